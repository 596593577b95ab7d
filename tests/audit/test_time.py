"""Family B, time and room: B09, B12 and B13; and C1."""
from datetime import date
from decimal import Decimal as D

import pytest

from planproof.model.funding import StopList
from tests.audit.asking import a_funding, finding, result
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook, some_hours

FOUR_WEEKS = {"start": date(2027, 3, 1), "end": date(2027, 3, 28)}        # Monday to Sunday


# B09
def test_work_that_takes_every_free_hour_is_done_on_the_last_day():
    found = finding(a_workbook(a_plan(), a_team(hours=10), a_tactic(hours=10, **FOUR_WEEKS)), "B09")

    assert found.result == "PASS"
    assert found.evidence == ({"team": "Content", "hours": D("40.0"), "finish": date(2027, 3, 28)},)


def test_launch_hours_come_first_and_push_the_end():
    tactic = a_tactic(hours=10, launch_hours=some_hours(5), **FOUR_WEEKS)

    found = finding(a_workbook(a_plan(), a_team(hours=10), tactic), "B09")

    assert (found.result, found.evidence[0]["finish"]) == ("FAIL", date(2027, 4, 1))      # 5 of 10 hours: the fourth day
    assert found.at_stake.hours == 45


def test_free_hours_beyond_the_need_finish_early():
    found = finding(a_workbook(a_plan(), a_team(hours=40), a_tactic(hours=10, **FOUR_WEEKS)), "B09")

    assert found.evidence[0]["finish"] == date(2027, 3, 7)


def test_the_slowest_team_decides():
    teams = a_team("Content", hours=40), a_team("Design", hours=4)

    assert result(a_workbook(a_plan(), *teams, a_tactic(hours={"Content": 5, "Design": 5}, **FOUR_WEEKS)), "B09") == "FAIL"


def test_a_team_with_nothing_free_never_finishes():
    found = finding(a_workbook(a_plan(), a_team(hours=40, committed=40), a_tactic(hours=1, **FOUR_WEEKS)), "B09")

    assert (found.result, found.evidence[0]["finish"]) == ("FAIL", None)


def test_a_broken_week_has_its_share_of_the_hours():
    tactic = a_tactic(hours=7, start=date(2027, 3, 3), end=date(2027, 3, 9))          # Wednesday to Tuesday

    assert finding(a_workbook(a_plan(), a_team(hours=7), tactic), "B09").evidence[0]["finish"] == date(2027, 3, 9)


def test_a_start_that_has_passed_is_today():
    workbook = a_workbook(a_plan(), a_team(hours=10), a_tactic(hours=10, **FOUR_WEEKS))

    assert result(workbook, "B09", as_of=date(2027, 3, 8)) == "FAIL"


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2027, 3, 1), date(2027, 3, 10), date(2027, 3, 28), date(2027, 5, 1)])
def test_a_running_tactic_has_its_own_hours_back(day):
    tactic = a_tactic(hours=10, launch_hours=some_hours(0), status="running", **FOUR_WEEKS)

    assert result(a_workbook(a_plan(), a_team(hours=10, committed=10), tactic), "B09", as_of=day) == "PASS"


@pytest.mark.parametrize(("rows", "expected"), [
    ((a_team(), a_tactic()), "UNKNOWN"),
    ((a_team(), a_tactic(hours=5, end=None)), "FAIL"),
    ((a_team(), a_tactic(denied=("hours",))), "FAIL"),
    ((a_tactic(hours=5),), "UNKNOWN"),
    ((a_team(hours=None, committed=None), a_tactic(hours=5)), "UNKNOWN"),
    ((a_team("Content"), a_team("Design"), a_tactic(hours=5)), "FAIL"),
])
def test_hours_without_end_or_team_do_not_suffice_and_silence_is_unknown(rows, expected):
    assert result(a_workbook(a_plan(), *rows), "B09") == expected


# B12
def test_running_cost_and_hours_covered_to_the_end_are_sustained():
    workbook = a_workbook(a_line("Social", budget=100), a_team(hours=5), a_tactic(cost=100, line="Social", hours=5))

    assert result(workbook, "B12") == "PASS"


def test_a_launch_that_is_not_covered_is_another_matter():
    workbook = a_workbook(a_line("Social", budget=10), a_team(), a_tactic(launch_cost=D(100), line="Social", hours=1))

    assert (result(workbook, "A1"), result(workbook, "B12")) == ("FAIL", "PASS")


def test_money_that_ends_before_it_does_is_not_enough():
    tactic = a_tactic(cost=590, line="Social", start=date(2027, 1, 1), end=date(2027, 2, 28))

    found = finding(a_workbook(a_line("Social", budget=1_000, month="2027-01"), tactic), "B12")

    assert (found.result, found.at_stake.money) == ("FAIL", D("280.00"))


def test_hours_that_end_before_it_does_are_not_enough():
    team = a_team(hours=5, to_date=date(2027, 3, 14))

    found = finding(a_workbook(a_plan(), team, a_tactic(hours=5, **FOUR_WEEKS)), "B12")

    assert (found.result, found.at_stake.hours) == ("FAIL", 10)


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, "UNKNOWN"), ({"end": None}, "UNKNOWN"), ({"cost": 10, "end": None}, "FAIL"), ({"cost": 10}, "FAIL"),
    ({"hours": 5, "end": None}, "FAIL"), ({"denied": ("end",), "end": None}, "FAIL"),
])
def test_no_end_or_nobody_to_pay_is_not_sustained_and_silence_is_unknown(fields, expected):
    assert result(a_workbook(a_line(), a_tactic(**fields)), "B12") == expected


def test_without_budget_or_teams_it_is_not_known():
    assert result(a_workbook(a_tactic(cost=10, line="Social")), "B12") == "UNKNOWN"
    assert result(a_workbook(a_tactic(hours=5)), "B12") == "UNKNOWN"


def test_what_nobody_said_of_money_or_of_hours_is_not_known_to_last():
    paid = {"cost": 100, "line": "Social"}

    assert result(a_workbook(a_line("Social"), a_tactic(**paid)), "B12") == "UNKNOWN"
    assert result(a_workbook(a_team(), a_tactic(hours=5)), "B12") == "UNKNOWN"
    assert result(a_workbook(a_line("Social"), a_tactic(**paid, denied=("hours",))), "B12") == "PASS"
    assert result(a_workbook(a_line("Social", budget=9), a_tactic(**paid)), "B12") == "FAIL"


# B13
FULL = {"over": (("Social", "2027-03", D(300)),)}


def test_where_everything_fits_nothing_need_stop():
    assert result(a_workbook(a_tactic(cost=10)), "B13", funding=a_funding("idea")) == "PASS"


def test_over_capacity_an_empty_stop_list_fails_and_the_cheapest_is_shown():
    stop = StopList(tactics=("club",), value_lost=10.0, money_freed=D(400), hours_freed=D(5))

    found = finding(a_workbook(a_tactic(cost=10)), "B13", funding=a_funding(**FULL, stop_lists=(("idea", stop),)))

    assert found.result == "FAIL"
    assert found.evidence[0]["stop"] == ["club"]
    assert found.evidence[1] == {"resource": "Social", "when": "2027-03", "over": D(300)}


@pytest.mark.parametrize(("status", "expected"), [("running", "PASS"), ("stopped", "FAIL")])
def test_over_capacity_it_must_name_something_that_still_runs(status, expected):
    workbook = a_workbook(a_tactic("club", status=status), a_tactic(cost=10, stops=("club",)))

    assert result(workbook, "B13", funding=a_funding(**FULL)) == expected


def test_to_stop_itself_makes_no_room():
    assert result(a_workbook(a_tactic(cost=10, stops=("idea",))), "B13", funding=a_funding(**FULL)) == "FAIL"


def test_what_is_running_already_has_its_room():
    assert result(a_workbook(a_tactic(cost=10, status="running")), "B13", funding=a_funding(**FULL)) == "PASS"


def test_without_funding_or_any_need_it_is_not_known():
    assert result(a_workbook(a_tactic(cost=10)), "B13") == "UNKNOWN"
    assert result(a_workbook(a_tactic()), "B13", funding=a_funding(**FULL)) == "UNKNOWN"


# C1
QUARTER = {"start": date(2027, 3, 1), "end": date(2027, 5, 30), "exit_criteria": ("fewer than 20 leads",)}   # 13 weeks


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, "PASS"), ({"end": date(2027, 5, 31)}, "FAIL"), ({"end": None}, "FAIL"), ({"start": None}, "FAIL"),
    ({"exit_criteria": ()}, "FAIL"), ({"exit_criteria": ("", "")}, "FAIL"),
    ({"start": None, "end": None, "exit_criteria": ()}, "UNKNOWN"),
])
def test_a_pilot_is_finite_within_thirteen_weeks(fields, expected):
    assert result(a_workbook(a_tactic(**QUARTER | fields)), "C1") == expected


def test_the_longest_pilot_is_the_plans_own_where_it_sets_one():
    plan = a_plan(thresholds=(("max_pilot_weeks", D(12)),))

    assert result(a_workbook(plan, a_tactic(**QUARTER)), "C1") == "FAIL"
