"""What must hold of every pilot."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.pilot import simulate
from planproof.pilot.learning import learn
from planproof.pilot.outcome import run
from planproof.pilot.response import captured_share, standard_error
from planproof.pilot.sampling import fitted, worlds
from planproof.pilot.surface import Designs, Surface
from tests.pilot.pilots import DOUBTFUL, a_pilot, around

few = settings(max_examples=25, deadline=None)
effects, spreads = st.floats(-0.5, 0.8), st.floats(0.02, 0.5)
lifts = st.builds(lambda mean, sd: around(mean, min(sd, (mean + 1) / 3)), effects, spreads)
weeks, watched = st.integers(1, 20), st.integers(0, 4)


def outcome_of(pilot, *, draws=4_000, seed=1):
    fits = fitted(pilot)
    world, noise = next(worlds(pilot, fits, draws=draws, seed=seed))
    return world, run(world, noise, learn(fits))


def value(seed=7, **inputs):
    return simulate(a_pilot(**inputs), draws=4_000, seed=seed)


@few
@given(lifts, weeks, watched, st.floats(0.1, 40), st.floats(0, 0.9), st.booleans())
def test_a_pilot_teaches_something_between_nothing_and_everything(delta, on_air, after, sigma, lam, doubtful):
    forecast = value(delta=delta, T=on_air, W=after, sigma=sigma, **(DOUBTFUL if doubtful else {"lam": lam}))

    assert 0 <= forecast.evsi <= forecast.evpi
    assert forecast.pilot == pytest.approx(forecast.npv.mean) and forecast.now == pytest.approx(forecast.npv_now.mean)
    assert forecast.net_value == pytest.approx(forecast.pilot - max(0, forecast.now))


@few
@given(lifts, st.floats(100, 50_000), st.floats(1.1, 5))
def test_more_people_teach_more(delta, people, times):
    assert value(delta=delta, N=people).evsi <= value(delta=delta, N=people * times).evsi + 1e-6


@few
@given(lifts, weeks, watched, st.floats(100, 50_000), st.floats(1.1, 5))
def test_more_people_teach_more_whatever_is_doubted(delta, on_air, after, people, times):
    surface = Surface(fitted(a_pilot(**{**DOUBTFUL, "delta": delta, "sigma": (10, 12, 15)})))

    two = (np.array(pair, dtype=float) for pair in ((on_air, on_air), (after, after), (people, people * times), (0.5, 0.5)))
    little, much = surface(Designs(*two)).teaches

    assert 0 <= little <= much + 1e-6


def test_a_pilot_of_nearly_nobody_teaches_nearly_nothing():
    assert value(N=1e-6).evsi == pytest.approx(0, abs=1)
    assert value(N=1e-6, **DOUBTFUL).evsi == pytest.approx(0, abs=1)


@few
@given(lifts, st.floats(1.5, 100), st.booleans())
def test_values_scale_with_the_currency(delta, rate, doubtful):
    inputs = {"delta": delta, **(DOUBTFUL if doubtful else {})}
    amounts = {symbol: inputs.get(symbol, a_pilot().belief(symbol).p50) for symbol in ("v", "c_m", "K", "w", "F", "sigma")}
    money = {symbol: tuple(rate * part for part in amount) if isinstance(amount, tuple) else rate * amount
             for symbol, amount in amounts.items()}

    here, there = value(**inputs), value(**{**inputs, **money})

    for name in ("now", "pilot", "evpi", "evsi", "pilot_cost"):
        assert getattr(there, name) == pytest.approx(rate * getattr(here, name), rel=1e-9, abs=1e-6)
    assert there.decision == here.decision


def test_nothing_is_worth_knowing_where_one_answer_is_always_best():
    assert value(delta=around(3.0, 0.2)).evsi == pytest.approx(0, abs=1e-6)
    assert value(delta=around(3.0, 0.2)).evpi == pytest.approx(0, abs=1e-6)
    assert value(delta=around(-0.5, 0.1)).evpi == pytest.approx(0, abs=1e-6)
    assert value(**{**DOUBTFUL, "delta": around(9.0, 0.2)}).evsi == pytest.approx(0, abs=1e-6)


@few
@given(st.sampled_from(["c_m", "K", "e", "F"]), st.floats(1.0, 3), lifts, st.booleans())
def test_what_costs_more_is_never_worth_more(symbol, times, delta, doubtful):
    inputs = {"delta": delta, **(DOUBTFUL if doubtful else {})}
    cost = inputs.get(symbol, a_pilot().belief(symbol).p50)
    dearer = tuple(part * times for part in cost) if isinstance(cost, tuple) else cost * times

    here, there = value(**inputs), value(**{**inputs, symbol: dearer})

    assert there.pilot <= here.pilot + 1e-6


@few
@given(st.sampled_from(["c_m", "F", "e_s"]), st.floats(1.0, 3), lifts)
def test_rolling_out_now_is_worth_no_more_in_any_world_that_costs_more(symbol, times, delta):
    inputs = {"delta": delta, **DOUBTFUL, "e_s": 10.0}
    cost = inputs[symbol]
    dearer = tuple(part * times for part in cost) if isinstance(cost, tuple) else cost * times

    _, here = outcome_of(a_pilot(**inputs))
    _, there = outcome_of(a_pilot(**{**inputs, symbol: dearer}))

    assert np.all(there.npv_now <= here.npv_now + 1e-6)


@few
@given(lifts, st.floats(1.0, 2.0))
def test_where_there_is_an_effect_more_revenue_never_hurts_and_cannibals_never_help(delta, times):
    world, here = outcome_of(a_pilot(delta=delta))
    gains = world.delta > 0

    _, richer = outcome_of(a_pilot(delta=delta, v=100 * times))
    _, leaner = outcome_of(a_pilot(delta=delta, g=1 / times))
    _, eaten = outcome_of(a_pilot(delta=delta, x=0.3))

    assert np.all(richer.npv_now[gains] >= here.npv_now[gains] - 1e-6)
    assert np.all(leaner.npv_now[gains] <= here.npv_now[gains] + 1e-6)
    assert np.all(eaten.npv_now[gains] <= here.npv_now[gains] + 1e-6)


@given(st.floats(0, 0.98), st.floats(0, 0.98), weeks, watched)
def test_the_share_captured_rises_with_the_weeks_and_falls_with_carry_over(lam, other, on_air, after):
    share, slack = captured_share(lam, on_air, after), 1e-9

    assert 0 < share <= 1
    assert captured_share(lam, on_air + 1, after) >= share - slack and captured_share(lam, on_air, after + 1) >= share - slack
    assert (captured_share(max(lam, other), on_air, after) <= captured_share(min(lam, other), on_air, after) + slack)


@given(st.floats(0.99, 1 - 1e-15), weeks, watched)
def test_an_effect_that_lasts_for_ages_is_still_seen_a_little(lam, on_air, after):
    assert 0 < captured_share(lam, on_air, after) <= 1


@given(st.floats(0.02, 0.98))
def test_half_left_out_sees_most(left_out):
    half, other = (standard_error(next(_worlds(a_pilot(h=h)))) for h in (0.5, left_out))

    assert half <= other + 1e-12


def _worlds(pilot):
    return (world for world, _ in worlds(pilot, fitted(pilot), draws=1, seed=1))


@few
@given(st.dictionaries(st.sampled_from(sorted(DOUBTFUL)), st.booleans()), st.integers(0, 2**32))
def test_the_same_seed_gives_the_same_bytes(doubts, seed):
    pilot = a_pilot(**{symbol: DOUBTFUL[symbol] for symbol, doubted in doubts.items() if doubted})

    once, again = (simulate(pilot, draws=2_000, seed=seed).model_dump_json() for _ in range(2))

    assert once == again


@few
@given(lifts, st.booleans(), st.integers(1, 3_000))
def test_bad_case_middle_and_good_case_rise(delta, doubtful, draws):
    forecast = simulate(a_pilot(delta=delta, **(DOUBTFUL if doubtful else {})), draws=draws)

    for spread in (forecast.npv, forecast.npv_now, forecast.roi_pilot, forecast.roi_life, *forecast.cash):
        assert spread.p10 <= spread.p50 <= spread.p90
    assert forecast.npv.worst_tenth <= forecast.npv.p10


def test_daily_and_weekly_inputs_give_the_same_totals():
    weekly = a_pilot(p0=0.007, delta=0.2, lam=0, v=100)
    world, _ = outcome_of(weekly, draws=1)

    a_day = {"p0": world.p0 / 7, "c_m": world.c_m / 7, "e": world.e / 7, "T": world.T * 7, "W": world.W * 7,
             "H": world.H * 7, "sigma": world.sigma / 7**0.5, "d": (1 + world.d) ** (1 / 7) - 1}
    daily, _ = outcome_of(a_pilot(**{**{"p0": 0.007, "delta": 0.2, "lam": 0, "v": 100}, **a_day}), draws=1)

    from planproof.pilot.economics import pilot_cost
    assert pilot_cost(daily) == pytest.approx(pilot_cost(world))
    assert standard_error(daily) * 7 == pytest.approx(standard_error(world))
