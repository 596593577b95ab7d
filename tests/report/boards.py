"""One small team's plan with an idea of each kind, assessed once for all tests of the board."""
from datetime import date
from functools import cache

from planproof.line import Assessment, assess
from planproof.model.workbook import Workbook
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate, an_objective

EVIL = '<img src=x onerror=alert(1)>"\'=HYPERLINK("x")'
DAY = date(2027, 1, 15)
KPI = dict(kpi=("leads",), kpi_baseline=40, kpi_target=60, kpi_date=date(2027, 6, 30), how_we_will_know="leads")


def a_team_of_ideas() -> Workbook:
    """A sound idea with estimates, a random one, a running one, one that says nothing, one with an evil name."""
    beliefs = (("delta", -0.02, 0.08, 0.2), ("N", None, 5000, None), ("c_m", None, "0.02", None))
    return a_workbook(
        a_plan(trial_reserve=500), an_objective(), a_team(hourly_cost=30),
        a_line(budget=9_000, spent=500, committed=900, month="2027-03"), a_line("Fairs", budget=400, month="2027-03"),
        a_channel(weekly_reach=5_000, conversion_rate="0.01", revenue_per_conversion=60, margin="0.4"),
        a_tactic("sound", name="Basket reminder", cost=2_000, line="Social", hours=4, objectives=("leads",), channel="newsletter",
                 feeds=("leads",), fed_by=("newsletter",), owner="Léa", sponsor="Marc", **KPI),
        a_tactic("random", name="Go viral", cost=900, line="Fairs", kpi=("likes",), feeds=("nowhere",)),
        a_tactic("running", name="Newsletter", cost=900, line="Social", status="running", objectives=("leads",)),
        a_tactic("silent", name="Idea of a lunch"),
        a_tactic("evil", name=EVIL, sponsor=EVIL, owner=EVIL, cost=100, line="Social"),
        [an_estimate("sound", symbol, *three, source="last year") for symbol, *three in beliefs])


@cache
def an_assessment() -> Assessment:
    """The whole line on it."""
    return assess(a_team_of_ideas(), DAY)


@cache
def a_bare_list() -> Assessment:
    """Two ideas and nothing else said: no budget, no plan, no estimates."""
    return assess(a_workbook(a_tactic("one", start=None, end=None), a_tactic("two", start=None, end=None)), DAY)
