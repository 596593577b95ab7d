"""What to write into a team's own sheet: which cells change, which columns and rows are added, whose look they take."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from planproof.intake.columns import SHEETS, Column, Lang, fold
from planproof.intake.grid import Grid
from planproof.intake.ours import ours, places_for
from planproof.intake.records import Table
from planproof.intake.workbook_file import Reading
from planproof.intake.written_cell import Cell, cell
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

Additions = Mapping[str, Mapping[str, str]]
At = tuple[int, int]          # row from 1, position from 0
SHEET = SHEETS["tactics"]


@dataclass
class Edits:
    """Cells to write into one sheet.

    width   columns that the sheet had
    lang    the language of its headings
    point   the decimal sign of its texts
    cells   where -> what, None to empty it
    like    where -> a cell of the sheet whose look a new cell takes; a changed cell keeps its own
    """

    width: int
    lang: Lang
    point: Lang
    cells: dict[At, Cell] = field(default_factory=dict)
    like: dict[At, At] = field(default_factory=dict)

    @property
    def added(self) -> range:
        """Positions of the columns that the sheet did not have."""
        return range(self.width, max((place for _, place in self.cells), default=-1) + 1)


class Found(NamedTuple):
    """The sheet of tactics as it was found: as it was understood, as it stands with what planproof added before, and read."""

    table: Table
    sheet: Grid
    reading: Reading


def edits_for(found: Found, workbook: Workbook, additions: Additions) -> Edits:
    """The edits that bring the sheet of tactics up to the workbook and add what was found."""
    table, reading = found.table, found.reading
    pen = _Pen(found)
    pen.make_way(dict.fromkeys(heading for texts in additions.values() for heading in texts))
    rows = {id: row for id, (_, row) in reading.rows.items()}
    for tactic in workbook.tactics:
        known = reading.workbook.tactic(tactic.id)
        row = rows.setdefault(tactic.id, pen.new_row(rows.values()))
        for column in _changed(tactic, known, named="id" in table.fields):
            pen.write(row, pen.place_of(column), cell(tactic, column, pen.edits.lang))
    for tactic in workbook.tactics:
        for heading, text in additions.get(tactic.id, {}).items():
            pen.write(rows[tactic.id], pen.place_under(heading), text or None)
    return pen.edits


def _changed(tactic: Tactic, known: Tactic | None, *, named: bool) -> Iterator[Column]:
    """The columns in which a tactic differs from the file; its id too where it can no longer be told from its name."""
    before = known or Tactic(id=tactic.id, name="")
    for column in SHEET.columns:
        if column.field == "id":
            if known is None or not named and known.name != tactic.name:
                yield column
        elif _told(tactic, column) != _told(before, column):
            yield column


def _told(tactic: Tactic, column: Column) -> tuple[object, bool]:
    return getattr(tactic, column.field), column.field in tactic.denied


class _Pen:
    """Writes cells into the edits, giving each heading that is missing a column of its own."""

    def __init__(self, found: Found):
        table, self.sheet, reading = found
        self.table = table
        self.last = len(self.sheet.rows)
        self.above = max((row for _, row in reading.rows.values()), default=table.header)
        self.fields = {column.field: place for place, column in sorted(table.columns.items(), reverse=True)
                       if place not in table.months}
        self.own = {fold(str(raw)): place for place, raw in table.headings.items() if place not in table.columns}
        lang = _language(table, reading)
        point: Lang = {"comma": "fr", "point": "en"}.get(reading.convention.decimal, lang)
        self.edits = Edits(max(map(len, self.sheet.rows), default=0), lang, point)
        self._next = self.edits.width

    def make_way(self, headings: Iterable[str]) -> None:
        """Clear the columns that planproof added before, and keep their places for what it adds now."""
        before = ours(self.sheet) if headings else {}
        for number, row in enumerate(self.sheet.rows, 1):
            self.edits.cells.update({(number, place): None for place in before if place < len(row) and row[place] is not None})
        for heading, place in places_for(headings, before).items():
            self.own[fold(heading)] = place
            self.edits.cells[self.table.header, place] = heading

    def new_row(self, taken) -> int:
        """The first row below everything that stands in the sheet."""
        return max(self.last, *taken, 0) + 1

    def place_of(self, column: Column) -> int:
        """The column of a field, added where the sheet has none."""
        if column.field not in self.fields:
            self.fields[column.field] = self._add(column.heading(self.edits.lang, easy=True))
        return self.fields[column.field]

    def place_under(self, heading: str) -> int:
        """The column under a heading of the additions, added where the sheet has none."""
        if fold(heading) not in self.own:
            self.own[fold(heading)] = self._add(heading)
        return self.own[fold(heading)]

    def write(self, row: int, place: int, value: Cell) -> None:
        """One cell; a cell in a new column looks like the tactic's name, a cell in a new row like the one above."""
        self.edits.cells[row, place] = value
        look = row if row <= self.last else self.above
        if place >= self.edits.width:
            self.edits.like[row, place] = look, self.fields.get("name", 0)
        elif row > self.last:
            self.edits.like[row, place] = look, place

    def _add(self, heading: str) -> int:
        place, self._next = self._next, self._next + 1
        if self.table.header:
            self.edits.cells[self.table.header, place] = heading
            self.edits.like[self.table.header, place] = self.table.header, max(self.table.headings)
        return place


def _language(table: Table, reading: Reading) -> Lang:
    """The language of most known headings; that of its decimal sign where they say nothing."""
    headings = [(fold(str(table.headings[place])), column) for place, column in table.columns.items() if place in table.headings]
    votes = {lang: sum(heading in (fold(column.heading(lang)), fold(column.heading(lang, easy=True))) for heading,
                       column in headings)
             for lang in ("en", "fr")}
    if votes["en"] == votes["fr"]:
        return "fr" if reading.convention.decimal == "comma" else "en"
    return max(votes, key=votes.get)
