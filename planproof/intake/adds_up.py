"""Told by their numbers alone: a column that holds the sums of others."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from planproof.intake.grid import Cell
from planproof.intake.numbers import DecimalSign, written

Cells = Sequence[Cell]
ENOUGH = Decimal("0.75")                 # of the rows; in a sheet that people keep, some sums are old


def adds_up(rows: Iterable[Cells], total: int, parts: Collection[int]) -> bool:
    """The column at `total` is the sum of those at `parts` in most rows that fill both, whichever decimal sign the sheet has."""
    rows = list(rows)
    return any(_share(rows, total, parts, sign) >= ENOUGH for sign in ("comma", "point"))


def figure(cells: Cells, place: int, sign: DecimalSign) -> Decimal | None:
    """The number at a position, None where none stands there."""
    cell = cells[place] if place < len(cells) else None
    if isinstance(cell, str):
        found = written(cell)
        return found.value(sign) if found and not found.percent else None
    return Decimal(cell) if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool) else None


def _share(rows: list[Cells], total: int, parts: Collection[int], sign: DecimalSign) -> Decimal:
    """The share of rows that agree, among those with a sum and at least one part that is not nothing."""
    told = [(figure(row, total, sign), [part for place in parts if (part := figure(row, place, sign))]) for row in rows]
    both = [stated == sum(found) for stated, found in told if stated is not None and found]
    return Decimal(sum(both)) / len(both) if both else Decimal(0)
