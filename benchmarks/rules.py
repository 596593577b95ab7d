"""100,000 pilots through 8 reviews under each rule, and the table of all rules; preparing a rule is timed by itself.

    .venv/bin/python benchmarks/rules.py
"""
from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot.operating import operating_characteristics
from planproof.pilot.reviews import Schedule, resolved
from planproof.pilot.reviews_simulated import Luck, Paths
from planproof.pilot.rules.boundaries import spent_boundaries
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.sampling import fitted, worlds
from tests.pilot.pilots import DOUBTFUL, a_pilot

PILOTS, WEEKLY, ROUNDS = 100_000, tuple(range(1, 8)), 7
PILOT = {"the worked example": a_pilot(), "eight doubtful inputs": a_pilot(**DOUBTFUL)}


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of some rounds, processor seconds."""
    found = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def prepared(pilot: Pilot, rule: Rule) -> tuple[Schedule, dict[str, float]]:
    """A rule that has answered once at every review: all it needs is worked out."""
    spent_boundaries.cache_clear()
    fits = fitted(pilot)
    schedule, parameters = Schedule.of(pilot.but(rule=rule), fits), resolved(rule, fits)
    for number in range(len(schedule.weeks)):
        KINDS[rule.name].decide(schedule.review(number, np.zeros(1), 0.1, parameters=parameters))
    return schedule, parameters


def run(pilot: Pilot, rule: Rule, schedule: Schedule, parameters: dict[str, float]) -> None:
    """Every pilot to its end, with its money."""
    luck = Luck(1)
    for world, noise in worlds(pilot, schedule.known[-1].fits, draws=PILOTS, seed=1):
        paths = Paths(world, noise, schedule, luck)
        paths.course(paths.alarmed(paths.answers(rule, parameters)))


def main() -> None:
    """A row for each rule."""
    for name, pilot in PILOT.items():
        sys.stdout.write(f"{name}\n")
        for kind in KINDS:
            rule = Rule(name=kind, reviews=WEEKLY, parameters=(("scale_above", 9.0),) if kind == "own_bars" else ())
            ready = prepared(pilot, rule)
            first = seconds(lambda rule=rule, pilot=pilot: prepared(pilot, rule), 3)
            each = seconds(lambda rule=rule, pilot=pilot, ready=ready: run(pilot, rule, *ready))
            sys.stdout.write(f"  {kind:15} prepare {1e3 * first:5.0f} ms   100,000 pilots {1e3 * each:5.0f} ms\n")
        table = seconds(lambda pilot=pilot: operating_characteristics(pilot.but(rule=Rule(reviews=WEEKLY))), 3)
        sys.stdout.write(f"  the table of eight rules beside each other: {table:.2f} s\n")


if __name__ == "__main__":
    main()
