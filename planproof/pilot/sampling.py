"""Worlds drawn from what is believed; each input has its own random numbers, so that two pilots are compared like with like."""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planproof.model.estimate import SYMBOLS
from planproof.model.pilot import Pilot
from planproof.pilot.elicitation import Fit, Pool, fit
from planproof.pilot.refusals import refuse_design
from planproof.pilot.response import Array, World

CHUNK = 32_768
ORDER = {symbol: i for i, symbol in enumerate(SYMBOLS)}


def fitted(pilot: Pilot) -> dict[str, Fit | Pool]:
    """The distribution of each of a pilot's inputs, under its symbol.

    raises   DesignError when the pilot cannot be run as stated
    """
    fits = {belief.symbol: fit(belief) for belief in pilot.beliefs}
    refuse_design(pilot)
    return fits | {"e_s": fits["e"]} if tied(pilot) else fits


def tied(pilot: Pilot) -> tuple[str, ...]:
    """Inputs that nobody gave and that are another input by default: hours at scale are those of the pilot, draw by draw."""
    return ("e_s",) if "e_s" in pilot.assumed else ()


def worlds(pilot: Pilot, fits: dict[str, Fit | Pool], *, draws: int, seed: int) -> Iterator[tuple[World, Array]]:
    """Chunks of worlds with the noise of their measurement; memory does not grow with the number of draws.

    yields   (world of (chunk,) values or single numbers, standard normal noise (chunk,)), overwritten by the next chunk
    """
    doubtful = [symbol for symbol, known in fits.items() if not known.certain and symbol not in tied(pilot)]
    streams = {symbol: _stream(seed, ORDER[symbol]) for symbol in doubtful}
    noise, sure = _stream(seed, len(ORDER)), {symbol: known.middle for symbol, known in fits.items() if known.certain}
    room = np.empty((len(doubtful) + 1, min(CHUNK, draws)))
    for start in range(0, draws, CHUNK):
        size = min(CHUNK, draws - start)
        *scores, error = room[:, :size]
        drawn = ((symbol, streams[symbol].standard_normal(out=score)) for symbol, score in zip(doubtful, scores, strict=True))
        world = World(**sure, **{symbol: fits[symbol].at(score, out=score) for symbol, score in drawn})
        yield _settled(world, pilot), noise.standard_normal(out=error)


def _settled(world: World, pilot: Pilot) -> World:
    if tied(pilot):
        world.e_s = world.e
    world.H = np.round(world.H)
    return world


def _stream(seed: int, number: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(number,))))
