"""The plan: what the team wants, what it may spend, who works on it, where it already is."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from planproof.model.row import Number, Row, Text, Texts, YesNo


class Plan(Row):
    """The plan's own facts; money in `currency`, rates per year as shares.

    thresholds   (name, value) for every threshold of the rulebook that the plan sets itself
    rules_off    ids of checks that this plan does not ask for
    """

    name: Text = None
    currency: Text = None
    start: date | None = None
    end: date | None = None
    hurdle_roi: Number = None
    discount_rate: Number = None
    tax: Text = None
    trial_reserve: Number = None
    trial_hours: Number = None
    brand_message: Text = None
    empty_means_no: bool = False
    show_sponsors: bool = False
    rules_off: Texts = ()
    thresholds: tuple[tuple[str, Decimal], ...] = ()

    def threshold(self, name: str, default: Decimal) -> Decimal:
        """The plan's own threshold of that name, else the default."""
        return dict(self.thresholds).get(name, default)


class Objective(Row):
    """Something the plan is meant to reach, by a date, for an owner."""

    id: str
    statement: Text = None
    metric: Text = None
    unit: Text = None
    baseline: Number = None
    target: Number = None
    start: date | None = None
    due: date | None = None
    owner: Text = None
    status: Literal["live", "dropped"] = "live"
    must_serve: bool = False


class BudgetRow(Row):
    """Money of one budget line in one month ("2027-02"), or without month over the whole plan."""

    line: str
    month: Text = None
    amount: Number = None
    committed: Number = None
    spent: Number = None
    objective: Text = None
    owner: Text = None


class TeamRow(Row):
    """Hours a week of one team, between two dates or always."""

    team: str
    hours_per_week: Number = None
    committed_hours: Number = None
    hourly_cost: Number = None
    objective: Text = None
    from_date: date | None = None
    to_date: date | None = None


class Channel(Row):
    """A channel, in place (`incumbent`) or not yet; rates per person and week."""

    id: str
    name: Text = None
    incumbent: YesNo = None
    weekly_reach: Number = None
    conversion_rate: Number = None
    revenue_per_conversion: Number = None
    margin: Number = None
    target: Number = None
    actual: Number = None
    trend: Literal["growing", "steady", "declining"] | None = None
    good_for: Texts = ()
    contacts_per_week: Number = None


class Risk(Row):
    """Something that may go wrong with a tactic; likelihood and impact 1 to 5."""

    tactic: Text = None
    kind: Text = None
    likelihood: Number = None
    impact: Number = None
    mitigation: Text = None
    owner: Text = None


class Stakeholder(Row):
    """Someone whose agreement or expectation counts; `expects` is a contribution in money, over the tactic's life."""

    name: str
    role: Text = None
    objective: Text = None
    agreed: YesNo = None
    tactic: Text = None
    expects: Number = None


class HistoryRow(Row):
    """A closed tactic: what was promised, what came, what was learned."""

    sponsor: Text = None
    tactic: Text = None
    year: Number = None
    random_act: YesNo = None
    promised: Number = None
    actual: Number = None
    verdict: Text = None
    lesson: Text = None
