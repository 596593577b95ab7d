"""The team's own bars: so many more conversions a week than the group left out."""
from __future__ import annotations

from planproof.pilot.learning import means
from planproof.pilot.response import Array
from planproof.pilot.rules.review import Review, answered


def own_bars(review: Review) -> Array:
    """Stop below `stop_below` extra conversions a week among the people reached, from `stop_from` weeks on; roll out above
    `scale_above`."""
    world, bars = means(review.known.fits), review.parameters
    one_a_week = world.v * world.g / ((1 - world.h) * world.N)
    scale = review.contrast > bars["scale_above"] * one_a_week
    stop = review.contrast < bars["stop_below"] * one_a_week
    return answered(scale, stop & (review.known.week >= bars["stop_from"]))
