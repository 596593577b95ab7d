"""What a forecast says, and that its parts agree with each other."""
import json
from statistics import NormalDist

import numpy as np
import pytest

from planproof.errors import DesignError
from planproof.pilot import simulate
from planproof.pilot.cash import cash_by_week, payback
from planproof.pilot.learning import learn
from planproof.pilot.outcome import run
from planproof.pilot.response import standard_error
from planproof.pilot.sampling import CHUNK, fitted, worlds
from planproof.pilot.simulate import decide
from planproof.pilot.tally import KEPT
from tests.pilot.pilots import DOUBTFUL, a_pilot


@pytest.mark.parametrize(("now", "pilot", "decision"), [
    (0, 0, "decline"), (-1, -2, "decline"), (-1, 0, "decline"), (5, 5, "pilot"), (6, 5, "now"), (-1, 1, "pilot"), (3, -1, "now")])
def test_the_answer_worth_most_wins_and_of_equals_the_one_that_spends_least(now, pilot, decision):
    assert decide(now, pilot) == decision


def test_cash_starts_with_the_set_up_and_ends_with_the_npv_of_every_draw():
    pilot = a_pilot(**DOUBTFUL)
    fits = fitted(pilot)
    world, noise = next(worlds(pilot, fits, draws=1_001, seed=1))
    outcome = run(world, noise, learn(fits))

    cash = cash_by_week(world, outcome.scaled)

    assert [point.week for point in cash] == list(range(53))
    assert cash[0].p10 == cash[0].p90 == -12_000
    assert cash[-1].mean == pytest.approx(outcome.npv.mean())
    assert cash[-1].p50 == pytest.approx(np.sort(outcome.npv)[500])


def test_cash_of_a_pilot_that_never_rolls_out_is_worked_by_hand():
    certain = a_pilot(delta=0.0, T=2, W=1, H=6)

    cash = simulate(certain, draws=10).cash

    weekly = 3_000 * 0.2 + 840
    assert [point.mean for point in cash] == pytest.approx(
        [-12_000, -12_000 - weekly, -12_000 - 2 * weekly] + [-12_000 - 2 * weekly - 840] * 4)


def test_cash_of_a_rolled_out_tactic_is_worked_by_hand():
    certain = a_pilot(delta=0.5, T=1, W=0, H=3, d=0.0, F=1_000, K=0, e=0, sigma=0)

    forecast = simulate(certain, draws=10)

    piloted, weekly = 3_000 * (0.5 - 0.2), 40_000 * (0.5 - 0.2)
    rolled_out = piloted + weekly - 1_000
    assert [point.mean for point in forecast.cash] == pytest.approx([0, piloted, rolled_out, rolled_out + weekly])
    assert forecast.pilot == pytest.approx(piloted + 2 * weekly - 1_000)
    assert forecast.now == pytest.approx(3 * weekly - 1_000)
    assert forecast.decision == "now" and forecast.payback_week == 0


def test_payback_is_when_the_expected_cash_stays_above_nothing():
    cash = simulate(a_pilot(), draws=20_000).cash

    week = payback(cash)

    assert cash[week].mean >= 0 > cash[week - 1].mean
    assert payback(simulate(a_pilot(delta=0.0), draws=10).cash) is None


def test_a_long_horizon_is_drawn_in_few_points_and_ends_at_its_end():
    cash = simulate(a_pilot(H=2_000_000), draws=100).cash

    assert len(cash) <= 106 and cash[-1].week == 2_000_000


def test_returns_are_ratios_to_what_is_spent():
    forecast = simulate(a_pilot(delta=0.4), draws=100)

    cost = 3_000 * 6 * 0.2 + 12_000 + 840 * 8
    assert forecast.pilot_cost == pytest.approx(cost)
    assert forecast.roi_pilot.p50 == pytest.approx((3_000 * 6 * 0.4 - cost) / cost)
    weeks = sum((1 + 0.1 / 52) ** -j for j in range(52))
    spent = 40_000 * weeks * 0.2 + 150_000
    assert forecast.roi_life.mean == pytest.approx((40_000 * weeks * 0.4 - spent) / spent)
    assert forecast.now == pytest.approx(40_000 * weeks * 0.4 - spent)


def test_a_return_on_nothing_spent_is_not_said():
    forecast = simulate(a_pilot(c_m=0, K=0, e=0, F=0), draws=100)

    assert forecast.roi_pilot.mean is None and forecast.roi_pilot.p10 is None
    assert forecast.roi_life.p90 is None and forecast.p_below_hurdle is None


def test_the_chance_to_miss_the_hurdle_is_that_of_the_whole_life_return():
    forecast, strict = simulate(a_pilot(), draws=50_000), simulate(a_pilot(hurdle=0.5), draws=50_000)

    assert forecast.p_below_hurdle == pytest.approx(forecast.roi_life.p_loss)
    assert strict.p_below_hurdle > forecast.p_below_hurdle


def test_at_the_break_even_lift_rolling_out_is_worth_nothing():
    lift = simulate(a_pilot(**DOUBTFUL), draws=10).break_even_lift

    assert simulate(a_pilot(**DOUBTFUL, delta=lift), draws=10).now == pytest.approx(0, abs=1e-6)


def test_the_smallest_visible_lift_is_found_eight_times_of_ten():
    lift = simulate(a_pilot(), draws=10).smallest_visible_lift
    pilot = a_pilot(delta=lift)
    world, noise = next(worlds(pilot, fitted(pilot), draws=CHUNK, seed=1))

    outcome = run(world, noise, learn(fitted(pilot)))

    found = np.mean(np.abs(outcome.contrast) > NormalDist().inv_cdf(0.975) * standard_error(world))
    assert found == pytest.approx(0.8, abs=0.008)


def test_a_new_channel_has_no_break_even_lift():
    forecast = simulate(a_pilot(mode="funnel", r1=(0.02, 0.03, 0.05), r2=0.2, inc=(0.6, 0.8, 0.9)), draws=2_000)

    assert forecast.break_even_lift is None and forecast.smallest_visible_lift is None
    assert forecast.expected_effect == pytest.approx(0.033 * 0.2 * 0.77 * 100, rel=0.05)


def test_errors_of_the_rule_are_counted_where_they_can_happen():
    forecast = simulate(a_pilot(delta=0.6, F=0), draws=1_000)

    assert forecast.p_scale == 1 and forecast.false_scale is None and forecast.false_kill == 0


def test_the_histogram_holds_every_draw():
    forecast = simulate(a_pilot(), draws=5_000)

    assert sum(count for *_, count in forecast.histogram) == 5_000
    assert all(low < high for low, high, _ in forecast.histogram)


def test_draws_beyond_those_kept_still_count():
    forecast = simulate(a_pilot(), draws=KEPT + 3 * CHUNK + 5)

    assert forecast.draws == KEPT + 3 * CHUNK + 5
    assert forecast.npv.p_loss == pytest.approx(0.70, abs=0.01)


def test_json_holds_what_a_machine_needs():
    forecast = simulate(a_pilot(assumed=("lam", "sigma")), draws=1_000)

    found = json.loads(json.dumps(forecast.as_json(), allow_nan=False))

    assert list(found)[:7] == ["tactic", "decision", "value", "npv", "npv_now", "roi_pilot", "roi_life"]
    assert found["value"] == {"decline": 0, "now": -50931.14, "pilot": 56794.73}
    assert set(found["npv"]) >= {"p10", "p50", "p90", "mean", "p_loss"} and found["assumed"] == ["lam", "sigma"]


@pytest.mark.parametrize(("draws", "seed"), [(0, 1), (10, -1)])
def test_a_simulation_without_draws_or_with_a_negative_seed_is_refused(draws, seed):
    with pytest.raises(DesignError, match="at least 1 draw"):
        simulate(a_pilot(), draws=draws, seed=seed)


def test_a_slider_sets_one_input_and_leaves_the_rest():
    moved = a_pilot().with_number("T", 7).with_number("W", 0)

    assert round(simulate(moved, draws=100).pilot) == 63_857


def test_a_pilot_set_to_outlast_its_horizon_is_refused_when_it_is_simulated():
    with pytest.raises(DesignError, match="nothing is left"):
        simulate(a_pilot().with_number("T", 51), draws=100)


def test_doubt_added_to_one_input_leaves_the_draws_of_the_others():
    (few, _), (more, _) = (next(worlds(pilot, fitted(pilot), draws=100, seed=3)) for pilot in (a_pilot(), a_pilot(**DOUBTFUL)))

    assert np.array_equal(few.delta, more.delta)
