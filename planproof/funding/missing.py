"""What is missing where something that should start does not fit."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import ROUND_UP, Decimal

from planproof.funding.elastic import smallest_overrun
from planproof.funding.frame import Frame
from planproof.funding.large import Filling
from planproof.funding.programme import ZERO, Programme, Resource
from planproof.model.funding import Overrun

SEARCHED_UP_TO = 200
CENT = Decimal("0.01")


def unserved(programme: Programme, chosen: Collection[str]) -> tuple[str, ...]:
    """Ids of the objectives that must be served and that no chosen tactic serves."""
    return tuple(sorted(rule.about[0] for rule in programme.rules if rule.kind == "serve" and not rule.kept_by(chosen)))


def missing(framed: Frame, chosen: Collection[str]) -> Overrun | None:
    """The smallest overrun that lets stand what is signed and serves what must be served, or lets one proposed tactic start.

    returns   None where all of that is possible within what there is
    """
    programme = framed.programme
    if programme.overrun(chosen) or unserved(programme, chosen):
        small = len(programme.options) <= SEARCHED_UP_TO
        needed = smallest_overrun(programme, "rule", "serve", "money", "hours") if small else chosen
        return _overrun(framed, needed) if programme.overrun(needed) else None
    groups = _proposed(programme)
    if not groups or not all(programme.overrun(group) for group in groups):
        return None
    return _overrun(framed, min(groups, key=lambda group: _size(programme.overrun(group))))


def _proposed(programme: Programme) -> list[frozenset[str]]:
    """Each proposed tactic with all that it requires, save those that a rule forbids."""
    filling = Filling(programme)
    barred = {id for rule in programme.rules if rule.kind == "blocked" for id, _ in rule.terms}
    groups = [frozenset(filling.group(option.id)) for option in programme.options if not option.running]
    return [group for group in groups if barred.isdisjoint(group)]


def _size(over: Mapping[Resource, Decimal]) -> tuple[Decimal, Decimal]:
    return _total(over, "money"), _total(over, "hours")


def _total(over: Mapping[Resource, Decimal], kind: str) -> Decimal:
    return sum((amount for resource, amount in over.items() if resource.kind == kind), ZERO).quantize(CENT, ROUND_UP)


def _overrun(framed: Frame, tactics: Collection[str]) -> Overrun:
    over = framed.programme.overrun(tactics)
    cells = tuple((*resource, amount.quantize(CENT, ROUND_UP)) for resource, amount in over.items())
    return Overrun(tactics=framed.in_file_order(tactics), cells=cells, money=_total(over, "money"), hours=_total(over, "hours"))
