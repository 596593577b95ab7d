"""A named scenario of a tactic: its numbers stand in for the team's own, nothing else changes."""
from tests.builders import a_scenario, a_tactic, a_workbook, an_estimate

WORKBOOK = a_workbook(a_tactic("idea"), a_tactic("other"),
                      an_estimate(input="delta", p50="0.1"), an_estimate(input="v", p50="40"),
                      an_estimate("other", "delta", p50="0.3"),
                      a_scenario("rain", "delta", "0.02"), a_scenario("rain", "h", "0.2"), a_scenario("sun", "delta", "0.2"))


def numbers(workbook, tactic="idea"):
    return {row.input: str(row.p50) for row in workbook.estimates if row.tactic == tactic}


def test_a_scenario_s_numbers_stand_in_for_the_team_s_own_and_the_others_stay():
    assert numbers(WORKBOOK.in_scenario("idea", "rain")) == {"delta": "0.02", "h": "0.2", "v": "40"}


def test_a_scenario_of_one_tactic_leaves_the_others_alone():
    assert numbers(WORKBOOK.in_scenario("idea", "rain"), "other") == {"delta": "0.3"}


def test_a_scenario_that_is_not_there_and_no_scenario_change_nothing():
    for tactic, name in (("idea", "snow"), ("idea", ""), ("other", "rain")):
        assert WORKBOOK.in_scenario(tactic, name) is WORKBOOK


def test_scenarios_are_named_in_the_order_in_which_they_were_first_met():
    assert WORKBOOK.scenario_names("idea") == ("rain", "sun")
    assert WORKBOOK.scenario_names("other") == ()


def test_without_being_asked_for_a_scenario_is_no_estimate():
    assert numbers(WORKBOOK) == {"delta": "0.1", "v": "40"}
