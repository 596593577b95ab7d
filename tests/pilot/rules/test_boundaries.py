"""What holds of every set of boundaries."""
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.pilot.rules import boundaries
from planproof.pilot.rules.always_valid import always_valid_bar
from planproof.pilot.rules.boundaries import crossing_chance, obrien_fleming_spending, pocock_spending, spent_boundaries

few = settings(max_examples=20, deadline=None)
spendings = st.sampled_from([obrien_fleming_spending, pocock_spending])
alphas = st.sampled_from([0.01, 0.05, 0.1, 0.2])
weeks = st.sets(st.integers(1, 25), min_size=1, max_size=8).map(sorted)


def shares_of(looks):
    return tuple(week / looks[-1] for week in looks)


@few
@given(weeks, alphas, spendings)
def test_all_looks_together_are_fooled_with_the_chance_that_was_allowed(looks, alpha, spending):
    shares = shares_of(looks)

    bars = spent_boundaries(shares, alpha, spending)

    assert crossing_chance(shares, bars) == pytest.approx(alpha, abs=1e-9)


@few
@given(weeks, alphas, spendings)
def test_a_boundary_does_not_hang_on_the_looks_to_come(looks, alpha, spending):
    shares = shares_of(looks)

    bars = spent_boundaries(shares, alpha, spending)

    assert spent_boundaries(shares[:1], alpha, spending)[0] == pytest.approx(bars[0])


@pytest.mark.parametrize("spending", [obrien_fleming_spending, pocock_spending])
def test_one_look_is_one_test(spending):
    assert spent_boundaries((1.0,), 0.05, spending)[0] == pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-9)
    assert spending(0.05, 1.0) == pytest.approx(0.05)


def test_early_looks_are_stricter_under_obrien_fleming():
    strict, even = (spent_boundaries((0.25, 0.5, 1.0), 0.05, s) for s in (obrien_fleming_spending, pocock_spending))

    assert strict[0] > even[0] and strict[2] < even[2]
    assert list(strict) == sorted(strict, reverse=True)


def test_a_look_at_next_to_no_data_has_a_boundary_that_is_far_away_and_finite():
    bars = spent_boundaries((0.01, 0.02, 0.5, 1.0), 0.05, obrien_fleming_spending)

    assert bars[0] > 20 and bars[0] < 30
    assert crossing_chance((0.01, 0.02, 0.5, 1.0), bars) == pytest.approx(0.05, abs=1e-9)


def test_finer_quadrature_changes_nothing(monkeypatch):
    weekly = tuple((week + 1) / 26 for week in range(26))
    coarse = crossing_chance(weekly, [2.2] * 26)

    monkeypatch.setattr(boundaries, "NODES", 600)
    boundaries._quadrature.cache_clear()
    fine = crossing_chance(weekly, [2.2] * 26)
    monkeypatch.undo()
    boundaries._quadrature.cache_clear()

    assert coarse == pytest.approx(fine, abs=1e-9)


def test_an_always_valid_interval_is_narrowest_where_it_is_meant_to_be():
    widths = {week: always_valid_bar(week, 0.05, sharpest=8) / week**0.5 * 8 for week in (4, 8, 16)}
    best = always_valid_bar(8, 0.05, sharpest=8)

    assert widths[4] > widths[8] > widths[16]
    assert all(best <= always_valid_bar(8, 0.05, sharpest=other) + 1e-12 for other in (1, 4, 7, 9, 16, 60))


def test_an_always_valid_interval_has_the_width_of_its_formula():
    from math import log, sqrt

    weeks, variance = 10, 1.4
    mixed = weeks * variance
    formula = sqrt(2 * (mixed + 1) / (weeks**2 * variance) * log(sqrt(mixed + 1) / 0.05)) * sqrt(weeks)

    sharpest = weeks * boundaries_mixing(0.05) / mixed

    assert always_valid_bar(weeks, 0.05, sharpest=sharpest) == pytest.approx(formula)


def boundaries_mixing(alpha):
    """The solution of x = log(x + 1) - 2 log(alpha), by bisection."""
    from math import log

    low, high = 0.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if log(middle + 1) - 2 * log(alpha) > middle else (low, middle)
    return low
