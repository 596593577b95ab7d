"""Published boundaries and error rates of repeated looks, each to its last printed digit."""
import pytest

from planproof.pilot.rules.boundaries import (
    crossing_chance,
    obrien_fleming_constant,
    obrien_fleming_spending,
    pocock_constant,
    pocock_spending,
    spent_boundaries,
)

FIFTHS = (0.2, 0.4, 0.6, 0.8, 1.0)


@pytest.mark.parametrize(("looks", "published"), [(2, 2.178), (3, 2.289), (4, 2.361), (5, 2.413), (10, 2.555)])
def test_pococks_constant_is_that_of_jennison_and_turnbull(looks, published):
    assert round(pocock_constant(looks), 3) == published


@pytest.mark.parametrize(("looks", "published"), [(2, 1.977), (3, 2.004), (4, 2.024), (5, 2.040), (10, 2.087)])
def test_obrien_and_flemings_constant_is_that_of_jennison_and_turnbull(looks, published):
    assert round(obrien_fleming_constant(looks), 3) == published


def test_five_looks_under_obrien_fleming_spending_have_the_boundaries_of_lan_and_demets():
    assert [round(bar, 4) for bar in spent_boundaries(FIFTHS, 0.05, obrien_fleming_spending)] == [
        4.8769, 3.3570, 2.6803, 2.2898, 2.0310]


def test_five_looks_under_pocock_spending_have_the_boundaries_of_lan_and_demets():
    assert [round(bar, 3) for bar in spent_boundaries(FIFTHS, 0.05, pocock_spending)] == [2.438, 2.427, 2.410, 2.397, 2.386]


@pytest.mark.parametrize(("looks", "published"), [(1, .050), (2, .083), (5, .142), (10, .193)])
def test_peeking_finds_what_is_not_there_as_often_as_armitage_mcpherson_and_rowe_say(looks, published):
    shares = [(look + 1) / looks for look in range(looks)]

    assert round(crossing_chance(shares, [1.96] * looks), 3) == published
