"""The joint funding at 12, 60, 200, 500 and 10,000 tactics: seconds, memory, and how close to the best the answer is.

    .venv/bin/python benchmarks/funding.py
"""
from __future__ import annotations

import sys
import time
import tracemalloc
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from planproof.funding import fund
from planproof.funding.answer import answer
from planproof.funding.frame import frame
from planproof.funding.programme import Option, Programme, Resource
from planproof.model.workbook import Workbook
from tests.funding.programmes import a_large_plan

DAY = date(2027, 1, 1)


def whole_answer(size: int) -> None:
    """Everything `fund` says of a plan of 12 lines x 12 months x 4 teams."""
    workbook, values = a_large_plan(size)
    start = time.process_time()
    funding = fund(workbook, values=values, as_of=DAY)
    seconds = time.process_time() - start
    exact = "exact" if funding.exact else "approximate"
    row(f"fund, {size:,} tactics", seconds, funding.gap, f"{megabytes(workbook, values):6.1f} MB, {exact}")


def megabytes(workbook: Workbook, values: dict[str, float]) -> float:
    """The most that Python's own values take while `fund` answers; measured apart, for measuring slows it down."""
    tracemalloc.start()
    fund(workbook, values=values, as_of=DAY)
    most = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return most


def one_best_set(size: int) -> None:
    """The best set alone, of 12 lines x 12 months x 4 teams."""
    workbook, values = a_large_plan(size)
    timed(f"best set, {size:,} tactics x 12 lines x 12 months x 4 teams", frame(workbook, values=values, as_of=DAY).programme)


def dense(size: int, count: int) -> None:
    """The best set where every tactic draws on every one of some resources: the hardest kind."""
    random = np.random.default_rng(0)
    need = random.uniform(100, 2_000, (count, size)).round(2)
    resources = [Resource("money", f"Line {number}", "2027-03") for number in range(count)]
    options = [Option(f"t{n:03d}", f"t{n:03d}", n, value=float(need[:, n].mean() * random.uniform(.5, 1.5)),
                      need={resource: Decimal(str(amount)) for resource, amount in zip(resources, need[:, n], strict=True)})
               for n in range(size)]
    capacity = {resource: Decimal(str(round(total * .4, 2))) for resource, total in zip(resources, need.sum(1), strict=True)}
    timed(f"best set, {size:,} tactics x {count} constraints, dense", Programme(tuple(options), capacity))


def timed(name: str, programme: Programme) -> None:
    """The best set of a programme taken whole, against the most that any set could be worth."""
    start = time.process_time()
    best = answer(programme)
    seconds, value = time.process_time() - start, programme.value(best.chosen)
    row(name, seconds, (best.bound - value) / value, "")


def row(name: str, seconds: float, gap: float, more: str) -> None:
    """One line of the table."""
    sys.stdout.write(f"{name:62} {seconds:7.2f} s   gap {gap:8.4%}   {more}\n")


if __name__ == "__main__":
    one_best_set(200)
    dense(200, 25)
    for tactics in (12, 60, 200, 500, 10_000):
        whole_answer(tactics)
