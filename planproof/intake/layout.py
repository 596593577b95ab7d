"""Finds the row of headings in a sheet and what each heading means, by name or by a team's mapping."""
from __future__ import annotations

from planproof.intake.columns import KEY, VALUE, Column, Sheet, fold, is_total
from planproof.intake.dates import MONTHS, fold_day, month_parts
from planproof.intake.grid import Cell, Grid
from planproof.intake.mapping import SheetMapping
from planproof.intake.records import MONTH, MONTHLY, TOTAL, Entry, Record, Table

TITLE_ROWS = 40


def lay_out(file: str, grid: Grid, sheet: Sheet, mapping: SheetMapping | None = None) -> Table | None:
    """The grid as a table of that sheet; None when no row of headings names what its rows are about.

    mapping   what their headings mean; where given, nothing else is recognised
    """
    if mapping is not None:
        return _mapped(file, grid, sheet, mapping)
    best = max(grid.numbered(), key=lambda row: (_score(sheet, row), -row[0]), default=None)
    if best is None or not _score(sheet, best):
        return None
    header, cells = best
    headings = {place: raw for place, raw in enumerate(cells) if raw is not None}
    columns = {place: column for place, raw in headings.items() if (column := _column(sheet, raw))}
    return _across(Table(file, sheet, grid, header, headings, columns, {}))


def plan_record(grid: Grid, sheet: Sheet) -> Record:
    """The Plan sheet's keys and values as one record, whether or not a row of headings stands above them."""
    keys, values = 0, None
    entries = []
    for number, row in grid.numbered():
        texts = [fold(str(raw)) if raw is not None else "" for raw in row]
        found = [place for place, text in enumerate(texts) if text in map(fold, KEY)]
        if found and values is None:
            keys = found[0]
            values = next((place for place, text in enumerate(texts) if text in map(fold, VALUE)), keys + 1)
            continue
        first = keys if values is not None else next(place for place, raw in enumerate(row) if raw is not None)
        key, raw = _at(row, first), _at(row, first + 1 if values is None else values)
        if isinstance(key, str):
            place = first + 1 if values is None else values
            entries.append(Entry(number, key, raw, sheet.column_named(key), None, grid.signs.get((number, place), "")))
    return Record(1, tuple(entry for entry in entries if entry.raw is not None))


def is_month(heading: Cell) -> bool:
    """A heading that is a month, with or without its year."""
    return not isinstance(heading, (int, bool)) and month_parts(heading, "dmy") is not None


def _score(sheet: Sheet, row: tuple[int, tuple[Cell, ...]]) -> int:
    """How many of a row's cells are headings; 0 where none of them names the rows."""
    number, cells = row
    if number > TITLE_ROWS:
        return 0
    found = [_column(sheet, raw) for raw in cells]
    fields = {column.field for column in found if column}
    months = sum(is_month(raw) for raw in cells) if sheet.key in MONTHLY else 0
    named = fields & set(sheet.label) or (sheet.key == "budget" and "month" in fields and len(cells) > 1)
    return len(fields) + months if named else 0


def _column(sheet: Sheet, heading: Cell) -> Column | None:
    return sheet.column_named(heading) if isinstance(heading, str) else None


def _across(table: Table) -> Table:
    """The same table with its months (or, with months down, its lines) across recognised, where it has no amounts otherwise."""
    if table.lines_across and "amount" not in table.fields:
        return _lines(table)
    field = MONTHLY.get(table.sheet.key)
    months = {place: raw for place, raw in table.headings.items() if place not in table.columns and is_month(raw)}
    if field is None or not months or field in table.fields or (len(months) < 2 and _bare_word(months)):
        return table
    amount = table.sheet.column(field)
    totals = {place: TOTAL for place, raw in table.headings.items() if place not in table.columns and is_total(str(raw))}
    columns = {**table.columns, **dict.fromkeys(months, amount), **totals}
    return Table(table.file, table.sheet, table.grid, table.header, table.headings, columns, months)


def _lines(table: Table) -> Table:
    amount = table.sheet.column("amount")
    more = {place: TOTAL if is_total(str(raw)) else amount for place, raw in table.headings.items() if place not in table.columns}
    return Table(table.file, table.sheet, table.grid, table.header, table.headings, {**table.columns, **more}, {})


def _bare_word(months: dict[int, Cell]) -> bool:
    return all(isinstance(raw, str) and fold_day(raw) in MONTHS for raw in months.values())


def _mapped(file: str, grid: Grid, sheet: Sheet, mapping: SheetMapping) -> Table | None:
    if mapping.header > len(grid.rows):
        return None
    headings = {place: raw for place, raw in enumerate(grid.rows[mapping.header - 1]) if raw is not None}
    told = {fold(heading): field for heading, field in mapping.columns.items()}
    fields = {place: told.get(fold(str(raw)), "") for place, raw in headings.items()}
    known = {column.field: column for column in (MONTH, TOTAL, *sheet.columns)}
    columns = {place: known[field] for place, field in fields.items() if field in known}
    months = {place: field for place, field in fields.items() if field not in known and month_parts(field, None)}
    if months and sheet.key in MONTHLY:
        amount = known[MONTHLY[sheet.key]]
        totals = {place: TOTAL for place, column in columns.items() if column is amount}
        columns = {**columns, **totals, **dict.fromkeys(months, amount)}
    return Table(file, sheet, grid, mapping.header, headings, columns, months, mapped=True)


def _at(row: tuple[Cell, ...], place: int) -> Cell:
    return row[place] if place < len(row) else None
