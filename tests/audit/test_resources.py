"""Family B, money and people: B01 to B04."""
from datetime import date
from decimal import Decimal as D

import pytest

from planproof.model.funding import StopList
from tests.audit.asking import a_forecast, a_funding, a_spread, finding, result
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate, an_objective

WHOLE = {"cost": 100, "line": "Social", "owner": "Ann", "hours": {"Content": 5}}


# B01
def test_money_owner_and_hours_are_resources():
    assert result(a_workbook(a_tactic(**WHOLE)), "B01") == "PASS"


@pytest.mark.parametrize(("lack", "field"), [
    ({"cost": None}, "total_cost"), ({"line": None}, "funding"), ({"owner": None}, "owner"), ({"hours": None}, "hours"),
    ({"skill_gap": ("video editing",)}, "skill_gap"), ({"skill_gap": ("video editing", "")}, "skill_gap"),
])
def test_each_resource_is_needed(lack, field):
    found = finding(a_workbook(a_tactic(**{**WHOLE, **lack})), "B01")

    assert found.result == "FAIL"
    assert found.evidence == ({"missing": field},)
    assert field in str(found.remedy) and "Tactics" in str(found.remedy) and "idea" in str(found.remedy)


def test_a_skill_gap_with_a_plan_is_closed():
    assert result(a_workbook(a_tactic(**WHOLE, skill_gap=("video editing", "course in May"))), "B01") == "PASS"


def test_hours_of_no_team_in_particular_are_not_by_team():
    teams = a_team("Content"), a_team("Design")

    assert result(a_workbook(*teams, a_tactic(**WHOLE | {"hours": 5})), "B01") == "FAIL"
    assert result(a_workbook(teams[0], a_tactic(**WHOLE | {"hours": 5})), "B01") == "PASS"


def test_nothing_said_of_resources_is_unknown():
    assert result(a_workbook(a_tactic()), "B01") == "UNKNOWN"
    assert result(a_workbook(a_tactic(denied=("owner",))), "B01") == "FAIL"


# B02
def robbing(**fields):
    """An idea for leads paid from the line of loyalty, which has 1,000 and a tactic of its own that needs 800."""
    return a_workbook(an_objective("leads"), an_objective("loyalty"), a_line("CRM", budget=1_000, objective="loyalty"),
                      a_tactic("club", cost=800, line="CRM", objectives=("loyalty",), owner="Léa"),
                      a_tactic(**{"cost": 500, "line": "CRM", "objectives": ("leads",), **fields}))


def test_taking_from_another_objective_what_its_tactics_need_is_robbing():
    found = finding(robbing(), "B02")

    assert found.result == "FAIL"
    assert found.evidence == ({"line": "CRM", "month": "2027-03", "objective": "loyalty", "takes": D(500), "short": D(300),
                               "lost": D(300), "displaced": ["club"], "owner": "Léa", "value_lost": None},)
    assert found.at_stake.money == 300


def test_the_value_lost_is_that_of_what_would_have_to_stop():
    stop = StopList(tactics=("club",), value_lost=12_000.0, money_freed=D(800), hours_freed=D(0))

    found = finding(robbing(), "B02", funding=a_funding("club", stop_lists=(("idea", stop),)))

    assert found.evidence[0]["value_lost"] == 12_000.0


@pytest.mark.parametrize("fields", [{"cost": 200}, {"objectives": ("loyalty",)}, {"objectives": ("leads", "loyalty")}])
def test_what_leaves_enough_or_serves_the_same_objective_robs_nobody(fields):
    assert result(robbing(**fields), "B02") == "PASS"


def test_an_idea_without_objective_may_or_may_not_be_another():
    assert result(robbing(objectives=()), "B02") == "UNKNOWN"


def test_hours_of_a_team_of_another_objective_can_be_robbed_too():
    workbook = a_workbook(an_objective("leads"), an_objective("loyalty"), a_team("Care", hours=10, objective="loyalty"),
                          a_tactic("club", hours={"Care": 8}, objectives=("loyalty",)),
                          a_tactic(hours={"Care": 4}, objectives=("leads",)))

    found = finding(workbook, "B02")

    assert (found.result, found.evidence[0]["team"], found.evidence[0]["short"]) == ("FAIL", "Care", 2)


def test_nothing_said_of_money_lines_and_hours_is_unknown():
    assert result(a_workbook(a_tactic()), "B02") == "UNKNOWN"


# B03
def test_a_life_that_costs_up_to_twice_what_was_asked_passes():
    tactic = a_tactic(cost=1_000, asked=D(600), rework_probability=D("0.5"), rework_cost=D(300), wind_down_cost=D(50))

    found = finding(a_workbook(tactic), "B03")

    assert (found.result, found.evidence[0]["life_cost"]) == ("PASS", D(1200))


def test_one_cent_more_does_not():
    tactic = a_tactic(cost="1000.01", asked=D(500))

    assert result(a_workbook(tactic), "B03") == "FAIL"


def test_the_ratio_is_the_plans_own_where_it_sets_one():
    tactic = a_tactic(cost=1_000, asked=D(400))

    assert result(a_workbook(a_plan(thresholds=(("max_life_cost_ratio", D("2.5")),)), tactic), "B03") == "PASS"


def test_running_cost_counts_to_the_end_of_the_plan_where_no_end_is_said():
    tactic = a_tactic(weekly_cost=D(70), asked=D(100), start=date(2027, 3, 1), end=None)
    plan = a_plan(end=date(2027, 3, 28))

    assert finding(a_workbook(plan, tactic), "B03").evidence[0]["life_cost"] == D(280)


def test_a_running_tactic_counts_what_it_has_already_cost():
    tactic = a_tactic(cost=1_000, asked=D(400), status="running")

    assert result(a_workbook(tactic), "B03", as_of=date(2027, 3, 31)) == "FAIL"


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, "UNKNOWN"), ({"asked": D(100)}, "FAIL"), ({"cost": 100}, "UNKNOWN"), ({"denied": ("total_cost",)}, "FAIL"),
    ({"cost": 100, "asked": D(100), "rework_cost": D(10)}, "FAIL"),
    ({"cost": 100, "asked": D(100), "rework_probability": D(0)}, "PASS"),
])
def test_a_missing_part_of_the_life_cost_fails_and_silence_is_unknown(fields, expected):
    assert result(a_workbook(a_tactic(**fields)), "B03") == expected


# B04
@pytest.mark.parametrize(("chance", "expected"), [(0.5, "PASS"), (0.51, "FAIL"), (0.0, "PASS")])
def test_more_likely_than_not_to_miss_the_minimum_fails(chance, expected):
    forecast = a_forecast(p_below_hurdle=chance)

    assert result(a_workbook(a_tactic()), "B04", forecasts=[forecast]) == expected


def test_the_limit_is_the_plans_own_where_it_sets_one():
    plan = a_plan(thresholds=(("max_loss_probability", D("0.2")),))

    assert result(a_workbook(plan, a_tactic()), "B04", forecasts=[a_forecast(p_below_hurdle=0.3)]) == "FAIL"


def test_without_estimates_the_return_is_not_known():
    found = finding(a_workbook(a_tactic()), "B04")

    assert found.result == "UNKNOWN"
    assert "Estimates" in str(found.remedy)


def test_estimates_that_cannot_be_simulated_do_not_suffice():
    assert result(a_workbook(a_tactic(), an_estimate()), "B04") == "FAIL"


def test_a_return_without_meaning_is_not_known():
    nothing = a_spread(None, None, None, p_loss=None)

    assert result(a_workbook(a_tactic()), "B04", forecasts=[a_forecast(p_below_hurdle=None, roi_life=nothing)]) == "UNKNOWN"
