"""Decide when being wrong would cost little on average."""
from __future__ import annotations

import numpy as np

from planproof.pilot.learning import positive
from planproof.pilot.response import Array
from planproof.pilot.rules.review import Review, answered


def expected_loss(review: Review) -> Array:
    """Roll out where that loses less than `tolerance` on average, stop where not rolling out does; of both, the smaller loss.

    source   E max(0, -S) of rolling out a loser, E max(0, S) of dropping a winner
    """
    seen, dropping = review.known.posterior.seen, review.known.posterior.gain
    rolling_out, tolerance = dropping - review.known.worth, review.parameters["tolerance"]
    scale = np.minimum(tolerance - rolling_out, dropping - rolling_out)
    stop = np.minimum(tolerance - dropping, rolling_out - dropping)
    return answered(positive(review.contrast, seen, scale), positive(review.contrast, seen, stop))
