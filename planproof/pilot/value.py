"""What knowing is worth: everything (EVPI), or this pilot's result (EVSI)."""
from __future__ import annotations

from math import erfc, exp, pi, sqrt

import numpy as np

from planproof.pilot.response import Array


def loss_integral(distance: float) -> float:
    """G(u) = phi(u) - u (1 - Phi(u)): expected excess of a standard normal over u.

    source   unit normal loss integral, Raiffa & Schlaifer 1961
    """
    return exp(-distance * distance / 2) / sqrt(2 * pi) - distance * erfc(distance / sqrt(2)) / 2


def upper_part(bar: float) -> tuple[float, float]:
    """Chance that a standard normal lies above a bar, and its average there.

    returns   1 - Phi(u), and phi(u) / (1 - Phi(u)); far out, where nothing is left, the bar itself
    """
    chance = erfc(bar / sqrt(2)) / 2
    return chance, exp(-bar * bar / 2) / sqrt(2 * pi) / chance if chance > 0 else bar


def worth_of_knowing(mean: float, sd: float) -> float:
    """E max(0, X) - max(0, E X) for a normal X: EVPI with X the worth of rolling out, EVSI with X its posterior mean.

    mean, sd   money
    returns    money, >= 0
    """
    return sd * loss_integral(abs(mean) / sd) if sd > 0 else 0.0


def gain_of_choice(worth: Array, mean: float, weight: Array | None = None) -> float:
    """E max(0, X) - max(0, E X) from values of X whose mean is known.

    worth    (values,) money
    mean     E X: the values are shifted to it, so that the gain is exactly 0 where every X has the same sign
    weight   (values,) their probabilities, adding up to 1; equal unless given
    returns  money, >= 0
    source   max(0, X) = (|X| + X) / 2, docs/method.md#value
    """
    size = np.abs(worth - (np.average(worth, weights=weight) - mean))
    return max(0.0, float(np.average(size, weights=weight)) - abs(mean)) / 2
