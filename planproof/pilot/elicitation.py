"""From bad case, middle and good case to a distribution that returns exactly these three."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import erfc, inf, isfinite, log, log1p, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from planproof.model.estimate import SYMBOLS
from planproof.model.pilot import Belief
from planproof.pilot.refusals import refuse_mass, refuse_numbers

Array = NDArray[np.float64]
Z90 = NormalDist().inv_cdf(0.9)
SYMMETRIC = 1e-9
NEARLY_NORMAL = 1e-4
TAIL = 9.0
TINY = 1e-18
FARTHEST = -700.0                              # where exp still fits a float
BOUNDS = {"positive": 0.0, "lift": -1.0, "factor": 1.0}


def chance_below(score: float) -> float:
    """Standard normal probability below a score, exact far into both tails."""
    return erfc(-score / sqrt(2)) / 2


@dataclass(frozen=True)
class Fit:
    """One number, or a normal or shifted lognormal distribution, on its own or the logit scale.

    middle   P50, on the fitted scale
    width    standard deviation of the normal; of the logarithm for the lognormal; 0 for a number
    stretch  distance from P50 to the lognormal's shift; negative when reflected, 0 for the normal
    logit    a share, fitted on the logit scale
    bound    lowest value that makes sense, or None; what falls below is clipped to it
    """

    middle: float
    width: float = 0.0
    stretch: float = 0.0
    logit: bool = False
    bound: float | None = None

    @property
    def certain(self) -> bool:
        """A single number."""
        return self.width == 0

    @property
    def normal(self) -> bool:
        """A normal distribution of which the bound cuts off next to nothing."""
        return not (self.stretch or self.logit or self.certain) and self.mass_below < SYMMETRIC

    @cached_property
    def mass_below(self) -> float:
        """Probability that the fit gave to values below the bound, before clipping."""
        return 0.0 if self.bound is None or self.certain else chance_below(self.score(self.bound))

    def at(self, score: Array, out: Array | None = None) -> Array | float:
        """The value whose standard normal score is given; P10, P50 and P90 at -1.2816, 0 and 1.2816.

        score    (draws,)
        out      where to write, `score` itself to save memory; a new array unless given
        returns  (draws,), or the number itself where it is certain
        """
        if self.certain:
            return self.middle
        value = self._stretched(score, out) if self.stretch else np.multiply(score, self.width, out=out)
        value = np.add(value, self.middle, out=out)
        if self.logit:
            return _share_of(value, out)
        return np.maximum(value, self.bound, out=out) if self.mass_below > 0 else value

    def _stretched(self, score: Array, out: Array | None) -> Array:
        """What the lognormal adds to the middle; exp alone would lose digits where the skew is slight."""
        value = np.multiply(score, self.width if self.stretch > 0 else -self.width, out=out)
        if self.width < NEARLY_NORMAL:
            return np.multiply(np.expm1(value, out=out), self.stretch, out=out)
        return np.multiply(np.subtract(np.exp(value, out=out), 1, out=out), self.stretch, out=out)

    def score(self, value: float) -> float:
        """The standard normal score of a value: the inverse of `at`, -inf or inf outside the distribution."""
        away = (_logit(value) if self.logit else value) - self.middle
        if self.certain:
            return -inf if away < 0 else inf
        if not self.stretch or not isfinite(away):
            return away / self.width
        ratio, side = away / self.stretch, 1 if self.stretch > 0 else -1
        return side * (log1p(ratio) / self.width if ratio > -1 else -inf)

    @cached_property
    def mean(self) -> float:
        """Expected value, after clipping; by the trapezoid rule where there is no closed form."""
        return float(np.dot(self.at(SCORES), WEIGHTS)) if not self.certain else self.middle


SCORES = np.linspace(-TAIL, TAIL, 3601)
WEIGHTS = np.exp(-SCORES**2 / 2)
WEIGHTS /= WEIGHTS.sum()


@dataclass(frozen=True, eq=False)
class Pool:
    """A group's belief: the equal mixture of its members' distributions (linear pool).

    scores, values   (nodes,) its quantile function, both rising
    """

    scores: Array
    values: Array
    certain = normal = False

    def at(self, score: Array, out: Array | None = None) -> Array:
        """The value whose standard normal score is given; a new array, whatever `out` is."""
        return np.interp(score, self.scores, self.values)

    @cached_property
    def mean(self) -> float:
        """Expected value of the mixture."""
        return float(np.dot(self.at(SCORES), WEIGHTS))


def fit(belief: Belief) -> Fit | Pool:
    """The distribution that returns a belief's three numbers exactly, before clipping.

    raises  DesignError when they do not rise strictly, leave the input's range, or put more than 1 % below 0 where it cannot be
    source  shifted lognormal through three quantiles in closed form, docs/method.md#elicitation
    """
    if belief.members:
        return pooled([fit_numbers(belief.symbol, *numbers) for _, *numbers in belief.members])
    return fit_numbers(belief.symbol, belief.p10, belief.p50, belief.p90)


@lru_cache(maxsize=4096)
def fit_numbers(symbol: str, p10: float, p50: float, p90: float) -> Fit:
    """The same for three bare numbers of one input."""
    refuse_numbers(symbol, p10, p50, p90)
    if p10 == p90:
        return Fit(p50)
    scale = SYMBOLS[symbol].scale
    logit = scale == "share"
    low, middle, high = (_logit(p) if logit else p for p in (p10, p50, p90))
    found = Fit(middle, *_shape(low, middle, high), logit=logit, bound=BOUNDS.get(scale))
    refuse_mass(symbol, found.mass_below)
    return found


def _share_of(logit: Array, out: Array | None) -> Array:
    odds_against = np.exp(np.negative(np.maximum(logit, FARTHEST, out=out), out=out), out=out)
    return np.reciprocal(np.add(odds_against, 1, out=out), out=out)


def _logit(share: float) -> float:
    return log(share / (1 - share)) if 0 < share < 1 else inf if share >= 1 else -inf


def _shape(low: float, middle: float, high: float) -> tuple[float, float]:
    """Width and stretch through three rising numbers; (m - c)^2 = (l - c)(h - c) gives the shift c."""
    below, above = middle - low, high - middle
    if abs(above - below) <= SYMMETRIC * (high - low):
        return (high - low) / (2 * Z90), 0.0
    stretch = below * above / (above - below)
    return log1p(abs(above - below) / min(above, below)) / Z90, stretch


def pooled(members: list[Fit]) -> Fit | Pool:
    """The equal mixture of the members' distributions; where all say the same it is that."""
    if len(set(members)) == 1:
        return members[0]
    values = np.unique(np.concatenate([_around(member) for member in members]))
    nodes = [(score, value) for value in values if isfinite(score := _pooled_score(members, value))]
    scores, values = np.array(nodes).T
    return Pool(np.maximum.accumulate(scores), values)


def _around(member: Fit) -> Array:
    if member.certain:
        return np.array([np.nextafter(member.middle, -inf), np.nextafter(member.middle, inf)])
    return member.at(SCORES[::12])


def _pooled_score(members: list[Fit], value: float) -> float:
    scores = [member.score(value) for member in members]
    below = sum(map(chance_below, scores)) / len(scores)
    above = sum(chance_below(-score) for score in scores) / len(scores)
    if min(below, above) < TINY:
        return -TAIL if below < above else TAIL
    return NormalDist().inv_cdf(below) if below < above else -NormalDist().inv_cdf(above)
