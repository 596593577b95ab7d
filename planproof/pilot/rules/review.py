"""What a rule is shown at a review, and what it may answer."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from planproof.pilot.knowledge import Knowledge
from planproof.pilot.response import Array

STOP, GO_ON, SCALE = -1, 0, 1


@dataclass(frozen=True)
class Review:
    """One review of one pilot or of many.

    contrast     y of the weeks so far, margin per exposed person and week on air; one, or (pilots,)
    error        its standard error, likewise
    known        what a contrast teaches at this week
    shares       share of all weeks that is over at each review up to this one; the last is 1 at the end
    parameters   what the rule leaves to choose
    planned_end  week in which the last review was planned; that of `known` unless given
    """

    contrast: Array
    known: Knowledge
    error: Array = np.nan
    shares: tuple[float, ...] = (1.0,)
    parameters: Mapping[str, float] = field(default_factory=dict)
    planned_end: int | None = None

    @property
    def final(self) -> bool:
        """No review comes after it: the rule has its last word."""
        return self.known.final


def answered(scale: Array, stop: Array) -> Array:
    """SCALE, STOP or GO_ON of each pilot; at the end GO_ON means that the rule could not tell."""
    return np.subtract(scale, np.greater(stop, scale), dtype=np.int8)          # 1 is SCALE, -1 is STOP, 0 is GO_ON


def beyond(review: Review, bar: float) -> Array:
    """Roll out where the contrast lies more than `bar` standard errors above nothing, stop where it lies as far below."""
    reach = bar * np.asarray(review.error)
    return answered(review.contrast > reach, review.contrast < -reach)
