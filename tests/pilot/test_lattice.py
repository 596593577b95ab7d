"""Draws that are spread evenly: what makes them even, and that they are a fair sample all the same."""
from itertools import combinations
from statistics import NormalDist

import numpy as np
import pytest

from planproof.pilot.lattice import GENERATORS, POINTS, lattice, scores
from planproof.pilot.normal import chance_under, density
from planproof.pilot.sampling import DIMENSION, fitted, worlds
from tests.pilot.pilots import DOUBTFUL, a_pilot


def shares(dimension):
    return chance_under(scores(dimension))


@pytest.mark.parametrize("dimension", [0, 7, len(DIMENSION) - 1])
def test_each_dimension_holds_every_midpoint_once(dimension):
    assert np.sort(shares(dimension)) == pytest.approx((np.arange(POINTS) + 0.5) / POINTS, abs=1e-12)


def test_every_input_has_a_dimension_of_its_own():
    assert len(set(DIMENSION.values())) == len(DIMENSION) <= len(GENERATORS)


def test_any_two_inputs_are_spread_more_evenly_than_by_chance():
    columns = [shares(dimension) - 0.5 for dimension in range(len(DIMENSION))]

    by_chance = (1 / 12) / POINTS**0.5
    for one, other in combinations(columns, 2):
        assert abs((one * other).mean()) < by_chance / 10


@pytest.mark.parametrize("size", [500, 4_000])
def test_a_run_of_draws_is_even_wherever_it_starts(size):
    for dimension in range(len(DIMENSION)):
        twice = np.concatenate([shares(dimension)] * 2)
        for start in range(0, POINTS, 5_000):
            run = twice[start:start + size]
            assert abs((run < 0.1).mean() - 0.1) < 5 / size**0.75 and abs((run < 0.5).mean() - 0.5) < 8 / size**0.75


def test_averages_over_random_turns_are_fair_and_sharper_than_random_numbers():
    pilot = a_pilot(delta=(-0.05, 0.2, 0.5), **DOUBTFUL)
    fits = fitted(pilot)

    found = [(world.delta * world.v * world.sc).mean() for seed in range(40)
             for world, _ in worlds(pilot, fits, draws=2_000, seed=seed)]

    wanted = fits["delta"].mean * fits["v"].mean * fits["sc"].mean
    one = (world.delta * world.v * world.sc for world, _ in worlds(pilot, fits, draws=POINTS, seed=1))
    assert np.mean(found) == pytest.approx(wanted, rel=1e-3)
    assert np.std(found) < 0.2 * np.std(next(one)) / 2_000**0.5


def test_no_draw_is_left_out_whatever_their_number():
    pilot = a_pilot(**DOUBTFUL)

    sizes = [len(noise) for _, noise in worlds(pilot, fitted(pilot), draws=2 * POINTS + 9_000, seed=1)]

    assert sum(sizes) == 2 * POINTS + 9_000


def test_a_fixed_lattice_averages_to_the_normals_mean_and_variance():
    points = lattice(9)

    assert points.mean(axis=1) == pytest.approx(np.zeros(9), abs=1e-12)
    assert points @ points.T / points.shape[1] == pytest.approx(np.eye(9), abs=5e-3)


def test_chances_under_the_normal_are_those_of_the_standard_library():
    at = np.linspace(-8.9, 8.9, 501)

    assert chance_under(at) == pytest.approx([NormalDist().cdf(score) for score in at], abs=1e-14)
    assert density(at) == pytest.approx([NormalDist().pdf(score) for score in at], abs=1e-14)
    assert list(chance_under(np.array([-50.0, 50.0]))) == pytest.approx([0, 1], abs=1e-15)
