"""Evenly spread normal scores: rank-1 lattices, tent-folded, so that averages come out sharper than from random numbers.

Each dimension holds every midpoint of equal probability once, and still does when it is turned (point `i` takes the place of
`i + t`). Turning each by its own random step makes it a random sample with unbiased averages (docs/method.md#random-numbers).
"""
from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
POINTS, WORLDS = 32_768, 8_192
OFFSET = 1013
# found component by component: each the best against all before it, and against the order of the points, in pairs and triples
GENERATORS = (12543, 9541, 14145, 10331, 14531, 8051, 5237, 15065, 3663, 5539, 4735, 7591, 2059, 4799, 6859, 7839, 13551, 12913,
              10799, 12729, 8491, 15935, 4225, 12215, 15097, 8697, 9517, 7161, 2989, 2889, 11447)


@lru_cache(maxsize=128)
def scores(dimension: int, points: int = POINTS, turned: int = 0) -> Array:
    """Normal scores of one dimension of the lattice.

    dimension   0 to 30; the first ones are spread best against each other
    points      a power of 2, at most 32,768
    turned      how many points further along this dimension starts
    returns     (points,), read-only; its averages of x, x^2 ... are those of the midpoint rule
    source      tent transformation: Hickernell 2002; search: Cools, Kuo & Nuyens 2006, docs/method.md#random-numbers
    """
    index = GENERATORS[dimension] * (np.arange(points) + turned) % points
    rank = np.where(index < points // 2, 2 * index, 2 * (points - index) - 1)
    found = _midpoints(points)[rank]
    found.flags.writeable = False
    return found


@lru_cache(maxsize=4)
def _midpoints(points: int) -> Array:
    """Scores of the midpoints of equal probability, rising."""
    upper = np.array([NormalDist().inv_cdf((rank + 0.5) / points) for rank in range(points // 2, points)])
    return np.concatenate([-upper[::-1], upper])


def lattice(dimensions: int, points: int = WORLDS) -> Array:
    """Normal scores of a fixed lattice, for averages that must not depend on a seed.

    returns   (dimensions, points)
    """
    rows = [scores(j, points, OFFSET * j) for j in range(dimensions)]
    return np.array(rows).reshape(dimensions, points)
