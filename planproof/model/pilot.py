"""A pilot as designed, and what a simulation of it says."""
from __future__ import annotations

from typing import Literal

from planproof.model.row import Texts, Value


class Belief(Value):
    """One input of the pilot model: bad case, middle, good case; all three equal is a certain number.

    origin   "estimate" from the Estimates sheet, "workbook" from another sheet, "assumed" when nobody said
    source   the note the team gave, or the record it came from
    """

    symbol: str
    p10: float
    p50: float
    p90: float
    origin: Literal["estimate", "workbook", "assumed"]
    source: str = ""

    @property
    def certain(self) -> bool:
        """A single number, without doubt."""
        return self.p10 == self.p90


class Pilot(Value):
    """A finite pilot of one tactic: every input of the model, in the model's units (docs/method.md)."""

    tactic: str
    name: str
    mode: Literal["lift", "funnel"]
    currency: str
    beliefs: tuple[Belief, ...]

    def belief(self, symbol: str) -> Belief | None:
        """The belief about one input, or None where the mode does not use it."""
        return next((belief for belief in self.beliefs if belief.symbol == symbol), None)

    @property
    def assumed(self) -> Texts:
        """Symbols of the inputs that nobody gave."""
        return tuple(belief.symbol for belief in self.beliefs if belief.origin == "assumed")


class Spread(Value):
    """A simulated quantity: bad case, middle, good case, average, chance of a loss; None where it has no meaning."""

    p10: float | None
    p50: float | None
    p90: float | None
    mean: float | None
    p_loss: float | None
    worst_tenth: float | None = None


class CashWeek(Value):
    """Money made less money spent up to a week, counted from the start of the pilot."""

    week: int
    p10: float
    p50: float
    p90: float


class Forecast(Value):
    """What a simulation says of a pilot; money in `currency`, ROI as ratios, probabilities 0 to 1.

    decline, now, pilot   expected value of the three answers; decline is 0
    decision              the answer worth most; ties go to the one that spends least
    """

    tactic: str
    currency: str
    decision: Literal["decline", "pilot", "now"]
    decline: float
    now: float
    pilot: float
    pilot_cost: float
    npv: Spread
    npv_now: Spread
    roi_pilot: Spread
    roi_life: Spread
    cash: tuple[CashWeek, ...] = ()
    payback_week: float | None = None
    p_scale: float
    false_scale: float | None = None
    false_kill: float | None = None
    evpi: float
    evsi: float
    smallest_visible_effect: float | None = None
    break_even_lift: float | None = None
    histogram: tuple[tuple[float, float, int], ...] = ()
    assumed: Texts = ()
    draws: int
    seed: int

    @property
    def best_value(self) -> float:
        """The worth of the best of the three answers, never below 0."""
        return max(0.0, self.now, self.pilot)
