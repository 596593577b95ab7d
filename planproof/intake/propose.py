"""A proposed meaning for every sheet and column of a file in a team's own words."""
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from planproof.intake.cells import as_text
from planproof.intake.columns import SHEETS, Sheet, sheet_named
from planproof.intake.grid import Cell, Grid
from planproof.intake.guess import guessed, values_at
from planproof.intake.layout import TITLE_ROWS, headings_at, month_in, plan_record
from planproof.intake.mapping import Mapping, SheetMapping
from planproof.intake.numbers import written
from planproof.intake.ours import without_ours
from planproof.intake.records import MONTHLY
from planproof.intake.source import open_grids
from planproof.intake.synonyms import meaning_of
from planproof.model.row import Texts

_SHOWN = 3


def propose_mapping(path: str | Path) -> Mapping:
    """What each column of the file seems to mean, with up to three of its values; to be looked at before it is used.

    raises   IntakeError when the file cannot be opened
    """
    return proposal_for(without_ours(open_grids(path)))


def proposal_for(grids: tuple[Grid, ...]) -> Mapping:
    """The proposal for sheets that are already open; where none is named Tactics, the one most like a list of ideas is."""
    filled = [grid for grid in grids if grid.rows]
    known = {grid.name: named(grid) for grid in filled}
    if not any(sheet and sheet.key == "tactics" for sheet in known.values()):
        free = [grid for grid in filled if known[grid.name] is None]
        if free:
            known[max(free, key=lambda grid: (likeness(grid, SHEETS["tactics"]), len(grid.rows))).name] = SHEETS["tactics"]
    return Mapping(sheets=tuple(_sheet(grid, known[grid.name]) for grid in filled))


def named(grid: Grid) -> Sheet | None:
    """The sheet that its name means, None when unknown, and for a "Plan" that holds a list instead of keys and values."""
    sheet = sheet_named(grid.name)
    if sheet and sheet.key == "plan" and grid.rows and likeness(grid, SHEETS["tactics"]) > 1:
        keys = [entry for entry in plan_record(grid, sheet).entries if entry.column]
        return sheet if len(keys) > 1 else None
    return sheet


def likeness(grid: Grid, sheet: Sheet) -> int:
    """How many of its likeliest row of headings are words for columns of that sheet."""
    return _known(headings_at(grid, _header(grid, sheet)).values(), sheet)


def _sheet(grid: Grid, sheet: Sheet | None) -> SheetMapping:
    header = _header(grid, sheet or SHEETS["tactics"])
    headings = headings_at(grid, header)
    rows = grid.rows[header:]
    fields = guessed(headings, rows, sheet) if sheet and sheet.key != "plan" else {}
    columns: dict[str, str] = {}
    for place, raw in headings.items():
        columns[str(raw)] = columns.get(str(raw)) or fields.get(place, "")
    samples = {str(raw): _samples(values_at(rows, place)) for place, raw in reversed(headings.items())}
    return SheetMapping(sheet=grid.name, meaning=sheet.key if sheet else "", header=header, columns=columns, samples=samples)


def _header(grid: Grid, sheet: Sheet) -> int:
    """The row most like headings: words that are known, months, then simply the fullest row of words; 0 for a bare list."""
    rows = {number: list(headings_at(grid, number).values()) for number, _ in grid.numbered() if number <= TITLE_ROWS}
    found = max(rows, key=lambda number: (_known(rows[number], sheet), _words(rows[number]), -number))
    bare = max(map(len, grid.rows)) == 1 and len(rows) > 1 and not _known(rows[found], sheet)
    return 0 if bare else found


def _known(row: Iterable[Cell], sheet: Sheet) -> int:
    row = list(row)
    fields = {column.field for raw in row if isinstance(raw, str) and (column := meaning_of(raw, sheet))}
    months = sum(month_in(raw) is not None for raw in row) if sheet.key in MONTHLY else 0
    return len(fields) + (months if fields or months > 2 else 0)


def _words(row: Iterable[Cell]) -> int:
    return sum(isinstance(raw, str) and written(raw) is None for raw in row)


def _samples(values: list[Cell]) -> Texts:
    return tuple(dict.fromkeys(as_text(value)[:120] for value in values))[:_SHOWN]
