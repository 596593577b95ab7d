"""What a contrast teaches at one review of a pilot, and what it is worth to carry on from there."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from statistics import NormalDist

import numpy as np

from planproof.pilot.economics import hour_cost
from planproof.pilot.elicitation import Fit, Pool
from planproof.pilot.expectation import Fits, means
from planproof.pilot.learning import Curve, Straight, learn
from planproof.pilot.posterior import Posterior, posterior
from planproof.pilot.response import Array

QUANTILES = 201


def at_week(fits: Fits, week: int) -> dict[str, Fit | Pool]:
    """The inputs of a pilot that ends in some week: on air till then or till its own last week on air, watched after."""
    on_air = min(week, fits["T"].middle)
    return {**fits, "T": Fit(on_air), "W": Fit(week - on_air)}


def known_at(fits: Fits, weeks: Sequence[int]) -> tuple[Knowledge, ...]:
    """What a contrast teaches at each review of a pilot, the last one being its end."""
    found: list[Knowledge] = []
    for week in reversed(weeks):
        found.insert(0, Knowledge(fits, week, found[0] if found else None))
    return tuple(found)


class Knowledge:
    """What a pilot's contrast teaches at a review; each part is worked out when it is first asked for.

    week    of the review, weeks after the start
    later   the same at the next review, None at the last
    """

    def __init__(self, fits: Fits, week: int, later: Knowledge | None = None):
        self.week, self.later = week, later
        self.fits: Mapping[str, Fit | Pool] = at_week(fits, week)

    @property
    def final(self) -> bool:
        """No review comes after it."""
        return self.later is None

    @property
    def end(self) -> int:
        """Week of the last review."""
        return self.week if self.later is None else self.later.end

    @cached_property
    def learned(self) -> Straight | Curve:
        """E[S | y], S the worth of rolling out from this week on."""
        return learn(self.fits)

    @cached_property
    def posterior(self) -> Posterior:
        """The effect, the chance to win and what is lost by not rolling out, at many contrasts."""
        return posterior(self.fits, self.learned)

    @cached_property
    def worth(self) -> Array:
        """E[S | y] at the contrasts of the posterior, money."""
        return self.learned.slope * self.posterior.effect - self.learned.burden

    @cached_property
    def carrying_on(self) -> Array:
        """At the contrasts of the posterior: what it is worth to go on to the next review and to decide best from there, money.

        raises   AttributeError at the last review
        source   steps of the posterior mean taken as normal, with variance s_now^2 - s_then^2, docs/method.md#reviews
        """
        return self._cash_to_come() + self._worth_of_deciding_later()

    @cached_property
    def deciding(self) -> Array:
        """At the contrasts of the posterior: what the best of stopping, rolling out and carrying on is worth, money."""
        best = np.maximum(0.0, self.worth)
        return best if self.final else np.maximum(best, self.carrying_on)

    def _cash_to_come(self) -> Array:
        now, then = means(self.fits), means(self.later.fits)
        people_weeks = (1 - then.h) * then.N * (then.T - now.T)
        hours = then.e * hour_cost(then) * (self.later.week - self.week)
        return people_weeks * (then.q * (1 - then.x) * self.posterior.effect - then.c_m) - hours

    def _worth_of_deciding_later(self) -> Array:
        """The posterior mean of the effect wanders on by as much as the next review sharpens it."""
        now, then = self.posterior, self.later.posterior
        effect = np.maximum.accumulate(then.effect)
        step = np.sqrt(np.maximum(0.0, now.spread**2 - np.interp(now.effect, effect, then.spread) ** 2))
        believed = now.effect[:, None] + step[:, None] * _scores()
        return np.interp(believed, effect, self.later.deciding).mean(axis=1)


@lru_cache(maxsize=1)
def _scores() -> Array:
    return np.array([NormalDist().inv_cdf((i + 0.5) / QUANTILES) for i in range(QUANTILES)])
