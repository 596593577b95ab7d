"""Which designs are compared: every number of weeks, round numbers of people, tenths left out."""
from __future__ import annotations

from itertools import product
from math import floor, log10

import numpy as np

from planproof.errors import DesignError
from planproof.model.design import Limits
from planproof.model.message import say
from planproof.model.pilot import Pilot
from planproof.pilot.refusals import as_said
from planproof.pilot.surface import Designs

ROUND = (1, 1.5, 2, 3, 4, 5, 6, 8)
DECADES = 2
HALF, LESS = 0.5, (0.1, 0.2, 0.3, 0.4)
EVERY, STEP = 26, 1.25


def options(pilot: Pilot, limits: Limits) -> Designs:
    """The designs within the limits.

    raises   DesignError when no pilot can be read in time
    source   of designs that see as sharply the best leaves half out or takes everybody, docs/method.md#design
    """
    return grid(spans(pilot, limits), sizes(pilot, limits))


def grid(spans: list[tuple[int, int]], sizes: list[tuple[float, float]]) -> Designs:
    """Every span of weeks with every size."""
    return Designs(*np.array([(*span, *size) for span, size in product(spans, sizes)], dtype=float).T)


def spans(pilot: Pilot, limits: Limits) -> list[tuple[int, int]]:
    """(T, W) that end before the horizon and after the idea's number can be read."""
    on_air = [_decided(pilot, "T")] if "T" in limits.fixed else weeks_up_to(limits.weeks)
    watched = [_decided(pilot, "W")] if "W" in limits.fixed else range(limits.watched + 1)
    horizon, readable = pilot.belief("H").p10, limits.least_weeks or 0
    found = [(weeks, after) for weeks, after in product(on_air, watched) if readable <= weeks + after < horizon]
    if not found:
        raise _too_short(min(max(on_air) + max(watched), int(horizon) - 1), readable)
    return found


def _too_short(longest: int, readable: float) -> DesignError:
    return DesignError(say("Its number takes {needed} weeks to be read, and a pilot of it may take {longest} weeks at most.",
                           needed=as_said(readable), longest=longest),
                       fix=say("Choose a number that can be read sooner, or allow a longer pilot."))


def weeks_up_to(most: int) -> list[int]:
    """Every number of weeks up to half a year, then steps of a quarter."""
    found = list(range(1, min(most, EVERY) + 1))
    while found[-1] < most:
        found.append(min(most, int(found[-1] * STEP)))
    return found


def sizes(pilot: Pilot, limits: Limits) -> list[tuple[float, float]]:
    """(N, h): half left out of round numbers of people, or fewer left out of everybody; what is decided stays."""
    people = [pilot.belief("N").p50] if "N" in limits.fixed else round_numbers(limits.people)
    if "h" in limits.fixed:
        return [(number, pilot.belief("h").p50) for number in people]
    return [*((number, HALF) for number in people), *((people[-1], share) for share in LESS)]


def round_numbers(most: float) -> list[float]:
    """Round numbers in the two decades up to the most, and the most itself."""
    top = floor(log10(most)) if most > 0 else 0
    found = [digit * 10.0**power for power in range(top - DECADES, top + 1) for digit in ROUND]
    return [*(number for number in found if most / 10**DECADES <= number < most), most]


def _decided(pilot: Pilot, symbol: str) -> int:
    return int(pilot.belief(symbol).p50)
