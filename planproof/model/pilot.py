"""A pilot as designed, and what a simulation of it says."""
from __future__ import annotations

from datetime import date
from typing import Literal

from planproof.model.row import Texts, Value
from planproof.model.rule import Alarm, Rule


class Belief(Value):
    """One input of the pilot model: bad case, middle, good case; all three equal is a certain number.

    origin   "estimate" from the Estimates sheet, "workbook" from another sheet, "assumed" when nobody said
    source   the note the team gave, or the record it came from
    members  (name, bad case, middle, good case) of each person of a group; the three numbers above are then the pooled ones
    """

    symbol: str
    p10: float
    p50: float
    p90: float
    origin: Literal["estimate", "workbook", "assumed"]
    source: str = ""
    members: tuple[tuple[str, float, float, float], ...] = ()

    @property
    def certain(self) -> bool:
        """A single number, without doubt."""
        return self.p10 == self.p90


class MemberShape(Value):
    """One member's own three numbers, and the share of their cases in each bin of the group's picture."""

    name: str
    p10: float
    p50: float
    p90: float
    shares: tuple[float, ...]


class Shape(Value):
    """A belief as a picture: the fitted distribution in bins, a group's pooled and member by member.

    p10, p50, p90, mean   of the whole, as it will be simulated
    edges, shares         bins + 1 ends, and the share of the cases in each bin; one bin for a number without doubt
    below_zero            chance that it is below 0, where that is a loss; else None
    apart                 pairs of members whose ranges, bad case to good case, do not meet
    between               part of the variance, 0 to 1, that is disagreement between members; None without a group
    """

    symbol: str
    p10: float
    p50: float
    p90: float
    mean: float
    edges: tuple[float, ...]
    shares: tuple[float, ...]
    below_zero: float | None = None
    members: tuple[MemberShape, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    between: float | None = None


class Pilot(Value):
    """A finite pilot of one tactic: every input of the model, in the model's units (docs/method.md).

    hurdle_roi   the plan's minimum whole-life return
    rule         how its result becomes an answer, and when
    alarms       what stops it at the next review
    metric       the number that the team says will tell
    target       extra conversions a week that the team aims for; None where nobody said, or in another unit
    start        its first day, None where nobody said
    """

    tactic: str
    name: str
    mode: Literal["lift", "funnel"]
    currency: str
    beliefs: tuple[Belief, ...]
    hurdle_roi: float = 0.0
    rule: Rule = Rule()
    alarms: tuple[Alarm, ...] = ()
    metric: str = ""
    target: float | None = None
    start: date | None = None

    def belief(self, symbol: str) -> Belief | None:
        """The belief about one input, or None where the mode does not use it."""
        return next((belief for belief in self.beliefs if belief.symbol == symbol), None)

    def with_number(self, symbol: str, number: float, *, source: str = "") -> Pilot:
        """The same pilot with one input set to a certain number, as a slider does."""
        belief = Belief(symbol=symbol, p10=number, p50=number, p90=number, origin="estimate", source=source)
        return self.but(beliefs=tuple(belief if known.symbol == symbol else known for known in self.beliefs))

    def with_core_hour(self, margin: float) -> Pilot:
        """The same pilot with what funding says an hour taken from other work would have earned; the team's own word stands."""
        known = self.belief("b")
        if known is None or known.origin == "estimate":
            return self
        told = Belief(symbol="b", p10=margin, p50=margin, p90=margin, origin="workbook", source="funding")
        return self.but(beliefs=tuple(told if belief is known else belief for belief in self.beliefs))

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
    mean: float = 0.0


class Forecast(Value):
    """What a simulation says of a pilot; money in `currency`, ROI as ratios, probabilities 0 to 1.

    decline, now, pilot      expected value of the three answers; decline is 0
    error                    standard error of `pilot`, in money; 0 where it is exact
    decision                 the answer worth most; ties go to the one that spends least
    pilot_cost               what the pilot is expected to spend
    npv, npv_now             pilot then decide; roll out at once
    p_below_hurdle           chance that the whole-life ROI misses the plan's minimum return; None where the ROI has no meaning
    payback_week             first week from which the expected cash of pilot-then-decide stays at or above 0, or None
    p_scale                  chance that the pilot ends in rolling out
    false_scale, false_kill  chance to roll out when that loses; to drop when rolling out would win; None where neither can be
    evpi, evsi               worth of knowing everything, of knowing this pilot's result, at the week of the decision
    net_value                the pilot less the better of declining and rolling out at once (ENBS)
    smallest_visible_effect  margin per person and week found 8 times of 10 at 5 % two-sided; beside it the `expected_effect`
    smallest_visible_lift    the same as a lift on the usual rate, lift mode only; `break_even_lift` too
    naive_effect             what a plain reading reports on average where the pilot ends in rolling out, margin per person and
                             week; beside it the `true_effect` there (winner's curse); None where it never does
    histogram                (from, to, draws) of `npv`
    """

    tactic: str
    currency: str
    decision: Literal["decline", "pilot", "now"]
    decline: float
    now: float
    pilot: float
    error: float = 0.0
    pilot_cost: float
    npv: Spread
    npv_now: Spread
    roi_pilot: Spread
    roi_life: Spread
    p_below_hurdle: float | None = None
    cash: tuple[CashWeek, ...] = ()
    payback_week: int | None = None
    p_scale: float
    false_scale: float | None = None
    false_kill: float | None = None
    evpi: float
    evsi: float
    net_value: float = 0.0
    smallest_visible_effect: float | None = None
    expected_effect: float | None = None
    smallest_visible_lift: float | None = None
    break_even_lift: float | None = None
    naive_effect: float | None = None
    true_effect: float | None = None
    histogram: tuple[tuple[float, float, int], ...] = ()
    beliefs: tuple[Belief, ...] = ()
    assumed: Texts = ()
    draws: int
    seed: int

    @property
    def best_value(self) -> float:
        """The worth of the best of the three answers, never below 0."""
        return max(0.0, self.now, self.pilot)

    @property
    def luck(self) -> float | None:
        """By how much a plain reading overstates what the pilot ends in rolling out, as a share of what is true there."""
        return None if not self.true_effect or self.true_effect < 0 else self.naive_effect / self.true_effect - 1

    @property
    def clear(self) -> bool:
        """The pilot's value lies further from the next best answer than twice the simulation's own error."""
        return abs(self.pilot - max(0.0, self.now)) > 2 * self.error or self.error == 0

    def as_json(self) -> dict[str, object]:
        """The forecast for a machine: money to the cent, ratios and chances to six digits, None where there is no number."""
        money = {"value": {name: _cents(getattr(self, name)) for name in ("decline", "now", "pilot")},
                 "npv": _spread(self.npv, 2), "npv_now": _spread(self.npv_now, 2)}
        ratios = {"roi_pilot": _spread(self.roi_pilot, 6), "roi_life": _spread(self.roi_life, 6)}
        amounts = ("error", "pilot_cost", "evpi", "evsi", "net_value")
        shares = ("p_below_hurdle", "p_scale", "false_scale", "false_kill", "smallest_visible_effect", "expected_effect",
                  "smallest_visible_lift", "break_even_lift", "naive_effect", "true_effect")
        return {"tactic": self.tactic, "decision": self.decision, **money, **ratios, "assumed": list(self.assumed),
                "currency": self.currency, **{name: _cents(getattr(self, name)) for name in amounts},
                **{name: _digits(getattr(self, name), 6) for name in shares}, "payback_week": self.payback_week,
                "cash": [_rounded(week.model_dump(), 2) for week in self.cash],
                "inputs": [belief.model_dump() for belief in self.beliefs], "draws": self.draws, "seed": self.seed}


def _digits(number: float | None, digits: int) -> float | None:
    return None if number is None else round(number, digits) + 0.0


def _cents(amount: float | None) -> float | None:
    return _digits(amount, 2)


def _rounded(fields: dict[str, float | None], digits: int) -> dict[str, float | None]:
    return {name: value if isinstance(value, int) else _digits(value, digits) for name, value in fields.items()}


def _spread(spread: Spread, digits: int) -> dict[str, float | None]:
    return {**_rounded(spread.model_dump(), digits), "p_loss": _digits(spread.p_loss, 6)}
