"""The audit as Markdown for a mail: the finding, then a short paragraph for each idea, the not-yet-known apart."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.message import Message, say, say_n
from planproof.report.brief import brief
from planproof.report.ideas import Assessed, Idea, ideas_of, next_step, without_place
from planproof.report.markdown import escaped
from planproof.report.wording import Wording

MOST = 40                  # ideas under one title; a mail is read, not searched
ORDER = ("fund", "pilot", "stop", "retest", "fix", "decline", "keep")


def audit_markdown(assessed: Assessed, wording: Wording) -> str:
    """The whole mail; what a file says stays text in it, and the same values give the same bytes."""
    return _Mail(assessed, wording).text()


class _Mail:
    def __init__(self, assessed: Assessed, wording: Wording):
        self.assessed, self.wording = assessed, wording
        self.currency = assessed.workbook.plan.currency or ""
        ideas = sorted(ideas_of(assessed), key=lambda idea: ORDER.index(idea.audit.verdict))
        self.unknown = [idea for idea in ideas if idea.audit.grade == "unknown"]
        known = [idea for idea in ideas if idea.audit.grade != "unknown"]
        self.proposed = [idea for idea in known if not idea.tactic.running]
        self.going_on = [idea for idea in known if idea.audit.verdict == "keep"]
        self.running = [idea for idea in known if idea.tactic.running and idea.audit.verdict != "keep"]

    def text(self) -> str:
        """Finding, what to decide, what is running, what is not yet known, where the rest is."""
        blocks = [f"**{escaped(self.wording.headline(self.assessed.report.headline))}**", self._about(),
                  *self._part(say("What to decide"), self.proposed), *self._part(say("What is running"), self.running),
                  *self._goes_on(), *self._part(say("Not yet known"), self.unknown),
                  self._say(say("The numbers behind every line are in the full audit."))]
        return "\n\n".join(blocks) + "\n"

    def _about(self) -> str:
        plan = brief(self.assessed.workbook.plan.name or "") or self.wording.say(say("The plan"))
        return self._say(say("{plan}, judged on {day}.", plan=plan, day=self.assessed.as_of))

    def _part(self, title: Message, ideas: Sequence[Idea]) -> list[str]:
        if not ideas:
            return []
        lines = [*map(self._line, ideas[:MOST]), *map(escaped, self._left_out(ideas))]
        return [f"## {self._say(title)}", "\n".join(f"- {line}" for line in lines)]

    def _left_out(self, ideas: Sequence[Idea]) -> list[str]:
        left = len(ideas) - MOST
        said = say_n("and {count} more in the full audit", "and {count} more in the full audit", left)
        return [self.wording.say(said)] if left > 0 else []

    def _line(self, idea: Idea) -> str:
        asked = idea.audit.asked
        money = [] if asked is None else [self.wording.money(asked, self.currency)]
        verdict = f"**{escaped(self.wording.term(idea.audit.verdict))}.**"
        about = [verdict, *map(self._sentence, self._said(idea))]
        return " · ".join([f"**{escaped(brief(idea.tactic.name))}**", *money, " ".join(about)])

    def _said(self, idea: Idea) -> list[Message]:
        """Why, what comes next, and what somebody has decided already."""
        audit = idea.audit
        step = without_place(audit.question) if audit.grade == "unknown" and audit.question else next_step(idea)
        decided = idea.decided and say("Decided: {decision}, {by}.", decision=self.wording.term(idea.decided.verdict),
                                       by=brief(idea.decided.by))
        return [said for said in (audit.because, step, decided) if said]

    def _goes_on(self) -> list[str]:
        if not self.going_on:
            return []
        title = [] if self.running else [f"## {self._say(say('What is running'))}"]
        names = [*(brief(idea.tactic.name) for idea in self.going_on[:MOST]), *self._left_out(self.going_on)]
        return [*title, self._say(say("Goes on as it is: {names}.", names=tuple(names)))]

    def _sentence(self, message: Message) -> str:
        text = self.wording.say(message)
        return escaped(text[:1].upper() + text[1:])

    def _say(self, message: Message) -> str:
        return escaped(self.wording.say(message))
