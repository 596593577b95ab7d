"""Published sample sizes per arm: 5 % two-sided, power 80 %."""
import pytest

from planproof.errors import DesignError
from planproof.pilot.sample_size import people_by_the_usual_rate, people_per_arm


def test_five_points_more_than_20_percent_take_what_evan_miller_says():
    assert people_by_the_usual_rate(0.20, 0.25) == 1_030


@pytest.mark.parametrize(("usual", "hoped", "published"), [(0.20, 0.25, 1_094), (0.10, 0.12, 3_841)])
def test_two_rates_take_what_fleiss_says(usual, hoped, published):
    assert people_per_arm(usual, hoped) == published


def test_which_of_two_rates_is_the_higher_makes_no_difference():
    assert people_per_arm(0.10, 0.12) == people_per_arm(0.12, 0.10)


@pytest.mark.parametrize("rates", [(0.1, 0.1), (0.0, 0.1), (0.1, 1.0), (-0.1, 0.2)])
def test_rates_that_cannot_differ_are_refused(rates):
    with pytest.raises(DesignError, match="no difference"):
        people_per_arm(*rates)
