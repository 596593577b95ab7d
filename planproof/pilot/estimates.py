"""Beliefs as rows of the Estimates sheet."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planproof.model.estimate import Estimate
from planproof.model.pilot import Belief
from planproof.model.workbook import Workbook

DIGITS = 6


def estimate_of(tactic: str, belief: Belief) -> Estimate:
    """The row that says what is believed, to six significant digits; one number alone stands in the middle."""
    low, middle, high = (_typed(number) for number in (belief.p10, belief.p50, belief.p90))
    doubt = {} if belief.certain else {"p10": low, "p90": high}
    return Estimate(tactic=tactic, input=belief.symbol, p50=middle, source=belief.source or None, **doubt)


def with_estimates(workbook: Workbook, tactic: str, beliefs: Iterable[Belief]) -> Workbook:
    """The workbook with these beliefs of a tactic in place of whatever the team and its members said of the same inputs."""
    rows = tuple(estimate_of(tactic, belief) for belief in beliefs)
    told = {row.input for row in rows}
    kept = tuple(row for row in workbook.estimates if row.tactic != tactic or row.input not in told)
    sheets = workbook.sheets if "estimates" in workbook.sheets else (*workbook.sheets, "estimates")
    return workbook.but(estimates=(*kept, *rows), sheets=sheets)


def _typed(number: float) -> Decimal:
    return Decimal(f"{number:.{DIGITS}g}") + 0
