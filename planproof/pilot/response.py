"""What a pilot can see of an effect, and how sharply."""
from __future__ import annotations

from functools import reduce
from operator import mul
from types import SimpleNamespace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64] | float
World: TypeAlias = SimpleNamespace
RATES = ("r1", "r2", "r3", "r4")
LONG = 1 - 1e-6                      # a carry-over beyond which the difference of two numbers near 1 keeps few digits


def effect_seen(world: World) -> Array:
    """Margin gained per exposed person and week as the contrast shows it (theta_o), before repeats and cannibalisation.

    world    one value, or (draws,) values, of each input, under its symbol
    returns  money; p0 delta v g in lift mode, (r1 ... rk) inc v g in funnel mode
    source   docs/method.md#effect
    """
    if hasattr(world, "delta"):
        return world.p0 * world.delta * (world.v * world.g)
    return conversion_rate(world) * world.inc * (world.v * world.g)


def conversion_rate(world: World) -> Array:
    """Conversions per person and week: the usual rate, or the product of the funnel's steps."""
    if hasattr(world, "p0"):
        return world.p0
    return reduce(mul, (getattr(world, step) for step in RATES if hasattr(world, step)), 1.0)


def captured_share(retention: Array, weeks_on_air: float, weeks_after: float) -> Array:
    """Share of a campaign's whole effect that falls inside the pilot's window (C).

    retention      weekly carry-over of the effect, 0 <= lam < 1
    weeks_on_air   T >= 1
    weeks_after    W >= 0, watched after the last week on air
    returns        in (0, 1], 1 when nothing carries over
    source         geometric carry-over, docs/method.md#capture
    """
    if np.ndim(retention) == 0 and retention == 0:
        return 1.0
    lost = (1 - _power(retention, weeks_on_air)) / ((1 - retention) * weeks_on_air)
    share = 1 - _power(retention, weeks_after + 1) * lost
    return share if np.max(retention) < LONG else np.maximum(share, 1 - _power(retention, weeks_after + 1))


def _power(base: Array, exponent: float) -> Array:
    """base ** exponent, by squaring for whole exponents: several times as fast as the power of any number."""
    if exponent != int(exponent):
        return base**exponent
    found, square, left = 1.0, base, int(exponent)
    while left:
        found = found * square if left & 1 else found
        left >>= 1
        square = square * square if left else square
    return found


def standard_error(world: World) -> Array:
    """Standard error of the measured contrast y, money per exposed person and week on air.

    source   variance sigma^2 DE of each person and week over T + W weeks, in two arms, docs/method.md#measurement
    """
    return world.sigma * np.sqrt(world.DE) * design_noise(world.T, world.W, world.N, world.h)


def design_noise(weeks_on_air: Array, weeks_after: Array, people: Array, left_out: Array) -> Array:
    """Standard error of y where a person's margin in a week has standard deviation 1 and all are independent.

    returns   sqrt((T + W) / (N T^2) (1/h + 1/(1 - h))); least at h = 1/2
    """
    weeks, arms = (weeks_on_air + weeks_after) / weeks_on_air**2, 1 / left_out + 1 / (1 - left_out)
    return np.sqrt(weeks * arms / people)


def unit_noise(world: World) -> Array:
    """Standard error of one week's difference between the arms, money per person: the running total of t weeks has
    sqrt(t) times that."""
    return standard_error(world) * world.T / np.sqrt(world.T + world.W)
