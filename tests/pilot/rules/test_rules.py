"""What each rule says to a result, worked by hand or by the closed form."""
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import DesignError
from planproof.model.rule import Rule
from planproof.pilot.expectation import expected_burden, worth_per_effect
from planproof.pilot.learning import learn
from planproof.pilot.posterior import posterior
from planproof.pilot.rules.boundaries import obrien_fleming_spending, spent_boundaries
from planproof.pilot.rules.catalogue import KINDS, parameters_of
from planproof.pilot.rules.review import GO_ON, SCALE, STOP
from planproof.pilot.sampling import fitted
from planproof.pilot.value import loss_integral
from tests.pilot.pilots import DOUBTFUL, a_pilot, around
from tests.pilot.rules.reviewing import SIGNIFICANCE, WEEKLY, asked

NORMAL = NormalDist()
contrasts, errors = st.floats(-2, 2), st.floats(0.01, 1)


def posterior_of(pilot):
    """What each contrast of a pilot would teach."""
    fits = fitted(pilot)
    return posterior(fits, learn(fits))


def closed_form(pilot, contrast):
    """Mean and deviation of S(T+W) given the contrast, where everything but a normal theta_o is known."""
    fits = fitted(pilot)
    world, prior = learn(fits), posterior_of(pilot)
    deviation = worth_per_effect(fits, 8) * float(prior.spread[0])
    return world.expected_worth(contrast), deviation


@given(contrasts, errors, st.sampled_from([0.01, 0.05, 0.1]))
def test_a_result_is_significant_exactly_when_its_interval_leaves_out_nothing(contrast, error, alpha):
    said = asked(a_pilot(), Rule(name="p_value", parameters=(("alpha", alpha),)), contrast, error=error)

    half = NORMAL.inv_cdf(1 - alpha / 2) * error
    p = 2 * NORMAL.cdf(-abs(contrast) / error)
    assert (said != GO_ON) == (not contrast - half <= 0 <= contrast + half)
    assert (said != GO_ON) == (p < alpha) or p == pytest.approx(alpha)


@given(contrasts, errors, st.sampled_from(SIGNIFICANCE), st.integers(0, 7))
def test_swapping_the_arms_turns_the_answer_round(contrast, error, name, number):
    rule = Rule(name=name, reviews=WEEKLY)

    here, there = (asked(a_pilot(), rule, sign * contrast, number=number, error=error) for sign in (1, -1))

    assert here == -there


def test_a_p_value_at_the_end_says_nothing_before():
    rule = Rule(name="p_value", reviews=(4,))

    assert asked(a_pilot(), rule, 9.0, number=0) == GO_ON
    assert asked(a_pilot(), rule, 9.0) == SCALE and asked(a_pilot(), rule, -9.0) == STOP


def test_planned_reviews_hold_a_result_against_the_boundary_of_their_week():
    bars = spent_boundaries((0.5, 1.0), 0.05, obrien_fleming_spending)

    for number, bar in enumerate(bars):
        said = asked(a_pilot(), Rule(name="obrien_fleming", reviews=(4,)), [0.1 * bar - 1e-9, 0.1 * bar + 1e-9], number=number)
        assert list(said) == [GO_ON, SCALE]


@pytest.mark.parametrize("contrast", [-0.2, 0.1, 0.28, 0.4, 0.7])
def test_the_chance_to_win_and_the_losses_have_their_closed_form(contrast):
    mean, deviation = closed_form(a_pilot(), contrast)
    known = posterior_of(a_pilot())

    chance, gain = (float(np.interp(contrast, known.seen, part)) for part in (known.chance, known.gain))

    assert chance == pytest.approx(NORMAL.cdf(mean / deviation), abs=2e-4)
    assert gain == pytest.approx(max(0, mean) + deviation * loss_integral(abs(mean) / deviation), abs=20)


@pytest.mark.parametrize(("above", "below"), [(0.95, 0.05), (0.8, 0.4)])
def test_a_pilot_likely_enough_to_win_is_rolled_out_and_one_unlikely_enough_is_stopped(above, below):
    rule = Rule(name="probability", parameters=(("scale_above", above), ("stop_below", below)))
    for share, inside, outside in ((above, GO_ON, SCALE), (below, GO_ON, STOP)):
        where = contrast_of_chance(a_pilot(), share)
        step = 1e-3 if share == above else -1e-3

        assert list(asked(a_pilot(), rule, [where - step, where + step])) == [inside, outside]


def contrast_of_chance(pilot, share):
    """The contrast at which rolling out wins with a given probability, by the closed form."""
    fits = fitted(pilot)
    learned, (_, deviation) = learn(fits), closed_form(pilot, 0.0)
    return learned.centre + (NORMAL.inv_cdf(share) * deviation - learned.mean) / (learned.slope * learned.pull)


@pytest.mark.parametrize(("contrast", "tolerance", "said"), [
    (0.9, 5_000, SCALE), (-0.5, 5_000, STOP), (0.29, 5_000, GO_ON), (0.29, 1e9, SCALE), (0.27, 1e9, STOP)])
def test_a_small_expected_loss_decides_and_of_two_small_ones_the_smaller(contrast, tolerance, said):
    assert asked(a_pilot(), Rule(name="expected_loss", parameters=(("tolerance", tolerance),)), contrast) == said


def test_the_expected_loss_that_nobody_named_is_what_the_pilot_costs():
    named = Rule(name="expected_loss", parameters=(("tolerance", 22_320),))
    seen = np.linspace(-0.5, 1, 400)

    assert np.array_equal(asked(a_pilot(), Rule(name="expected_loss"), seen), asked(a_pilot(), named, seen))


def test_the_teams_own_bars_count_extra_conversions_a_week():
    rule = Rule(name="own_bars", parameters=(("scale_above", 10.0), ("stop_below", 3.0), ("stop_from", 5.0)), reviews=(4,))
    one_a_week = 100 / 3_000                                   # 100 of margin a conversion, 3,000 people reached

    assert list(asked(a_pilot(), rule, [one_a_week * k for k in (2.9, 3.1, 9.9, 10.1)])) == [STOP, GO_ON, GO_ON, SCALE]
    assert asked(a_pilot(), rule, one_a_week * 2.9, number=0) == GO_ON


def test_without_a_bar_to_roll_out_the_expected_value_has_the_last_word():
    rule = Rule(name="own_bars", parameters=(("stop_below", 3.0),), reviews=(4,))

    assert asked(a_pilot(), rule, 9.0, number=0) == GO_ON
    assert list(asked(a_pilot(), rule, [0.05, 0.2, 0.9])) == [STOP, GO_ON, SCALE]


@pytest.mark.parametrize("contrast", [0.2, 0.27, 0.29, 0.4])
def test_at_the_end_the_expected_value_rule_rolls_out_what_is_worth_more_than_nothing(contrast):
    worth = learn(fitted(a_pilot())).expected_worth(contrast)

    assert asked(a_pilot(), Rule(), contrast) == (SCALE if worth > 0 else STOP)


def test_early_on_the_expected_value_rule_asks_for_more_before_it_decides():
    seen = np.linspace(-2, 3, 2_001)
    early, late = (asked(a_pilot(), Rule(reviews=WEEKLY), seen, number=number) for number in (0, 6))

    waits = [(said == GO_ON).sum() for said in (early, late)]
    assert waits[0] > waits[1] > 0
    assert early[0] == STOP and early[-1] == SCALE
    assert np.all(np.diff(early) >= 0) and np.all(np.diff(late) >= 0)


def test_a_pilot_that_can_teach_nothing_is_not_carried_on():
    certain = a_pilot(delta=0.6)

    assert asked(certain, Rule(reviews=(4,)), 0.0, number=0) == SCALE
    assert asked(a_pilot(delta=-0.1), Rule(reviews=(4,)), 5.0, number=0) == STOP


def test_break_evens_that_are_doubtful_blur_the_chance_to_win():
    sure, doubtful = (posterior_of(a_pilot(**kinds)) for kinds in ({}, {"F": (80_000, 150_000, 300_000)}))

    steepest = [np.max(np.diff(known.chance) / np.diff(known.seen)) for known in (sure, doubtful)]
    assert steepest[1] < steepest[0]


def test_the_general_posterior_agrees_with_the_closed_form():
    low, middle, high = around(0.25, 0.2)
    exact, general = (posterior_of(a_pilot(delta=delta)) for delta in ((low, middle, high), (low, middle, high + 1e-7)))
    seen = np.linspace(-0.3, 0.75, 60)

    for name, slack in (("effect", 2e-3), ("spread", 2e-3), ("chance", 0.02), ("gain", 2_500)):
        there, here = (np.interp(seen, known.seen, getattr(known, name)) for known in (exact, general))
        assert here == pytest.approx(there, abs=slack), name


def test_the_posterior_of_a_doubtful_pilot_leads_to_the_worth_that_was_learned():
    fits = fitted(a_pilot(**DOUBTFUL))
    known = posterior(fits, learn(fits))

    assert worth_per_effect(fits, 8) * known.effect - expected_burden(fits, 8) == pytest.approx(
        learn(fits).expected_worth(known.seen), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize(("rule", "why"), [
    (Rule(name="p_value", parameters=(("alpha", 0.0),)), "cannot be 0"),
    (Rule(name="pocock", parameters=(("alpha", 1.0),)), "cannot be 1"),
    (Rule(name="expected_loss", parameters=(("tolerance", -5.0),)), "cannot be -5"),
    (Rule(name="expected_loss"), "needs tolerance"),
    (Rule(name="p_value", parameters=(("beta", 0.1),)), "no parameter beta"),
    (Rule(name="probability", parameters=(("scale_above", 0.3), ("stop_below", 0.4))), "stop below 0.4 and roll out above 0.3"),
    (Rule(name="own_bars", parameters=(("scale_above", 3.0), ("stop_below", 10.0))), "stop below 10"),
])
def test_a_rule_that_makes_no_sense_is_refused(rule, why):
    with pytest.raises(DesignError, match=why):
        parameters_of(rule)


def test_every_rule_has_a_title_of_its_own():
    assert len({str(kind.title) for kind in KINDS.values()}) == len(KINDS)
