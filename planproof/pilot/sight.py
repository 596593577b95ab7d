"""What a pilot could see, and how large an effect would have to be."""
from __future__ import annotations

from statistics import NormalDist

import numpy as np

from planproof.pilot.expectation import Fits, expected_burden, expected_effect, means, worth_per_effect
from planproof.pilot.response import captured_share, design_noise, standard_error

ALPHA, POWER = 0.05, 0.8


def smallest_visible_effect(fits: Fits, *, alpha: float = ALPHA, power: float = POWER) -> float:
    """Margin per exposed person and week that a two-sided test of level alpha finds with this power (MDE), money.

    source   (z_{1 - alpha/2} + z_power) se / C, at the expected inputs
    """
    world = means(fits)
    return float(_scores(alpha, power) * standard_error(world) / captured_share(world.lam, world.T, world.W))


def power_to_see(fits: Fits, *, alpha: float = ALPHA) -> float:
    """Chance that a two-sided test of level alpha finds the expected effect, 0 to 1; alpha itself where there is none to find."""
    world = means(fits)
    seen, error = captured_share(world.lam, world.T, world.W) * expected_effect(fits), float(standard_error(world))
    if error == 0:
        return 1.0 if seen else alpha
    bar, distance = NormalDist().inv_cdf(1 - alpha / 2), abs(seen) / error
    return NormalDist().cdf(distance - bar) + NormalDist().cdf(-distance - bar)


def people_to_see(fits: Fits) -> float | None:
    """People in all arms who would show the expected effect 8 times of 10; None where no effect is expected."""
    world = means(fits)
    seen = captured_share(world.lam, world.T, world.W) * expected_effect(fits)
    one = float(world.sigma * np.sqrt(world.DE) * design_noise(world.T, world.W, 1, world.h))
    return (_scores(ALPHA, POWER) * one / seen) ** 2 if seen else None


def _scores(alpha: float, power: float) -> float:
    """Standard errors that an effect has to measure: z_{1 - alpha/2} + z_power."""
    return NormalDist().inv_cdf(1 - alpha / 2) + NormalDist().inv_cdf(power)


def lift_of(fits: Fits, effect: float) -> float | None:
    """The lift on the usual rate that makes this effect; None in funnel mode or where a conversion is worth nothing."""
    if "delta" not in fits:
        return None
    world = means(fits)
    base = world.p0 * world.v * world.g
    return effect / base if base else None


def break_even_lift(fits: Fits) -> float | None:
    """The lift at which rolling out now is expected to be worth exactly 0; None where no lift does it."""
    made = worth_per_effect(fits, 0)
    return lift_of(fits, expected_burden(fits, 0) / made) if made else None
