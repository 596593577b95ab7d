"""Where an answer is written, and the workbook with what was typed there: a row of any sheet, or a row to add."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.assembly import NOUNS
from planproof.intake.beliefs import BELIEF_FIELDS, with_belief
from planproof.intake.cells import denies, read_cell
from planproof.intake.columns import SHEETS, Column, Lang
from planproof.intake.references import slug
from planproof.intake.typed import OPEN, rewritten, shown, typed, with_texts
from planproof.model.estimate import Estimate
from planproof.model.message import say
from planproof.model.row import Row
from planproof.model.workbook import Workbook

KEYS = {"plan": "", "tactics": "id", "objectives": "id", "channels": "id", "budget": "line", "teams": "team", "risks": "tactic",
        "stakeholders": "name", "estimates": "tactic"}
NEW_ROWS = {"objectives": ("statement", "target", "due"), "channels": ("name", "incumbent", "target", "actual", "good_for"),
            "budget": ("month", "amount"), "teams": ("hours_per_week",),
            "risks": ("kind", "likelihood", "impact", "mitigation", "owner"), "stakeholders": ("name", "objective", "agreed"),
            "estimates": BELIEF_FIELDS}
WHOLE = ("objectives", "channels", "budget", "teams")


class Spot(NamedTuple):
    """Where an answer is written.

    record   the id or name of the record, "" where a new row takes its own
    fields   what is asked there
    place    its row in the sheet, None for a row to add; estimates are found by their input
    """

    sheet: str
    record: str
    fields: tuple[str, ...]
    place: int | None = None

    @property
    def is_new(self) -> bool:
        """It adds a row."""
        return self.place is None and self.sheet != "plan"

    def column(self, field: str) -> Column:
        """What the field's cells hold."""
        return SHEETS[self.sheet].column(field)


def spots(workbook: Workbook, changes: Iterable[tuple[str, str, str]]) -> tuple[Spot, ...]:
    """The rows that changes, each (sheet, record, field), are about, in their order.

    Left out is what only a file can say: closed tactics, and the first row of a sheet that holds for every idea, since one
    objective, channel, line or team alone would make all the others unknown.
    """
    asked: dict[tuple[str, str], dict[str, None]] = {}
    for sheet, record, field in changes:
        if sheet in KEYS and (sheet not in WHOLE or workbook.has_sheet(sheet)):
            asked.setdefault((sheet, record), {})[field] = None
    return tuple(spot for (sheet, record), fields in asked.items() for spot in _spots(workbook, sheet, record, tuple(fields)))


def _spots(workbook: Workbook, sheet: str, record: str, fields: tuple[str, ...]) -> list[Spot]:
    if sheet in ("plan", "estimates"):
        return [Spot(sheet, record, NEW_ROWS.get(sheet, fields))]
    rows = [(place, row) for place, row in enumerate(getattr(workbook, sheet)) if record and getattr(row, KEYS[sheet]) == record]
    if sheet in ("budget", "teams", "risks"):
        rows = [(place, row) for place, row in rows if not row.has(*fields)]
    return [Spot(sheet, record, fields, place) for place, _ in rows] or [Spot(sheet, record, NEW_ROWS.get(sheet, fields))]


def texts_at(workbook: Workbook, spot: Spot, lang: Lang, *, symbol: str = "") -> dict[str, str]:
    """Field -> what stands there now, in a form that reads back as the same value.

    symbol   the input that a spot of estimates is about
    """
    row = _row_at(workbook, spot, symbol)
    texts = {field: shown(row, spot.column(field), lang) if row else "" for field in spot.fields}
    return texts | ({"input": symbol} if spot.sheet == "estimates" else {})


def refused_texts(workbook: Workbook, spot: Spot, texts: Mapping[str, str]) -> dict[str, PlanproofError]:
    """Field -> why its text cannot be read."""
    refused = {}
    for field, text in texts.items():
        try:
            _read(text, spot.column(field), workbook)
        except PlanproofError as problem:
            refused[field] = problem
    return refused


def mended(workbook: Workbook, spot: Spot, texts: Mapping[str, str]) -> Workbook:
    """The workbook with what was typed at a spot; the same workbook where that says nothing new.

    texts    field -> text; "none" is an answer, an empty text is silence
    raises   PlanproofError when a text cannot be read, texts contradict each other, or a new row says nothing
    """
    if spot.sheet == "estimates":
        return with_belief(workbook, spot.record, _read(texts["input"], spot.column("input"), workbook), texts)
    if spot.sheet == "plan":
        return _replaced(workbook, plan=with_texts(workbook.plan, SHEETS["plan"], texts, workbook))
    rows = list(getattr(workbook, spot.sheet))
    if spot.place is None:
        return workbook.but(**{spot.sheet: (*rows, _new_row(workbook, spot, texts))})
    row = rows[spot.place]
    rows[spot.place] = (rewritten(row, texts, workbook) if spot.sheet == "tactics"
                        else with_texts(row, SHEETS[spot.sheet], texts, workbook))
    return _replaced(workbook, **{spot.sheet: tuple(rows)})


def _replaced(workbook: Workbook, **parts: object) -> Workbook:
    return workbook if all(getattr(workbook, name) == part for name, part in parts.items()) else workbook.but(**parts)


def _row_at(workbook: Workbook, spot: Spot, symbol: str) -> Row | None:
    if spot.sheet == "plan":
        return workbook.plan
    if spot.sheet == "estimates":
        said = (row for row in workbook.estimates if (row.tactic, row.input, row.member) == (spot.record, symbol, None))
        return next(said, Estimate(tactic=spot.record, input=symbol))
    return None if spot.place is None else getattr(workbook, spot.sheet)[spot.place]


def _new_row(workbook: Workbook, spot: Spot, texts: Mapping[str, str]) -> Row:
    values = {field: value for field, text in texts.items() if (value := typed(text, spot.column(field), workbook)) is not None}
    denied = tuple(sorted(field for field, text in texts.items() if denies(text, spot.column(field))))
    if not values and not denied:
        raise PlanproofError(say("Nothing was written."), fix=say("Fill in at least one field."))
    key, name = KEYS[spot.sheet], spot.record or slug(texts.get("statement") or texts.get("name") or "")
    if key not in values and not name:
        raise PlanproofError(say("This row does not say what it is about."), fix=say("Fill in its first field."))
    return NOUNS[spot.sheet](**{key: _free(name, workbook, spot.sheet), **values}, denied=denied)


def _free(name: str, workbook: Workbook, sheet: str) -> str:
    """An id of its own for a row that has ids."""
    taken = {row.id for row in getattr(workbook, sheet)} if KEYS[sheet] == "id" else ()
    return next(id for id in (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)


def _read(text: str, column: Column, workbook: Workbook) -> object:
    return read_cell(text.strip(), column, OPEN) if column.kind == "input" else typed(text, column, workbook)
