"""Closed forms and published values of the pilot model."""
import pytest

from planproof.pilot.response import captured_share
from planproof.pilot.value import evpi_normal, evsi_normal, loss_integral


@pytest.mark.parametrize(("distance", "published"), [(0, .398942), (.5, .197797), (1, .083315), (1.5, .029307), (2, .008491)])
def test_the_unit_normal_loss_integral_is_that_of_raiffa_and_schlaifer(distance, published):
    assert round(loss_integral(distance), 6) == published


@pytest.mark.parametrize(("mean", "sd", "error", "evpi", "evsi", "digits"), [
    (0, 1, 1, .3989422804, .2820947918, 10),
    (10, 20, 15, 3.955931148, 2.5907202063, 9),
    (-50_000, 120_000, 90_000, 26_969.627994, 18_378.703462, 6),
])
def test_information_on_a_normal_worth_has_the_closed_form_value(mean, sd, error, evpi, evsi, digits):
    assert evpi_normal(mean, sd) == pytest.approx(evpi, abs=0.6 * 10**-digits)
    assert evsi_normal(mean, sd, error) == pytest.approx(evsi, abs=0.6 * 10**-digits)


@pytest.mark.parametrize(("retention", "on_air", "watched", "share", "digits"), [
    (.5, 4, 0, .765625, 6), (.8, 6, 0, .508096, 6), (.8, 6, 4, .798516, 6), (.3, 8, 1, .98393, 5), (0, 3, 0, 1, 12)])
def test_the_window_captures_the_published_share(retention, on_air, watched, share, digits):
    assert round(captured_share(retention, on_air, watched), digits) == share


def test_capture_is_what_adding_up_week_by_week_gives():
    retention, on_air, watched = 0.7, 5, 3

    seen = sum((1 - retention) * retention**lag
               for week in range(on_air) for lag in range(on_air + watched - week)) / on_air

    assert captured_share(retention, on_air, watched) == pytest.approx(seen)
