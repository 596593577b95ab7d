"""A grid whose headings are understood: records of entries, each knowing its cell and what it means."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from planproof.intake.columns import Column, Sheet
from planproof.intake.grid import Cell, Grid
from planproof.model.message import FieldNames, Place, say

TOTAL = Column("total", "total", say("The sum of the months."), "money")
MONTH = Column("month", "mois", say("The month of the amount in this row."), "month")
MONTHLY = {"budget": "amount", "teams": "hours_per_week", "tactics": "total_cost"}


class Entry(NamedTuple):
    """One cell that holds something.

    column     what its heading means, None for a column of the team's own
    month      the heading of an amount by month
    sign       the currency that its format shows
    repeated   it only repeats a cell merged over several rows
    """

    row: int
    heading: str
    raw: Cell
    column: Column | None = None
    month: Cell = None
    sign: str = ""
    repeated: bool = False


class Record(NamedTuple):
    """One row of a table, or the whole Plan sheet."""

    row: int
    entries: tuple[Entry, ...]

    def entry(self, field: str) -> Entry | None:
        """The entry of a model field, None where the cell is empty."""
        return next((entry for entry in self.entries if entry.column and entry.column.field == field), None)


@dataclass(frozen=True)
class Table:
    """A sheet of the file with the meaning of each of its columns.

    header     row of the headings, from 1
    headings   position -> heading as written
    columns    position -> meaning; positions without meaning are the team's own
    months     position -> heading that is a month
    mapped     a person said what the headings mean
    """

    file: str
    sheet: Sheet
    grid: Grid
    header: int
    headings: dict[int, Cell]
    columns: dict[int, Column]
    months: dict[int, Cell]
    mapped: bool = False

    def place(self, row: int | None = None, heading: Cell = None) -> Place:
        """Where a cell of this table stands."""
        return Place(self.file, self.grid.name, row, "" if heading is None else str(heading))

    def cell(self, entry: Entry) -> Place:
        """Where an entry stands."""
        return self.place(entry.row, entry.heading)

    def heading(self, field: str) -> str | FieldNames:
        """The heading of a field in this file, else its name."""
        place = next((place for place, column in self.columns.items() if column.field == field), None)
        return FieldNames(self.sheet.key, (field,)) if place is None else str(self.headings[place])

    @cached_property
    def lines_across(self) -> bool:
        """A budget with its months below each other and one column for each line."""
        return self.sheet.key == "budget" and "month" in self.fields and "line" not in self.fields

    @property
    def label(self) -> tuple[str, ...]:
        """The fields of which one must be filled for a row to be a row."""
        return ("month",) if self.lines_across else self.sheet.label

    @property
    def monthly(self) -> str:
        """The field that its months across tell, "" where it has none such."""
        return MONTHLY.get(self.sheet.key, "")

    @cached_property
    def fields(self) -> frozenset[str]:
        """The model fields that have a column."""
        return frozenset(column.field for column in self.columns.values())

    def records(self) -> Iterator[Record]:
        """The rows below the headings that hold something, each with its entries from left to right."""
        for number, row in self.grid.numbered():
            if number > self.header:
                entries = tuple(self._entry(number, place, raw) for place, raw in enumerate(row) if raw is not None)
                yield Record(number, tuple(entry for entry in entries if entry is not None))

    def _entry(self, number: int, place: int, raw: Cell) -> Entry | None:
        repeated = (number, place) in self.grid.merged
        if repeated and self.sheet.key == "tactics" and self.columns.get(place) == self.sheet.column("name"):
            return None
        heading = self.headings.get(place)
        return Entry(number, "" if heading is None else str(heading), raw, self.columns.get(place), self.months.get(place),
                     self.grid.signs.get((number, place), ""), repeated)
