"""Roll out when it is likely enough to win, stop when it is unlikely enough."""
from __future__ import annotations

from planproof.pilot.learning import positive
from planproof.pilot.response import Array
from planproof.pilot.rules.review import Review, answered


def probability(review: Review) -> Array:
    """By P(S > 0 | y): above `scale_above` roll out, below `stop_below` stop."""
    known, bars = review.known.posterior, review.parameters
    return answered(positive(review.contrast, known.seen, known.chance - bars["scale_above"]),
                    positive(review.contrast, known.seen, bars["stop_below"] - known.chance))
