"""Both arms side by side: differences, lifts, intervals and p-values."""
from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.model.results import Results
from planproof.readout.comparison import measured, measures_of, sides
from tests.readout.counted import a_row, totals, weekly

counts = st.integers(0, 400)


def conversions(results, *, design_effect=1.0):
    return measured(results, "conversions", design_effect=design_effect)


def swapped(results):
    other = {"reached": "left_out", "left_out": "reached"}
    return results.but(rows=tuple(row.but(arm=other[row.arm]) for row in results.rows))


def test_a_difference_of_two_rates_is_worked_by_hand():
    found = conversions(totals(180, 150))

    error = sqrt(0.06 * 0.94 / 3_000 + 0.05 * 0.95 / 3_000)
    assert (found.reached, found.left_out, found.difference) == pytest.approx((0.06, 0.05, 0.01))
    assert (found.low, found.high) == pytest.approx((0.01 - 1.644854 * error, 0.01 + 1.644854 * error), abs=1e-8)
    assert found.p == pytest.approx(2 * NormalDist().cdf(-0.01 / error))
    assert found.lift == pytest.approx(0.2)


def test_the_interval_of_a_lift_counts_what_is_not_known_of_the_group_left_out():
    found = conversions(totals(180, 150))

    assert found.lift_low < found.low / 0.05 + 0.02 and found.lift_high > found.high / 0.05
    for ratio in (1 + found.lift_low, 1 + found.lift_high):
        variance = 0.06 * 0.94 / 3_000 + ratio**2 * 0.05 * 0.95 / 3_000
        assert abs(0.06 - ratio * 0.05) == pytest.approx(1.644854 * sqrt(variance), rel=1e-5)


@given(counts, counts)
def test_an_interval_leaves_out_nothing_exactly_when_p_says_so(reached, left_out):
    found = conversions(totals(reached, left_out))

    if found.p is not None:
        assert (found.p < 0.1) == (not found.low <= 0 <= found.high) or found.p == pytest.approx(0.1)
    if found.p is not None and found.lift_low is not None:
        assert (found.p < 0.1) == (not found.lift_low <= 0 <= found.lift_high) or found.p == pytest.approx(0.1)


@given(counts, counts)
def test_swapping_the_arms_turns_the_difference_round(reached, left_out):
    here, there = (conversions(results) for results in (totals(reached, left_out), swapped(totals(reached, left_out))))

    assert (here.difference, here.low, here.high) == pytest.approx((-there.difference, -there.high, -there.low))
    assert here.p == pytest.approx(there.p)


def test_weeks_add_up_to_the_totals():
    by_week, together = weekly((90, 80), (90, 70)), totals(180, 150)

    assert conversions(by_week).difference == pytest.approx(conversions(together).difference)
    assert conversions(by_week).high == pytest.approx(conversions(together).high, rel=0.02)


def test_an_arm_that_loses_people_does_not_lose_what_it_brought():
    rows = (a_row("reached", 1, people=100, conversions=10), a_row("left_out", 1, people=100, conversions=10),
            a_row("reached", 2, people=50, conversions=5), a_row("left_out", 2, people=100, conversions=10))

    assert conversions(Results(rows=rows)).difference == pytest.approx(0)


def test_people_who_resemble_each_other_widen_the_interval():
    alone, alike = conversions(totals()), conversions(totals(), design_effect=4.0)

    assert alike.high - alike.low == pytest.approx(2 * (alone.high - alone.low))


def test_without_a_deviation_every_conversion_is_worth_the_same_and_that_is_said():
    rows = tuple(a_row(arm, conversions=n, revenue=50.0 * n) for arm, n in (("reached", 180), ("left_out", 150)))
    money, counted = (measured(Results(rows=rows), name, design_effect=1.0) for name in ("revenue", "conversions"))

    assert not money.deviation_given and counted.deviation_given
    assert money.high == pytest.approx(50 * counted.high) and money.p == pytest.approx(counted.p)


def test_a_given_deviation_is_used():
    rows = tuple(a_row(arm, conversions=None, revenue=9_000.0, revenue_sd=30.0) for arm in ("reached", "left_out"))

    found = measured(Results(rows=rows), "revenue", design_effect=1.0)

    assert found.deviation_given and found.high == pytest.approx(1.644854 * 30 * sqrt(2 / 3_000), rel=1e-6)


def test_money_without_any_measure_of_its_spread_has_no_interval():
    rows = tuple(a_row(arm, conversions=None, revenue=9_000.0) for arm in ("reached", "left_out"))

    found = measured(Results(rows=rows), "revenue", design_effect=1.0)

    assert (found.low, found.p, found.lift_low) == (None, None, None) and found.lift == 0


def test_a_group_that_shows_nothing_has_no_lift():
    found = conversions(totals(5, 0))

    assert found.lift is None and found.lift_high is None and found.difference > 0
    assert conversions(totals(0, 0)).p is None


def test_margin_counts_before_revenue_and_revenue_before_conversions():
    rows = tuple(a_row(arm, revenue=10.0, margin=4.0) for arm in ("reached", "left_out"))

    assert measures_of(Results(rows=rows)) == ("margin", "revenue", "conversions")
    assert measures_of(totals()) == ("conversions",)


def test_after_is_compared_with_before():
    results = Results(rows=(a_row("before", conversions=150), a_row("after", conversions=180)))

    after, before = sides(results, "conversions")

    assert (after.mean, before.mean) == (0.06, 0.05)
