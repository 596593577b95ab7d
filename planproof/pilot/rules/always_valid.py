"""An interval that holds at every look at once, whenever and however often one looks."""
from __future__ import annotations

from math import log, sqrt

from planproof.pilot.response import Array
from planproof.pilot.rules.review import Review, beyond


def always_valid(review: Review) -> Array:
    """Roll out or stop once an always-valid confidence interval at level 1 - `alpha` leaves out nothing."""
    sharpest = review.planned_end or review.known.end
    return beyond(review, always_valid_bar(review.known.week, review.parameters["alpha"], sharpest=sharpest))


def always_valid_bar(weeks: float, alpha: float, *, sharpest: float) -> float:
    """Half-width of the confidence sequence in standard errors: sqrt(2 (t r^2 + 1) / (t r^2) log(sqrt(t r^2 + 1) / alpha)).

    weeks      t > 0, the data so far; the standard error falls as 1 / sqrt(t)
    sharpest   the time at which the interval is to be narrowest, which sets r
    source     Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476, equation 9
    """
    mixed = weeks * _mixing(alpha) / sharpest
    return sqrt(2 * (mixed + 1) / mixed * log(sqrt(mixed + 1) / alpha))


def _mixing(alpha: float) -> float:
    """t r^2 at the time where the interval is narrowest: log(x + 1) + 2 log(1 / alpha) = x, by its fixed point."""
    found = 1.0
    for _ in range(200):
        found = log(found + 1) - 2 * log(alpha)
    return found
