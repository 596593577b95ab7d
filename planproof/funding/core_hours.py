"""What an hour that a tactic takes of its teams would earn elsewhere: the value of what it displaces, by its hours."""
from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from planproof.funding.answer import small, worth_most
from planproof.funding.frame import Frame, frame
from planproof.funding.large import Relaxation, relax
from planproof.funding.needs import Needs, needs_of, silent_teams
from planproof.funding.parts import parts_of
from planproof.funding.programme import ZERO, Programme, Resource, Rule
from planproof.model.ledger import Ledger
from planproof.model.workbook import Workbook


def core_hours(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None, of: Collection[str]) -> dict[str, float]:
    """Tactic id -> what an hour of its teams is worth to the others, money, averaged over all its hours and months.

    It is the value that the best set of all others loses when it has to do without these hours, both solved again. One more
    hour alone would not do: where tactics start or do not, it is worth nothing, or as much as a whole tactic.

    of        ids of live tactics
    returns   0 where nobody else could use them; nothing for a tactic that takes no hours of a team whose hours are said.
              Where more hang together than can be solved exactly, the prices of the linear relaxation
    """
    asked = _Asked(workbook, frame(workbook, values=values, as_of=as_of), Ledger(workbook, as_of))
    taken = {id: taken for id in of if (taken := asked.taken(id)) is not None}
    return {id: asked.displaced(hours) / float(hours.whole) for id, hours in taken.items()}


def rivals(workbook: Workbook, id: str, *, as_of: date | None) -> tuple[str, ...]:
    """Ids of those whose value decides what an hour of one tactic is worth, in file order; none where hours are there for all."""
    framed = frame(workbook, values={}, as_of=as_of)
    asked = _Asked(workbook, framed, Ledger(workbook, as_of))
    hours = asked.taken(id)
    return framed.in_file_order({other for part in (asked.scarce(hours) if hours else ()) for other in part.option} - {id})


class _Taken(NamedTuple):
    """The hours that a tactic takes: those that limit somebody, all of them, and whether they are set aside already."""

    id: str
    limited: Needs
    whole: Decimal
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
        every = needs_of(self.ledger, tactic, silent=()).items()
        whole = sum((need for resource, need in every if resource.kind == "hours"), ZERO)
        fixed = tactic.running and (bool(tactic.locked) or id not in self.programme.option)
        return _Taken(id, limited, whole, fixed) if limited else None

    def displaced(self, hours: _Taken) -> float:
        """The value that all others lose for want of these hours, money, >= 0."""
        scarce = self.scarce(hours)
        if not all(map(small, scarce)):
            return self._priced(hours)
        lost = 0.0
        for part in scarce:
            beside = self._best_beside(hours, part)
            if not part.allows(beside):
                lost += part.value(beside) - part.value(worth_most(part))
        return max(0.0, lost)

    def scarce(self, hours: _Taken) -> list[Programme]:
        """The parts, without the tactic and its hours, in which its hours are missing."""
        if hours.id in self.programme.option and not hours.set_aside and hours.limited.keys().isdisjoint(self.programme.tight):
            return []
        without = self._others(hours.id).but(capacity=_changed(self._there(hours), hours.limited, -1))
        return [part for part in parts_of(without) if not hours.limited.keys().isdisjoint(part.tight)]

    def _there(self, hours: _Taken) -> Needs:
        """The capacities, and the hours of a tactic that cannot be stopped, as if it gave them back."""
        return _changed(self.programme.capacity, hours.limited, 1) if hours.set_aside else self.programme.capacity

    def _best_beside(self, hours: _Taken, part: Programme) -> frozenset[str]:
        """The best of a part's others where the tactic does not take its hours; the best of all, where it is not among them."""
        if not hours.set_aside and hours.id not in self.best:
            return self.best & part.option.keys()
        free = part.but(capacity=self._there(hours))
        return frozenset().union(*map(worth_most, parts_of(free)))

    @cached_property
    def best(self) -> frozenset[str]:
        """The best affordable set of all."""
        return frozenset().union(*map(worth_most, parts_of(self.programme)))

    def _others(self, id: str) -> Programme:
        """The programme in which a tactic never stands."""
        if id not in self.programme.option:
            return self.programme
        options = tuple(replace(option, locked=False) if option.id == id else option for option in self.programme.options)
        return self.programme.but(Rule("blocked", (id, id), ((id, -1),), 0), options=options)

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
