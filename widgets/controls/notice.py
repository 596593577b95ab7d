"""What happened, where, and what to do next, as markup."""
from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from planproof.errors import ConflictError, IntakeError, PlanproofError
from planproof.model.message import Message, say, say_n
from planproof.report.html import tag
from planproof.report.wording import Wording

SHOWN = 50


def notice(what: Message, *more: Message | Markup, wording: Wording, kind: str = "fix") -> Markup:
    """One notice.

    kind   "stop" for what failed, "fix" for what asks for something, "pilot" for news, "fund" for what went well
    """
    said = [part if isinstance(part, Markup) else tag("p", wording.say(part)) for part in more]
    return tag("div", tag("b", wording.say(what)), said, class_=f"pp-notice pp-{kind}",
               role="alert" if kind == "stop" else "status")


def trouble(error: PlanproofError, wording: Wording) -> Markup:
    """A problem that the user can mend: every problem of a file, every field of a conflict."""
    if error.problems[1:]:
        found = _count(error)
        return notice(found, _listed((_sentence(problem, wording) for problem in error.problems), wording),
                      wording=wording, kind="stop")
    fields = [_listed(error.fields, wording)] if isinstance(error, ConflictError) else []
    what, *more = error.parts
    return notice(what, *more, *fields, wording=wording, kind="stop")


def defect(id: str, wording: Wording) -> Markup:
    """A defect of ours, with the id under which the server's log has it."""
    return notice(say("Something went wrong on our side."),
                  say("What was saved is safe. The server's log has it under {id}.", id=id), wording=wording, kind="stop")


def _count(error: PlanproofError) -> Message:
    count = len(error.problems)
    if isinstance(error, IntakeError):
        return say_n("{count} thing in the file needs mending.", "{count} things in the file need mending.", count)
    return say_n("{count} thing needs mending.", "{count} things need mending.", count)


def _sentence(error: PlanproofError, wording: Wording) -> str:
    return " ".join(wording.say(part) for part in error.parts)


def _listed(parts: Iterable[object], wording: Wording) -> Markup:
    lines = [wording.say(part) for part in parts]
    left = lines[SHOWN:]
    more = tag("p", wording.say(say_n("and {count} more", "and {count} more", len(left)))) if left else None
    return tag("div", tag("ul", [tag("li", line) for line in lines[:SHOWN]]), more)
