"""One million draws of a pilot, against drawing its random numbers alone, in one run; and whether memory stays flat.

    .venv/bin/python benchmarks/simulate.py
"""
from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from planproof.intake import read_workbook
from planproof.model.pilot import Pilot
from planproof.pilot import design_pilot, simulate
from planproof.pilot.sampling import CHUNK, fitted, tied
from tests.pilot.pilots import a_pilot

FIFTEEN = {"p0": (.008, .01, .0125), "delta": (-.05, .2, .5), "v": (80, 100, 125), "g": (.3, .4, .5), "q": (1.1, 1.3, 1.6),
           "x": (.02, .05, .15), "c_m": (.05, .08, .12), "K": (9_000, 12_000, 18_000), "e": (4, 6, 10), "w": (30, 35, 45),
           "lam": (.4, .6, .7), "sc": (.6, .9, 1.1), "U": (30_000, 40_000, 48_000), "F": (20_000, 30_000, 45_000),
           "sigma": (3, 4, 6)}
MILLION = 1_000_000
RETAIL = Path(__file__).parents[1] / "data" / "samples" / "retail.xlsx"


def fifteen_doubts() -> Pilot:
    """A pilot in which fifteen inputs are believed, not known."""
    return a_pilot(**FIFTEEN)


def bare(streams: int, draws: int) -> None:
    """The random numbers alone: as many normal streams, in the same chunks, SFC64."""
    generator, room = np.random.Generator(np.random.SFC64(1)), np.empty(CHUNK)
    for _ in range(draws // CHUNK):
        for _ in range(streams):
            generator.standard_normal(out=room)


def best_seconds(*works: Callable[[], object], rounds: int = 7) -> list[float]:
    """The fastest of some rounds of each work, processor seconds; they take turns, so that what disturbs one disturbs all."""
    found = [[_seconds(work) for work in works] for _ in range(rounds)]
    return [min(of_one) for of_one in zip(*found, strict=True)]


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_megabytes() -> float:
    """The most memory this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compare(name: str, pilot: Pilot) -> None:
    """One million draws of a pilot beside its bare random numbers."""
    fits = fitted(pilot)
    streams = 1 + sum(not known.certain for symbol, known in fits.items() if symbol not in tied(pilot))
    bound, model, small = best_seconds(lambda: bare(streams, MILLION), lambda: simulate(pilot, draws=MILLION),
                                       lambda: simulate(pilot, draws=100_000))
    sys.stdout.write(f"{name}, {streams - 1} doubtful inputs and the measurement's noise\n"
                     f"  random numbers alone  {1 / bound:5.1f} M draws/s\n"
                     f"  simulate              {1 / model:5.1f} M draws/s, {bound / model:.0%} of the bound; "
                     f"100,000 draws {small * 1000:.0f} ms\n")


def main() -> None:
    """Print the table of benchmarks/README.md."""
    compare("retail sample, pinterest-board", design_pilot(read_workbook(RETAIL), "pinterest-board"))
    compare("fifteen doubts", fifteen_doubts())
    before = peak_megabytes()
    simulate(fifteen_doubts(), draws=10 * MILLION)
    sys.stdout.write(f"peak memory {before:.0f} MB at 1 M draws, {peak_megabytes():.0f} MB at 10 M draws\n")


if __name__ == "__main__":
    main()
