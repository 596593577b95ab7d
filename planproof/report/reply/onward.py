"""What happens next with an idea, and who does it."""
from __future__ import annotations

from collections.abc import Callable

from planproof.audit.report import TacticAudit
from planproof.model.message import Message, say
from planproof.report.brief import brief
from planproof.report.ideas import without_place
from planproof.report.reply.matter import Matter
from planproof.report.reply.phrases import phrase
from planproof.report.reply.section import Section


def what_happens_next(matter: Matter) -> Section:
    """The next steps, with names and days where the workbook has them; those of a decision on record where there is one."""
    decided = matter.idea.decided
    steps = _STEPS.get(decided.verdict) if decided else None
    said = tuple(matter.say(step) for step in (steps or _STEPS[matter.verdict])(matter) if step)
    return Section(matter.say(say("What happens next")), said)


def _fund(matter: Matter) -> tuple[Message | None, ...]:
    return (_starts(matter) or say("With your agreement it starts as planned."), _read(matter))


def _pilot(matter: Matter) -> tuple[Message | None, ...]:
    owner = brief(matter.idea.tactic.owner or "")
    sets_up = (say("With your agreement, {owner} sets the trial up.", owner=owner) if owner
               else say("With your agreement we set the trial up; it still needs somebody who looks after it."))
    starts = say("The trial could start on {day}.", day=matter.idea.tactic.start) if _ahead(matter) else None
    return (sets_up, starts, _read(matter),
            say("At its end we decide with you: stop, adjust, continue or roll it out."))


def _fix(matter: Matter) -> tuple[Message | None, ...]:
    way = matter.idea.audit.way
    if way is None:
        return _later(matter)
    return (_first(matter.idea.audit) if len(way.changes) > 1 else None,
            say("As soon as the open points are settled we work everything out again, and come back to you with the result."))


def _first(audit: TacticAudit) -> Message | None:
    """The one point that helps most."""
    if audit.next_question is None or audit.question is None:
        return None
    point = phrase(audit.next_question.change.sheet, audit.next_question.change.field)
    if point is None:
        return say("If you can answer only one question, this one helps most: {question}", question=without_place(audit.question))
    return say("If you can settle only one point, this one helps most: {point}.", point=point)


def _later(matter: Matter) -> tuple[Message | None, ...]:
    return (say("We keep it on our list with the figures of today. Whenever its cost, its audience or what we expect of it "
                "changes, we will gladly work it out again."),)


def _keep(matter: Matter) -> tuple[Message | None, ...]:
    return (say("Nothing is asked of you. It goes on as planned."), _read(matter))


def _stop(matter: Matter) -> tuple[Message | None, ...]:
    owner = brief(matter.idea.tactic.owner or "")
    ends = (say("With your agreement, {owner} brings it to an end in good order, and tells those who follow it.", owner=owner)
            if owner else say("With your agreement we bring it to an end in good order, and tell those who follow it."))
    return (ends, say("What we learned from it stays on record, for whoever has a similar idea."))


def _stopped(matter: Matter) -> tuple[Message | None, ...]:
    return (say("If you would like to take it up again, tell us what has changed since; we will gladly work it out anew."),)


def _starts(matter: Matter) -> Message | None:
    start = matter.idea.tactic.start
    if start is None:
        return None
    if not _ahead(matter):
        return say("Its start was planned for {day}; we would need to agree on a new one.", day=start)
    return say("With your agreement it starts on {day}, as planned.", day=start)


def _ahead(matter: Matter) -> bool:
    tactic = matter.idea.tactic
    return tactic.start is not None and not tactic.running and tactic.start >= matter.assessed.as_of


def _read(matter: Matter) -> Message | None:
    tactic = matter.idea.tactic
    if tactic.kpi_date is None or tactic.kpi_date < matter.assessed.as_of:
        return None
    kpi = next(filter(None, tactic.kpi), None)
    if kpi is None:
        return say("On {day} we read its result together.", day=tactic.kpi_date)
    return say("On {day} we read its result together: {kpi}.", day=tactic.kpi_date, kpi=brief(kpi))


_STEPS: dict[str, Callable[[Matter], tuple[Message | None, ...]]] = {
    "fund": _fund, "pilot": _pilot, "retest": _pilot, "fix": _fix, "decline": _later, "keep": _keep, "stop": _stop,
    "stopped": _stopped}
