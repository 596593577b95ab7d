"""What is odd in the plan itself, said in a sentence."""
from __future__ import annotations

from collections.abc import Collection, Iterator

from planproof.funding.circles import circles
from planproof.funding.frame import Frame
from planproof.funding.missing import unserved
from planproof.funding.programme import Rule
from planproof.model.message import Message, Money, say
from planproof.model.workbook import Workbook


def notes(workbook: Workbook, framed: Frame, chosen: Collection[str]) -> tuple[Message, ...]:
    """Circles of prerequisites, what can never start, what is signed and does not fit, what nobody serves."""
    return (*_circles(workbook), *_never(workbook, framed), *_signed(workbook, framed, chosen),
            *_not_served(workbook, framed, chosen))


def _circles(workbook: Workbook) -> Iterator[Message]:
    """Each circle of prerequisites, by the names of its tactics."""
    live = {tactic.id: tactic for tactic in workbook.tactics if tactic.live}
    for circle in circles({id: [other for other in tactic.requires if other in live] for id, tactic in live.items()}):
        yield say("{names} each wait for the other: they can only start together.", names=names_of(workbook, circle))


def _never(workbook: Workbook, framed: Frame) -> Iterator[Message]:
    return (never(workbook, rule) for rule in framed.programme.rules if rule.kind == "blocked")


def never(workbook: Workbook, rule: Rule) -> Message:
    """Why a rule bars its tactic from every set."""
    name, other = names_of(workbook, rule.about[:1]), names_of(workbook, rule.about[1:])
    if rule.about[0] == rule.about[1]:
        return say("{name} excludes itself, so it can never start.", name=name)
    if workbook.tactic(rule.about[1]).live:
        return say("{name} excludes {other}, which is running and could not be weighed.", name=name, other=other)
    return say("{name} requires {other}, which was stopped.", name=name, other=other)


def _signed(workbook: Workbook, framed: Frame, chosen: Collection[str]) -> Iterator[Message]:
    programme = framed.programme
    over = programme.overrun(chosen)
    for resource, amount in over.items():
        if resource.kind == "money":
            short = Money(amount, workbook.plan.currency or "")
            yield say("What is locked takes {short} more than {line} has.", short=short, line=resource.name)
        else:
            yield say("What is locked takes {hours} hours more than {team} has.", hours=amount, team=resource.name)
    for rule in programme.rules:
        if rule.kind == "requires" and not rule.kept_by(chosen):
            yield say("{name} is locked, and what it requires, {other}, cannot start.",
                      name=names_of(workbook, rule.about[:1]), other=names_of(workbook, rule.about[1:]))
        elif rule.kind == "excludes" and not rule.kept_by(chosen):
            yield say("{names} are locked, and exclude each other.", names=names_of(workbook, rule.about))


def _not_served(workbook: Workbook, framed: Frame, chosen: Collection[str]) -> Iterator[Message]:
    statements = {objective.id: objective.statement or objective.id for objective in workbook.objectives}
    for id in unserved(framed.programme, chosen):
        yield say("The objective {objective} must be served, and no affordable set serves it.", objective=statements[id])


def names_of(workbook: Workbook, ids: Collection[str]) -> str:
    """The names of some tactics, by the alphabet."""
    known = {tactic.id: tactic.name for tactic in workbook.tactics}
    return ", ".join(sorted(known.get(id, id) for id in ids))
