"""The one call of the solver, with nothing printed."""
from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from highspy import Highs, HighsLp, HighsModelStatus, HighsVarType, MatrixFormat, SolutionStatus

from planproof.funding.rows import NumberRow

Bounds = tuple[np.ndarray, np.ndarray]


class Solved(NamedTuple):
    """The least cost that was found.

    x           the value of each column
    cost        what they cost; no answer costs less than `bound`
    proven      none costs less by more than the gap that was asked for
    price       how fast the cost changes with each column that lies at one of its bounds; only where none is a whole number
    row_price   how fast it changes with the side of each row, likewise
    """

    x: np.ndarray
    cost: float
    bound: float
    proven: bool
    price: np.ndarray
    row_price: np.ndarray


def minimise(cost: np.ndarray, *, bounds: Bounds, rows: Sequence[NumberRow], whole: Sequence[int] = (), nodes: int = 0,
             gap: float = 0.0) -> Solved | None:
    """The least cost under the rows, by HiGHS; None where nothing was found.

    bounds   the least and the most of each column
    whole    1 for a column of whole numbers, else 0; nothing where no column is
    nodes    how many nodes to search at most: a count, not a clock, so that answers repeat
    gap      the share of the cost by which a better answer may still be missed
    """
    with _quiet():
        solver = Highs()
        solver.silent()
        solver.setOptionValue("mip_max_nodes", nodes)
        solver.setOptionValue("mip_rel_gap", gap)
        solver.passModel(_model(cost, bounds=bounds, rows=rows, whole=whole))
        solver.run()
    found, info = solver.getSolution(), solver.getInfo()
    if info.primal_solution_status != SolutionStatus.kSolutionStatusFeasible:
        return None
    bound = info.mip_dual_bound if any(whole) else info.objective_function_value
    return Solved(np.array(found.col_value), info.objective_function_value, bound,
                  solver.getModelStatus() == HighsModelStatus.kOptimal, np.abs(found.col_dual),
                  np.abs(found.row_dual))


def _model(cost: np.ndarray, *, bounds: Bounds, rows: Sequence[NumberRow], whole: Sequence[int]) -> HighsLp:
    """The problem as HiGHS takes it, its matrix row by row."""
    model, cells = HighsLp(), [cell for row in rows for cell in row.cells]
    model.num_col_, model.num_row_ = len(cost), len(rows)
    model.col_cost_, (model.col_lower_, model.col_upper_) = cost, bounds
    model.row_lower_, model.row_upper_ = np.array([row.low for row in rows]), np.array([row.high for row in rows])
    model.a_matrix_.format_ = MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(row.cells) for row in rows)])
    model.a_matrix_.index_ = np.array([column for column, _ in cells], dtype=int)
    model.a_matrix_.value_ = np.array([factor for _, factor in cells], dtype=float)
    model.integrality_ = [HighsVarType(kind) for kind in whole]
    return model


@contextmanager
def _quiet() -> Iterator[None]:
    """HiGHS prints who it is whatever it is told; standard output belongs to whoever asked for JSON."""
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
