"""What a file calls its sheets and columns, for whatever names a place in it later."""
from __future__ import annotations

from planproof.intake.records import TOTAL, Table
from planproof.intake.sheets import Sheets
from planproof.model.names import Names, details_of, tidy_name


def names_in(sheets: Sheets) -> Names:
    """The names of the sheets that were read, their headings, and the keys of the plan."""
    columns = {key: _headings(table) for key, table in sheets.tables.items() if table.header}
    called = {key: tidy_name(table.grid.name) for key, table in sheets.tables.items()}
    if sheets.plan:
        table, record = sheets.plan
        columns["plan"] = {entry.column.field: tidy_name(entry.heading) for entry in record.entries if entry.column}
        called["plan"] = tidy_name(table.grid.name)
    return Names(sheets=called, columns=columns)


def _headings(table: Table) -> dict[str, str]:
    """Field -> heading; of amounts by month only their total has a name."""
    places = {column.field: place for place, column in sorted(table.columns.items(), reverse=True) if place not in table.months}
    if TOTAL.field in places:
        places[table.monthly] = places.pop(TOTAL.field)
    for field in _unused(table, places):
        del places[field]
    return {field: tidy_name(str(table.headings[place])) for field, place in places.items()}


def _unused(table: Table, places: dict[str, int]) -> set[str]:
    """Details that nobody filled in, where one column says them all: the template has them, folded away."""
    rows = table.grid.rows[table.header:]
    return {detail for column in places for detail in details_of(table.sheet.key, column) & places.keys()
            if not any(places[detail] < len(row) and row[places[detail]] is not None for row in rows)}
