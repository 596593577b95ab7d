"""Cells typed on a page, read by the same rules as a file's; what they name must be in the workbook."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.cells import Convention, denies, read_cell
from planproof.intake.columns import SHEETS, Column, Lang, Sheet, fold
from planproof.intake.measure import understand
from planproof.intake.references import NAMED, slug
from planproof.intake.written_cell import cell, plain
from planproof.model.message import SheetName, say
from planproof.model.row import Row
from planproof.model.tactic import Share, Tactic, TeamHours
from planproof.model.workbook import Workbook

OPEN = Convention()                       # a page has no other cells to tell by, so what may mean two things is refused


def shown(row: Row, column: Column, lang: Lang) -> str:
    """What a cell of the row shows, in a form that reads back as the same value."""
    found = cell(row, column, lang)
    if isinstance(found, Decimal):
        return plain(found, lang)
    return "" if found is None else str(found)


def typed(text: str, column: Column, workbook: Workbook) -> object:
    """The value that a typed text means, None where it is empty.

    raises   PlanproofError when it cannot be read, or names what the workbook lacks
    """
    if not text.strip() or denies(text, column):
        return None
    value = read_cell(text.strip(), column, OPEN)
    return _traced(value, column, workbook) if column.refers else value


def retyped(workbook: Workbook, rows: Iterable[tuple[str, Mapping[str, str]]]) -> Workbook:
    """The workbook with its tactics as typed: changed, added at the end, and without those that are not among the rows.

    rows     (id, field -> text) in the order shown; rows without a name are not tactics yet
    raises   PlanproofError when a text cannot be read
    """
    kept: dict[str, Tactic] = {}
    taken = {tactic.id for tactic in workbook.tactics}
    for id, texts in rows:
        if texts.get("name", "").strip():
            known = workbook.tactic(id) or Tactic(id=_free_id(texts["name"], taken), name=texts["name"])
            taken.add(known.id)
            kept[known.id] = rewritten(known, texts, workbook)
    return workbook.but(tactics=tuple(kept.values()))


def rewritten(tactic: Tactic, texts: Mapping[str, str], workbook: Workbook) -> Tactic:
    """The tactic with the texts of some fields; a new "how we will know" also tells number, target and day.

    raises   PlanproofError when a text cannot be read, or it would end before it starts
    """
    new = with_texts(tactic, SHEETS["tactics"], texts, workbook)
    return tactic if new is tactic else _ordered(_heard(new, tactic))


def with_texts(row: Row, sheet: Sheet, texts: Mapping[str, str], workbook: Workbook) -> Row:
    """A row of any sheet with the texts of some fields; the same row where they say what it holds already.

    raises   PlanproofError when a text cannot be read, or what cannot do without is emptied
    """
    columns = [sheet.column(field) for field in texts]
    changed = [column for column in columns if not _says(row, column, texts[column.field])]
    if not changed:
        return row
    values = {column.field: _kept(typed(texts[column.field], column, workbook), column, row) for column in changed}
    said_no = {column.field for column in changed if denies(texts[column.field], column)}
    denied = (set(row.denied) - {column.field for column in changed}) | said_no
    return row.but(**values, denied=tuple(sorted(denied)))


def _says(row: Row, column: Column, text: str) -> bool:
    return any(shown(row, column, lang) == text.strip() for lang in ("en", "fr"))


def _kept(value: object, column: Column, row: Row) -> object:
    field = type(row).model_fields[column.field]
    if value is None and field.is_required():
        raise PlanproofError(say("This cannot be left empty."), fix=say("Write it in a few words."))
    return field.default if value is None else value


def _heard(tactic: Tactic, before: Tactic) -> Tactic:
    text = tactic.how_we_will_know
    found = understand(text, OPEN, (tactic.start, tactic.end)) if text and text != before.how_we_will_know else None
    if found is None:
        return tactic
    said = {"kpi": (found.kpi,), "kpi_unit": found.unit, "kpi_baseline": found.baseline, "kpi_target": found.target,
            "kpi_date": found.day}
    return tactic.but(**{field: value for field, value in said.items()
                         if value is not None and getattr(tactic, field) == getattr(before, field)})


def _ordered(tactic: Tactic) -> Tactic:
    if tactic.start and tactic.end and tactic.end < tactic.start:
        raise PlanproofError(say("{name} ends on {end}, before it starts on {start}.", name=tactic.name, end=tactic.end,
                                 start=tactic.start), fix=say("Write an end on or after the start."))
    return tactic


def _traced(value: object, column: Column, workbook: Workbook) -> object:
    if isinstance(value, tuple):
        return tuple(_traced(part, column, workbook) for part in value)
    if isinstance(value, Share):
        return value.but(line=_named(value.line, column, workbook))
    if isinstance(value, TeamHours):
        return value.but(team=_named(value.team, column, workbook)) if value.team else value
    return _named(str(value), column, workbook)


def _named(text: str, column: Column, workbook: Workbook) -> str:
    sheets = [key for key in column.refers if workbook.has_sheet(key)]
    for row, fields in ((row, NAMED[key]) for key in sheets for row in getattr(workbook, key)):
        if fold(text) in (fold(str(getattr(row, field) or "")) for field in fields):
            return getattr(row, fields[0])
    if not sheets or fold(text) in _told_channels(column, workbook):
        return text
    names = tuple(SheetName(key) for key in sheets)
    raise PlanproofError(say("\"{text}\" is not in the sheet {sheets}.", text=text, sheets=names),
                         fix=say("Write a name that is there: {names}.", names=tuple(_names(workbook, sheets))))


def _told_channels(column: Column, workbook: Workbook) -> dict[str, str]:
    """With no Channels sheet, a channel is what some tactic calls so."""
    if "channels" not in column.refers or workbook.has_sheet("channels"):
        return {}
    return {fold(tactic.channel): tactic.channel for tactic in workbook.tactics if tactic.channel}


def names_known(column: Column, workbook: Workbook) -> dict[str, str]:
    """What a cell that names other rows may say: each name, and what people call it."""
    found = {name: name for name in _told_channels(column, workbook).values()}
    for key in column.refers:
        first, last = NAMED[key][0], NAMED[key][-1]
        for row in getattr(workbook, key):
            found.setdefault(str(getattr(row, first)), str(getattr(row, last) or ""))
    return found


def _names(workbook: Workbook, sheets: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(getattr(row, NAMED[key][0]) for key in sheets for row in getattr(workbook, key)))[:12]


def _free_id(name: str, taken: set[str]) -> str:
    wish = slug(name) or "tactic"
    return next(id for id in (wish, *(f"{wish}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)
