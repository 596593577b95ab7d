"""Pilots through their reviews: the running totals, when they end, with what money, and what a rule is worth."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.model.rule import Alarm, Rule
from planproof.pilot import simulate
from planproof.pilot.reviews import review_weeks
from planproof.pilot.reviews_simulated import UNDECIDED
from planproof.pilot.rules.boundaries import crossing_chance, spent_boundaries
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.planned import obrien_fleming_spending
from planproof.pilot.rules.review import SCALE
from planproof.pilot.sampling import fitted
from tests.pilot.pilots import DOUBTFUL, a_pilot, around, outcomes
from tests.pilot.rules.reviewing import WEEKLY, courses_of, paths_of, together

DRAWS = 50_000
EVERY = [name for name in KINDS if name != "own_bars"]
few = settings(max_examples=12, deadline=None)
lifts = st.builds(lambda mean, sd: around(mean, min(sd, (mean + 1) / 3)), st.floats(-0.3, 0.7), st.floats(0.05, 0.4))


def nothing(**inputs):
    """A pilot of something without any effect."""
    return a_pilot(delta=0.0, **inputs)


def one_look(pilot, *, draws=DRAWS, seed=3):
    """The same pilots with one look at their end, by the expected-value rule."""
    return outcomes(pilot, draws=draws, seed=seed)


def test_weeks_between_two_reviews_are_drawn_independently():
    paths = paths_of(nothing(lam=0.0), Rule(reviews=(1, 3, 6)), draws=200_000)
    totals = [np.concatenate([chunk.contrasts[number] for chunk in paths]) * on_air
              for number, on_air in enumerate(paths[0].schedule.on_air)]
    unit = float(paths[0].unit)

    covariance = np.cov(totals) / unit**2
    weeks = np.array([1, 3, 6, 8])
    assert covariance == pytest.approx(np.minimum.outer(weeks, weeks), abs=0.1)


def test_reviews_change_nothing_about_the_luck_at_the_end():
    pilot = a_pilot(**DOUBTFUL)

    reviewed = np.concatenate([chunk.contrasts[-1] for chunk in paths_of(pilot, Rule(reviews=WEEKLY))])

    assert reviewed == pytest.approx(one_look(pilot).contrast, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("week", [2, 6, 7])
def test_the_contrast_of_a_review_is_that_of_a_pilot_that_ended_there(week):
    pilot = a_pilot(delta=0.4)
    paths = paths_of(pilot, Rule(reviews=(week,)), draws=200_000)
    seen = np.concatenate([chunk.contrasts[0] for chunk in paths])

    shorter = one_look(pilot.with_number("T", min(week, 6)).with_number("W", week - min(week, 6)), draws=200_000)

    assert seen.mean() == pytest.approx(shorter.contrast.mean(), abs=5 * seen.std() / 200_000**0.5)
    assert seen.std() == pytest.approx(shorter.contrast.std(), rel=0.01)


def test_with_one_look_at_the_end_the_rule_is_the_one_of_the_simulation():
    pilot = a_pilot(**DOUBTFUL)

    course, plain = courses_of(pilot, Rule()), one_look(pilot)

    assert np.array_equal(together(course, "npv"), plain.npv)
    assert np.array_equal(together(course, "answer") == SCALE, plain.scaled)


@pytest.mark.parametrize("name", ["pocock", "obrien_fleming", "always_valid", "p_value"])
def test_where_there_is_no_effect_a_rule_is_fooled_no_more_often_than_it_allows(name):
    answers = together(courses_of(nothing(), Rule(name=name, reviews=WEEKLY), draws=100_000), "answer")

    assert np.mean(answers != UNDECIDED) <= 0.05 + 3 * (0.05 * 0.95 / 100_000) ** 0.5


@few
@given(st.sets(st.integers(1, 7)), st.sampled_from([0.05, 0.2]), st.floats(0.0, 0.9))
def test_an_always_valid_interval_is_fooled_no_more_often_under_any_reviews(reviews, alpha, lam):
    rule = Rule(name="always_valid", parameters=(("alpha", alpha),), reviews=tuple(reviews))

    answers = together(courses_of(nothing(lam=lam), rule), "answer")

    assert np.mean(answers != UNDECIDED) <= alpha + 3 * (alpha / DRAWS) ** 0.5


@pytest.mark.parametrize("name", ["peeking", "obrien_fleming"])
def test_simulated_reviews_are_fooled_as_often_as_the_integral_says(name):
    answers = together(courses_of(nothing(), Rule(name=name, reviews=WEEKLY), draws=200_000), "answer")

    shares = tuple(week / 8 for week in (*WEEKLY, 8))
    bars = spent_boundaries(shares, 0.05, obrien_fleming_spending) if name == "obrien_fleming" else [1.959964] * 8
    assert np.mean(answers != UNDECIDED) == pytest.approx(crossing_chance(shares, bars), abs=0.0025)


@few
@given(lifts, st.sampled_from(EVERY), st.integers(2_000, 20_000))
def test_with_one_review_no_rule_earns_more_than_the_expected_value_nor_that_more_than_perfect_information(delta, name, people):
    pilot = a_pilot(delta=delta, N=people)
    plain, ruled = one_look(pilot), together(courses_of(pilot, Rule(name=name)), "npv")
    perfect = plain.npv - plain.scaled * plain.later + np.maximum(0, plain.later)

    gap = plain.npv - ruled
    assert gap.mean() >= -3 * gap.std() / DRAWS**0.5
    assert np.all(perfect >= plain.npv - 1e-6) and np.all(perfect >= ruled - 1e-6)


@few
@given(lifts, st.sets(st.integers(1, 7), min_size=1), st.floats(0, 0.8))
def test_reviews_never_make_the_expected_value_rule_worth_less(delta, reviews, lam):
    pilot = a_pilot(delta=delta, lam=lam)

    gain = together(courses_of(pilot, Rule(reviews=tuple(reviews))), "npv") - one_look(pilot).npv

    assert gain.mean() >= -3 * gain.std() / DRAWS**0.5 - 1


def test_no_other_pair_of_bars_at_a_review_earns_more():
    pilot = a_pilot(lam=0.0, W=0)
    paths = paths_of(pilot, Rule(reviews=(3,)), draws=200_000)
    early = np.concatenate([chunk.contrasts[0] for chunk in paths])
    ruled = together(courses_of(pilot, Rule(reviews=(3,)), draws=200_000), "npv")
    stopped, rolled, later = (npv_of(paths, week, scaled) for week, scaled in ((3, False), (3, True), (6, None)))

    for low in np.quantile(early, (0.1, 0.3, 0.5)):
        for high in np.quantile(early, (0.6, 0.8, 0.95)):
            other = np.where(early < low, stopped, np.where(early > high, rolled, later))
            gap = ruled - other
            assert gap.mean() >= -2 * gap.std() / len(gap) ** 0.5


def npv_of(paths, week, scaled):
    """The npv of every pilot had it ended in a week with that answer; with the rule's own last word where None."""
    found = []
    for chunk in paths:
        said = chunk.answers(Rule(reviews=(3,)), {})
        said[0] = 0 if scaled is None else (1 if scaled else -1)
        found.append(chunk.course(said).outcome.npv)
    return np.concatenate(found)


def test_what_a_pilot_that_ended_early_cost_is_worked_by_hand():
    certain = a_pilot(delta=0.6, sigma=0.001)

    course = courses_of(certain, Rule(reviews=(2, 7)), draws=10)[0]

    cost = 3_000 * 2 * 0.2 + 12_000 + 840 * 2
    weeks = sum((1 + 0.1 / 52) ** -j for j in range(2, 52))
    rolled_out = 40_000 * (0.6 - 0.2) * weeks - 150_000 * (1 + 0.1 / 52) ** -2
    assert set(course.week) == {2} and set(course.review) == {1}
    assert course.spend == pytest.approx(cost)
    assert course.outcome.npv == pytest.approx(3_000 * 2 * 0.6 - cost + rolled_out)


def test_a_forecast_counts_the_reviews_of_its_pilot():
    plain, reviewed = (simulate(a_pilot().but(rule=rule), draws=40_000) for rule in (Rule(), Rule(reviews=(2, 4, 6))))

    assert reviewed.pilot > plain.pilot + 5 * reviewed.error
    assert reviewed.pilot_cost < plain.pilot_cost
    assert reviewed.npv.mean == reviewed.pilot
    assert reviewed.cash[-1].week == 52 and reviewed.cash[-1].mean == pytest.approx(reviewed.pilot, rel=0.15)
    assert (reviewed.now, reviewed.evsi, reviewed.evpi) == (plain.now, plain.evsi, plain.evpi)


def test_a_forecast_counts_the_rule_of_its_pilot():
    pilot = a_pilot(**DOUBTFUL)

    plain, ruled = (simulate(pilot.but(rule=Rule(name=name)), draws=40_000) for name in ("expected_value", "p_value"))

    assert ruled.pilot < plain.pilot - 3 * ruled.error
    assert ruled.false_scale > plain.false_scale


def test_an_alarm_that_is_sure_to_ring_stops_every_pilot_at_the_review_after():
    pilot = a_pilot(delta=0.6).but(alarms=(Alarm(said="complaints", chance=1.0),))

    course = courses_of(pilot, Rule(name="p_value", reviews=(3,)))

    assert set(together(course, "week")) == {3} and not np.any(together(course, "answer") == SCALE)


def test_alarms_ring_as_often_as_the_team_says():
    pilot = nothing().but(alarms=(Alarm(said="complaints", chance=0.1), Alarm(said="returns", chance=0.2), Alarm(said="else")))

    course = courses_of(pilot, Rule(name="always_valid", parameters=(("alpha", 1e-9),), reviews=WEEKLY), draws=200_000)

    rang = together(course, "answer") != UNDECIDED
    assert rang.mean() == pytest.approx(1 - 0.9 * 0.8, abs=0.004)
    assert np.mean(together(course, "week")[rang] <= 4) == pytest.approx((1 - 0.72**0.5) / 0.28, abs=0.01)


@pytest.mark.parametrize(("rule", "weeks"), [
    (Rule(), (8,)), (Rule(reviews=(5, 2, 5)), (2, 5, 8)), (Rule(reviews=(0, -3, 8, 20)), (8,)),
    (Rule(reviews=(2, 4), budget=13_500), (2, 4)), (Rule(reviews=(2, 4), budget=1e6), (2, 4, 8)),
    (Rule(budget=1.0), (8,))])
def test_a_pilot_is_reviewed_on_its_dates_and_where_its_weeks_or_its_money_end(rule, weeks):
    assert review_weeks(rule, fitted(a_pilot())) == weeks


def test_the_same_seed_gives_the_same_pilots():
    pilot = a_pilot(**DOUBTFUL).but(rule=Rule(reviews=(2, 5)), alarms=(Alarm(said="x", chance=0.2),))

    once, again, other = (simulate(pilot, draws=3_000, seed=seed).model_dump_json() for seed in (4, 4, 5))

    assert once == again != other


def test_what_reviews_roll_out_looks_better_than_it_is_and_peeking_makes_it_worse():
    ended, reviewed, peeked = (simulate(a_pilot().but(rule=rule), draws=40_000) for rule in (
        Rule(name="p_value"), Rule(reviews=(2, 4, 6)), Rule(name="peeking", reviews=(1, 2, 3, 4, 5, 6, 7))))

    assert all(forecast.naive_effect > forecast.true_effect > forecast.expected_effect for forecast in (ended, reviewed, peeked))
    assert peeked.luck > ended.luck


def test_an_alarm_that_never_rings_leaves_the_forecast_of_luck_as_it_is():
    plain, watched = (simulate(a_pilot(**DOUBTFUL).but(alarms=alarms), draws=131_072) for alarms in (
        (), (Alarm(said="Refunds", chance=1e-12),)))

    assert watched.naive_effect == pytest.approx(plain.naive_effect, rel=5e-3)
    assert watched.true_effect == pytest.approx(plain.true_effect, rel=5e-3)


def test_a_rule_that_never_rolls_out_promises_nothing():
    forecast = simulate(a_pilot(delta=-0.5).but(rule=Rule(reviews=(2,))), draws=1_000)

    assert forecast.naive_effect is None and forecast.luck is None
