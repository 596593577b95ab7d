"""What each column of a table seems to mean: by its word, by what its values look like, by how its numbers add up."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from planproof.intake.adds_up import adds_up
from planproof.intake.columns import Sheet, fold, heads_total
from planproof.intake.dates import LONG_MONTHS, DayOrder, is_day, month_order, month_parts
from planproof.intake.grid import Cell
from planproof.intake.layout import month_in
from planproof.intake.numbers import written
from planproof.intake.records import MONTHLY
from planproof.intake.synonyms import meanings_of

Rows = Sequence[tuple[Cell, ...]]
Fields = dict[int, str]


def guessed(headings: Mapping[int, Cell], rows: Rows, sheet: Sheet) -> Fields:
    """position -> field, each field once; a month of an amount as "2027-02", or "February" where it leaves the year open."""
    values = {place: values_at(rows, place) for place in headings}
    order = "mdy" if "mdy" in {month_order(raw) for raw in headings.values() if isinstance(raw, str)} else "dmy"
    months = {place: _month(raw, order) for place, raw in headings.items()} if sheet.key in MONTHLY else {}
    words = {place: raw for place, raw in headings.items() if not months.get(place)}
    fields = dict.fromkeys(headings, "") | months | _by_word(words, values, sheet)
    for place, found in values.items():
        fields[place] = fields[place] or _by_shape(found, sheet, set(fields.values()), alone=len(headings) == 1)
    amounts = [place for place, found in values.items() if found and _mostly(_is_amount, found)]
    return _summed(fields, amounts, rows, MONTHLY[sheet.key]) if sheet.key in ("tactics", "budget") else fields


def values_at(rows: Rows, place: int) -> list[Cell]:
    """What the column holds, without its empty cells."""
    return [row[place] for row in rows if place < len(row) and row[place] is not None]


def _month(raw: Cell, order: DayOrder) -> str:
    month = month_in(raw)
    found = None if month is None else month_parts(month, order) or month_parts(month, "dmy")
    return "" if found is None else f"{found[0]:04d}-{found[1]:02d}" if found[0] else LONG_MONTHS[found[1] - 1]


def _by_word(headings: Mapping[int, Cell], values: Mapping[int, list[Cell]], sheet: Sheet) -> Fields:
    """The columns whose heading is a known word that their cells do not contradict; the surest first, the label in any case."""
    told = [(rank, place, field) for place, raw in headings.items() for field, rank in _ranks(str(raw), sheet).items()
            if _fits(values[place], field, sheet)]
    label = [(place, field) for _, place, field in sorted(told) if field == sheet.label[0]][:1]
    fields: Fields = {}
    for _, place, field in sorted(told):
        if place not in fields and field not in fields.values():
            fields[place] = field
    return fields if sheet.label[0] in fields.values() else fields | dict(label)


def _ranks(heading: str, sheet: Sheet) -> dict[str, int]:
    total = sheet.key in MONTHLY and heads_total(heading)
    return meanings_of(heading, sheet) or ({MONTHLY[sheet.key]: len(sheet.columns)} if total else {})


def _fits(values: list[Cell], field: str, sheet: Sheet) -> bool:
    """Amounts under a heading of money and not under one of budget lines, words that it knows under one with a choice."""
    column = next((column for column in sheet.columns if column.field == field), None)
    if column is None or not values or column.kind not in ("money", "choice", "funding"):
        return True
    if column.kind == "choice":
        names = {fold(name) for word in column.words for name in word.names}
        return _mostly(lambda value: fold(str(value)) in names, values)
    return _mostly(_is_amount, values) is (column.kind == "money")


def _mostly(claim, values: list[Cell]) -> bool:
    return 2 * sum(map(claim, values)) > len(values)


def _by_shape(values: list[Cell], sheet: Sheet, taken: set[str], *, alone: bool) -> str:
    """Days are a start, then an end; amounts a cost; different words, or the only column, a name; where still free."""
    if sheet.key != "tactics" or not values:
        return ""
    if all(_is_day(value) for value in values):
        return next((field for field in ("start", "end") if field not in taken), "")
    if all(_is_amount(value) for value in values):
        months = any(month_parts(field, None) for field in taken if field)
        return "" if months or "total_cost" in taken else "total_cost"
    return "name" if "name" not in taken and (alone or len(set(values)) == len(values)) else ""


def _summed(fields: Fields, amounts: list[int], rows: Rows, field: str) -> Fields:
    """The same, where the total is the column that the months add up to, or, without months, all other amounts do."""
    months = [place for place in amounts if month_parts(fields[place], None)]
    free = [place for place in amounts if place not in months and fields[place] in ("", field)]
    parts = {place: months or [other for other in free if other != place] for place in free}
    sums = [place for place in free if len(parts[place]) > 1 and adds_up(rows, place, parts[place])]
    sums.sort(key=lambda place: fields[place] != field)
    if not sums:
        return fields
    return {place: field if place == sums[0] else "" if found == field else found for place, found in fields.items()}


def _is_day(value: Cell) -> bool:
    return isinstance(value, date) or isinstance(value, str) and is_day(value)


def _is_amount(value: Cell) -> bool:
    if isinstance(value, str):
        return written(value) is not None
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)
