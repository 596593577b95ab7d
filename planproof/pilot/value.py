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


def worth_of_knowing(mean: float, sd: float) -> float:
    """E max(0, X) - max(0, E X) for a normal X: EVPI with X the worth of rolling out, EVSI with X its posterior mean.

    mean, sd   money
    returns    money, >= 0
    """
    return sd * loss_integral(abs(mean) / sd) if sd > 0 else 0.0


def preposterior_sd(prior_sd: float, error: float) -> float:
    """Standard deviation of the posterior mean before the data are seen: s0^2 / sqrt(s0^2 + se^2)."""
    return prior_sd**2 / np.hypot(prior_sd, error) if prior_sd > 0 else 0.0


def evpi_normal(mean: float, sd: float) -> float:
    """Worth of perfect information on a normal worth, money."""
    return worth_of_knowing(mean, sd)


def evsi_normal(mean: float, prior_sd: float, error: float) -> float:
    """Worth of one measurement, with that standard error, of a normal worth, money."""
    return worth_of_knowing(mean, preposterior_sd(prior_sd, error))


def gain_of_choice(worth: Array, mean: float) -> tuple[float, float]:
    """E max(0, X) - max(0, E X) from draws of X whose mean is known, and its standard error.

    worth    (draws,) money
    mean     E X: the draws are shifted to it, so that the gain is exactly 0 where every X has the same sign
    returns  money, >= 0 both
    source   max(0, X) = (|X| + X) / 2, docs/method.md#value
    """
    size = np.abs(worth - (worth.mean() - mean))
    return max(0.0, float(size.mean()) - abs(mean)) / 2, float(size.std()) / (2 * sqrt(len(size)))
