"""The value of 900 designs of a pilot, its best design, and what its answer hangs on: processor seconds, best of three.

    .venv/bin/python benchmarks/design.py
"""
from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.simulate import RETAIL, best_seconds, fifteen_doubts, say
from planproof.intake import read_workbook
from planproof.model.design import Limits
from planproof.pilot import best_design, design_pilot, sensitivity
from planproof.pilot.sampling import fitted
from planproof.pilot.surface import Designs, Surface
from tests.pilot.pilots import a_pilot

WEEKS, WATCHED, PEOPLE, LEFT_OUT = range(1, 13), range(3), (500, 1_000, 2_000, 4_000, 6_000), (0.1, 0.2, 0.3, 0.4, 0.5)


def main() -> None:
    """Print the table of benchmarks/README.md."""
    designs = Designs(*np.array(list(product(WEEKS, WATCHED, PEOPLE, LEFT_OUT)), dtype=float).T)
    pilots = {"worked example, closed form": a_pilot(), "fifteen doubts": fifteen_doubts(),
              "retail sample, pinterest-board": design_pilot(read_workbook(RETAIL), "pinterest-board")}
    for name, pilot in pilots.items():
        surface, best, hangs = best_seconds(lambda p=pilot: Surface(fitted(p))(designs),
                                            lambda p=pilot: best_design(p, Limits(people=6_000)),
                                            lambda p=pilot: sensitivity(p), rounds=3)
        say(f"{name:32} {len(designs.weeks)} designs {surface:.2f} s, best design {best:.2f} s, sensitivity {hangs:.2f} s")


if __name__ == "__main__":
    main()
