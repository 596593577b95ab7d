"""What a pilot's result teaches: the expected worth of rolling out, given the contrast that was seen.

Inputs are independent and only theta_o links the contrast y to the worth S = a theta_o - k, so
E[S | y] = E[a] E[theta_o | y] - E[k] (docs/method.md#learning). E[theta_o | y] is exact where theta_o is normal, else
integrated over a lattice of the inputs that y depends on.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

import numpy as np

from planproof.pilot.economics import annuity
from planproof.pilot.elicitation import SCORES, WEIGHTS, Fit, Pool
from planproof.pilot.lattice import lattice
from planproof.pilot.response import RATES, Array, World, captured_share, effect_seen, standard_error
from planproof.pilot.value import gain_of_choice, preposterior_sd, worth_of_knowing

Fits = Mapping[str, Fit | Pool]
FACTORS = ("p0", "delta", *RATES, "inc", "v", "g")
NOISE = ("lam", "sigma", "DE")
NODES, BLOCK = 129, 16


@dataclass(frozen=True)
class Straight:
    """E[S | y] where it is a straight line: theta_o is normal, C and the error are known, or nothing can be learned.

    mean, spread   of E[S | y] before y is seen, money
    prior_spread   standard deviation of S(T+W) itself where that is normal, else None; money
    """

    intercept: float
    slope: float
    mean: float
    spread: float
    prior_spread: float | None

    def expected_worth(self, contrast: Array) -> Array:
        """E[S | y] of each contrast, money."""
        return self.intercept + self.slope * contrast

    def favourable(self, contrast: Array) -> Array:
        """Where rolling out is expected to be worth more than nothing."""
        return self.expected_worth(contrast) > 0

    def gain(self, contrast: Array) -> tuple[float, float]:
        """EVSI, exact whatever contrasts were drawn, and its error, 0."""
        return worth_of_knowing(self.mean, self.spread), 0.0


@dataclass(frozen=True)
class Curve:
    """E[S | y] by nodes, linear between them.

    seen, worth   (nodes,) contrast, money per person and week, rising; and E[S | y] there, money
    """

    seen: Array
    worth: Array
    mean: float
    prior_spread: None = None

    def expected_worth(self, contrast: Array) -> Array:
        """E[S | y] of each contrast, money; beyond the last node, as at it."""
        return np.interp(contrast, self.seen, self.worth)

    def favourable(self, contrast: Array) -> Array:
        """Where rolling out is expected to be worth more than nothing."""
        return positive(contrast, self.seen, self.worth)

    def gain(self, contrast: Array) -> tuple[float, float]:
        """EVSI by the draws of the contrast, and its standard error, money."""
        return gain_of_choice(self.expected_worth(contrast), self.mean)


def positive(contrast: Array, seen: Array, values: Array) -> Array:
    """Where a curve through nodes, linear between them, lies above 0; found from where it changes its sign.

    contrast       (draws,) or one
    seen, values   (nodes,), `seen` rising; beyond the ends the curve stays as at them
    """
    above = np.full(np.shape(contrast), bool(values[0] > 0))
    for i in np.flatnonzero(np.diff(values > 0)):
        share = values[i] / (values[i] - values[i + 1])
        above ^= contrast > seen[i] + share * (seen[i + 1] - seen[i])
    return above


def learn(fits: Fits) -> Straight | Curve:
    """E[S(T+W) | y] of a pilot with these inputs."""
    start = fits["T"].middle + fits["W"].middle
    slope, burden = worth_per_effect(fits, start), expected_burden(fits, start)
    return _straight(fits, slope, burden) if effect_is_normal(fits) else _curve(fits, slope, burden)


def doubtful(fits: Fits, symbols: tuple[str, ...]) -> list[str]:
    """Those of some inputs that are believed and not known."""
    return [symbol for symbol in symbols if symbol in fits and not fits[symbol].certain]


def effect_is_normal(fits: Fits) -> bool:
    """theta_o is known or normal, and so is how it is measured: what y teaches then has a closed form."""
    factors = doubtful(fits, FACTORS)
    return not factors or len(factors) == 1 and fits[factors[0]].normal and not doubtful(fits, NOISE)


def normal_effect(fits: Fits) -> tuple[float, float]:
    """Mean and standard deviation of a theta_o that is normal or known, money per person and week."""
    factors = doubtful(fits, FACTORS)
    parts = (fits[s].width if s in factors else fits[s].mean for s in FACTORS if s in fits)
    return expected_effect(fits), abs(prod(parts)) if factors else 0.0


def _straight(fits: Fits, slope: float, burden: float) -> Straight:
    """theta_o normal (mu, s0): E[theta_o | y] = mu + C s0^2 / (C^2 s0^2 + se^2) (y - C mu)."""
    world, (mean, sd) = means(fits), normal_effect(fits)
    captured = captured_share(world.lam, world.T, world.W)
    noise = standard_error(world) / captured
    weight = sd**2 / (sd**2 + noise**2) if sd > 0 else 0.0
    all_normal = all(known.certain or symbol in FACTORS for symbol, known in fits.items())
    return Straight(slope * (1 - weight) * mean - burden, slope * weight / captured,
                    slope * mean - burden, slope * preposterior_sd(sd, noise), slope * sd if all_normal else None)


def _curve(fits: Fits, slope: float, burden: float) -> Curve:
    centre, error, effect, noise = lattice_worlds(fits)
    seen = contrast_nodes(centre + error * noise, error)
    worth = slope * posterior_means(seen, centre, error, effect) - burden
    return Curve(seen, worth, slope * expected_effect(fits) - burden)


def lattice_worlds(fits: Fits) -> tuple[Array, Array, Array, Array]:
    """Equally likely worlds of the inputs that y depends on.

    returns   (worlds,) each: what y is normal around, how closely, theta_o, and a standard normal score of its noise
    """
    uncertain = doubtful(fits, (*FACTORS, *NOISE))
    *scores, noise = lattice(len(uncertain) + 1)
    world = means(fits)
    for symbol, score in zip(uncertain, scores, strict=True):
        setattr(world, symbol, fits[symbol].at(score))
    effect = np.broadcast_to(effect_seen(world), noise.shape)
    centre = np.broadcast_to(captured_share(world.lam, world.T, world.W) * effect, effect.shape)
    error = np.maximum(np.broadcast_to(standard_error(world), effect.shape), 1e-9 * (np.ptp(centre) or 1))
    return centre, error, effect, noise


def contrast_nodes(contrast: Array, error: Array) -> Array:
    """Contrasts evenly spread in probability, and a little beyond both ends."""
    inner = np.quantile(contrast, np.linspace(0, 1, NODES - 2))
    reach = 3 * float(error.max())
    return np.concatenate([[inner[0] - reach], inner, [inner[-1] + reach]])


def posterior_means(seen: Array, centre: Array, error: Array, values: Array) -> Array:
    """E[value | y] at each contrast, by Bayes over equally likely worlds.

    seen            (nodes,)
    centre, error   (worlds,) what y is normal around, and how closely
    values          (worlds,) or (worlds, kinds)
    returns         (nodes,) or (kinds, nodes)
    """
    blocks = (_block(seen[i:i + BLOCK, None], centre, error, values) for i in range(0, len(seen), BLOCK))
    return np.concatenate(list(blocks), axis=-1)


def _block(seen: Array, centre: Array, error: Array, values: Array) -> Array:
    inverse = np.sqrt(0.5) / error
    distance = seen * inverse
    distance -= centre * inverse
    log_weight = np.multiply(distance, distance, out=distance)
    log_weight += np.log(error)
    log_weight -= log_weight.min(axis=1, keepdims=True)
    weight = np.exp(np.negative(log_weight, out=log_weight), out=log_weight)
    return (weight @ values).T / weight.sum(axis=1)


def means(fits: Fits) -> World:
    """The world in which every input has its expected value."""
    return World(**{symbol: known.mean for symbol, known in fits.items()})


def expected_effect(fits: Fits) -> float:
    """E theta_o: the product of the expected factors, which are independent."""
    return float(effect_seen(means(fits)))


def worth_per_effect(fits: Fits, start: float) -> float:
    """E of what a unit of theta_o makes when rolled out from week `start` on: U A(t) sc q (1 - x)."""
    world = means(fits)
    return world.U * _expected_weeks(fits, start)[0] * world.sc * world.q * (1 - world.x)


def expected_burden(fits: Fits, start: float) -> float:
    """E of what rolling out from week `start` on costs: U A(t) c_m + F (1 + d)^-t + e_s (w + rho b) A(t)."""
    world, (weeks, discounted) = means(fits), _expected_weeks(fits, start)
    return world.U * weeks * world.c_m + world.F * discounted + world.e_s * (world.w + world.rho * world.b) * weeks


def expected_worth(fits: Fits, start: float) -> float:
    """E S(t), money."""
    return worth_per_effect(fits, start) * expected_effect(fits) - expected_burden(fits, start)


def _expected_weeks(fits: Fits, start: float) -> tuple[float, float]:
    """E A(t) and E (1 + d)^-t over what is believed of the discount and the horizon."""
    discount, ends = _atoms(fits["d"]), _atoms(fits["H"])
    weeks = annuity(discount[0][:, None], start, np.round(ends[0])[None, :])
    return float(discount[1] @ weeks @ ends[1]), float(discount[1] @ (1 + discount[0]) ** -start)


def _atoms(known: Fit | Pool) -> tuple[Array, Array]:
    """Values of one input with their probabilities; one value where it is certain."""
    if known.certain:
        return np.array([known.middle]), np.ones(1)
    thin = slice(None, None, 12)
    return known.at(SCORES[thin]), WEIGHTS[thin] / WEIGHTS[thin].sum()
