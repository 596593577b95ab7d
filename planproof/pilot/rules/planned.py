"""Planned reviews whose false alarms together stay below alpha."""
from __future__ import annotations

from planproof.pilot.response import Array
from planproof.pilot.rules.boundaries import Spending, obrien_fleming_spending, pocock_spending, spent_boundaries
from planproof.pilot.rules.review import Review, beyond


def pocock(review: Review) -> Array:
    """Nearly the same boundary at every review (Lan & DeMets spending of Pocock type)."""
    return _planned(review, pocock_spending)


def obrien_fleming(review: Review) -> Array:
    """Strict at first, at the end nearly as one test (Lan & DeMets spending of O'Brien-Fleming type)."""
    return _planned(review, obrien_fleming_spending)


def _planned(review: Review, spending: Spending) -> Array:
    return beyond(review, spent_boundaries(review.shares, review.parameters["alpha"], spending)[-1])
