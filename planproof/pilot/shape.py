"""A belief as a picture: how many of 100 cases fall where, who of a group said what, and where they do not agree."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from planproof.model.pilot import Belief, MemberShape, Shape
from planproof.pilot.elicitation import SCORES, WEIGHTS, Z90, Fit, chance_below, fit, fit_numbers

BINS, EDGE = 48, 2.5758          # the picture goes from the lowest to the highest half percent
ZERO_MATTERS = ("delta",)


def shape_of(belief: Belief) -> Shape:
    """The fitted distribution of a belief in bins of equal width, a group's as the equal mixture of its members'.

    returns   shares of each bin that add to 1; one bin for a number without doubt
    raises    DesignError when its numbers cannot be fitted
    source    docs/method.md#elicitation
    """
    people = tuple((name, numbers, fit_numbers(belief.symbol, *numbers)) for name, *numbers in belief.members)
    fits = tuple(one for *_, one in people) or (fit_numbers(belief.symbol, belief.p10, belief.p50, belief.p90),)
    edges, pooled = _edges(fits), fit(belief)
    low, middle, high = (float(pooled.at(score)) for score in (-Z90, 0.0, Z90))
    return Shape(symbol=belief.symbol, p10=low, p50=middle, p90=high, mean=float(pooled.mean), edges=tuple(edges),
                 shares=_mixture(fits, edges), below_zero=_below_zero(belief.symbol, fits),
                 members=tuple(MemberShape(name=name, p10=three[0], p50=three[1], p90=three[2], shares=_mixture((one,), edges))
                               for name, three, one in people),
                 apart=_apart(belief), between=_between(fits))


def _edges(fits: Sequence[Fit]) -> list[float]:
    ends = [float(one.at(score)) for one in fits for score in (-EDGE, EDGE)]
    low, high = min(ends), max(ends)
    return [low, high] if low == high else [float(edge) for edge in np.linspace(low, high, BINS + 1)]


def _mixture(fits: Sequence[Fit], edges: Sequence[float]) -> tuple[float, ...]:
    """The share of the cases in each bin; what lies beyond an end is counted in the bin there."""
    inner = [np.mean([chance_below(one.score(edge)) for one in fits]) for edge in edges[1:-1]]
    return tuple(float(share) for share in np.diff([0.0, *inner, 1.0]))


def _below_zero(symbol: str, fits: Sequence[Fit]) -> float | None:
    return float(np.mean([chance_below(one.score(0.0)) for one in fits])) if symbol in ZERO_MATTERS else None


def _apart(belief: Belief) -> tuple[tuple[str, str], ...]:
    """Pairs of members of whom one's good case lies below the other's bad case."""
    return tuple((one[0], other[0]) for one, other in combinations(belief.members, 2)
                 if one[3] < other[1] or other[3] < one[1])


def _between(fits: Sequence[Fit]) -> float | None:
    """The part of the pooled variance that is disagreement: variance of the members' means over the whole."""
    if len(fits) < 2:
        return None
    means = [one.mean for one in fits]
    within = float(np.mean([_variance(one) for one in fits]))
    between = float(np.var(means))
    return between / (between + within) if between + within else 0.0


def _variance(one: Fit) -> float:
    return 0.0 if one.certain else float(np.dot((one.at(SCORES) - one.mean) ** 2, WEIGHTS))
