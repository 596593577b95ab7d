"""A tactic: an idea someone wants to pay for, or one that is running."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from planproof.model.row import Number, Row, Text, Texts, Value, YesNo

Kind = Literal["social", "community", "e-mail", "search", "display", "event", "content", "partner", "other"]
Status = Literal["proposed", "running", "stopped"]


class Share(Value):
    """Part of a tactic's cost paid from one budget line; 0.6 is 60 %, no share where only the name was said."""

    line: str
    share: Decimal | None = None


class TeamHours(Value):
    """Hours of one team; no team where there is only one."""

    team: Text = None
    hours: Decimal


class Tactic(Row):
    """Every field of the Tactics sheet under its English name; money in the plan's currency, hours per week.

    Cells with parts separated by ";" are tuples in the order written, "" where a part was left empty.
    """

    id: str
    name: str
    description: Text = None
    kind: Kind | None = None
    status: Status = "proposed"
    sponsor: Text = None
    owner: Text = None
    channel: Text = None
    audience: Text = None
    start: date | None = None
    end: date | None = None
    # money and hours
    total_cost: Number = None
    launch_cost: Number = None
    weekly_cost: Number = None
    asked: Number = None
    rework_probability: Number = None
    rework_cost: Number = None
    wind_down_cost: Number = None
    funding: tuple[Share, ...] = ()
    hours: tuple[TeamHours, ...] = ()
    launch_hours: tuple[TeamHours, ...] = ()
    skill_gap: Texts = ()
    fast_lane: YesNo = None
    locked: YesNo = None
    # links
    objectives: Texts = ()
    feeds: Texts = ()
    fed_by: Texts = ()
    requires: Texts = ()
    excludes: Texts = ()
    stops: Texts = ()
    assets: Texts = ()
    crm_campaign: Text = None
    utm_campaign: Text = None
    # measure
    kpi: Texts = ()
    kpi_unit: Text = None
    kpi_baseline: Number = None
    kpi_target: Number = None
    kpi_date: date | None = None
    kpi_owner: Text = None
    kpi_source: Text = None
    kpi_weeks_to_read: Number = None
    holdout: Text = None
    how_we_will_know: Text = None
    # case
    problem: Text = None
    alternatives: Text = None
    evidence: Text = None
    promised: Number = None
    promised_cost: Number = None
    # pilot
    audience_evidence: Texts = ()
    trial_disclosed: YesNo = None
    feedback_survey: Texts = ()
    closing_message: Text = None
    exit_criteria: Texts = ()
    guardrails: Texts = ()
    reviews: Texts = ()
    review_rule: Text = None
    signed_off_by: Text = None
    ring_fenced: Text = None
    competitor_note: Texts = ()
    # growth
    lead_score: Text = None
    segments: Texts = ()
    next_step: Text = None
    touch_source: Text = None
    share_links: Texts = ()
    nurture: Text = None
    # community
    why_not_buying: Text = None
    niches: Texts = ()
    advocates: Texts = ()
    gives_back: Text = None
    review_cadence: Text = None
    message: Text = None
    community_words: Text = None
    improvements: Texts = ()
    contacts_per_week: Number = None
    community_voice: Text = None
    own_use: Text = None
    relationship_kpi: Text = None
    relationship_baseline: Number = None
    listening_hours: Number = None
    experience_owner: Text = None

    @property
    def live(self) -> bool:
        """Proposed or running."""
        return self.status != "stopped"

    @property
    def running(self) -> bool:
        """Already paid for and at work."""
        return self.status == "running"

    @property
    def cost_said(self) -> bool:
        """Some figure of its cost was given."""
        return any(cost is not None for cost in (self.total_cost, self.launch_cost, self.weekly_cost))
