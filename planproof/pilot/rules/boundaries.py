"""How far a contrast must lie from nothing at each of several looks, so that looking often does not find what is not there.

Without any effect the running total is a Brownian motion. Its density among the pilots that no earlier look has ended is
carried from look to look by quadrature (Armitage, McPherson & Rowe 1969; Jennison & Turnbull 2000, chapter 19).
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from math import e, erfc, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from planproof.pilot.normal import chance_under

NODES, FARTHEST, TAIL, STEPS = 256, 40.0, 9.0, 48
PLAIN = 1e-9                                        # a chance that plain probabilities tell to six digits
Array = NDArray[np.float64]
Density = tuple[Array, Array]                       # where the running total may be, and its probability there
Spending = Callable[[float, float], float]
Tail = Callable[[Array], Array]


def chance_above(scores: Array) -> Array:
    """1 - Phi of each score, to 1e-15."""
    return chance_under(-scores)


def exactly_above(scores: Array) -> Array:
    """The same to the last digit, however small it is."""
    return np.array([_above(score) for score in scores.tolist()])


def obrien_fleming_spending(alpha: float, share: float) -> float:
    """False alarms spent by a share of the information, O'Brien-Fleming type: 4 - 4 Phi(z_{1 - alpha/4} / sqrt(share)).

    source   Lan & DeMets 1983, two-sided
    """
    return 4 * _above(-NormalDist().inv_cdf(alpha / 4) / sqrt(share))


def pocock_spending(alpha: float, share: float) -> float:
    """False alarms spent by a share of the information, Pocock type: alpha ln(1 + (e - 1) share).

    source   Lan & DeMets 1983
    """
    return alpha * log(1 + (e - 1) * share)


@lru_cache(maxsize=256)
def spent_boundaries(shares: tuple[float, ...], alpha: float, spending: Spending) -> tuple[float, ...]:
    """Two-sided boundaries of z at each look, under a spending function.

    shares     information at each look so far as a share of all, rising, at most 1
    alpha      chance to cross any boundary where there is no effect
    spending   what may be spent by a share of the information
    """
    spent = [0.0, *(spending(alpha, share) for share in shares)]
    density, found = None, []
    for number, share in enumerate(shares):
        step = share - (shares[number - 1] if number else 0.0)
        more = spent[number + 1] - spent[number]
        above = chance_above if more > PLAIN else exactly_above
        found.append(_falling_root(partial(_crossed, density, share, step, above=above), more))
        density = _carried(density, share, step, found[-1])
    return tuple(found)


def crossing_chance(shares: Sequence[float], boundaries: Sequence[float]) -> float:
    """Chance that z crosses a two-sided boundary at any look where there is no effect."""
    return sum(_crossings(shares, boundaries))


@lru_cache(maxsize=256)
def pocock_constant(looks: int, alpha: float = 0.05) -> float:
    """The one boundary of z for equally spaced looks (Pocock 1977)."""
    shares = _even(looks)
    return _falling_root(lambda bar: crossing_chance(shares, [bar] * looks), alpha)


@lru_cache(maxsize=256)
def obrien_fleming_constant(looks: int, alpha: float = 0.05) -> float:
    """The boundary c of z at the last of equally spaced looks; at look k it is c sqrt(looks / k) (O'Brien & Fleming 1979)."""
    shares = _even(looks)
    return _falling_root(lambda bar: crossing_chance(shares, [bar / sqrt(share) for share in shares]), alpha)


def _above(score: float) -> float:
    """Standard normal probability above a score, exact far into the tail."""
    return erfc(score / sqrt(2)) / 2


def _even(looks: int) -> tuple[float, ...]:
    return tuple((look + 1) / looks for look in range(looks))


def _crossings(shares: Sequence[float], boundaries: Sequence[float]) -> Iterator[float]:
    density = None
    for number, (share, bar) in enumerate(zip(shares, boundaries, strict=True)):
        step = share - (shares[number - 1] if number else 0.0)
        yield _crossed(density, share, step, bar)
        density = _carried(density, share, step, bar)


def _crossed(density: Density | None, share: float, step: float, bar: float, above: Tail = chance_above) -> float:
    """Chance to cross at this look, not having crossed before.

    above   standard normal probabilities above scores; exact digit by digit where the chance itself is next to nothing
    """
    if density is None:
        return 2 * _above(bar)
    where, mass = density
    edge = bar * sqrt(share)
    return float(mass @ (above((edge - where) / sqrt(step)) + above((edge + where) / sqrt(step))))


def _carried(density: Density | None, share: float, step: float, bar: float) -> Density:
    """The running total of the pilots that go on, at Gauss-Legendre nodes between the boundaries."""
    unit, weight = _quadrature()
    edge = min(bar, TAIL) * sqrt(share)
    where = edge * unit
    before, mass = (np.zeros(1), np.ones(1)) if density is None else density
    height = np.exp(-((where[:, None] - before) ** 2) / (2 * step)) @ mass / sqrt(2 * np.pi * step)
    return where, height * weight * edge


@lru_cache(maxsize=1)
def _quadrature() -> Density:
    return np.polynomial.legendre.leggauss(NODES)


def _falling_root(function: Callable[[float], float], target: float) -> float:
    """Where a falling function meets a target, by bisection."""
    low, high = 0.0, FARTHEST
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) > target else (low, middle)
    return (low + high) / 2
