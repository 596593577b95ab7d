"""Large programmes: the linear relaxation says what a set may reach at most, and about what each tactic is worth to it."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from planproof.funding.highs import minimise
from planproof.funding.programme import ZERO, Option, Programme, Resource
from planproof.funding.rows import NumberRow, rows_of
from planproof.funding.solve import bounds_of


class Relaxation(NamedTuple):
    """What is reached when tactics could be taken in part.

    part    id -> the part of it that is taken, 0 to 1
    loss    id -> about what the value loses when the tactic is held (part 0) or done without (part 1); >= 0
    bound   the weight that no set exceeds
    price   what one more unit of each scarce resource would add, were it so little that only parts of tactics change; >= 0
    """

    part: dict[str, float]
    loss: dict[str, float]
    bound: float
    price: dict[Resource, float]


def relax(programme: Programme) -> Relaxation | None:
    """The linear relaxation, or None where even in part nothing fits."""
    ids = [option.id for option in programme.options]
    weights = np.array([option.weight for option in programme.options])
    scale = np.abs(weights).max(initial=0.0) or 1.0
    bounds = bounds_of(programme)
    rows = rows_of(programme)
    answer = minimise(-weights / scale, bounds=bounds, rows=rows) if bounds else None
    if answer is None:
        return None
    part, loss = (dict(zip(ids, found.tolist(), strict=True)) for found in (answer.x, scale * answer.price))
    return Relaxation(part, loss, -scale * answer.bound, _prices(programme, rows, scale * answer.row_price))


def _prices(programme: Programme, rows: Sequence[NumberRow], worth: Sequence[float]) -> dict[Resource, float]:
    """The worth of one more unit of each resource, whose rows come first and are counted in parts of what there is."""
    return {resource: float(gain) / row.unit for resource, row, gain in zip(programme.tight, rows, worth, strict=False)}


def settled(programme: Programme, relaxation: Relaxation, core: int) -> dict[str, int]:
    """Id -> 1 or 0 for all tactics but `core` ones, those whose place in the set is most in doubt."""
    doubtful = sorted(programme.options, key=lambda option: (relaxation.loss[option.id], programme.place[option.id]))
    return {option.id: round(relaxation.part[option.id]) for option in doubtful[core:]}


def rounded(programme: Programme, relaxation: Relaxation) -> frozenset[str] | None:
    """A set that fits: tactics in the order of the relaxation, then of weight, each taken if all that is taken still fits.

    returns   None where what is locked does not fit or an objective that must be served is not
    """
    order = sorted(programme.options, key=lambda o: (-round(relaxation.part[o.id], 6), -o.weight, programme.place[o.id]))
    servers = {id for rule in programme.rules if rule.kind == "serve" for id, _ in rule.terms}
    order.sort(key=lambda option: not option.locked)
    filling = Filling(programme)
    for option in order:
        if option.locked or option.weight > 0 or option.id in servers or option.running and not option.valued:
            filling.take(option)
    return frozenset(filling.chosen) if programme.allows(filling.chosen) else None


class Filling:
    """A set that grows, one tactic and what it requires at a time, and always fits."""

    def __init__(self, programme: Programme):
        self.programme, self.chosen = programme, set()
        self.left = {resource: programme.capacity.get(resource, ZERO) for resource in programme.tight}
        self.required: dict[str, list[str]] = {}
        self.against: dict[str, set[str]] = {}
        for rule in programme.rules:
            if rule.kind == "requires":
                self.required.setdefault(rule.about[0], []).append(rule.about[1])
            elif rule.kind == "excludes":
                for one, other in (rule.about, rule.about[::-1]):
                    self.against.setdefault(one, set()).add(other)

    def take(self, option: Option) -> bool:
        """Take a tactic with all that it requires, if that fits."""
        group = self.group(option.id)
        if any(self._barred(id, group) for id in group):
            return False
        needed: dict[Resource, object] = {}
        for id in group:
            for resource, need in self.programme.option[id].need.items():
                if resource in self.left:
                    needed[resource] = needed.get(resource, ZERO) + need
        if any(resource.exceeded(need, self.left[resource]) for resource, need in needed.items()):
            return False
        self.chosen |= group
        for resource, need in needed.items():
            self.left[resource] -= need
        return True

    def _barred(self, id: str, group: set[str]) -> bool:
        return id in self.programme.too_big or not self.against.get(id, set()).isdisjoint(self.chosen | group)

    def group(self, id: str) -> set[str]:
        """The tactic and what it requires, directly or not, that is not taken yet."""
        group, front = set(), [id]
        while front:
            one = front.pop()
            if one not in group and one not in self.chosen:
                group.add(one)
                front += self.required.get(one, ())
        return group


def fits_beside(programme: Programme, chosen: Iterable[str]) -> Filling:
    """A filling that already holds a set."""
    filling = Filling(programme)
    for id in sorted(chosen, key=programme.place.get):
        filling.chosen.add(id)
        for resource, need in programme.option[id].need.items():
            if resource in filling.left:
                filling.left[resource] -= need
    return filling
