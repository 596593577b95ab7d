"""One million draws of a pilot against its random numbers alone and against other engines, in one run; memory, and accuracy.

    .venv/bin/python benchmarks/simulate.py [--python PEERS/bin/python] [--node PEERS/node_modules]

The peers are no dependency of planproof; benchmarks/README.md says how to put them into a folder that can be thrown away.
"""
from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.peers.model import drawn, npv
from planproof.intake import read_workbook
from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot import design_pilot, simulate
from planproof.pilot.learning import learn
from planproof.pilot.sampling import fitted, tied
from tests.pilot.pilots import a_pilot

FIFTEEN = {"p0": (.008, .01, .0125), "delta": (-.05, .2, .5), "v": (80, 100, 125), "g": (.3, .4, .5), "q": (1.1, 1.3, 1.6),
           "x": (.02, .05, .15), "c_m": (.05, .08, .12), "K": (9_000, 12_000, 18_000), "e": (4, 6, 10), "w": (30, 35, 45),
           "lam": (.4, .6, .7), "sc": (.6, .9, 1.1), "U": (30_000, 40_000, 48_000), "F": (20_000, 30_000, 45_000),
           "sigma": (3, 4, 6)}
CHUNK, MILLION, HUNDRED_THOUSAND, SEEDS = 32_768, 1_000_000, 100_000, 40
HERE = Path(__file__).parent
RETAIL = HERE.parent / "data" / "samples" / "retail.xlsx"


def fifteen_doubts() -> Pilot:
    """A pilot in which fifteen inputs are believed, not known."""
    return a_pilot(**FIFTEEN)


def bare(streams: int, draws: int) -> None:
    """The random numbers alone: as many normal streams, in chunks, SFC64."""
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


def compare(name: str, pilot: Pilot) -> float:
    """One million draws of a pilot beside its bare random numbers, whose seconds are returned."""
    fits = fitted(pilot)
    streams = 1 + len(pilot.rule.reviews) + sum(not known.certain for symbol, known in fits.items() if symbol not in tied(pilot))
    bound, model, small = best_seconds(lambda: bare(streams, MILLION), lambda: simulate(pilot, draws=MILLION),
                                       lambda: simulate(pilot, draws=HUNDRED_THOUSAND))
    say(f"{name}, {streams} streams\n  random numbers alone  {1 / bound:5.1f} M draws/s\n  simulate              "
        f"{1 / model:5.1f} M draws/s, {bound / model:.0%} of the bound; 100,000 draws {small * 1000:.0f} ms")
    return bound


def specification(pilot: Pilot) -> dict[str, object]:
    """The pilot for any engine: numbers, distributions, and the contrast above which it is rolled out."""
    fits = fitted(pilot)
    return {"sure": {symbol: known.middle for symbol, known in fits.items() if known.certain},
            "doubts": {symbol: [known.middle, known.width, known.stretch, known.logit, known.bound]
                       for symbol, known in fits.items() if not known.certain},
            "cut": learn(fits).turns[0]}


def peers(pilot: Pilot, bound: float, python: str | None, node: str | None) -> None:
    """The same model in each engine that is there, processor seconds of a process of its own, the best of three."""
    engines = [("NumPy, SFC64, chunks", [sys.executable, HERE / "peers" / "numpy_peer.py"], MILLION, [])]
    if python:
        engines += [("squigglepy", [python, HERE / "peers" / "squigglepy_peer.py"], MILLION, []),
                    ("monaco", [python, HERE / "peers" / "monaco_peer.py"], 20_000, [])]
    if node:
        engines.append(("Squiggle on Node", ["node", HERE / "peers" / "squiggle_peer.mjs"], MILLION, [str(Path(node).resolve())]))
    forecast, (seconds,) = simulate(pilot, draws=MILLION), best_seconds(lambda: simulate(pilot, draws=MILLION))
    row("planproof, everything it says", MILLION, seconds, bound, {"mean": forecast.npv.mean, "p10": forecast.npv.p10})
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(specification(pilot), file)
        file.flush()
        for name, command, draws, more in engines:
            told = [json.loads(_output([*command, file.name, draws, *more])) for _ in range(3)]
            row(name, draws, min(each["seconds"] for each in told), bound, told[0])


def _output(command: list) -> str:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def row(name: str, draws: int, seconds: float, bound: float, told: dict[str, float]) -> None:
    """One engine."""
    rate = draws / seconds
    say(f"  {name:30} {rate / MILLION:8.3f} M draws/s  {rate * bound / MILLION:6.1%} of the bound   "
        f"mean {told['mean']:8,.0f}  bad case {told['p10']:8,.0f}")


def accuracy(pilot: Pilot) -> None:
    """How far 100,000 draws stray from seed to seed, and how many random numbers would stray as little."""
    spec = specification(pilot)
    even = [simulate(pilot, draws=HUNDRED_THOUSAND, seed=seed).npv for seed in range(SEEDS)]
    luck = [_random_npv(spec, seed) for seed in range(SEEDS)]
    for name, ask, one in (("bad case", lambda it: it.p10, lambda it: np.quantile(it, 0.1)),
                           ("middle", lambda it: it.p50, lambda it: np.quantile(it, 0.5)),
                           ("good case", lambda it: it.p90, lambda it: np.quantile(it, 0.9)),
                           ("loses money", lambda it: it.p_loss, lambda it: np.mean(it < 0))):
        ours, theirs = np.std([ask(each) for each in even]), np.std([one(each) for each in luck])
        worth = (theirs / ours) ** 2 * HUNDRED_THOUSAND
        say(f"  {name:12} {ours:12.4g} evenly spread {theirs:12.4g} random: as good as {worth:,.0f} random draws")


def _random_npv(spec: dict, seed: int) -> np.ndarray:
    generator = np.random.default_rng(seed)
    world = {**spec["sure"], **{name: drawn(doubt, generator.standard_normal(HUNDRED_THOUSAND))
                                for name, doubt in spec["doubts"].items()}}
    return npv(world, generator.standard_normal(HUNDRED_THOUSAND), spec["cut"])


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print the tables of benchmarks/README.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="a Python that has monaco and squigglepy")
    parser.add_argument("--node", help="a node_modules that has @quri/squiggle-lang")
    asked, retail, fifteen = parser.parse_args(), design_pilot(read_workbook(RETAIL), "pinterest-board"), fifteen_doubts()
    compare("retail sample, pinterest-board", retail.but(rule=Rule()))
    compare("the same with its three reviews", retail)
    bound = compare("fifteen doubts", fifteen)
    say("fifteen doubts, one model in every engine")
    peers(fifteen, bound, asked.python, asked.node)
    say(f"fifteen doubts, standard deviation over {SEEDS} seeds at 100,000 draws")
    accuracy(fifteen)
    before = peak_megabytes()
    simulate(fifteen, draws=10 * MILLION)
    say(f"peak memory {before:.0f} MB up to here, {peak_megabytes():.0f} MB after 10 M draws")


if __name__ == "__main__":
    main()
