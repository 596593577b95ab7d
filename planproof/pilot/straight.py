"""What a result teaches where the effect is normal or known: a straight line, everything in closed form."""
from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from planproof.pilot.response import Array
from planproof.pilot.value import upper_part, worth_of_knowing


class Rolled(NamedTuple):
    """What comes of rolling out where that looks favourable.

    chance     how often it does
    contrast   the contrast expected there: what a naive reading reports; money per exposed person and week
    effect     theta_o expected there: what is true; the same unit
    """

    chance: float
    contrast: float
    effect: float


@dataclass(frozen=True)
class Straight:
    """E[S | y] where it is a straight line: theta_o is normal, C and the error are known, or nothing can be learned.

    slope, burden   E[a] and E[k] of E[S | y] = E[a] E[theta_o | y] - E[k], money
    effect, pull    E[theta_o | y] = effect + pull (y - centre), money per exposed person and week
    centre, reach   mean and standard deviation of y, money per exposed person and week
    """

    slope: float
    burden: float
    effect: float
    pull: float
    centre: float
    reach: float

    @property
    def mean(self) -> float:
        """E S(T+W), money."""
        return self.slope * self.effect - self.burden

    @property
    def spread(self) -> float:
        """Standard deviation of E[S | y] before y is seen, money."""
        return self.slope * self.pull * self.reach

    def expected_worth(self, contrast: Array) -> Array:
        """E[S | y] of each contrast, money."""
        return self.mean + self.slope * self.pull * (contrast - self.centre)

    def favourable(self, contrast: Array) -> Array:
        """Where rolling out is expected to be worth more than nothing."""
        if self.spread <= 0:
            return np.full(np.shape(contrast), self.mean > 0)
        return np.greater(contrast, self.centre - self.mean * self.reach / self.spread)

    def gain(self) -> tuple[float, float]:
        """EVSI, exact, and its error, 0; money."""
        return worth_of_knowing(self.mean, self.spread), 0.0

    def rolled(self) -> Rolled | None:
        """What comes of rolling out where that looks favourable; None where it never does."""
        if self.spread <= 0:
            return Rolled(1.0, self.centre, self.effect) if self.mean > 0 else None
        chance, further = upper_part(-self.mean / self.spread)
        return Rolled(chance, self.centre + further * self.reach, self.effect + self.pull * further * self.reach)
