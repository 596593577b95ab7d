"""What a result teaches where the effect is not normal, or how it shows is not known: Bayes over a fixed lattice of worlds."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

import numpy as np

from planproof.pilot.normal import chance_under, density
from planproof.pilot.prior import View
from planproof.pilot.response import Array
from planproof.pilot.roots import crossing, settled
from planproof.pilot.straight import Rolled

NODES, FEW, COARSE, PARTS = 129, 33, 8, 4
RAREST = 1e-9


@dataclass(frozen=True)
class Curve:
    """E[S | y] over the worlds that a design's view tells apart.

    slope, burden   E[a] and E[k] of E[S | y] = E[a] E[theta_o | y] - E[k], money
    mean            E S(T+W), money
    """

    view: View
    slope: float
    burden: float
    mean: float

    @cached_property
    def seen(self) -> Array:
        """(nodes,) contrasts between which E[S | y] is taken as straight, rising; money per person and week."""
        return self.view.nodes(NODES)

    @cached_property
    def worth(self) -> Array:
        """(nodes,) E[S | y] there, money."""
        return self._worth(self.view, self.seen)

    def expected_worth(self, contrast: Array) -> Array:
        """E[S | y] of each contrast, money; beyond the last node, as at it."""
        return np.interp(contrast, self.seen, self.worth)

    def favourable(self, contrast: Array) -> Array:
        """Where rolling out is expected to be worth more than nothing."""
        above = np.full(np.shape(contrast), self._turned[0])
        for cut in self.turns:
            above ^= contrast > cut
        return above

    def gain(self) -> tuple[float, float]:
        """EVSI over the worlds, and how far their four quarters, evenly spread each, disagree on it; money.

        source   E max(0, X) - max(0, E X) = (E |X| - |E X|) / 2, docs/method.md#value
        """
        side = 2 * self.chance_to_scale() - 1
        worth = self.slope * self.view.effect - self.burden
        size = side * worth
        parts = (size - side.mean() * worth).reshape(-1, PARTS).mean(axis=0)
        return max(0.0, float(size.mean()) - abs(self.mean)) / 2, float(parts.std()) / (2 * sqrt(PARTS))

    def rolled(self) -> Rolled | None:
        """What comes of rolling out where that looks favourable; None where it never does."""
        chance = self.chance_to_scale()
        often = float(chance.mean())
        if often < RAREST:
            return None
        contrast = self.view.centre * chance + self.view.error * self._lean()
        return Rolled(often, float(contrast.mean()) / often, float((self.view.effect * chance).mean()) / often)

    def chance_to_scale(self) -> Array:
        """How often each world ends in rolling out: (worlds,)."""
        chance = np.full(len(self.view.effect), float(self._turned[0]))
        for side, distance in self._distances():
            chance += side * chance_under(distance)
        return chance

    def _lean(self) -> Array:
        """E[noise 1{rolled out}] of each world, in units of its error."""
        return sum((side * density(distance) for side, distance in self._distances()), np.zeros(1))

    def _distances(self) -> Iterator[tuple[int, Array]]:
        """For each turn whether what is favourable starts (1) or ends (-1), and by how many errors each world lies above it."""
        first, cuts = self._turned[0], self.turns
        for i, cut in enumerate(cuts):
            yield 1 if bool(i % 2) == first else -1, (self.view.centre - cut) / self.view.error

    @property
    def turns(self) -> tuple[float, ...]:
        """Every contrast at which rolling out begins or ceases to look favourable, rising; money per person and week."""
        return self._turned[1]

    @cached_property
    def _turned(self) -> tuple[bool, tuple[float, ...]]:
        """Whether the lowest contrasts are favourable, and every contrast at which that turns."""
        rough = self.view.every(COARSE)
        nodes = rough.every(COARSE).nodes(FEW)
        worth = self._worth(rough, nodes)
        turns = np.flatnonzero((worth[1:] > 0) != (worth[:-1] > 0))
        return bool(worth[0] > 0), tuple(self._cut(rough, nodes[i:i + 2], worth[i:i + 2]) for i in turns)

    def _cut(self, rough: View, ends: Array, worth: Array) -> float:
        """The contrast between two at which E[S | y] turns: found over few worlds, settled over all."""
        guess = crossing(lambda contrast: self._worth_at(rough, contrast), ends, worth)
        slope = (worth[1] - worth[0]) / (ends[1] - ends[0])
        return settled(lambda contrast: self._worth_at(self.view, contrast), guess, slope=slope, ends=ends)

    def _worth_at(self, view: View, contrast: float) -> float:
        return float(self._worth(view, np.array([contrast]))[0])

    def _worth(self, view: View, contrast: Array) -> Array:
        return self.slope * view.expected(view.effect, contrast) - self.burden
