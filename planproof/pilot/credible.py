"""What is believed of the effect after one contrast: its mean, its interval, and the chance that rolling out pays."""
from __future__ import annotations

from statistics import NormalDist

import numpy as np

from planproof.pilot.curve import Curve
from planproof.pilot.knowledge import Knowledge
from planproof.pilot.posterior import BreakEvens
from planproof.pilot.prior import View

Z95 = NormalDist().inv_cdf(0.95)


def credible(known: Knowledge, contrast: float) -> tuple[float, float, float, float]:
    """E[theta_o | y], its 90 % interval with 5 % on each side, and P(S > 0 | y).

    source   exact where theta_o is normal; else the same worlds and weights as the expected worth
    """
    if isinstance(known.learned, Curve):
        return _weighted(known.learned.view, BreakEvens.of(known.fits), contrast)
    seen = known.posterior
    effect = known.learned.effect + known.learned.pull * (contrast - known.learned.centre)
    half = Z95 * float(seen.spread[0])
    return effect, effect - half, effect + half, float(np.interp(contrast, seen.seen, seen.chance))


def _weighted(view: View, pays: BreakEvens, contrast: float) -> tuple[float, float, float, float]:
    order = np.argsort(view.effect)
    effect = view.effect[order]
    surprise = ((contrast - view.centre) / view.error) ** 2 / 2 + np.log(view.error)
    weight = np.exp(surprise.min() - np.broadcast_to(surprise, view.effect.shape)[order])
    weight /= weight.sum()
    low, high = np.interp((0.05, 0.95), np.cumsum(weight) - weight / 2, effect)
    return float(weight @ effect), float(low), float(high), float(weight @ pays.chance(effect))
