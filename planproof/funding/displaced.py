"""What the hours of a tactic displace: the value that all others lose for want of them."""
from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from planproof.funding.answer import small, worth_most
from planproof.funding.frame import Frame, frame
from planproof.funding.large import Relaxation, relax
from planproof.funding.needs import Needs, needs_of, silent_teams
from planproof.funding.parts import parts_of
from planproof.funding.programme import ZERO, Programme, Resource
from planproof.model.ledger import Ledger
from planproof.model.workbook import Workbook


def displaced(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None, of: Collection[str]) -> dict[str, float]:
    """Tactic id -> the value that others lose because it takes hours of their teams, money, >= 0.

    The tactic stands and has its money; the others are solved again with its hours given back, and without. One hour more
    would be another question: where tactics start or do not, it changes nothing, or a whole tactic.

    of        ids of live tactics
    returns   0 where the hours are there for all; nothing for a tactic that takes no hours of a team whose hours are said.
              Where more hang together than can be solved exactly, its hours at the prices of the linear relaxation
    """
    asked = _Asked(workbook, frame(workbook, values=values, as_of=as_of), Ledger(workbook, as_of))
    return {id: asked.displaced(hours) for id in of if (hours := asked.taken(id)) is not None}


def rivals(workbook: Workbook, id: str, *, as_of: date | None) -> tuple[str, ...]:
    """Ids of those whose value decides what one tactic displaces, in file order; none where its hours are there for all."""
    framed = frame(workbook, values={}, as_of=as_of)
    asked = _Asked(workbook, framed, Ledger(workbook, as_of))
    hours = asked.taken(id)
    return framed.in_file_order({other for part in (asked.scarce(hours) if hours else ()) for other in part.option} - {id})


class _Taken(NamedTuple):
    """The hours that a tactic takes of teams whose hours are said, and whether they are set aside already."""

    id: str
    limited: Needs
    set_aside: bool


class _Asked:
    """One workbook, about whose tactics it is asked one after the other."""

    def __init__(self, workbook: Workbook, framed: Frame, ledger: Ledger):
        self.workbook, self.programme, self.ledger = workbook, framed.programme, ledger
        self.silent = silent_teams(ledger)
        self.prices: dict[Resource, float] = {}

    def taken(self, id: str) -> _Taken | None:
        """None where it takes no hours of a team whose hours are said."""
        tactic = self.workbook.tactic(id)
        limited = {resource: need for resource, need in needs_of(self.ledger, tactic, silent=self.silent).items()
                   if resource.kind == "hours" and need}
        fixed = tactic.running and (bool(tactic.locked) or id not in self.programme.option)
        return _Taken(id, limited, fixed) if limited else None

    def displaced(self, hours: _Taken) -> float:
        """The value that all others lose for want of these hours, money, >= 0."""
        scarce = self.scarce(hours)
        if not all(map(small, scarce)):
            return self._priced(hours)
        lost = 0.0
        for part in scarce:
            beside = self._best_beside(hours, part)
            lost += 0.0 if part.allows(beside) else part.value(beside) - part.value(worth_most(part))
        return max(0.0, lost)

    def scarce(self, hours: _Taken) -> list[Programme]:
        """The parts of the others in which its hours are missing."""
        if hours.id in self.programme.option and not hours.set_aside and hours.limited.keys().isdisjoint(self.programme.tight):
            return []
        standing = self._standing(hours)
        without = standing.but(capacity=_changed(standing.capacity, hours.limited, -1))
        return [part for part in parts_of(without) if not hours.limited.keys().isdisjoint(part.tight)]

    def _standing(self, hours: _Taken) -> Programme:
        """The programme in which the tactic stands and has its money, and its hours are given back."""
        option, free = self.programme.option.get(hours.id), self.programme.capacity
        if hours.set_aside:
            free = _changed(free, hours.limited, 1)
        if option is None:
            return self.programme.but(capacity=free)
        money = {resource: need for resource, need in option.need.items() if resource.kind == "money"}
        options = tuple(replace(it, need={}, locked=True) if it is option else it for it in self.programme.options)
        return self.programme.but(options=options, capacity=_changed(free, money, -1))

    def _best_beside(self, hours: _Taken, part: Programme) -> frozenset[str]:
        """The best of a part where its hours are given back: that of the whole, where it is not of it and fits beside it."""
        free = part.but(capacity=self._standing(hours).capacity)
        before = self.best & part.option.keys() | free.locked
        tied = any(id == hours.id for rule in part.rules for id, _ in rule.terms)
        if hours.id not in self.best and not hours.set_aside and not tied and free.allows(before):
            return before
        return frozenset().union(*map(worth_most, parts_of(free)))

    @cached_property
    def best(self) -> frozenset[str]:
        """The best affordable set of all."""
        return frozenset().union(*map(worth_most, parts_of(self.programme)))

    def _priced(self, hours: _Taken) -> float:
        """About the same, where more hang together than can be solved: each hour at the price of the linear relaxation."""
        if not self.prices:
            self.prices = dict(_prices(self.programme))
        return sum(float(need) * self.prices.get(resource, 0.0) for resource, need in hours.limited.items())


def _changed(capacity: Needs, hours: Needs, sign: int) -> Needs:
    """The capacities with hours added or taken away, never below 0."""
    return {**capacity, **{resource: max(capacity.get(resource, ZERO) + sign * need, ZERO) for resource, need in hours.items()}}


def _prices(programme: Programme) -> Iterator[tuple[Resource, float]]:
    for part in parts_of(programme):
        relaxation: Relaxation | None = relax(part) if any(resource.kind == "hours" for resource in part.tight) else None
        yield from relaxation.price.items() if relaxation else ()
