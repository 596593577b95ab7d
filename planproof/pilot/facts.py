"""What a workbook says of a pilot's inputs where the Estimates sheet is silent: one small function for each."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property
from math import floor, sqrt
from typing import NamedTuple

from planproof.model.calendar import Period
from planproof.model.ledger import Ledger
from planproof.model.pilot import Belief
from planproof.model.plan import Channel
from planproof.model.tactic import Tactic
from planproof.pilot.response import RATES

MAX_PILOT_WEEKS = Decimal(13)
WEEKS_A_YEAR = 52


class Facts:
    """One tactic in its workbook.

    ledger                 the workbook's books on the day from when a running tactic is looked at; its past is then past
    margin_per_core_hour   what an hour taken from core work would have earned after its wage, from the funding answer
    """

    def __init__(self, ledger: Ledger, tactic: Tactic, *, margin_per_core_hour: float | None):
        self.workbook, self.ledger = ledger.workbook, ledger
        self.tactic, self.margin_per_core_hour = tactic, margin_per_core_hour

    @cached_property
    def channel(self) -> Channel:
        """The tactic's channel, without any figure where it is not in the workbook."""
        return self.workbook.channel(self.tactic.channel) or Channel(id=self.tactic.channel or "")

    @cached_property
    def whole(self) -> Period | None:
        """All its days."""
        return self.ledger.period(self.tactic)

    @cached_property
    def rest(self) -> Period | None:
        """Its days still to come."""
        return self.ledger.remaining_period(self.tactic)

    @property
    def begun(self) -> bool:
        """Part of it is over, its launch with it."""
        return self.rest != self.whole

    @cached_property
    def weekly_cost(self) -> tuple[Decimal, str] | None:
        """Money a week and the cell it comes from: as said, else the total less the launch, by week."""
        tactic, whole = self.tactic, self.whole
        if tactic.weekly_cost is not None:
            return tactic.weekly_cost, "weekly_cost"
        if tactic.total_cost is not None and whole:
            return (tactic.total_cost - (tactic.launch_cost or 0)) * 7 / whole.days, "total_cost"
        return None

    @cached_property
    def hours(self) -> dict[str, Decimal]:
        """Hours a week by team."""
        return self.ledger.hours_by_team(self.tactic.hours)

    @property
    def weights(self) -> dict[str, Decimal]:
        """What each team's wage counts for: its hours, else the only team alone."""
        if sum(self.hours.values()):
            return self.hours
        teams = self.ledger.team_names
        return {teams[0]: Decimal(1)} if len(teams) == 1 else {}

    def wage(self, team: str) -> Decimal | None:
        """What an hour of a team costs, by the first of its rows that says so."""
        return next((row.hourly_cost for row in self.workbook.teams if row.team == team and row.hourly_cost is not None), None)


class Given(NamedTuple):
    """A number, its source, and whether it is an assumption."""

    number: float
    source: str = ""
    assumed: bool = False


Default = Callable[[Facts, Mapping[str, Belief]], Given | None]
DEFAULTS: dict[str, Default] = {}


def default(*symbols: str) -> Callable[[Default], Default]:
    """Register the function that fills an input where nobody estimated it; it returns None where it cannot."""
    def register(function: Default) -> Default:
        DEFAULTS.update(dict.fromkeys(symbols, function))
        return function
    return register


def assume(number: float) -> Default:
    """A plain default."""
    return lambda facts, known: Given(number, assumed=True)


DEFAULTS |= {symbol: assume(number) for symbol, number in (
    ("h", 0.5), ("W", 0.0), ("q", 1.0), ("x", 0.0), ("rho", 1.0), ("lam", 0.0), ("sc", 1.0), ("DE", 1.0))}


def _from_channel(field: str) -> Default:
    def given(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
        value = getattr(facts.channel, field)
        return None if value is None else Given(float(value), f"Channels, {facts.channel.id}: {field}")
    return given


DEFAULTS |= {symbol: _from_channel(field) for symbol, field in (
    ("N", "weekly_reach"), ("U", "weekly_reach"), ("p0", "conversion_rate"), ("v", "revenue_per_conversion"), ("g", "margin"))}


@default("T")
def weeks_on_air(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
    """Its days in weeks, rounded, at least 1 and at most what the plan allows a pilot."""
    if facts.rest is None:
        return None
    most = facts.workbook.plan.threshold("max_pilot_weeks", MAX_PILOT_WEEKS)
    return Given(float(max(1, min(floor(facts.rest.days / 7 + 0.5), int(most)))), _cell(facts, "start, end"))


@default("H")
def horizon(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
    """Whole weeks from its start to the plan's end, which the budget's last month says where the plan does not."""
    end = facts.workbook.plan.end or (facts.workbook.budget and facts.ledger.plan_period and facts.ledger.plan_period.end)
    if not end or facts.rest is None:
        return None
    return Given(float(max(0, (end - facts.rest.start).days + 1) // 7), "Plan: end")


@default("c_m")
def media_cost(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
    """Weekly cost by weekly reach; nothing a week where only a launch costs."""
    reach = facts.channel.weekly_reach
    if facts.weekly_cost and reach:
        return Given(float(facts.weekly_cost[0] / reach), _cell(facts, facts.weekly_cost[1]))
    only_launch = facts.tactic.launch_cost is not None and facts.tactic.total_cost is None and facts.tactic.weekly_cost is None
    return Given(0.0, assumed=True) if only_launch else None


@default("K")
def setup_cost(facts: Facts, known: Mapping[str, Belief]) -> Given:
    """Launch cost; 0 in a total cost alone, and once the launch is over; else an assumed 0."""
    if facts.begun:
        return Given(0.0, _cell(facts, "start"))
    if facts.tactic.launch_cost is not None:
        return Given(float(facts.tactic.launch_cost), _cell(facts, "launch_cost"))
    return Given(0.0, _cell(facts, "total_cost"), assumed=facts.tactic.total_cost is None)


@default("e")
def hours_diverted(facts: Facts, known: Mapping[str, Belief]) -> Given:
    """Sum of its hours a week."""
    return Given(float(sum(facts.hours.values())), _cell(facts, "hours"), assumed=not facts.hours)


@default("w")
def wage(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
    """Hourly costs of its teams, weighted by their hours, or of the only team; 0 where no hour is diverted."""
    hours = facts.weights
    wages = {team: facts.wage(team) for team in hours}
    if hours and None not in wages.values():
        return Given(float(sum(hours[team] * wages[team] for team in hours) / sum(hours.values())), "Teams: hourly_cost")
    diverted = any(symbol in known and known[symbol].p90 > 0 for symbol in ("e", "e_s"))
    return None if diverted else Given(0.0, assumed=True)


@default("b")
def core_margin(facts: Facts, known: Mapping[str, Belief]) -> Given:
    """What funding says an hour of core work is worth, else an assumed 0."""
    margin = facts.margin_per_core_hour
    return Given(0.0, assumed=True) if margin is None else Given(float(margin), "funding")


@default("F")
def scaling_cost(facts: Facts, known: Mapping[str, Belief]) -> Given:
    """Launch cost once more, assumed; 0 once the launch is over."""
    return Given(0.0 if facts.begun else float(facts.tactic.launch_cost or 0), _cell(facts, "launch_cost"), assumed=True)


@default("d")
def discount(facts: Facts, known: Mapping[str, Belief]) -> Given:
    """The plan's yearly rate by 52, else an assumed 0."""
    rate = facts.workbook.plan.discount_rate
    return Given(0.0, assumed=True) if rate is None else Given(float(rate) / WEEKS_A_YEAR, "Plan: discount_rate")


@default("sigma")
def spread_of_margin(facts: Facts, known: Mapping[str, Belief]) -> Given | None:
    """v g sqrt(p (1 - p)) at the middle cases: conversions come or do not, each worth the same."""
    steps = ["p0"] if "p0" in known else [step for step in RATES if step in known]
    if not steps or "v" not in known or "g" not in known:
        return None
    p = 1.0
    for step in steps:
        p *= known[step].p50
    return Given(known["v"].p50 * known["g"].p50 * sqrt(p * (1 - p)), assumed=True)


def _cell(facts: Facts, columns: str) -> str:
    return f"Tactics, {facts.tactic.id}: {columns}"
