"""What a pilot could see, and how large an effect would have to be."""
from __future__ import annotations

from statistics import NormalDist

from planproof.pilot.expectation import Fits, expected_burden, means, worth_per_effect
from planproof.pilot.response import captured_share, standard_error

ALPHA, POWER = 0.05, 0.8


def smallest_visible_effect(fits: Fits, *, alpha: float = ALPHA, power: float = POWER) -> float:
    """Margin per exposed person and week that a two-sided test of level alpha finds with this power (MDE), money.

    source   (z_{1 - alpha/2} + z_power) se / C, at the expected inputs
    """
    world, score = means(fits), NormalDist().inv_cdf
    return float((score(1 - alpha / 2) + score(power)) * standard_error(world) / captured_share(world.lam, world.T, world.W))


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
