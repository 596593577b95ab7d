"""What a pilot showed, what that is worth, and the answer: stop, adjust, continue or scale."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from planproof.model.message import Message
from planproof.model.results import Form
from planproof.model.row import Value
from planproof.model.workbook import Decision

Answer = Literal["stop", "adjust", "continue", "scale"]
Measure = Literal["conversions", "revenue", "margin"]
State = Literal["fine", "doubtful", "broken", "not said"]


class Evidence(Value):
    """What the weeks up to a review showed, before anybody judges it.

    week              weeks after the start
    measure           what was counted; `contrast` and `error` are in its unit, per exposed person and week on air
    contrast          people reached less group left out
    error             its standard error with people and weeks independent, None where the results do not tell
    reached, left_out people in each arm
    spent             money paid so far, None where nobody said
    alarmed           an alarm rang
    """

    week: int
    measure: Measure
    contrast: float
    error: float | None
    reached: int
    left_out: int
    spent: float | None = None
    alarmed: bool = False


class Judgement(Value):
    """What the pilot's own model and rule make of the evidence at one week; money per exposed person and week unless said.

    answer          stop, continue or scale, by the rule alone; `because` of the rule, an alarm, the budget or the end
    undecided       the pilot is over and the rule could not tell
    naive           the effect as shown, corrected for what falls outside the weeks; `low`, `high` its 90 % interval
    shrunk          the effect believed after the result, from the beliefs stated before it; its own 90 % interval
    expected        the effect believed before; `break_even` the one from which rolling out pays, None where none does
    worth           what rolling out is expected to be worth, money; `naive_worth` if the effect as shown were true
    chance          that rolling out pays, 0 to 1
    lift_of_one     the lift on the usual rate that an effect of 1 is; None in funnel mode
    people_needed   in each arm, to find the shrunk effect 8 times of 10 in as many weeks; None in funnel mode
    """

    week: int
    answer: Literal["stop", "continue", "scale"]
    because: Literal["rule", "alarm", "budget", "end"]
    undecided: bool = False
    naive: float
    naive_low: float
    naive_high: float
    shrunk: float
    shrunk_low: float
    shrunk_high: float
    expected: float
    break_even: float | None
    worth: float
    naive_worth: float
    chance: float
    lift_of_one: float | None = None
    people_needed: int | None = None


class Measured(Value):
    """One measure of both arms, per person over the weeks so far.

    difference        reached less left out, with its interval at `level`
    lift              difference by the arm left out, with its interval; None where that arm shows nothing, or too little
    p                 two-sided p-value of the difference: below 1 - level exactly where the interval leaves out 0
    deviation_given   the file tells how people differ; else every conversion is taken to be worth the same
    """

    measure: Measure
    reached: float
    left_out: float
    difference: float
    low: float | None
    high: float | None
    p: float | None
    lift: float | None
    lift_low: float | None
    lift_high: float | None
    level: float
    deviation_given: bool = True


class Finding(Value):
    """One check of the results: whether they can be trusted, and what was found.

    p      of a test, None where there is none
    over   more was spent than planned
    """

    name: Literal["sample_ratio", "balance", "spend", "form"]
    state: State
    said: Message
    p: float | None = None
    over: bool = False


class AlarmState(Value):
    """Where an alarm stands: quiet, near its limit, rang (and when first), or not said yet."""

    said: str
    state: Literal["quiet", "near", "rang", "not said"]
    value: Decimal | bool | None = None
    week: int | None = None


class Target(Value):
    """Extra conversions a week: what the team aims for and what the people reached brought."""

    aimed: float
    reached: float


class Readout(Value):
    """Everything a read-out says; the first sentence is the one to read aloud.

    week, weeks    how far the results go, how long the pilot is
    judgements     at each review up to date, and at the last week that is in
    decided        week of the first review at which the rule no longer went on, None where it still does
    next_review    None once none is left
    """

    tactic: str
    name: str
    currency: str
    form: Form
    week: int
    weeks: int
    answer: Answer
    sentence: Message
    reasons: tuple[Message, ...] = ()
    measured: tuple[Measured, ...]
    findings: tuple[Finding, ...]
    alarms: tuple[AlarmState, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    decided: int | None = None
    next_review: int | None = None
    target: Target | None = None

    @property
    def judgement(self) -> Judgement | None:
        """What was made of the evidence where the rule decided, else of the latest; None without a group left out."""
        at = [judged for judged in self.judgements if judged.week == self.decided]
        return (at or list(self.judgements[-1:]) or [None])[0]

    def decision(self, *, by: str, on: date, rationale: str) -> Decision:
        """The answer as a person's decision, to be recorded."""
        return Decision(tactic=self.tactic, verdict=self.answer, by=by, rationale=rationale, on=on)

    def finding(self, name: str) -> Finding | None:
        """The check of that name, None where it was not made."""
        return next((found for found in self.findings if found.name == name), None)
