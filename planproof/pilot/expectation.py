"""Expected values: inputs are independent, so that the expectation of their products is the product of their expectations."""
from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from planproof.pilot.economics import annuity
from planproof.pilot.elicitation import SCORES, WEIGHTS, Fit, Pool
from planproof.pilot.response import Array, World, effect_seen

Fits = Mapping[str, Fit | Pool]
Known = Mapping[str, Array]
NOTHING: Known = {}
THIN = {"d": 60, "H": 12}                            # of 3,601 scores; whole weeks are no smooth function and need more


def means(fits: Fits, known: Known = NOTHING) -> World:
    """The world in which every input has its expected value.

    known   inputs whose value is known instead: one, or (points,) values each
    """
    return World(**{symbol: known[symbol] if symbol in known else fits[symbol].mean for symbol in fits})


def expected_effect(fits: Fits) -> float:
    """E theta_o: the product of the expected factors, which are independent."""
    return float(effect_seen(means(fits)))


def worth_per_effect(fits: Fits, start: float, known: Known = NOTHING) -> Array:
    """E of what a unit of theta_o makes when rolled out from week `start` on: U A(t) sc q (1 - x)."""
    world = means(fits, known)
    return world.U * expected_weeks(fits, start, known)[0] * world.sc * world.q * (1 - world.x)


def expected_burden(fits: Fits, start: float, known: Known = NOTHING) -> Array:
    """E of what rolling out from week `start` on costs: U A(t) c_m + F (1 + d)^-t + e_s (w + rho b) A(t)."""
    world, (weeks, discounted) = means(fits, known), expected_weeks(fits, start, known)
    return world.U * weeks * world.c_m + world.F * discounted + world.e_s * (world.w + world.rho * world.b) * weeks


def expected_worth(fits: Fits, start: float, known: Known = NOTHING) -> Array:
    """E S(t) given what is known, money."""
    effect = effect_seen(means(fits, known))
    return worth_per_effect(fits, start, known) * effect - expected_burden(fits, start, known)


def expected_weeks(fits: Fits, start: float, known: Known = NOTHING) -> tuple[Array, Array]:
    """E A(t) and E (1 + d)^-t over what is believed of the discount and the horizon."""
    discount, chance = _values("d", fits, known)
    ends, share = _whole(*_values("H", fits, known))
    weeks = annuity(discount[..., :, None], start, ends[..., None, :])
    weeks = ((weeks * share).sum(axis=-1) * chance).sum(axis=-1)
    discounted = ((1 + discount) ** -start * chance).sum(axis=-1)
    return _plain(weeks), _plain(discounted)


def _values(symbol: str, fits: Fits, known: Known) -> tuple[Array, Array]:
    """Values of one input, (..., values), with their probabilities, (values,); one value where it is certain or known."""
    if symbol in known:
        return np.asarray(known[symbol], float)[..., None], np.ones(1)
    if fits[symbol].certain:
        return np.array([fits[symbol].middle]), np.ones(1)
    thin = slice(None, None, THIN[symbol])
    return fits[symbol].at(SCORES[thin]), WEIGHTS[thin] / WEIGHTS[thin].sum()


def _whole(ends: Array, chance: Array) -> tuple[Array, Array]:
    """The same in whole weeks, each once."""
    if len(chance) == 1:
        return np.round(ends), chance
    weeks, place = np.unique(np.round(ends), return_inverse=True)
    return weeks, np.bincount(place, weights=chance)


def _plain(value: Array) -> Array:
    return value if np.ndim(value) else float(value)
