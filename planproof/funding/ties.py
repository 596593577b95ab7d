"""The best set, and which of several equally good ones: staged solves, each holding what the earlier ones reached."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from math import floor, log10

from planproof.funding.programme import Option, Programme, Rule
from planproof.funding.solve import BRISK, THOROUGH, Effort, Found, Goal, cut, level, search

NAMES_AT_ONCE = 20      # powers of two that the solver still tells apart
DIGITS = 9              # values closer than a billionth of the largest one are equal


def worth(programme: Programme) -> Goal:
    """Each option's weight as an exact number."""
    return exactly({option.id: option.weight for option in programme.options})


def exactly(weights: Mapping[str, float]) -> Goal:
    """Weights as exact numbers, so that equal sets are equal whatever the order of their sum."""
    largest = max(map(abs, weights.values()), default=0.0)
    tick = Decimal(1).scaleb(floor(log10(largest)) - DIGITS) if largest else Decimal(1)
    return {id: Decimal(weight).quantize(tick) for id, weight in weights.items()}


def smallest_step(goal: Goal) -> Decimal:
    """The least by which two sets can differ in a goal."""
    return min((Decimal(1).scaleb(amount.as_tuple().exponent) for amount in goal.values()), default=Decimal(1))


def settle(programme: Programme, *, fixed: Mapping[str, int] = {}, effort: Effort = THOROUGH) -> Found | None:
    """The set worth most; of equal ones that which stops nothing of unknown value, then costs least money, then least hours,
    starts earliest, comes first by name. None where no set fits.
    """
    if len(programme.options) == 1:
        return _single(programme, fixed)
    goal = worth(programme)
    best = search(programme, goal, fixed=fixed, effort=effort)
    if best is None or not best.proven or _alone(programme, goal, best, fixed=fixed):
        return best
    chosen = best.chosen
    for tie in _ties(programme):
        programme = programme.but(at_least(goal, level(goal, chosen)))
        better = search(programme, tie, fixed=fixed, effort=BRISK) if any(tie.values()) else None
        if better and level(tie, better.chosen) > level(tie, chosen):
            chosen = better.chosen
        goal = tie
    return Found(chosen, best.bound)


def _single(programme: Programme, fixed: Mapping[str, int]) -> Found | None:
    """One option that shares nothing: no solver needed."""
    option = programme.options[0]
    wanted = option.locked or option.weight > 0 or option.weight == 0 and option.running and not option.valued
    wanted = bool(fixed.get(option.id, wanted and programme.allows({option.id})))
    chosen = frozenset({option.id} if wanted else ())
    return Found(chosen, option.weight if wanted else 0.0) if programme.allows(chosen) else None


def _alone(programme: Programme, goal: Goal, best: Found, *, fixed: Mapping[str, int]) -> bool:
    """No other set is worth as much."""
    other = search(programme.but(cut(programme, best.chosen)), goal, fixed=fixed, effort=BRISK)
    return other is None or level(goal, other.chosen) < level(goal, best.chosen)


def _ties(programme: Programme) -> Iterator[Goal]:
    options = programme.options
    yield {option.id: Decimal(1) for option in options if option.running and not option.valued}
    yield {option.id: -option.money for option in options}
    yield {option.id: -option.hours for option in options}
    yield {option.id: -Decimal(_start(option)) for option in options}
    for first in range(0, len(options), NAMES_AT_ONCE):
        block = options[first:first + NAMES_AT_ONCE]
        yield {option.id: Decimal(2) ** (NAMES_AT_ONCE - place) for place, option in enumerate(block)}


def _start(option: Option) -> int:
    return (option.start or date.max).toordinal()


def at_least(goal: Goal, least: Decimal) -> Rule:
    """What holds a goal at a level."""
    return Rule("cut", (), tuple(goal.items()), least)
