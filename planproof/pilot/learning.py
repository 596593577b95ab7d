"""What a pilot's result teaches: the expected worth of rolling out, given the contrast that was seen.

Inputs are independent and only theta_o links the contrast y to the worth S = a theta_o - k, so
E[S | y] = E[a] E[theta_o | y] - E[k] (docs/method.md#learning). E[theta_o | y] is exact where theta_o is normal, else
integrated over a lattice of the inputs that y depends on.
"""
from __future__ import annotations

from math import hypot, prod

import numpy as np

from planproof.pilot.curve import Curve
from planproof.pilot.expectation import Fits, expected_burden, expected_effect, means, worth_per_effect
from planproof.pilot.prior import FACTORS, NOISE, Prior, doubtful
from planproof.pilot.response import Array, captured_share, standard_error
from planproof.pilot.straight import Straight


def positive(contrast: Array, seen: Array, values: Array) -> Array:
    """Where a curve through nodes, linear between them, lies above 0; found from where it changes its sign.

    contrast       (draws,) or one
    seen, values   (nodes,), `seen` rising; beyond the ends the curve stays as at them
    """
    above = np.full(np.shape(contrast), bool(values[0] > 0))
    for i in np.flatnonzero(np.diff(values > 0)):
        share = values[i] / (values[i] - values[i + 1])
        above ^= contrast > seen[i] + share * (seen[i + 1] - seen[i])
    return above


def learn(fits: Fits) -> Straight | Curve:
    """E[S(T+W) | y] of a pilot with these inputs."""
    world = means(fits)
    slope, burden = worth_per_effect(fits, world.T + world.W), expected_burden(fits, world.T + world.W)
    if effect_is_normal(fits):
        return _straight(fits, slope, burden)
    return Curve(Prior.of(fits).view(world.T, world.W, world.N, world.h), slope, burden, slope * expected_effect(fits) - burden)


def effect_is_normal(fits: Fits) -> bool:
    """theta_o is known or normal, and so is how it is measured: what y teaches then has a closed form."""
    factors = doubtful(fits, FACTORS)
    return not factors or len(factors) == 1 and fits[factors[0]].normal and not doubtful(fits, NOISE)


def normal_effect(fits: Fits) -> tuple[float, float]:
    """Mean and standard deviation of a theta_o that is normal or known, money per person and week."""
    factors = doubtful(fits, FACTORS)
    parts = (fits[s].width if s in factors else fits[s].mean for s in FACTORS if s in fits)
    return expected_effect(fits), abs(prod(parts)) if factors else 0.0


def _straight(fits: Fits, slope: float, burden: float) -> Straight:
    """theta_o normal (mu, s0): E[theta_o | y] = mu + C s0^2 / (C^2 s0^2 + se^2) (y - C mu)."""
    world, (mean, sd) = means(fits), normal_effect(fits)
    captured, error = captured_share(world.lam, world.T, world.W), float(standard_error(world))
    reach = hypot(captured * sd, error)
    return Straight(slope, burden, mean, captured * sd**2 / reach**2 if sd > 0 else 0.0, captured * mean, reach)
