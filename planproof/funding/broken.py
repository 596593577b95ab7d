"""The rules that a set of tactics breaks, each in a sentence."""
from __future__ import annotations

from collections.abc import Collection, Iterator

from planproof.funding.notes import names_of, never
from planproof.funding.programme import Programme, Rule
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook


def broken(workbook: Workbook, programme: Programme, chosen: Collection[str]) -> Iterator[Message]:
    """What is locked and missing, what a chosen tactic requires or excludes, what must be served and is not."""
    for option in programme.options:
        if option.locked and option.id not in chosen:
            yield say("{name} is locked, so it stays.", name=option.name)
    for rule in programme.rules:
        if not rule.kept_by(chosen):
            yield _said(workbook, rule)


def _said(workbook: Workbook, rule: Rule) -> Message:
    if rule.kind == "requires":
        name, other = names_of(workbook, rule.about[:1]), names_of(workbook, rule.about[1:])
        return say("{name} requires {other}, which is not in the set.", name=name, other=other)
    if rule.kind == "excludes":
        return say("{names} exclude each other.", names=names_of(workbook, rule.about))
    if rule.kind == "blocked":
        return never(workbook, rule)
    statements = {objective.id: objective.statement or objective.id for objective in workbook.objectives}
    return say("The objective {objective} must be served, and nothing in the set does.", objective=statements[rule.about[0]])
