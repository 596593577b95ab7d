"""What a result teaches, checked against the closed form, against nested simulation, and in worlds whose truth is known."""
import numpy as np
import pytest

from planproof.pilot import simulate
from planproof.pilot.expectation import expected_effect, expected_worth
from planproof.pilot.learning import Curve, Straight, learn
from planproof.pilot.outcome import run
from planproof.pilot.response import captured_share
from planproof.pilot.rules.expected_value import worth_rolling_out
from planproof.pilot.sampling import fitted, worlds
from tests.pilot import pilots
from tests.pilot.pilots import DOUBTFUL, a_pilot, around

DRAWS = 200_000


def outcomes(pilot, *, draws=DRAWS, seed=5):
    return learn(fitted(pilot)), pilots.outcomes(pilot, draws=draws, seed=seed)


def nearly_normal(mean, sd):
    """Too skewed to be called normal, too little to matter: the general road to the same place."""
    low, middle, high = around(mean, sd)
    return (low, middle, high + 1e-7)


def test_the_general_road_leads_where_the_closed_form_does():
    exact, general = (simulate(a_pilot(delta=delta), draws=DRAWS) for delta in (around(0.25, 0.2), nearly_normal(0.25, 0.2)))

    assert exact.error == 0 < general.error
    assert abs(general.evsi - exact.evsi) < 4 * general.error
    assert general.p_scale == pytest.approx(exact.p_scale, abs=2e-3)


def test_the_general_curve_lies_on_the_closed_forms_line():
    line, curve = (learn(fitted(a_pilot(delta=delta))) for delta in (around(0.25, 0.2), nearly_normal(0.25, 0.2)))
    seen = np.linspace(-0.3, 0.8, 50)

    assert isinstance(line, Straight) and isinstance(curve, Curve)
    assert curve.expected_worth(seen) == pytest.approx(line.expected_worth(seen), abs=0.005 * line.spread)


def test_the_mean_of_posterior_means_is_the_prior_mean():
    learned, outcome = outcomes(a_pilot(**DOUBTFUL))

    means = learned.expected_worth(outcome.contrast)

    assert means.mean() == pytest.approx(learned.mean, abs=4 * means.std() / DRAWS**0.5)


def test_what_a_result_promises_is_what_comes_on_average():
    learned, outcome = outcomes(a_pilot(**DOUBTFUL))

    promised = learned.expected_worth(outcome.contrast)
    for group in np.array_split(np.argsort(promised), 20):
        error = outcome.later[group].std() / len(group) ** 0.5
        assert abs(outcome.later[group].mean() - promised[group].mean()) < 4.5 * error


def test_no_other_bar_for_rolling_out_earns_more():
    _, outcome = outcomes(a_pilot(**DOUBTFUL))
    ruled = (outcome.scaled * outcome.later).mean()

    error = outcome.later.std() / DRAWS**0.5
    for bar in np.quantile(outcome.contrast, np.linspace(0.05, 0.95, 19)):
        assert ((outcome.contrast > bar) * outcome.later).mean() <= ruled + error


@pytest.mark.parametrize("doubts", [{}, DOUBTFUL])
def test_what_is_rolled_out_looks_better_than_it_is(doubts):
    pilot = a_pilot(**doubts)
    forecast, (learned, outcome) = simulate(pilot, draws=1_000), outcomes(pilot)

    reported = outcome.contrast[outcome.scaled] / captured_share(fitted(pilot)["lam"].mean, 6, 2)
    worth = outcome.later[outcome.scaled]

    assert forecast.naive_effect == pytest.approx(reported.mean(), rel=0.005)
    promised = learned.slope * forecast.true_effect - learned.burden
    assert promised == pytest.approx(worth.mean(), abs=4 * worth.std() / len(worth) ** 0.5)
    assert forecast.expected_effect < forecast.true_effect < forecast.naive_effect


def test_expected_values_that_need_no_draws_agree_with_the_draws():
    doubts = {"e": (0.8, 1.0, 1.3), "e_s": (1, 2, 4), "U": (30_000, 40_000, 55_000), "H": (44, 52, 60), "d": (.001, .002, .003)}
    pilot = a_pilot(**DOUBTFUL, **doubts)

    forecast, (_, outcome) = simulate(pilot, draws=1_000), outcomes(pilot)

    for name, expected in (("npv_now", forecast.now), ("later", expected_worth(fitted(pilot), 8)), ("npv", forecast.pilot)):
        drawn = getattr(outcome, name)
        assert drawn.mean() == pytest.approx(expected, abs=4 * drawn.std() / DRAWS**0.5 + 4 * forecast.error * (name == "npv"))


def test_learning_agrees_with_nested_simulation():
    pilot = a_pilot(delta=(0.05, 0.2, 0.5), v=(80, 100, 130), N=3_000)
    learned, outcome = outcomes(pilot, draws=400_000)

    for target in np.quantile(outcome.contrast, (0.2, 0.5, 0.8)):
        near = np.abs(outcome.contrast - target) < 0.01
        error = outcome.later[near].std() / near.sum() ** 0.5
        assert abs(outcome.later[near].mean() - learned.expected_worth(target)) < 4 * error + 2_000


@pytest.mark.parametrize(("truth", "rolls_out"), [(0.6, True), (-0.1, False)])
def test_a_large_pilot_finds_a_known_truth(truth, rolls_out):
    prior = a_pilot(N=400_000, T=12)
    learned = learn(fitted(prior))

    for seed in range(20):
        world, noise = next(worlds(a_pilot(N=400_000, T=12, delta=truth), fitted(a_pilot(N=400_000, T=12, delta=truth)),
                                   draws=50, seed=seed))
        assert np.all(run(world, noise, learned).scaled == rolls_out)


def test_the_rule_is_one_function_for_one_result_and_for_many():
    learned = learn(fitted(a_pilot()))

    assert worth_rolling_out(0.6, learned) and not worth_rolling_out(-0.2, learned)
    assert list(worth_rolling_out(np.array([0.6, -0.2]), learned)) == [True, False]


def test_a_worth_of_exactly_nothing_is_not_rolled_out():
    assert not worth_rolling_out(0.3, learn(fitted(a_pilot(delta=0.0, c_m=0, F=0))))


def test_an_effect_that_is_certain_teaches_nothing():
    forecast = simulate(a_pilot(delta=0.3, lam=(0.3, 0.5, 0.6), sigma=(10, 12, 15)), draws=1_000)

    assert forecast.evsi == 0 and forecast.expected_effect == pytest.approx(expected_effect(fitted(a_pilot(delta=0.3))))


def test_without_any_noise_a_pilot_teaches_all_there_is_to_know():
    exact = simulate(a_pilot(sigma=0), draws=DRAWS)
    general = simulate(a_pilot(sigma=0, delta=nearly_normal(0.25, 0.2)), draws=DRAWS)

    assert exact.evsi == pytest.approx(exact.evpi)
    assert general.evsi == pytest.approx(general.evpi, rel=0.01)
