"""How much of what may come of a pilot each input explains: Sobol indices."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from planproof.model.pilot import Pilot
from planproof.model.sensitivity import Share
from planproof.pilot.elicitation import Fit, Pool
from planproof.pilot.expectation import Fits
from planproof.pilot.learning import learn
from planproof.pilot.outcome import run
from planproof.pilot.response import Array, World
from planproof.pilot.sampling import NOISE, fitted, settled, tied

POINTS = 4_096


def sobol(pilot: Pilot, *, points: int = POINTS, seed: int = 7) -> tuple[Share, ...]:
    """First-order and total indices of `npv` and `npv_now`, the input that explains most of `npv` first.

    points   a power of 2
    source   scipy.stats.sobol_indices; Saltelli et al. 2010
    """
    from scipy.stats import sobol_indices

    fits = fitted(pilot)
    symbols = [symbol for symbol, known in fits.items() if not known.certain and symbol not in tied(pilot)]
    spreads = [_Spread(fits[symbol]) for symbol in symbols] + [_Spread(Fit(0.0, 1.0))]
    found = sobol_indices(func=_outcomes(pilot, fits, symbols), n=points, dists=spreads, rng=np.random.default_rng(seed))
    alone, together = (np.reshape(order, (2, len(spreads))).T for order in (found.first_order, found.total_order))
    rows = zip((*symbols, NOISE), alone, together, strict=True)
    shares = [Share(symbol=symbol, npv=(one[0], both[0]), npv_now=(one[1], both[1])) for symbol, one, both in rows]
    return tuple(sorted(shares, key=lambda share: -share.npv[1]))


class _Spread:
    """A fitted distribution as scipy asks for it."""

    def __init__(self, known: Fit | Pool):
        self.known = known

    def ppf(self, share: Array) -> Array:
        """The value below which this share lies."""
        from scipy.special import ndtri

        return self.known.at(ndtri(share))


def _outcomes(pilot: Pilot, fits: Fits, symbols: list[str]) -> Callable[[Array], Array]:
    sure, learned = {symbol: known.middle for symbol, known in fits.items() if known.certain}, learn(fits)

    def outcomes(drawn: Array) -> Array:
        """(2, ...) npv and npv_now of (inputs, ...) values."""
        *values, noise = drawn
        outcome = run(settled(World(**sure, **dict(zip(symbols, values, strict=True))), pilot), noise, learned)
        return np.array([outcome.npv, outcome.npv_now])

    return outcomes
