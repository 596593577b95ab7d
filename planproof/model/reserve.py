"""The trial reserve: money and hours that a plan keeps for ideas nobody planned, and what trials that run have taken of it."""
from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planproof.model.ledger import ZERO, Ledger


class TrialReserve(NamedTuple):
    """What a plan keeps for trials and what running ones have taken, from first day to last; `hours` None where it keeps none."""

    money: Decimal
    used: Decimal
    hours: Decimal | None
    hours_used: Decimal

    @property
    def left(self) -> Decimal:
        """Money for new trials; below 0 where running ones took more than is kept."""
        return self.money - self.used

    @property
    def hours_left(self) -> Decimal | None:
        """Hours for new trials; None where the plan keeps none."""
        return None if self.hours is None else self.hours - self.hours_used


def trial_reserve(ledger: Ledger) -> TrialReserve | None:
    """The reserve of a plan, None where it keeps no money for trials."""
    plan = ledger.workbook.plan
    if plan.trial_reserve is None:
        return None
    running = [tactic for tactic in ledger.workbook.tactics if tactic.running and tactic.fast_lane]
    return TrialReserve(plan.trial_reserve, sum((ledger.whole_cost(tactic) or ZERO for tactic in running), ZERO),
                        plan.trial_hours, sum((ledger.whole_hours(tactic) or ZERO for tactic in running), ZERO))
