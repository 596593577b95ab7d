"""A proposed meaning for every sheet and column of a file in a team's own words."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from planproof.intake.cells import as_text
from planproof.intake.columns import SHEETS, Sheet, is_total, sheet_named
from planproof.intake.dates import is_day, month_parts
from planproof.intake.grid import Cell, Grid
from planproof.intake.layout import TITLE_ROWS, is_month
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
    named = {grid.name: sheet_named(grid.name) for grid in filled}
    if not any(sheet and sheet.key == "tactics" for sheet in named.values()):
        free = [grid for grid in filled if named[grid.name] is None]
        if free:
            named[max(free, key=lambda grid: (_likeness(grid, SHEETS["tactics"]), len(grid.rows))).name] = SHEETS["tactics"]
    return Mapping(sheets=tuple(_sheet(grid, named[grid.name]) for grid in filled))


def _sheet(grid: Grid, sheet: Sheet | None) -> SheetMapping:
    header = _header(grid, sheet or SHEETS["tactics"])
    below = [row for number, row in grid.numbered() if number > header]
    values = {str(raw): _values(below, place) for place, raw in enumerate(grid.rows[header - 1]) if raw is not None}
    columns = _columns(grid.rows[header - 1], values, sheet) if sheet and sheet.key != "plan" else dict.fromkeys(values, "")
    samples = {heading: _samples(found) for heading, found in values.items()}
    return SheetMapping(sheet=grid.name, meaning=sheet.key if sheet else "", header=header, columns=columns, samples=samples)


def _header(grid: Grid, sheet: Sheet) -> int:
    """The row most like headings: words that are known, months, then simply the fullest row of words."""
    rows = [(number, row) for number, row in grid.numbered() if number <= TITLE_ROWS]
    return max(rows, key=lambda row: (_known(row[1], sheet), _words(row[1]), -row[0]))[0]


def _likeness(grid: Grid, sheet: Sheet) -> int:
    return _known(grid.rows[_header(grid, sheet) - 1], sheet)


def _known(row: tuple[Cell, ...], sheet: Sheet) -> int:
    fields = {column.field for raw in row if isinstance(raw, str) and (column := meaning_of(raw, sheet))}
    months = sum(map(is_month, row)) if sheet.key in MONTHLY else 0
    return len(fields) + (months if fields or months > 2 else 0)


def _words(row: tuple[Cell, ...]) -> int:
    return sum(isinstance(raw, str) and written(raw) is None for raw in row)


def _columns(headings: Iterable[Cell], values: dict[str, list[Cell]], sheet: Sheet) -> dict[str, str]:
    """heading -> field, each field once: known words first, then months, then what the values look like."""
    columns: dict[str, str] = {}
    for raw in (raw for raw in headings if raw is not None):
        columns[str(raw)] = _by_word(raw, sheet, set(columns.values()))
    for heading in (heading for heading, field in columns.items() if not field):
        columns[heading] = _by_shape(values[heading], sheet, set(columns.values()))
    return columns


def _by_word(raw: Cell, sheet: Sheet, taken: set[str]) -> str:
    if is_month(raw) and sheet.key in MONTHLY:
        year, month = month_parts(raw, "dmy")
        return f"{year:04d}-{month:02d}" if year else ""
    column = meaning_of(str(raw), sheet)
    if column is None and sheet.key in MONTHLY and is_total(str(raw)):
        return "total"
    return column.field if column and column.field not in taken else ""


def _by_shape(values: list[Cell], sheet: Sheet, taken: set[str]) -> str:
    """Days are a start, then an end; amounts a cost; different words a name; where these are still free."""
    if sheet.key != "tactics" or not values:
        return ""
    if all(_is_day(value) for value in values):
        return next((field for field in ("start", "end") if field not in taken), "")
    if all(_is_amount(value) for value in values):
        months = any(month_parts(field, None) for field in taken if field)
        return "" if months or "total_cost" in taken else "total_cost"
    return "name" if "name" not in taken and len(set(values)) == len(values) else ""


def _is_day(value: Cell) -> bool:
    return isinstance(value, date) or isinstance(value, str) and is_day(value)


def _is_amount(value: Cell) -> bool:
    if isinstance(value, str):
        return written(value) is not None
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def _values(rows: list[tuple[Cell, ...]], place: int) -> list[Cell]:
    return [row[place] for row in rows if place < len(row) and row[place] is not None]


def _samples(values: list[Cell]) -> Texts:
    return tuple(dict.fromkeys(as_text(value)[:120] for value in values))[:_SHOWN]
