"""One small team's plan with an idea of each kind, assessed once for all tests of the board."""
from datetime import date, timedelta
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


def one_answer_away(day: date = DAY) -> Workbook:
    """An idea that is piloted as soon as its target is said, a random one, one with an evil name, one that runs."""
    span = {"start": day + timedelta(30), "end": day + timedelta(57)}
    year = {"start": day - timedelta(30), "end": day + timedelta(400)}
    numbers = (("N", 60_000), ("h", "0.2"), ("p0", "0.01"), ("v", 80), ("g", "0.4"), ("c_m", "0.01"), ("U", 10_000),
               ("H", 52), ("e", 2), ("w", 30), ("lam", "0.1"), ("T", 4), ("W", 1))
    return a_workbook(
        a_plan(**year, trial_reserve=500), a_line(month=None), a_team(), a_channel(),
        an_objective(start=year["start"], due=year["end"], target=60),
        a_tactic("mail", name="Basket reminder", cost=400, line="Social", hours={"Content": 2}, objectives=("leads",),
                 owner="Ann", channel="newsletter", fed_by=("newsletter",), feeds=("news",), kpi=("orders",), kpi_baseline=40,
                 kpi_date=span["end"], problem="forgotten baskets", audience="buyers", evidence="last year's test",
                 alternatives="do nothing", exit_criteria=("complaints",), guardrails=("unsubscribed",), **span),
        a_tactic("viral", name="Go viral", cost=900, line="Fairs", kpi=("likes",), **span),
        a_tactic("evil", name=EVIL, sponsor=EVIL, **span),
        a_tactic("news", name="Newsletter", status="running", cost=10, line="Social", objectives=("leads",), **span),
        an_estimate("mail", "delta", "0.3", "0.4", "0.5"),
        [an_estimate("mail", input, p50=value) for input, value in numbers])
