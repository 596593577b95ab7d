"""The joint funding at 12 to 10,000 tactics: the best set alone and everything `fund` says; seconds, memory, gap to the best.

    .venv/bin/python benchmarks/funding.py

Each plan is answered in a process of its own, so that its peak memory is its own; of three seeded plans of a size the
slowest is shown.
"""
from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from math import log
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from planproof.funding import fund
from planproof.funding.answer import best_set
from planproof.funding.frame import frame
from planproof.funding.large import relax
from planproof.funding.parts import parts_of
from planproof.funding.programme import Option, Programme, Resource
from tests.funding.programmes import a_large_plan

DAY = date(2027, 1, 1)
SIZES, SEEDS = (12, 60, 200, 500, 10_000), (1, 2, 3)
HEADS = ("tactics", "set alone", "all answers", "gap", "exact", "hang together", "MB more")


def measured(size: int, seed: int) -> dict[str, float]:
    """Processor seconds of the best set alone and of all that `fund` says, of 12 lines x 12 months x 4 teams."""
    workbook, values = a_large_plan(size, seed=seed)
    before = peak()
    start = time.process_time()
    parts = parts_of(frame(workbook, values=values, as_of=DAY).programme)
    for part in parts:
        best_set(part)
    middle = time.process_time()
    funding = fund(workbook, values=values, as_of=DAY)
    return {"set alone": middle - start, "all answers": time.process_time() - middle, "gap": funding.gap, "exact": funding.exact,
            "hang together": max(len(part.options) for part in parts), "MB more": peak() - before}


def peak() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def slowest(size: int) -> dict[str, float]:
    """The slowest of the plans of a size, each measured in a process of its own."""
    commands = ([sys.executable, __file__, str(size), str(seed)] for seed in SEEDS)
    found = [json.loads(subprocess.run(one, capture_output=True, text=True, check=True).stdout) for one in commands]
    return max(found, key=lambda one: one["all answers"])


def dense(size: int, count: int) -> tuple[float, float]:
    """Seconds and gap of the best set where every tactic draws on every one of some resources: the hardest kind."""
    random = np.random.default_rng(0)
    need = random.uniform(100, 2_000, (count, size)).round(2)
    resources = [Resource("money", f"Line {number}", "2027-03") for number in range(count)]
    options = [Option(f"t{n:03d}", f"t{n:03d}", n, value=float(need[:, n].mean() * random.uniform(.5, 1.5)),
                      need={resource: Decimal(str(amount)) for resource, amount in zip(resources, need[:, n], strict=True)})
               for n in range(size)]
    capacity = {resource: Decimal(str(round(total * .4, 2))) for resource, total in zip(resources, need.sum(1), strict=True)}
    programme, start = Programme(tuple(options), capacity), time.process_time()
    value = programme.value(best_set(programme))
    return time.process_time() - start, (relax(programme).bound - value) / value


def growth(rows: dict[int, dict[str, float]], measure: str) -> float:
    """The power of the number of tactics with which a measure grows from 500 to 10,000; 1 is linear."""
    return log(rows[10_000][measure] / rows[500][measure]) / log(20)


def main() -> None:
    """Print the table of benchmarks/README.md, or, given a size and a seed, its measures as JSON."""
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measured(int(sys.argv[1]), int(sys.argv[2]))))
        return
    sys.stdout.write("| " + " | ".join(HEADS) + " |\n" + "|---" * len(HEADS) + "|\n")
    rows = {size: slowest(size) for size in SIZES}
    for size, found in rows.items():
        sys.stdout.write(f"| {size:,} | {found['set alone']:.2f} | {found['all answers']:.2f} | {found['gap']:.3%} | "
                         f"{'yes' if found['exact'] else 'no'} | {found['hang together']} | {found['MB more']:.0f} |\n")
    sys.stdout.write(f"growth of all answers from 500 to 10,000, 1 is linear: {growth(rows, 'all answers'):.2f}\n")
    seconds, gap = dense(200, 25)
    sys.stdout.write(f"200 tactics x 25 constraints, every tactic on every one: {seconds:.2f} s, gap at most {gap:.3%}\n")


if __name__ == "__main__":
    main()
