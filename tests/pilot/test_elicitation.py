"""Three numbers in, the same three out."""
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planproof.errors import DesignError
from planproof.pilot.elicitation import Z90, Pool, fit
from tests.pilot.pilots import a_belief

CASES = np.array([-Z90, 0.0, Z90])
gaps = st.floats(1, 20)


@given(st.floats(1e4, 1e6), gaps, gaps)
def test_a_fit_returns_its_three_numbers(middle, below, above):
    three = (middle - below, middle, middle + above)

    found = fit(a_belief("v", three))

    assert found.at(CASES) == pytest.approx(three, rel=1e-9)


@given(st.lists(st.floats(1e-4, 1 - 1e-4), min_size=3, max_size=3, unique=True))
def test_a_share_returns_its_three_numbers_and_stays_a_share(three):
    three = tuple(sorted(three))
    assume(min(np.diff(three)) > 1e-6)

    found = fit(a_belief("p0", three))

    assert found.at(CASES) == pytest.approx(three, rel=1e-8)
    drawn = found.at(np.linspace(-6, 6, 101))
    assert np.all((drawn >= 0) & (drawn <= 1)) and np.all(np.diff(drawn) >= 0)


@given(st.floats(1e4, 1e6), gaps, gaps, st.floats(-3, 3))
def test_the_score_of_a_value_is_the_inverse_of_the_value_at_a_score(middle, below, above, score):
    found = fit(a_belief("v", (middle - below, middle, middle + above)))

    value = float(found.at(score))

    assume(abs(value - middle) > 1e-6 * (below + above))
    assert found.at(found.score(value)) == pytest.approx(value, rel=1e-9)


def test_a_shifted_lognormal_has_the_published_parameters():
    found = fit(a_belief("v", (20, 30, 42)))

    assert found.middle - found.stretch == pytest.approx(-30)
    assert np.log(found.stretch) == pytest.approx(4.0943445622, abs=1e-10)
    assert found.width == pytest.approx(0.1422662666, abs=1e-10)


def test_a_longer_left_side_is_the_mirror_image_of_a_longer_right_side():
    right, left = fit(a_belief("delta", (0.20, 0.30, 0.42))), fit(a_belief("delta", (0.18, 0.30, 0.40)))

    scores = np.linspace(-3, 3, 13)

    assert left.at(scores) == pytest.approx(0.6 - right.at(-scores))


def test_equal_distances_make_a_normal():
    found = fit(a_belief("delta", (-0.1, 0.1, 0.3)))

    assert found.normal and found.width == pytest.approx(0.2 / 1.2815515655)


def test_nearly_equal_distances_make_a_lognormal_that_is_nearly_that_normal():
    scores = np.linspace(-3, 3, 7)

    found = fit(a_belief("v", (90, 100, 110.000001)))

    assert found.stretch
    assert found.at(scores) == pytest.approx(fit(a_belief("v", (90, 100, 110))).at(scores), abs=1e-5)


def test_three_equal_numbers_are_one_certain_number():
    assert fit(a_belief("v", 7.0)).certain and fit(a_belief("v", 7.0)).at(np.zeros(3)) == 7


def test_a_mean_is_that_of_the_lognormal_formula():
    found = fit(a_belief("v", (20, 30, 42)))

    assert found.mean == pytest.approx(-30 + 60 * np.exp(found.width**2 / 2), rel=1e-7)


@pytest.mark.parametrize(("symbol", "three", "why"), [
    ("v", (3, 2, 4), "do not rise"),
    ("v", (5, 4, 3), "do not rise"),
    ("v", (2, 2, 4), "are equal"),
    ("v", (2, 4, 4), "are equal"),
    ("p0", (0.1, 0.2, 1.2), "between 0 and 1"),
    ("p0", 1.5, "between 0 and 1"),
    ("x", (0, 0.1, 0.2), "exactly 0 or 1"),
    ("lam", 1.0, "last forever"),
    ("q", 0.9, "below 1"),
    ("delta", -1.2, "below -1"),
    ("c_m", -0.1, "below 0"),
    ("v", (0.1, 10, 20), "below 0"),
    ("delta", (-1.1, -0.5, 0), "below -1"),
    ("q", (0.9, 1.2, 1.5), "below 1"),
    ("v", float("inf"), "finite"),
])
def test_numbers_that_cannot_be_are_refused_with_the_reason(symbol, three, why):
    with pytest.raises(DesignError, match=why) as refused:
        fit(a_belief(symbol, three))

    assert symbol in str(refused.value)


def test_a_little_mass_below_zero_is_clipped_and_leaves_the_three_numbers():
    found = fit(a_belief("c_m", (4.5, 10, 15.5)))

    drawn = found.at(np.linspace(-6, 6, 1001))

    assert 0 < found.mass_below < 0.01 and drawn.min() == 0
    assert found.at(CASES) == pytest.approx((4.5, 10, 15.5))


@pytest.mark.parametrize(("symbol", "three", "lowest"), [("delta", (-0.9, -0.5, 0.1), -1), ("q", (1, 1.2, 1.5), 1)])
def test_what_a_lift_or_a_multiplier_cannot_be_is_clipped_and_leaves_the_three_numbers(symbol, three, lowest):
    found = fit(a_belief(symbol, three))

    assert found.at(np.linspace(-6, 6, 1001)).min() == lowest
    assert found.at(CASES) == pytest.approx(three)


def test_a_group_is_the_equal_mixture_of_its_members():
    members = (("Ada", 80.0, 100.0, 125.0), ("Ben", 150.0, 200.0, 260.0))
    alone = [fit(a_belief("v", numbers)) for _, *numbers in members for numbers in [tuple(numbers)]]

    pool = fit(a_belief("v", (80, 120, 260), members=members))

    scores = np.random.default_rng(1).standard_normal(200_000)
    drawn = pool.at(scores)
    assert isinstance(pool, Pool)
    assert pool.mean == pytest.approx(sum(member.mean for member in alone) / 2, rel=1e-3)
    for value in (90, 130, 180, 220):
        mixture = sum(np.mean(member.at(scores) < value) for member in alone) / 2
        assert np.mean(drawn < value) == pytest.approx(mixture, abs=0.005)


def test_a_group_of_certain_numbers_gives_each_its_share():
    pool = fit(a_belief("v", (10, 15, 20), members=(("Ada", 10.0, 10.0, 10.0), ("Ben", 20.0, 20.0, 20.0))))

    drawn = pool.at(np.random.default_rng(1).standard_normal(10_000))

    assert np.mean(drawn < 11) == pytest.approx(0.5, abs=0.02) and np.mean(drawn > 19) == pytest.approx(0.5, abs=0.02)


def test_members_who_agree_are_one_belief():
    assert fit(a_belief("v", (1, 2, 3), members=(("Ada", 8.0, 9.0, 10.0), ("Ben", 8.0, 9.0, 10.0)))).normal
