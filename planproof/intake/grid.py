"""A sheet as it stands in a file: cells that know where they are, before anyone asks what they mean."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Cell = str | bool | int | Decimal | date | time | None
UNCOMPUTED = "=?"                         # stands for a formula that no spreadsheet has worked out yet
FAILURES = frozenset({UNCOMPUTED, "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", 
                      "#NOM?", "#VALEUR!", "#NUL!", "#NOMBRE!"})
BLANKS = " \t\r\n\v\f\u00a0\u2007\u2009\u202f\u200b\ufeff"


@dataclass(frozen=True)
class Grid:
    """One sheet: `rows[i]` is row i + 1 of the file, cells from column A on, blank ends cut off.

    signs    (row, position) -> the currency that the cell's format shows, such as "€"
    merged   (row, position) of the cells that only repeat a merged cell's value
    hidden   the sheet is not shown
    folded   rows that are not shown
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    signs: Mapping[tuple[int, int], str] = field(default_factory=dict)
    merged: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False
    folded: frozenset[int] = frozenset()

    def numbered(self) -> Iterable[tuple[int, tuple[Cell, ...]]]:
        """(row number as the spreadsheet shows it, its cells), blank rows left out."""
        return ((number, row) for number, row in enumerate(self.rows, 1) if row)


def tidy(value: object) -> Cell:
    """A cell without blanks around it; None when nothing is left, a float as the digits a person typed."""
    if isinstance(value, str):
        return value.strip(BLANKS) or None
    if isinstance(value, float):
        return _typed(value)
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    return _duration(value) if isinstance(value, timedelta) else value


def _duration(passed: timedelta) -> str:
    """Hours, minutes and seconds, "30:00:00": no amount of anything, and so a text."""
    minus, seconds = "-" * (passed < timedelta()), round(abs(passed.total_seconds()))
    return f"{minus}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def trimmed(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """The cells without the blank ones at the end."""
    row = list(cells)
    while row and row[-1] is None:
        row.pop()
    return tuple(row)


def filled(rows: tuple[tuple[Cell, ...], ...], merges: Iterable[tuple[int, int, int, int]]) -> tuple[tuple, frozenset]:
    """The rows with a cell that was merged downwards repeated in each of its rows, and where it is repeated.

    merges   (top, left, bottom, right), rows from 1, positions from 0
    """
    table, repeats = [list(row) for row in rows], set()
    for top, left, bottom, _ in merges:
        value = table[top - 1][left] if top <= len(table) and left < len(table[top - 1]) else None
        for number in range(top + 1, min(bottom, len(table)) + 1) if value is not None else ():
            table[number - 1].extend([None] * (left + 1 - len(table[number - 1])))
            table[number - 1][left] = value
            repeats.add((number, left))
    return tuple(map(tuple, table)), frozenset(repeats)


def _typed(value: float) -> Decimal:
    """The number a person typed or saw: a sum's noise beyond 15 digits is dropped, typed digits never are."""
    exact, shown = Decimal(repr(value)), Decimal(f"{value:.15g}")
    return shown if len(shown.normalize().as_tuple().digits) <= 12 else exact
