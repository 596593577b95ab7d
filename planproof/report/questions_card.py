"""The next best question of one idea: how many are answered, what is asked, why, and what comes after it."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.audit.questions import Ask, Questions
from planproof.audit.report import TacticAudit
from planproof.model.message import Message, say, say_n
from planproof.report.asks import question_of
from planproof.report.audit_look import at_stake
from planproof.report.chips import chip
from planproof.report.closeup import WHAT
from planproof.report.fields import Field
from planproof.report.html import fold, join, tag
from planproof.report.ideas import Assessed, ideas_in_file, short
from planproof.report.wording import Wording

RUNNING = {"fund": "keep", "pilot": "retest"}


def question_card(assessed: Assessed, tactic: str, found: Questions, place: int, wording: Wording) -> Markup:
    """The question at a place of the list, with the reason for asking it."""
    audit, ask = assessed.report.tactic(tactic), found.asked[place]
    return join(_head(found, wording), tag("p", wording.say(question_of(ask)), class_="pp-question pp-asked"),
                tag("p", _why(ask, audit, found, assessed, wording)), _remedy(ask, audit, wording))


def after_it(assessed: Assessed, found: Questions, place: int, wording: Wording) -> Markup:
    """The other questions, each a door; where the questions come from."""
    others = [(at, ask) for at, ask in enumerate(found.asked) if at != place]
    doors = [tag("li", tag("button", wording.say(question_of(ask)), type="button", class_="pp-link", data_say=f"ask:{at}"))
             for at, ask in others]
    more = wording.say(say_n("and {count} more after these", "and {count} more after these", found.left)) if found.left else None
    listed = join(tag("h3", wording.say(say("Then"))), tag("ol", doors), tag("p", more, class_="pp-foot") if more else None)
    meaning = say("Only questions whose answer could change this idea's verdict, those first that settle most on their own. "
                  "Answers go into the workbook, in the sheet and column that the file would have them in.")
    return join(listed if doors else None,
                fold(wording.say(WHAT), tag("p", wording.say(meaning))))


def _head(found: Questions, wording: Wording) -> Markup:
    count = say("{answered} of {total} answered", answered=found.answered, total=found.total)
    bar = tag("progress", value=str(found.answered), max=str(found.total), aria_label=wording.say(count))
    return tag("div", tag("h2", wording.say(say("Next best question")), tabindex="-1"),
               tag("span", wording.say(count), " ", bar), class_="pp-head")


def _why(ask: Ask, audit: TacticAudit, found: Questions, assessed: Assessed, wording: Wording) -> Sequence[object]:
    """Which checks it settles, and what the verdict would be with all questions answered."""
    goal = RUNNING[found.toward] if audit.status == "running" else found.toward
    moves = join(chip(audit.verdict, wording), " → ", chip(goal, wording))
    left = len(found.asked) + found.left - 1
    last = say("It is the last answer before the verdict can move:")
    then = last if not left else say_n("One answer is then left before the verdict can move:",
                                       "{count} answers are then left before the verdict can move:", left)
    return [wording.say(_settles(ask, assessed, wording)), " ", wording.say(then), " ", moves]


def _remedy(ask: Ask, audit: TacticAudit, wording: Wording) -> Markup | None:
    """What would do, in the words of the first check that asks."""
    finding = next((finding for finding in audit.findings if finding.check in (ask.settles or ask.checks) and finding.what), None)
    if finding is None:
        return None
    return tag("p", tag("b", wording.say(say("To mend it:"))), " ", wording.say(finding.what), class_="pp-mend")


def _settles(ask: Ask, assessed: Assessed, wording: Wording) -> Message:
    names = [say("“{title}”", title=rule.title) for id in (ask.settles or ask.checks) if (rule := assessed.report.rule(id))]
    if not names:
        return say("Without it nobody can tell whether the idea is worth its money.")
    listed = wording.listing(names)
    if ask.settles:
        return say_n("It settles {checks}.", "It settles {count} checks: {checks}.", len(names), checks=listed)
    return say("It is part of what {checks} asks for.", checks=listed)


def askable(assessed: Assessed) -> tuple[str, ...]:
    """Ids of the live ideas whose verdict an answer could change, the largest sum at stake first."""
    ideas = [idea for idea in ideas_in_file(assessed) if idea.audit.way is not None]
    return tuple(idea.tactic.id for idea in sorted(ideas, key=lambda idea: -(at_stake(idea) or 0)))


def idea_field(assessed: Assessed, idea: str, wording: Wording) -> Field:
    """The choice of the idea that is asked: those that can be, and the one that is looked at."""
    ids = dict.fromkeys((*askable(assessed), *([idea] if idea else [])))
    options = tuple((id, short(assessed.report.tactic(id).name)) for id in ids)
    return Field("idea", wording.say(say("Idea")), "choice", idea, options, live=True)


def nothing_to_ask(assessed: Assessed, idea: str, wording: Wording) -> Message:
    """Why an idea is asked nothing."""
    audit = assessed.report.tactic(idea)
    if audit is None:
        return say("No answer would change a verdict: nothing is asked.")
    verdict = wording.term(audit.verdict)
    if audit.verdict == "fix":
        return say("{name} needs no answer: no change within the workbook would lift it.", name=short(audit.name))
    return say("No answer asked here would change the verdict of {name}: {verdict}.", name=short(audit.name), verdict=verdict)
