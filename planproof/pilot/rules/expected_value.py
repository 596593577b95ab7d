"""The default rule: roll out when that is expected to be worth more than nothing."""
from __future__ import annotations

from planproof.pilot.learning import Curve, Straight
from planproof.pilot.response import Array


def expected_value(contrast: Array, learned: Straight | Curve) -> Array:
    """Whether to roll out, for each contrast seen at the end of the pilot.

    contrast   margin per exposed person and week, treated less left out; one, or (draws,)
    learned    what the pilot's result teaches, from `learn`
    returns    True to roll out; a tie at 0 does not, since that spends least
    """
    return learned.favourable(contrast)
