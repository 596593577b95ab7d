"""What a pilot takes from the workbook, what from the estimates, and what it only assumes."""
from datetime import date
from decimal import Decimal
from math import sqrt

import pytest

from planproof.errors import DesignError
from planproof.model.estimate import INPUTS
from planproof.pilot import design_pilot, has_estimates, missing_inputs, simulate
from planproof.pilot.names import NAMES
from planproof.report.wording import Wording
from tests.builders import a_channel, a_plan, a_tactic, a_team, a_workbook, an_estimate

CHANNEL = {"weekly_reach": Decimal(40_000), "conversion_rate": Decimal("0.01"), "revenue_per_conversion": Decimal(80),
           "margin": Decimal("0.4")}
COSTS = {"weekly_cost": Decimal(2_000), "launch_cost": Decimal(3_000), "hours": {"Content": 6, "Design": 2}}
TEAMS = (a_team("Content", hourly_cost=Decimal(30)), a_team("Design", hourly_cost=Decimal(50)))
LIFT = an_estimate(input="delta", p10="-0.1", p50="0.1", p90="0.3", source="last year's test")


def a_case(*estimates, plan=None, channel=None, teams=TEAMS, **tactic):
    """A tactic of March 2027 on a channel in place, its lift estimated."""
    fields = {"channel": "newsletter", **COSTS, **tactic}
    return a_workbook(plan or a_plan(discount_rate=Decimal("0.104")), a_channel(**{**CHANNEL, **(channel or {})}),
                      list(teams), a_tactic(**fields), list(estimates) or [LIFT])


def given(workbook, symbol, **more):
    return design_pilot(workbook, "idea", **more).belief(symbol)


def number(workbook, symbol, **more):
    belief = given(workbook, symbol, **more)
    assert belief.certain
    return belief.p50


@pytest.mark.parametrize(("symbol", "value", "origin"), [
    ("N", 40_000, "workbook"), ("h", 0.5, "assumed"), ("T", 4, "workbook"), ("W", 0, "assumed"), ("p0", 0.01, "workbook"),
    ("v", 80, "workbook"), ("g", 0.4, "workbook"), ("q", 1, "assumed"), ("x", 0, "assumed"), ("c_m", 0.05, "workbook"),
    ("K", 3_000, "workbook"), ("e", 8, "workbook"), ("w", 35, "workbook"), ("rho", 1, "assumed"), ("b", 0, "assumed"),
    ("lam", 0, "assumed"), ("sc", 1, "assumed"), ("U", 40_000, "workbook"), ("H", 43, "workbook"), ("F", 3_000, "assumed"),
    ("e_s", 8, "assumed"), ("d", 0.002, "workbook"), ("sigma", 80 * 0.4 * sqrt(0.01 * 0.99), "assumed"), ("DE", 1, "assumed")])
def test_where_nobody_estimated_an_input_it_comes_from_the_workbook(symbol, value, origin):
    belief = given(a_case(), symbol)

    assert belief.certain and belief.p50 == pytest.approx(value)
    assert belief.origin == origin


def test_every_assumption_is_listed_with_the_result():
    forecast = simulate(design_pilot(a_case(), "idea"), draws=100)

    assert forecast.assumed == ("h", "W", "q", "x", "rho", "b", "lam", "sc", "F", "e_s", "sigma", "DE")


def test_an_estimate_wins_over_the_workbook_and_over_an_assumption():
    value = an_estimate(input="v", p10=60, p50=75, p90=90, source="the shop")
    workbook = a_case(LIFT, value, an_estimate(input="lam", p50="0.5"))

    pilot = design_pilot(workbook, "idea")

    assert pilot.belief("v").origin == "estimate" and pilot.belief("v").source == "the shop"
    assert pilot.belief("lam").p50 == 0.5 and "lam" not in pilot.assumed


def test_hours_at_scale_are_those_of_the_pilot_draw_by_draw():
    tied = a_case(LIFT, an_estimate(input="e", p10=4, p50=8, p90=12))

    belief = given(tied, "e_s")

    assert (belief.p10, belief.p50, belief.p90) == (4, 8, 12) and belief.origin == "assumed"


@pytest.mark.parametrize(("days", "weeks"), [(date(2027, 3, 2), 1), (date(2027, 3, 10), 1), (date(2027, 3, 11), 2),
                                             (date(2027, 3, 14), 2), (date(2027, 5, 30), 13), (date(2027, 8, 1), 13)])
def test_weeks_on_air_are_its_days_rounded_and_at_most_what_a_pilot_may_take(days, weeks):
    assert number(a_case(end=days), "T") == weeks


def test_the_plan_says_how_long_a_pilot_may_take():
    plan = a_plan(thresholds=(("max_pilot_weeks", Decimal(6)),))

    assert number(a_case(plan=plan, end=date(2027, 8, 1)), "T") == 6


def test_a_total_cost_alone_is_spread_over_its_weeks_without_set_up():
    workbook = a_case(total_cost=Decimal(8_000), weekly_cost=None, launch_cost=None, end=date(2027, 3, 28))

    assert number(workbook, "K") == 0 and given(workbook, "K").origin == "workbook"
    assert number(workbook, "c_m") == pytest.approx(2_000 / 40_000)


def test_the_cost_of_a_person_does_not_change_with_the_people_in_the_pilot():
    workbook = a_case(LIFT, an_estimate(input="people in the pilot", p50=500))

    assert number(workbook, "N") == 500 and number(workbook, "c_m") == 0.05


def test_what_funding_says_of_a_core_hour_is_used():
    assert number(a_case(), "b", margin_per_core_hour=12.5) == 12.5


def test_nobody_diverted_costs_nothing():
    workbook = a_case(hours=None, teams=())

    assert number(workbook, "e") == 0 and number(workbook, "w") == 0
    assert {"e", "w"} <= set(design_pilot(workbook, "idea").assumed)


@pytest.mark.parametrize("name", ["delta", "lift", "Lift", "gain", " LIFT "])
def test_an_input_goes_by_its_symbol_or_its_plain_name_in_either_language(name):
    workbook = a_case(an_estimate(input=name, p10="-0.1", p50="0.1", p90="0.3"))

    assert given(workbook, "delta").p50 == 0.1


def test_case_tells_two_symbols_apart():
    pilot = design_pilot(a_case(LIFT, an_estimate(input="h", p50="0.3"), an_estimate(input="H", p50=30)), "idea")

    assert pilot.belief("h").p50 == 0.3 and pilot.belief("H").p50 == 30


def test_a_new_channel_goes_by_its_steps():
    workbook = a_case(an_estimate(input="r1", p10="0.02", p50="0.03", p90="0.05"), an_estimate(input="won rate", p50="0.1"),
                      an_estimate(input="inc", p50="0.8"), channel={"incumbent": False, "conversion_rate": None})

    pilot = design_pilot(workbook, "idea")

    assert pilot.mode == "funnel" and pilot.belief("p0") is None and pilot.belief("delta") is None
    assert pilot.belief("sigma").p50 == pytest.approx(80 * 0.4 * sqrt(0.003 * 0.997))
    assert simulate(pilot, draws=100).expected_effect == pytest.approx(0.003 * 0.8 * 32, rel=0.15)


def test_a_lift_and_step_rates_together_are_refused():
    with pytest.raises(DesignError, match="do not go together"):
        design_pilot(a_case(LIFT, an_estimate(input="r1", p50="0.1")), "idea")


def test_every_input_that_is_missing_is_named_by_symbol_and_plain_name():
    bare = a_workbook(a_tactic())

    with pytest.raises(DesignError) as refused:
        design_pilot(bare, "idea")

    for name in ("delta (lift)", "p0 (usual conversion rate)", "v (revenue per conversion)", "g (margin)",
                 "N (people in the pilot)", "U (people per week at scale)", "H (horizon in weeks)",
                 "c_m (media cost per person and week)"):
        assert name in str(refused.value)
    assert "sigma" not in str(refused.value)


def test_what_is_missing_is_known_before_anybody_estimates_and_the_effect_comes_first():
    silent = a_workbook(a_plan(), a_tactic())

    assert missing_inputs(silent, "idea")[:2] == ("p0", "delta")
    assert missing_inputs(a_case(an_estimate(input="K", p50=1)), "idea") == ("delta",)
    assert missing_inputs(a_case(), "idea") == ()


def test_an_hour_diverted_without_its_cost_is_a_missing_input():
    with pytest.raises(DesignError, match=r"w \(hourly cost\)"):
        design_pilot(a_case(teams=()), "idea")


def test_a_new_channel_asks_for_its_own_inputs():
    with pytest.raises(DesignError, match=r"r1 \(click rate\), inc"):
        design_pilot(a_case(an_estimate(input="q", p50="1.2"), channel={"incumbent": False}), "idea")


def test_everything_wrong_with_the_estimates_is_said_at_once():
    workbook = a_case(LIFT, an_estimate(input="v", p10=9, p50=8, p90=7), an_estimate(input="lamm", p50=1),
                      an_estimate(input="q", p10=1), channel={"margin": Decimal(40)})

    with pytest.raises(DesignError) as refused:
        design_pilot(workbook, "idea")

    assert len(refused.value.problems) == 4
    for word in ("do not rise", "lamm", "not all there", "Channels, newsletter: margin"):
        assert word in str(refused.value)


@pytest.mark.parametrize(("symbol", "value", "why"), [
    ("T", 43, "nothing is left"), ("H", 4, "nothing is left"), ("T", "2.5", "whole weeks"), ("T", 0, "whole weeks"),
    ("H", "30.5", "whole weeks"), ("h", 0, "left out"), ("h", 1, "left out"), ("N", 0, "needs people"), ("lam", 1, "forever"),
    ("T", 1_000_000, "nothing is left")])
def test_a_pilot_that_cannot_be_run_is_refused_with_the_reason(symbol, value, why):
    with pytest.raises(DesignError, match=why):
        design_pilot(a_case(LIFT, an_estimate(input=symbol, p50=value)), "idea")


def test_what_is_decided_is_a_single_number():
    with pytest.raises(DesignError, match="decided, not believed"):
        design_pilot(a_case(LIFT, an_estimate(input="T", p10=3, p50=4, p90=5)), "idea")


def test_a_group_is_pooled_and_each_members_numbers_are_kept():
    rows = (an_estimate(input="delta", p10="-0.1", p50="0.0", p90="0.1", member="Ada"),
            an_estimate(input="delta", p10="0.2", p50="0.3", p90="0.4", member="Ben"))

    belief = given(a_case(*rows), "delta")

    assert belief.members == (("Ada", -0.1, 0.0, 0.1), ("Ben", 0.2, 0.3, 0.4))
    assert belief.p50 == pytest.approx(0.15, abs=0.01) and belief.p10 < 0 < 0.35 < belief.p90


def test_the_same_input_twice_without_members_is_refused():
    with pytest.raises(DesignError, match="given twice"):
        design_pilot(a_case(LIFT, LIFT), "idea")


def test_a_running_tactic_is_looked_at_from_today_on_its_launch_paid():
    workbook = a_case(status="running", end=date(2027, 6, 27))

    pilot = design_pilot(workbook, "idea", as_of=date(2027, 5, 31))

    assert [pilot.belief(symbol).p50 for symbol in ("T", "K", "F", "H")] == [4, 0, 0, 30]
    assert pilot.belief("c_m").p50 == 0.05


def test_a_tactic_nobody_knows_is_refused_by_name():
    with pytest.raises(DesignError, match="pinterest"):
        design_pilot(a_case(), "pinterest")


def test_a_tactic_has_estimates_once_one_row_names_it():
    assert has_estimates(a_case(), "idea") and not has_estimates(a_case(), "other")


def test_the_names_on_the_page_are_those_of_the_estimates_sheet():
    assert {symbol: str(name) for symbol, name in NAMES.items()} == {known.symbol: known.english for known in INPUTS}


def test_the_names_in_french_are_those_of_the_estimates_sheet():
    wording = Wording("fr")

    assert {symbol: wording.say(name) for symbol, name in NAMES.items()} == {known.symbol: known.french for known in INPUTS}
