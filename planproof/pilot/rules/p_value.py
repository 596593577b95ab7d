"""A fixed p-value, at the end as it is meant or at every review as it is often done."""
from __future__ import annotations

from statistics import NormalDist

import numpy as np

from planproof.pilot.response import Array
from planproof.pilot.rules.review import GO_ON, Review, beyond


def p_value(review: Review) -> Array:
    """At the end: roll out a contrast that is significantly above nothing, two-sided at `alpha`, stop one significantly below."""
    return peeking(review) if review.final else np.full(np.shape(review.contrast), GO_ON, dtype=np.int8)


def peeking(review: Review) -> Array:
    """The same at every review, as if it were the only one; it finds more than there is (docs/method.md#boundaries)."""
    return beyond(review, NormalDist().inv_cdf(1 - review.parameters["alpha"] / 2))
