"""Closed forms and published values of the pilot model."""
import numpy as np
import pytest
from scipy.stats import beta, betabinom

from planproof.pilot import simulate
from planproof.pilot.knowing import evpi, evppi
from planproof.pilot.response import captured_share
from planproof.pilot.sampling import fitted
from planproof.pilot.value import gain_of_choice, loss_integral
from tests.pilot.pilots import a_pilot, around


@pytest.mark.parametrize(("distance", "published"), [(0, .398942), (.5, .197797), (1, .083315), (1.5, .029307), (2, .008491)])
def test_the_unit_normal_loss_integral_is_that_of_raiffa_and_schlaifer(distance, published):
    assert round(loss_integral(distance), 6) == published


def worth_only_of(effect, *, bar=0.0, error=1.0, **inputs):
    """A pilot of one week whose rolling out, a week long, is worth its effect in money less a bar.

    effect   (mean, deviation), money
    error    standard error of the measurement, money
    """
    mean, sd = effect
    unit = max(abs(bar), 20 * sd)
    return a_pilot(**{"delta": around((mean + bar) / unit, sd / unit), "p0": 1, "v": unit, "F": bar, "c_m": 0, "K": 0, "e": 0,
                      "lam": 0, "U": 1, "H": 2, "T": 1, "W": 0, "d": 0, "N": 4, "sigma": error, **inputs})


@pytest.mark.parametrize(("mean", "sd", "error", "evpi", "evsi", "digits"), [
    (0, 1, 1, .3989422804, .2820947918, 10),
    (10, 20, 15, 3.955931148, 2.5907202063, 9),
    (-50_000, 120_000, 90_000, 26_969.627994, 18_378.703462, 6),
])
def test_information_on_a_normal_worth_has_the_closed_form_value(mean, sd, error, evpi, evsi, digits):
    forecast = simulate(worth_only_of((mean, sd), bar=100 * sd, error=error), draws=100)

    assert forecast.evpi == pytest.approx(evpi, abs=0.6 * 10**-digits)
    assert forecast.evsi == pytest.approx(evsi, abs=0.6 * 10**-digits)


def test_knowing_one_of_two_doubts_or_both_is_worth_what_is_published():
    fits = fitted(worth_only_of((20, 1), c_m=around(20, 2)))

    assert evppi(fits, ["delta"], 1) == pytest.approx(.3989422804, abs=6e-11)
    assert evppi(fits, ["c_m"], 1) == pytest.approx(.7978845608, abs=6e-11)
    assert evpi(fits, 1) == pytest.approx(.8920620581, abs=6e-11)


@pytest.mark.parametrize(("trials", "published"), [
    (0, 0), (1, 454.5455), (5, 1263.7363), (20, 2210.2026), (100, 2795.8136), (10_000, 3001.1368)])
def test_counting_successes_teaches_what_the_exact_sum_says(trials, published):
    prior = beta(2, 8)
    successes = np.arange(trials + 1)

    worth = 100_000 * (2 + successes) / (10 + trials) - 25_000

    chances = betabinom(trials, 2, 8).pmf(successes)
    assert gain_of_choice(worth, 100_000 * prior.mean() - 25_000, chances) == pytest.approx(published, abs=6e-5)


@pytest.mark.parametrize(("retention", "on_air", "watched", "share", "digits"), [
    (.5, 4, 0, .765625, 6), (.8, 6, 0, .508096, 6), (.8, 6, 4, .798516, 6), (.3, 8, 1, .98393, 5), (0, 3, 0, 1, 12)])
def test_the_window_captures_the_published_share(retention, on_air, watched, share, digits):
    assert round(captured_share(retention, on_air, watched), digits) == share


def test_capture_is_what_adding_up_week_by_week_gives():
    retention, on_air, watched = 0.7, 5, 3

    seen = sum((1 - retention) * retention**lag
               for week in range(on_air) for lag in range(on_air + watched - week)) / on_air

    assert captured_share(retention, on_air, watched) == pytest.approx(seen)


def test_knowing_a_share_is_worth_its_closed_form():
    edges = np.linspace(0, 1, 41)
    chances, moments = np.diff(beta(2, 8).cdf(edges)), 0.2 * np.diff(beta(3, 8).cdf(edges))

    worth = 100_000 * moments / chances - 25_000

    assert gain_of_choice(worth, 100_000 * 0.2 - 25_000, chances) == pytest.approx(3_003.387451, abs=6e-7)
