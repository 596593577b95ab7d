"""Running counts and sums over all draws; the quantiles come from the first ones, so that memory does not grow."""
from __future__ import annotations

from collections import Counter

import numpy as np

from planproof.model.pilot import Spread
from planproof.pilot.outcome import Outcome
from planproof.pilot.response import Array

KEPT = 131_072
MEASURES = ("npv", "npv_now", "roi_pilot", "roi_life")


class Tally:
    """What many outcomes add up to.

    hurdle   minimum whole-life return whose misses are counted
    """

    def __init__(self, hurdle: float):
        self.hurdle, self.draws, self.sums = hurdle, 0, Counter()
        self._kept: dict[str, list[Array]] = {name: [] for name in MEASURES}
        self._room = KEPT

    def add(self, outcome: Outcome) -> None:
        """Count one chunk in."""
        self.draws += len(outcome.npv)
        loses, wins = outcome.later < 0, outcome.later > 0
        found = {"loses": loses, "wins": wins, "scaled": outcome.scaled, "false_scale": outcome.scaled & loses,
                 "false_kill": wins & ~outcome.scaled, "below_hurdle": outcome.roi_life < self.hurdle}
        found |= {f"{name}_loses": getattr(outcome, name) < 0 for name in MEASURES}
        self.sums.update({name: int(np.count_nonzero(hits)) for name, hits in found.items()})
        self.sums.update({name: float(getattr(outcome, name).sum()) for name in ("roi_pilot", "roi_life")})
        self._keep(outcome)

    def _keep(self, outcome: Outcome) -> None:
        if self._room > 0:
            for name, parts in self._kept.items():
                parts.append(getattr(outcome, name)[:self._room])
            self._room -= len(outcome.npv)

    def values(self, name: str) -> Array:
        """One measure of the first draws, at most 131,072."""
        return np.concatenate(self._kept[name])

    def chance(self, name: str, among: str | None = None) -> float | None:
        """Share of the draws, or of those `among` which it could be, in which something holds; None where it never could."""
        base = self.sums[among] if among else self.draws
        return self.sums[name] / base if base else None

    def average(self, name: str) -> float:
        """Average over all draws."""
        return self.sums[name] / self.draws

    def spread(self, name: str, *, mean: float | None = None) -> Spread:
        """Bad case, middle, good case, average (the draws' own unless given), chance of a loss, average of the worst tenth."""
        values = self.values(name)
        if np.isnan(values[0]):
            return Spread(p10=None, p50=None, p90=None, mean=None, p_loss=None)
        cases, worst = three_cases(values)
        mean = self.average(name) if mean is None else mean
        return Spread(**cases, mean=mean, p_loss=self.chance(f"{name}_loses"), worst_tenth=worst)


def three_cases(values: Array) -> tuple[dict[str, float], float]:
    """P10, P50 and P90 of some draws, and the average of their lowest tenth (at least one draw)."""
    n = len(values)
    ranks = [min(n - 1, int(n * share)) for share in (0.1, 0.5, 0.9)]
    ordered = np.sort(values)
    lowest = ordered[:max(1, ranks[0])]
    return {name: float(ordered[rank]) for name, rank in zip(("p10", "p50", "p90"), ranks, strict=True)}, float(lowest.mean())
