"""Evenly spread normal scores, for averages that must not depend on a seed."""
from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

POINTS, GENERATOR, OFFSET = 4093, 2308, 1013


@lru_cache(maxsize=1)
def _scores() -> NDArray[np.float64]:
    return np.array([NormalDist().inv_cdf((i + 0.5) / POINTS) for i in range(POINTS)])


def lattice(dimensions: int) -> NDArray[np.float64]:
    """Normal scores of a rank-1 (Korobov) lattice; each row alone is the 4,093 midpoints of equal probability.

    returns  (dimensions, 4093)
    source   generator 2308, the best of 400 by the P2 criterion in 2 to 8 dimensions, docs/method.md#value
    """
    index = np.arange(POINTS)
    steps = (pow(GENERATOR, j, POINTS) for j in range(dimensions))
    return np.array([_scores()[(index * step + j * OFFSET) % POINTS] for j, step in enumerate(steps)]).reshape(dimensions, POINTS)
