"""The budget lines that pay for a tactic, and how a cost divides over them to the last cent."""
from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from planproof.model.calendar import CENT
from planproof.model.tactic import Tactic

ZERO = Decimal(0)


def shares(tactic: Tactic) -> dict[str, Decimal]:
    """The part of its cost that each line pays; lines named without a share divide equally what the others leave."""
    left = 1 - sum((part.share for part in tactic.funding if part.share is not None), ZERO)
    silent = sum(part.share is None for part in tactic.funding)
    found: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for part in tactic.funding:
        found[part.line] += part.share if part.share is not None else left / silent
    return dict(found)


def shares_add_up(tactic: Tactic) -> bool:
    """The shares of its funding make 100 %, or lines without a share divide what is left of it."""
    said = sum((part.share for part in tactic.funding if part.share is not None), ZERO)
    return said <= 1 if any(part.share is None for part in tactic.funding) else said == 1


def divide(amount: Decimal, parts: dict[str, Decimal]) -> dict[str, Decimal]:
    """The amount by line, to the cent; cents are carried, so that shares of 100 % add up to it exactly."""
    found, share, given = {}, ZERO, ZERO
    for line, part in parts.items():
        share += part
        upto = amount if share == 1 else (amount * share).quantize(CENT, ROUND_HALF_UP)
        found[line], given = upto - given, upto
    return found
