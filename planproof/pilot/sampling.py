"""Worlds drawn from what is believed; each input has its own luck, so that two pilots are compared like with like."""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from planproof.model.pilot import Pilot
from planproof.pilot.elicitation import Fit, Pool, fit
from planproof.pilot.lattice import POINTS, scores
from planproof.pilot.refusals import refuse_design
from planproof.pilot.response import Array, World

CHUNK = POINTS // 4
NOISE = "noise"
# by how much hangs on them as a rule: the first dimensions of the lattice are spread best against each other
DIMENSION = {symbol: i for i, symbol in enumerate((
    NOISE, "delta", "p0", "v", "g", "sc", "r1", "inc", "r2", "lam", "x", "q", "c_m", "U", "F", "sigma", "r3", "r4", "H", "d", "e",
    "w", "K", "b", "rho", "e_s", "DE"))}


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

    yields   (world of (chunk,) values or single numbers, standard normal noise (chunk,)), all read-only
    source   randomly turned lattices of 32,768 draws each, docs/method.md#random-numbers
    """
    sure, tables = {symbol: known.middle for symbol, known in fits.items() if known.certain}, _tables(pilot, fits)
    luck = {symbol: _stream(seed, DIMENSION[symbol]) for symbol in tables}
    for turn in range(0, draws, POINTS):
        starts = {symbol: int(luck[symbol].integers(POINTS)) for symbol in tables}
        for first in range(0, min(POINTS, draws - turn), CHUNK):
            last = min(first + CHUNK, draws - turn)
            drawn = {symbol: table[starts[symbol] + first:starts[symbol] + last] for symbol, table in tables.items()}
            noise = drawn.pop(NOISE)
            yield settled(World(**sure, **drawn), pilot), noise


def _tables(pilot: Pilot, fits: dict[str, Fit | Pool]) -> dict[str, Array]:
    """Every value that each doubtful input may take, twice in a row, so that any turn of it is a slice."""
    doubtful = [symbol for symbol, known in fits.items() if not known.certain and symbol not in tied(pilot)]
    values = {NOISE: scores(DIMENSION[NOISE])} | {symbol: fits[symbol].at(scores(DIMENSION[symbol])) for symbol in doubtful}
    if "H" in values:
        values["H"] = np.round(values["H"])
    return {symbol: _read_only(np.concatenate([column, column])) for symbol, column in values.items()}


def _read_only(column: Array) -> Array:
    column.flags.writeable = False
    return column


def settled(world: World, pilot: Pilot) -> World:
    """The same world, its horizon in whole weeks, and what is another input by default set to that."""
    if tied(pilot):
        world.e_s = world.e
    world.H = np.round(world.H)
    return world


def _stream(seed: int, number: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(number,))))
