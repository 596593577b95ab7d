"""The one call of the solver, with nothing printed."""
from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from scipy.optimize import Bounds, OptimizeResult, milp

from planproof.funding.rows import NumberRow, constraint


def minimise(cost: np.ndarray, *, whole: Sequence[int], bounds: Bounds, rows: Sequence[NumberRow], nodes: int,
             gap: float = 0.0) -> OptimizeResult:
    """The least cost under the rows, by HiGHS; `x` is None where nothing was found.

    whole   1 for a column of whole numbers, else 0
    nodes   how many nodes to search at most: a count, not a clock, so that answers repeat
    gap     the share of the cost by which a better answer may still be missed
    """
    with _quiet():
        return milp(cost, integrality=whole, bounds=bounds, constraints=constraint(rows, len(cost)) if rows else (),
                    options={"node_limit": nodes, "mip_rel_gap": gap})


@contextmanager
def _quiet() -> Iterator[None]:
    """HiGHS has a line that it prints whatever it is told; standard output belongs to whoever asked for JSON."""
    try:
        out = os.dup(1)
    except OSError:       # a program without standard output has nothing to protect
        yield
        return
    sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        ctypes.CDLL("ucrtbase" if os.name == "nt" else None).fflush(None)
        os.dup2(out, 1)
        os.close(nowhere)
        os.close(out)
