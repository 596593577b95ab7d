"""Forecasts that know what an hour of the team would earn elsewhere."""
import json
from datetime import date

import pytest

import planproof as pp
from planproof.line import assess, design_pilot, forecast_all, selection
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate, an_objective, some_hours

DAY = date(2027, 1, 15)
REST = {"start": date(2027, 3, 1), "end": date(2027, 5, 30)}


def a_shared_team(*rows, hours=10, paul=4, **fields):
    """Peter needs all ten hours of the team of his own objective; Paul would take four of them."""
    tactics = [a_tactic("peter", cost=500, line="CRM", hours={"Care": 10}, objectives=("loyalty",), channel="letter", **REST),
               a_tactic("paul", cost=500, line="Social", hours={"Care": paul}, objectives=("leads",), channel="newsletter",
                        **{**REST, **fields})]
    lines = [a_line(line, month=month, budget=1_000) for line in ("Social", "CRM") for month in ("2027-03", "2027-04", "2027-05")]
    channels = [a_channel(id, weekly_reach=5_000, conversion_rate="0.01", revenue_per_conversion=150, margin="0.4")
                for id in ("letter", "newsletter")]
    return a_workbook(a_plan(), lines, a_team("Care", hours=hours, hourly_cost=30, objective="loyalty"), channels, tactics, rows,
                      [an_objective(id) for id in ("leads", "loyalty")],
                      [an_estimate(id, "delta", "0.05", "0.2", "0.3") for id in ("peter", "paul")])


def margin(forecast):
    return forecast.beliefs and next(belief for belief in forecast.beliefs if belief.symbol == "b")


def test_robbing_peter_to_pay_paul_shows_in_pauls_return():
    robbed, apart = (forecast_all(a_shared_team(hours=hours), DAY).forecasts["paul"] for hours in (10, 14))

    assert robbed.now < apart.now and robbed.roi_life.p50 < apart.roi_life.p50
    assert margin(robbed).p50 > 0 and margin(apart).p50 == 0


def test_in_all_it_costs_paul_what_his_hours_keep_peter_from_earning():
    robbed, apart = (forecast_all(a_shared_team(hours=hours), DAY) for hours in (10, 14))

    assert apart.forecasts["paul"].now - robbed.forecasts["paul"].now == pytest.approx(apart.values["peter"])
    assert margin(robbed.forecasts["paul"]).p50 == robbed.core_hours["paul"]


def test_hours_that_several_teams_give_share_what_is_displaced():
    both = a_shared_team(a_team("Shop", hourly_cost=30))
    both = both.with_tactic(both.tactic("paul").but(hours=some_hours({"Care": 4, "Shop": 12})))

    alone, shared = (forecast_all(book, DAY).core_hours["paul"] for book in (a_shared_team(), both))

    assert shared == pytest.approx(alone / 4)


def test_an_idea_that_only_its_launch_takes_hours_for_displaces_by_these():
    launch = a_shared_team()
    launch = launch.with_tactic(launch.tactic("paul").but(hours=(), launch_hours=some_hours({"Care": 20})))
    apart = forecast_all(a_shared_team(hours=14), DAY)

    assert forecast_all(launch, DAY).core_hours["paul"] == pytest.approx(apart.values["peter"] / 20)


@pytest.mark.parametrize("hours", [10, 14])
def test_the_worth_of_an_hour_is_known_from_funding_be_it_nothing(hours):
    forecast = forecast_all(a_shared_team(hours=hours), DAY).forecasts["paul"]

    assert (margin(forecast).origin, margin(forecast).source) == ("workbook", "funding")
    assert "b" not in forecast.assumed


def test_where_no_hours_of_a_known_team_are_taken_it_stays_an_assumption():
    outlook = forecast_all(a_shared_team(), DAY)
    silent = forecast_all(a_shared_team(paul=3).but(teams=()), DAY)

    assert "paul" in outlook.core_hours and "paul" not in silent.core_hours
    assert all("b" in forecast.assumed for forecast in silent.forecasts.values())


def test_what_the_team_says_itself_stands():
    own = a_shared_team(an_estimate("paul", "b", p50=55))

    assert margin(forecast_all(own, DAY).forecasts["paul"]).p50 == 55
    assert design_pilot(own, "paul", as_of=DAY).belief("b").origin == "estimate"


@pytest.mark.parametrize("id", ["peter", "paul"])
def test_the_pilot_of_one_idea_is_the_one_that_the_audit_counts(id):
    book = a_shared_team()

    assert design_pilot(book, id, as_of=DAY).beliefs == forecast_all(book, DAY).forecasts[id].beliefs


def test_a_stopped_idea_can_be_looked_at_without_a_worth_of_its_hours():
    assert design_pilot(a_shared_team(status="stopped"), "paul", as_of=DAY).belief("b").origin == "assumed"


def test_the_command_line_and_the_audit_count_the_same_hour(tmp_path, capsys):
    from planproof.cli import main

    path = pp.write_workbook(a_shared_team(), tmp_path / "shared.xlsx", lang="en")
    main(["simulate", str(path), "--tactic", "paul", "--as-of", DAY.isoformat(), "--json", "--draws", "20000", "--seed", "7"])
    told = json.loads(capsys.readouterr().out)

    forecast = assess(pp.read_workbook(path), DAY).outlook.forecasts["paul"]
    assert next(one["p50"] for one in told["inputs"] if one["symbol"] == "b") == margin(forecast).p50
    assert told["value"]["now"] == round(forecast.now, 2)


def test_the_audit_shows_the_hour_beside_what_is_displaced():
    assessed = assess(a_shared_team(), DAY)

    found = assessed.report.tactic("paul").finding("B02")
    assert found.result == "FAIL" and found.evidence[0]["displaced"] == ["peter"]
    assert found.evidence[-1] == {"core_hour": assessed.outlook.core_hours["paul"]}


def test_funding_weighs_what_is_left_after_that_hour():
    assessed = assess(a_shared_team(), DAY)

    assert assessed.funding == pp.fund(assessed.workbook, DAY)
    held, values = dict(assessed.funding.value_with), assessed.outlook.values
    assert held["paul"] == pytest.approx(values["paul"]) and held["peter"] == pytest.approx(values["peter"])


def test_values_are_drawn_in_the_worlds_of_the_simulation_itself():
    outlook = forecast_all(a_shared_team(), DAY, draws=500)

    draws = outlook.value_draws(500)
    for id, forecast in outlook.forecasts.items():
        spread = forecast.npv if forecast.decision == "pilot" else forecast.npv_now
        assert sorted(draws[id])[250] == spread.p50 or forecast.decision == "decline"
    assert outlook.value_draws(100) == {id: values[:100] for id, values in draws.items()}


def test_an_idea_that_loses_is_worth_nothing_in_every_world():
    losing = a_shared_team(paul=0)
    losing = losing.but(estimates=tuple(row if row.tactic == "peter" else row.but(p10=-0.5, p50=-0.4, p90=-0.3)
                                        for row in losing.estimates))

    assert set(forecast_all(losing, DAY).value_draws(10)["paul"]) == {0.0}


def test_the_choice_is_as_firm_as_the_worlds_in_which_it_stands():
    assessed = assess(a_shared_team(), DAY)

    found = selection(assessed)

    assert found.worlds == 200 and found == selection(assess(a_shared_team(), DAY))
    assert found.times("peter") == 0 and 100 < found.times("paul") < 200      # the team has hours for one of them
