"""The years of months that do not name theirs: told by the month beside, by the plan, or by what stands above and on the tab."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planproof.intake.dates import MONTHS, fold_day
from planproof.intake.grid import Cell, Grid
from planproof.model.calendar import Period

Parts = tuple[int | None, int]                            # year, None where it is not said, and month
_DAYS = re.compile(rf"\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\b(?:{'|'.join(MONTHS)})\.? *\d{{4}}")
_SPAN = re.compile(r"\b(20\d\d) ?(?:-|/|a|to|et|and) ?(?:20)?(\d\d)\b")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


class Calendar(NamedTuple):
    """From when to when the plan runs, for headings such as "Jan" that leave the year to it."""

    start: date | None = None
    end: date | None = None

    def year_of(self, month: int) -> int | None:
        """The one year in which the plan holds that month, None where there is none or more than one."""
        if not self.start or not self.end:
            return None
        years = {int(name[:4]) for name, _ in Period(self.start, self.end).months() if int(name[5:]) == month}
        return years.pop() if len(years) == 1 else None


def in_a_row(months: Sequence[Parts]) -> tuple[Parts, ...]:
    """Each month with its year, a month without one going on from the month beside it; all as they are where none has one."""
    known = next((place for place, (year, _) in enumerate(months) if year), None)
    if known is None:
        return tuple(months)
    after = _onward(months[known:], turned=lambda month, last: month <= last, step=1)
    before = _onward(months[known::-1], turned=lambda month, last: month >= last, step=-1)
    return (*before[:0:-1], *after)


def year_above(grid: Grid, header: int, first: int, *, turns: bool) -> int | None:
    """The year in which the months across begin: that of the cell above the first, else of titles and tab, if they agree.

    first   position of the first month
    turns   the months go beyond a December, so that of "2026-2027" the first year is meant
    """
    rows = [row for number, row in grid.numbered() if number < header]
    over = [year for row in reversed(rows) if (year := _year_in(row[first] if first < len(row) else None, turns=turns))]
    told = {year for cell in (grid.name, *(cell for row in rows for cell in row)) if (year := _year_in(cell, turns=turns))}
    return over[0] if over else told.pop() if len(told) == 1 else None


def turn(months: Iterable[Parts]) -> bool:
    """The months go beyond a December."""
    numbers = [month for _, month in months]
    return any(later < month for month, later in zip(numbers, numbers[1:], strict=False))


def _onward(months: Sequence[Parts], *, turned, step: int) -> tuple[Parts, ...]:
    year, last = months[0]
    found = [months[0]]
    for said, month in months[1:]:
        year, last = said or year + step * turned(month, last), month
        found.append((year, month))
    return tuple(found)


def _year_in(cell: Cell, *, turns: bool) -> int | None:
    """The one year that a title names, days and months aside; of a span the first where the months go beyond it."""
    if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool):
        return int(cell) if 2000 <= cell <= 2099 and cell == int(cell) else None
    text = _DAYS.sub(" ", fold_day(cell)) if isinstance(cell, str) else ""
    if span := _SPAN.search(text):
        return int(span[1]) if turns and int(span[2]) == int(span[1][2:]) + 1 else None
    found = set(_YEAR.findall(text))
    return int(found.pop()) if len(found) == 1 else None
