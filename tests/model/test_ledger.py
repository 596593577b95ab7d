"""What is free and what a tactic needs, against values worked by hand."""
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.model.calendar import Period, spread
from planproof.model.ledger import Ledger
from planproof.model.shares import divide, shares, shares_add_up
from planproof.model.tactic import Share
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook

QUARTER = a_plan(start=date(2027, 1, 1), end=date(2027, 3, 31))
THREE_MONTHS = {"start": date(2027, 1, 1), "end": date(2027, 3, 31)}


def books(*rows, as_of=None):
    return Ledger(a_workbook(*rows), as_of)


def test_free_is_what_is_neither_signed_nor_spent():
    ledger = books(a_line("Social", budget=1_000, committed=250, spent="100.10"))

    assert ledger.free_money("Social", "2027-03") == D("649.90")


def test_a_missing_month_of_a_line_is_nothing_free():
    assert books(a_line("Social", month="2027-03")).free_money("Social", "2027-04") == 0


def test_an_amount_without_month_spreads_over_the_plan_by_day():
    ledger = books(QUARTER, a_line("Social", budget=900, month=None))

    assert [ledger.free_money("Social", f"2027-0{m}") for m in (1, 2, 3)] == [D("310.00"), D("280.00"), D("310.00")]


def test_rows_of_one_line_and_month_add_up():
    ledger = books(a_line("Social", budget=100), a_line("Social", budget=50), a_line("Social", budget=0, spent=30))

    assert ledger.free_money("Social", "2027-03") == 120


def test_without_plan_dates_the_months_of_the_budget_are_the_plan():
    ledger = books(a_line("Social", month="2027-02"), a_line("Social", month="2027-05"))

    assert ledger.plan_period == Period(date(2027, 2, 1), date(2027, 5, 31))


def test_the_launch_falls_in_the_month_of_the_start_and_weekly_cost_by_the_day_both_ends_included():
    tactic = a_tactic(launch_cost=D(100), weekly_cost=D(70), start=date(2027, 1, 25), end=date(2027, 2, 7))

    assert books(tactic).cost_by_month(tactic) == {"2027-01": D("170.00"), "2027-02": D("70.00")}


def test_a_total_alone_spreads_by_the_day():
    tactic = a_tactic(cost=590, start=date(2027, 1, 1), end=date(2027, 2, 28))

    assert books(tactic).cost_by_month(tactic) == {"2027-01": D("310.00"), "2027-02": D("280.00")}


def test_a_total_beside_a_launch_cost_spreads_what_the_launch_leaves():
    tactic = a_tactic(cost=690, launch_cost=D(100), start=date(2027, 1, 1), end=date(2027, 2, 28))

    assert books(tactic).cost_by_month(tactic) == {"2027-01": D("410.00"), "2027-02": D("280.00")}


def test_a_running_tactic_still_costs_only_the_days_that_are_left():
    tactic = a_tactic(cost=590, launch_cost=D(0), status="running", start=date(2027, 1, 1), end=date(2027, 2, 28))

    assert books(tactic, as_of=date(2027, 2, 1)).cost_by_month(tactic) == {"2027-02": D("280.00")}


def test_a_running_tactic_past_its_end_costs_nothing_more():
    tactic = a_tactic(cost=590, status="running")

    assert books(tactic, as_of=date(2027, 6, 1)).cost_by_month(tactic) == {}


def test_an_open_end_runs_to_the_end_of_the_plan():
    tactic = a_tactic(start=date(2027, 3, 1), end=None)

    assert books(QUARTER, tactic).period(tactic) == Period(date(2027, 3, 1), date(2027, 3, 31))


def test_an_open_end_after_the_plan_is_one_day_and_still_costs():
    tactic = a_tactic(cost=500, start=date(2027, 5, 1), end=None)

    assert books(QUARTER, tactic).cost_by_month(tactic) == {"2027-05": D(500)}


def test_a_cost_without_any_date_stands_beside_a_budget_without_any_month():
    tactic = a_tactic(cost=500, line="Social", start=None, end=None)
    ledger = books(tactic, a_line("Social", budget=500, month=None))

    assert ledger.needed_money(tactic) == {("Social", ""): D(500)}
    assert ledger.free_money("Social", "") == 500


def test_a_whole_cost_counts_what_a_running_tactic_has_paid():
    tactic = a_tactic(weekly_cost=D(70), launch_cost=D(100), status="running", start=date(2027, 1, 25), end=date(2027, 2, 7))
    ledger = books(tactic, as_of=date(2027, 2, 1))

    assert ledger.whole_cost(tactic) == D(240)
    assert ledger.life_cost(tactic) == D(70)


def test_a_weekly_cost_without_any_date_is_not_known():
    tactic = a_tactic(weekly_cost=D(70), start=None, end=None)

    assert books(tactic).whole_cost(tactic) is None


def test_lines_pay_their_shares_to_the_last_cent():
    tactic = a_tactic(cost=100, funding=(Share(line="A"), Share(line="B"), Share(line="C")))

    needed = books(tactic).needed_money(tactic)

    assert sorted(needed.values()) == [D("33.33"), D("33.33"), D("33.34")]


@pytest.mark.parametrize(("parts", "adds_up"), [
    ((D("0.6"), D("0.4")), True), ((D("0.6"), D("0.5")), False), ((D("0.6"),), False), ((D("0.6"), None), True), ((None,), True),
])
def test_shares_must_make_the_whole(parts, adds_up):
    tactic = a_tactic(funding=tuple(Share(line=f"L{i}", share=part) for i, part in enumerate(parts)))

    assert shares_add_up(tactic) is adds_up


def test_a_line_without_share_pays_what_the_others_leave():
    tactic = a_tactic(funding=(Share(line="A", share=D("0.6")), Share(line="B")))

    assert shares(tactic) == {"A": D("0.6"), "B": D("0.4")}


def test_hours_take_their_launch_first_and_a_broken_week_by_its_days():
    tactic = a_tactic(hours={"Content": 7}, launch_hours=a_tactic(hours={"Content": 10}).hours,
                      start=date(2027, 3, 3), end=date(2027, 3, 9))                 # Wednesday to Tuesday

    needed = books(a_team("Content"), tactic).needed_hours(tactic)

    assert needed == {("Content", date(2027, 3, 1)): D(15), ("Content", date(2027, 3, 8)): D(2)}


def test_a_bare_number_of_hours_goes_to_the_only_team():
    tactic = a_tactic(hours=7, start=date(2027, 3, 1), end=date(2027, 3, 7))

    assert books(a_team("Content"), tactic).needed_hours(tactic) == {("Content", date(2027, 3, 1)): D(7)}


def test_free_hours_are_those_on_duty_and_not_promised():
    ledger = books(QUARTER, a_team("Content", hours=40, committed=15, from_date=date(2027, 3, 1)))

    assert ledger.free_hours[("Content", date(2027, 3, 1))] == 25
    assert ("Content", date(2027, 2, 22)) not in ledger.free_hours


MONEY = st.decimals(min_value=0, max_value=10**7, places=2, allow_nan=False)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@settings(max_examples=60)
@given(MONEY, DAYS, DAYS)
def test_months_add_up_to_the_amount(amount, one, other):
    months = spread(amount, Period(min(one, other), max(one, other)))

    assert sum(months.values()) == amount


@settings(max_examples=60)
@given(MONEY, st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_shares_of_a_whole_add_up_to_the_amount(amount, weights):
    parts = {f"L{i}": D(weight) / sum(weights) for i, weight in enumerate(weights[:-1])}
    parts["rest"] = 1 - sum(parts.values(), D(0))

    assert sum(divide(amount, parts).values()) == amount


@settings(max_examples=60)
@given(MONEY, MONEY)
def test_a_tactic_that_takes_all_a_line_has_left_fits_every_month(budget, spent):
    budget, spent = max(budget, spent), min(budget, spent)
    tactic = a_tactic(cost=budget - spent, line="Social", **THREE_MONTHS)
    ledger = books(QUARTER, a_line("Social", budget=budget, spent=spent, month=None), tactic)

    assert all(cost <= ledger.free_money(*cell) for cell, cost in ledger.needed_money(tactic).items())
