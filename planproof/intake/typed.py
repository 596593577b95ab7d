"""Cells typed on a page, read by the same rules as a file's; what they name must be in the workbook."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.cells import Convention, denies, read_cell
from planproof.intake.columns import SHEETS, Column, Lang, fold
from planproof.intake.measure import understand
from planproof.intake.references import NAMED, slug
from planproof.intake.written_cell import cell, plain
from planproof.model.message import say
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
            kept[known.id] = _rewritten(known, texts, workbook)
    return workbook.but(tactics=tuple(kept.values()))


def _rewritten(tactic: Tactic, texts: Mapping[str, str], workbook: Workbook) -> Tactic:
    columns = [SHEETS["tactics"].column(field) for field in texts]
    changed = [column for column in columns if not _says(tactic, column, texts[column.field])]
    if not changed:
        return tactic
    values = {column.field: _kept(typed(texts[column.field], column, workbook), column) for column in changed}
    said_no = {column.field for column in changed if denies(texts[column.field], column)}
    denied = (set(tactic.denied) - {column.field for column in changed}) | said_no
    return _ordered(_heard(tactic.but(**values, denied=tuple(sorted(denied))), values))


def _says(tactic: Tactic, column: Column, text: str) -> bool:
    return any(shown(tactic, column, lang) == text.strip() for lang in ("en", "fr"))


def _kept(value: object, column: Column) -> object:
    return Tactic.model_fields[column.field].default if value is None else value


def _heard(tactic: Tactic, values: Mapping[str, object]) -> Tactic:
    text = values.get("how_we_will_know")
    found = understand(str(text), OPEN, (tactic.start, tactic.end)) if text else None
    if found is None:
        return tactic
    said = {"kpi": (found.kpi,), "kpi_unit": found.unit, "kpi_baseline": found.baseline, "kpi_target": found.target,
            "kpi_date": found.day}
    return tactic.but(**{field: value for field, value in said.items() if value is not None})


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
    if not sheets:
        return text
    names = tuple(SHEETS[key].en for key in sheets)
    raise PlanproofError(say("\"{text}\" is not in the sheet {sheets}.", text=text, sheets=names),
                         fix=say("Write a name that is there: {names}.", names=tuple(_names(workbook, sheets))))


def _names(workbook: Workbook, sheets: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(getattr(row, NAMED[key][0]) for key in sheets for row in getattr(workbook, key)))[:12]


def _free_id(name: str, taken: set[str]) -> str:
    wish = slug(name) or "tactic"
    return next(id for id in (wish, *(f"{wish}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)
