"""The solver: HiGHS proposes a set, exact arithmetic disposes."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from planproof.funding.highs import Bounds, minimise
from planproof.funding.programme import ZERO, Programme, Rule
from planproof.funding.rows import rows_of

GREATEST = 1000.0     # the largest factor of a goal: HiGHS stops at a gap of 1e-6, a billionth of it
MOST_REPAIRS = 200


class Effort(NamedTuple):
    """How hard to search: a node limit, not a clock, so that answers repeat; and the gap that is good enough."""

    nodes: int
    gap: float


class Found(NamedTuple):
    """A set that fits, the most that any set could reach of the goal it was found for, and whether none reaches more."""

    chosen: frozenset[str]
    bound: float
    proven: bool = True


Goal = Mapping[str, Decimal]
THOROUGH = Effort(2_000, 0.0)
BRISK = Effort(100, 0.0)          # for the many questions beside the main one


def level(goal: Goal, chosen: frozenset[str]) -> Decimal:
    """What the chosen ids reach of a goal, exactly."""
    return sum((goal.get(id, ZERO) for id in chosen), ZERO)


def search(programme: Programme, goal: Goal, *, fixed: Mapping[str, int] = {}, effort: Effort = THOROUGH) -> Found | None:
    """The set that reaches most of a goal, or None where no set fits.

    fixed    id -> 1 to hold it, 0 to do without
    returns  a set checked by exact arithmetic; where the solver's tolerance let an overrun pass, that set is cut off and
             the search goes on
    """
    bounds = bounds_of(programme, fixed)
    if bounds is None:
        return None
    for _ in range(MOST_REPAIRS):
        found = _solve(programme, goal, bounds, effort)
        if found is None or programme.allows(found.chosen):
            return found
        programme = programme.but(*_cuts(programme, found.chosen))
    return None


def bounds_of(programme: Programme, fixed: Mapping[str, int] = {}) -> Bounds | None:
    """The least and the most of each option, 0 or 1; None where something is to be held that no set can hold.

    fixed   id -> 1 to hold it, 0 to do without
    """
    held = programme.locked | {id for id, value in fixed.items() if value}
    barred = programme.too_big | {id for id, value in fixed.items() if not value}
    if held & barred:
        return None
    return (np.array([float(option.id in held) for option in programme.options]),
            np.array([float(option.id not in barred) for option in programme.options]))


def _solve(programme: Programme, goal: Goal, bounds: Bounds, effort: Effort) -> Found | None:
    if not programme.options:
        return Found(frozenset(), 0.0) if programme.allows(()) else None
    factors, scale = _scaled([goal.get(option.id, ZERO) for option in programme.options])
    answer = minimise(-factors, whole=[1] * len(factors), bounds=bounds, rows=rows_of(programme),
                      nodes=effort.nodes, gap=effort.gap)
    if answer is None:
        return None
    chosen = frozenset(option.id for option, x in zip(programme.options, answer.x, strict=True) if x > 0.5)
    return Found(chosen, scale * -answer.bound, answer.proven)


def _scaled(goal: Sequence[Decimal]) -> tuple[np.ndarray, float]:
    factors = np.array([float(factor) for factor in goal])
    scale = np.abs(factors).max(initial=0.0) / GREATEST or 1.0
    return factors / scale, scale


def _cuts(programme: Programme, chosen: frozenset[str]) -> list[Rule]:
    """What forbids this set and every set that overruns a resource in the same way."""
    covers = [[option.id for option in programme.tight[resource] if option.id in chosen]
              for resource in programme.overrun(chosen)]
    return [Rule("cut", (), tuple((id, -1) for id in cover), 1 - len(cover)) for cover in covers] or [cut(programme, chosen)]


def cut(programme: Programme, chosen: frozenset[str]) -> Rule:
    """What forbids exactly this set."""
    return Rule("cut", (), tuple((option.id, -1 if option.id in chosen else 1) for option in programme.options), 1 - len(chosen))
