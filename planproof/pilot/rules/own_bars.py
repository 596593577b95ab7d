"""The team's own bars: so many more conversions a week than the group left out."""
from __future__ import annotations

from math import isinf

import numpy as np

from planproof.pilot.expectation import means
from planproof.pilot.response import Array
from planproof.pilot.rules.expected_value import worth_rolling_out
from planproof.pilot.rules.review import Review, answered


def own_bars(review: Review) -> Array:
    """Stop below `stop_below` extra conversions a week among the people reached, from `stop_from` weeks on; roll out above
    `scale_above`, or without such a bar, at the end, what is expected to be worth more than nothing."""
    world, bars = means(review.known.fits), review.parameters
    one_a_week = world.v * world.g / ((1 - world.h) * world.N)
    stop = (review.contrast < bars["stop_below"] * one_a_week) & (review.known.week >= bars["stop_from"])
    return answered(_scale(review, bars["scale_above"], one_a_week) & ~stop, stop)


def _scale(review: Review, bar: float, one_a_week: float) -> Array:
    if not isinf(bar):
        return review.contrast > bar * one_a_week
    if review.final:
        return worth_rolling_out(review.contrast, review.known.learned)
    return np.zeros(np.shape(review.contrast), dtype=bool)
