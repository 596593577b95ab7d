"""Finds the row of headings in a sheet and what each heading means, by name or by a team's mapping."""
from __future__ import annotations

from planproof.intake.adds_up import adds_up
from planproof.intake.bare_words import without_amount
from planproof.intake.columns import KEY, VALUE, Column, Sheet, fold, heads_total
from planproof.intake.dates import MONTHS, fold_day, month_parts
from planproof.intake.grid import Cell, Grid
from planproof.intake.mapping import SheetMapping
from planproof.intake.records import MONTH, MONTHLY, TOTAL, Entry, Record, Table

TITLE_ROWS = 40
_LOOKED_AT = 200                      # rows below a heading in which it must head something
_LONGEST = 60                         # characters of a heading that names a month


def lay_out(file: str, grid: Grid, sheet: Sheet, mapping: SheetMapping | None = None) -> Table | None:
    """The grid as a table of that sheet; None when no row of headings names what its rows are about.

    mapping   what their headings mean; where given, nothing else is recognised
    """
    if mapping is not None:
        return _mapped(file, grid, sheet, mapping)
    rows = {number: headings_at(grid, number) for number, _ in grid.numbered() if number <= TITLE_ROWS}
    header = max(rows, key=lambda number: (_score(sheet, rows[number]), -number), default=None)
    if header is None or not _score(sheet, rows[header]):
        return None
    headings = rows[header]
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


def headings_at(grid: Grid, number: int) -> dict[int, Cell]:
    """position -> heading in a row; where it leaves one out, what stands right above in a row of headings too.

    number   from 1; 0 for rows without headings: the columns' letters
    """
    if number == 0:
        return {place: _letter(place) for place in range(max(map(len, grid.rows), default=0))}
    row = {place: raw for place, raw in enumerate(grid.rows[number - 1]) if raw is not None}
    above = {place: raw for place, raw in enumerate(grid.rows[number - 2]) if raw is not None} if number > 1 else {}
    below = grid.rows[number:number + _LOOKED_AT]
    more = {place: raw for place, raw in above.items() if len(above) > 1 and place not in row
            and any(_at(cells, place) is not None for cells in below)}
    return dict(sorted((row | more).items()))


def _letter(place: int) -> str:
    """What a spreadsheet calls the column."""
    return ("" if place < 26 else _letter(place // 26 - 1)) + chr(ord("A") + place % 26)


def month_in(heading: Cell) -> Cell:
    """The heading's month, with or without its year: "jan 27" of "Budget Jan-27 (£)"; None where it names none."""
    if isinstance(heading, (int, bool)) or month_parts(heading, "dmy"):
        return None if isinstance(heading, (int, bool)) else heading
    bare = without_amount(heading) if isinstance(heading, str) and len(heading) < _LONGEST else ""
    return bare if month_parts(bare, "dmy") else None


def _score(sheet: Sheet, headings: dict[int, Cell]) -> int:
    """How many of a row's cells are headings; 0 where none of them names the rows."""
    fields = {column.field for raw in headings.values() if (column := _column(sheet, raw))}
    months = sum(month_in(raw) is not None for raw in headings.values()) if sheet.key in MONTHLY else 0
    named = fields & set(sheet.label) or (sheet.key == "budget" and "month" in fields and len(headings) > 1)
    return len(fields) + months if named else 0


def _column(sheet: Sheet, heading: Cell) -> Column | None:
    return sheet.column_named(heading) if isinstance(heading, str) else None


def _across(table: Table) -> Table:
    """The same table with its months (or, with months down, its lines) across recognised, where it has no amounts otherwise."""
    if table.lines_across and "amount" not in table.fields:
        return _lines(table)
    field = MONTHLY.get(table.sheet.key)
    own = {place: raw for place, raw in table.headings.items() if place not in table.columns}
    months = {place: month for place, raw in own.items() if (month := month_in(raw)) is not None}
    if field is None or not months or (len(months) < 2 and _bare_word(months)):
        return table
    stated = {place: TOTAL for place, column in table.columns.items() if column.field == field}
    if not all(adds_up(table.grid.rows[table.header:], place, months) for place in stated):
        return table
    totals = {place: TOTAL for place, raw in own.items() if place not in months and heads_total(str(raw))}
    columns = {**table.columns, **dict.fromkeys(months, table.sheet.column(field)), **totals, **stated}
    return Table(table.file, table.sheet, table.grid, table.header, table.headings, columns, months)


def _lines(table: Table) -> Table:
    amount = table.sheet.column("amount")
    own = {place: raw for place, raw in table.headings.items() if place not in table.columns}
    more = {place: TOTAL if heads_total(str(raw)) else amount for place, raw in own.items()}
    return Table(table.file, table.sheet, table.grid, table.header, table.headings, {**table.columns, **more}, {})


def _bare_word(months: dict[int, Cell]) -> bool:
    return all(isinstance(raw, str) and fold_day(raw) in MONTHS for raw in months.values())


def _mapped(file: str, grid: Grid, sheet: Sheet, mapping: SheetMapping) -> Table | None:
    if mapping.header > len(grid.rows):
        return None
    headings = headings_at(grid, mapping.header)
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
