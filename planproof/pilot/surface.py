"""What any number of designs of one pilot are worth: only the weeks, the people and the share left out differ."""
from __future__ import annotations

from typing import NamedTuple

import numpy as np

from planproof.pilot.curve import Curve
from planproof.pilot.economics import effect_worth, pilot_cost, pilot_gain
from planproof.pilot.expectation import Fits, expected_burden, expected_effect, expected_worth, means, worth_per_effect
from planproof.pilot.learning import effect_is_normal, normal_effect
from planproof.pilot.normal import excess
from planproof.pilot.prior import Prior
from planproof.pilot.response import Array, captured_share, design_noise

TINY, FAR = 1e-300, 40.0


class Designs(NamedTuple):
    """T, W, N and h of each design, (designs,) each."""

    weeks: Array
    watched: Array
    people: Array
    left_out: Array

    @property
    def spans(self) -> list[tuple[float, float]]:
        """T and W of each design."""
        return list(zip(self.weeks.tolist(), self.watched.tolist(), strict=True))


class Worth(NamedTuple):
    """Of each design, money: worth beyond deciding at once (ENBS), what it teaches (EVSI), what it spends."""

    net: Array
    teaches: Array
    cost: Array


class Surface:
    """The value of a pilot over its designs; c_m stays what it is, whatever the people.

    source   ENBS = E cash + E_y max(0, E[S(T+W) | y]) - max(0, E S(0)), docs/method.md#design
    """

    def __init__(self, fits: Fits):
        self.fits, self.now = fits, float(expected_worth(fits, 0))
        self.effect = expected_effect(fits)
        self._prior = None if effect_is_normal(fits) else Prior.of(fits)

    def __call__(self, designs: Designs) -> Worth:
        """The worth of each design."""
        world = means(self.fits)
        world.T, world.W, world.N, world.h = designs
        cost = pilot_cost(world)
        cash = pilot_gain(world, effect_worth(world, self.effect)) - cost
        slope, burden = self._scaling(designs.weeks + designs.watched)
        gain = self._straight if self._prior is None else self._curved
        teaches, mean = gain(designs, slope, burden), slope * self.effect - burden
        return Worth(cash + np.maximum(0.0, mean) + teaches - max(0.0, self.now), teaches, cost)

    def _scaling(self, ends: Array) -> tuple[Array, Array]:
        """E[a] and E[k] of rolling out at the end of each design."""
        weeks, place = np.unique(ends, return_inverse=True)
        found = [(worth_per_effect(self.fits, week), expected_burden(self.fits, week)) for week in weeks.tolist()]
        return tuple(np.array(found)[place].T)

    def _straight(self, designs: Designs, slope: Array, burden: Array) -> Array:
        world, (_, sd) = means(self.fits), normal_effect(self.fits)
        captured = np.array([captured_share(world.lam, *weeks) for weeks in designs.spans])
        error = world.sigma * np.sqrt(world.DE) * design_noise(*designs) / captured
        spread = slope * sd**2 / np.maximum(np.hypot(sd, error), TINY)
        bar = np.abs(slope * self.effect - burden) / np.maximum(spread, TINY)
        return np.where(spread > TINY, spread * excess(np.minimum(bar, FAR)), 0.0)

    def _curved(self, designs: Designs, slope: Array, burden: Array) -> Array:
        prior, mean = self._prior, slope * self.effect - burden
        centre = {weeks: captured_share(prior.retention, *weeks) * prior.effect for weeks in set(designs.spans)}
        rows = zip(designs.spans, design_noise(*designs), slope, burden, mean, strict=True)
        return np.array([Curve(prior.at(centre[weeks], noise), *scale).gain()[0] for weeks, noise, *scale in rows])
