"""The default rule: roll out when that is expected to be worth more than nothing, and than knowing more."""
from __future__ import annotations

import numpy as np

from planproof.pilot.learning import Curve, Straight, positive
from planproof.pilot.response import Array
from planproof.pilot.rules.review import Review, answered


def worth_rolling_out(contrast: Array, learned: Straight | Curve) -> Array:
    """The rule's last word, when the pilot is over: whether to roll out, for each contrast seen.

    contrast   margin per exposed person and week, treated less left out; one, or (draws,)
    learned    what the pilot's result teaches, from `learn`
    returns    True to roll out; a tie at 0 does not, since that spends least
    """
    return learned.favourable(contrast)


def expected_value(review: Review) -> Array:
    """Of rolling out, stopping, and carrying on to the end to decide there, what is expected to be worth most.

    returns   SCALE, STOP or GO_ON; of equals what spends least
    """
    if review.final:
        scale = worth_rolling_out(review.contrast, review.known.learned)
        return answered(scale, ~scale)
    seen, worth, later = review.known.posterior.seen, review.known.worth, review.known.carrying_on
    return answered(positive(review.contrast, seen, worth - np.maximum(later, 0.0)),
                    ~positive(review.contrast, seen, np.maximum(later, worth)))
