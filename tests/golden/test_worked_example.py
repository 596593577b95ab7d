"""The worked example of the pilot model: by closed form to the last unit of money, and by simulation within its error."""
import numpy as np
import pytest

from planproof.pilot import simulate
from planproof.pilot.response import captured_share
from planproof.pilot.sampling import fitted
from planproof.pilot.surface import Designs, Surface
from tests.pilot.pilots import a_pilot, outcomes

TABLE = [(weeks, 0, value) for weeks, value in zip(
    (1, 2, 4, 6, 7, 8, 12, 20, 26), (5_273, 28_084, 54_516, 63_018, 63_857, 63_397, 54_876, 27_566, 5_676), strict=True)]
TABLE += [(weeks, 2, value) for weeks, value in zip(
    (1, 2, 4, 6, 7, 8, 12, 20, 26), (5_121, 28_369, 50_804, 56_795, 56_952, 56_034, 46_759, 19_468, -1_930), strict=True)]


@pytest.mark.parametrize(("on_air", "watched", "value"), TABLE)
def test_the_pilot_is_worth_what_the_table_says(on_air, watched, value):
    forecast = simulate(a_pilot(T=on_air, W=watched), draws=2_000)

    assert round(forecast.pilot) == value
    assert round(forecast.now) == -50_931 and forecast.decline == 0


def test_the_whole_table_is_one_surface():
    weeks, watched, values = np.array(TABLE, dtype=float).T

    worth = Surface(fitted(a_pilot()))(Designs(weeks, watched, np.full(len(TABLE), 6_000.0), np.full(len(TABLE), 0.5)))

    assert list(np.round(worth.net)) == list(values)


@pytest.mark.parametrize(("on_air", "watched", "value"), TABLE[3:7:3] + TABLE[12:14])
def test_the_draws_agree_with_the_closed_form(on_air, watched, value):
    pilot = a_pilot(T=on_air, W=watched)

    drawn, error = drawn_value(pilot)

    assert abs(drawn - value) < 4 * error


def test_six_weeks_on_air_and_two_watched():
    forecast = simulate(a_pilot(T=6, W=2), draws=400_000)

    assert captured_share(0.6, 6, 2) == pytest.approx(0.91420, abs=5e-6)
    assert round(forecast.evsi) == 74_615 and round(forecast.evpi) == 102_951
    assert forecast.false_scale == pytest.approx(0.164, abs=0.003)
    assert forecast.false_kill == pytest.approx(0.273, abs=0.003)
    assert forecast.decision == "pilot" and forecast.error == 0


def test_the_best_pilot_takes_seven_weeks():
    values = {weeks: simulate(a_pilot(T=weeks, W=0), draws=1_000).pilot for weeks in range(1, 14)}

    assert max(values, key=values.get) == 7


def drawn_value(pilot):
    """The plain average of npv over the draws, with its standard error: nothing of the closed form in it."""
    npv = outcomes(pilot, draws=400_000, seed=3).npv
    return npv.mean(), npv.std() / len(npv) ** 0.5
