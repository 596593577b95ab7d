"""What is believed after a contrast: the effect, the chance that rolling out wins, what is lost by either answer.

The worth of rolling out is S = a theta_o - k with a and k independent of the contrast y, so that chances and losses are
averages over (a, k) of functions of theta_o alone (docs/method.md#learning).
"""
from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from planproof.pilot.curve import Curve
from planproof.pilot.economics import annuity, fixed_cost, weekly_scale_cost
from planproof.pilot.expectation import Fits, means
from planproof.pilot.lattice import lattice
from planproof.pilot.learning import normal_effect
from planproof.pilot.normal import chance_under, density
from planproof.pilot.prior import FACTORS, NOISE, doubtful
from planproof.pilot.response import Array, captured_share, standard_error
from planproof.pilot.straight import Straight

REACH, POINTS, GROUPS = 8.0, 513, 256


@dataclass(frozen=True)
class Posterior:
    """What each contrast would teach, by nodes, linear between them.

    seen     (nodes,) contrast, rising, money per person and week
    effect   E[theta_o | y]; `spread` its standard deviation, money per person and week
    chance   P(S > 0 | y)
    gain     E[max(0, S) | y], money: what is lost on average by not rolling out
    """

    seen: Array
    effect: Array
    spread: Array
    chance: Array
    gain: Array


@dataclass(frozen=True)
class BreakEvens:
    """Equally likely groups of (a, k): the effect from which rolling out pays, rising, and the money an effect of 1 makes.

    bar      (groups,) k / a, money per person and week; inf where no effect would do
    slope    (groups,) a
    """

    bar: Array
    slope: Array

    @classmethod
    def of(cls, fits: Fits) -> BreakEvens:
        """At the end of the weeks T + W of these inputs."""
        a, k = _scaling(fits)
        with np.errstate(divide="ignore", invalid="ignore"):
            bar = np.where(a > 0, k / a, np.inf)
        order = np.argsort(bar, kind="stable")
        return cls(_grouped(bar[order]), _grouped(a[order])) if len(bar) > 1 else cls(bar, a)

    def chance(self, effect: Array) -> Array:
        """P(S > 0) of each effect."""
        return np.searchsorted(self.bar, effect) / len(self.bar)

    def gain(self, effect: Array) -> Array:
        """E max(0, S) of each effect, money."""
        finite = np.isfinite(self.bar)
        slope, cost = (np.concatenate([[0.0], np.cumsum(part)]) for part in (self.slope[finite],
                                                                             (self.slope * self.bar)[finite]))
        below = np.searchsorted(self.bar[finite], effect)
        return (slope[below] * effect - cost[below]) / len(self.bar)


def posterior(fits: Fits, learned: Straight | Curve) -> Posterior:
    """What a contrast seen after the weeks T + W of these inputs would teach.

    learned   from `learn` with the same inputs
    """
    known = BreakEvens.of(fits)
    return _normal(fits, known) if isinstance(learned, Straight) else _weighted(learned, known)


def _scaling(fits: Fits) -> tuple[Array, Array]:
    """a and k of S = a theta_o - k in equally likely worlds of the inputs that y does not depend on."""
    uncertain = [symbol for symbol in doubtful(fits, tuple(fits)) if symbol not in (*FACTORS, *NOISE)]
    world, points = means(fits), lattice(max(1, len(uncertain)))
    for symbol, score in zip(uncertain, points, strict=False):
        setattr(world, symbol, fits[symbol].at(score))
    start, size = world.T + world.W, points.shape[1] if uncertain else 1
    weeks = annuity(world.d, start, np.round(world.H))
    a = world.U * weeks * world.sc * world.q * (1 - world.x)
    k = weekly_scale_cost(world) * weeks + fixed_cost(world, start)
    return tuple(np.broadcast_to(np.asarray(part, dtype=float), size) for part in (a, k))


def _grouped(ordered: Array) -> Array:
    return np.array([part.mean() for part in np.array_split(ordered, GROUPS)])


def _normal(fits: Fits, known: BreakEvens) -> Posterior:
    """theta_o normal: its posterior is, with a deviation that no contrast changes."""
    world, (mean, sd) = means(fits), normal_effect(fits)
    captured, error = captured_share(world.lam, world.T, world.W), float(standard_error(world))
    total = sqrt((captured * sd) ** 2 + error**2) or 1.0
    seen = captured * mean + total * np.linspace(-REACH, REACH, POINTS)
    effect = mean + (captured * sd**2 / total**2) * (seen - captured * mean)
    spread = sd * error / total
    if spread == 0:
        return Posterior(seen, effect, np.zeros(POINTS), known.chance(effect), known.gain(effect))
    score = (effect[:, None] - known.bar) / spread
    with np.errstate(invalid="ignore"):
        over = np.where(np.isfinite(score), spread * (density(score) + score * chance_under(score)), 0.0)
    chance, gain = chance_under(score).mean(axis=1), (over * known.slope).mean(axis=1)
    return Posterior(seen, effect, np.full(POINTS, spread), chance, gain)


def _weighted(learned: Curve, known: BreakEvens) -> Posterior:
    """By Bayes over equally likely worlds."""
    view, seen = learned.view, learned.seen
    asked = np.stack([view.effect, view.effect**2, known.chance(view.effect), known.gain(view.effect)], axis=1)
    mean, square, chance, gain = view.expected(asked, seen)
    return Posterior(seen, mean, np.sqrt(np.maximum(0.0, square - mean**2)), chance, gain)
