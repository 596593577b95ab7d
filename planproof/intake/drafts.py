"""Records read into drafts: values in the model's types, each still knowing its cell."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.cells import Convention, as_text, denies, read_cell, silent
from planproof.intake.columns import SUMMED
from planproof.intake.grid import FAILURES, UNCOMPUTED, Cell
from planproof.intake.records import TOTAL, Entry, Record, Table
from planproof.model.message import Place, brief, say

Values = dict[str, object]


class Draft(NamedTuple):
    """One row on its way into the model.

    values    field -> value, of the cells that say something
    denied    fields in which "none" was written
    extra     (heading, text) of the team's own columns
    monthly   (heading of the month, heading of the column, amount) of the amounts by month
    """

    table: Table
    record: Record
    values: Values
    denied: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    monthly: tuple[tuple[Cell, str, Decimal], ...] = ()

    def place(self, field: str = "") -> Place:
        """Where the field's cell stands, or its row."""
        entry = self.record.entry(field)
        return self.table.place(entry.row, entry.heading) if entry else self.table.place(self.record.row or None)

    def having(self, **values: object) -> Draft:
        """The same draft with some values set."""
        return self._replace(values={**self.values, **values})

    def problem(self, field: str, problem, fix) -> PlanproofError:
        """A problem at the field's cell."""
        return PlanproofError(brief(problem), where=self.place(field), fix=brief(fix))


def read_drafts(table: Table, records: Iterable[Record], convention: Convention) -> tuple[list[Draft], list[PlanproofError]]:
    """Every record as a draft, and every cell that cannot be read."""
    problems: list[PlanproofError] = []
    return [_draft(table, record, convention, problems) for record in records], problems


def _draft(table: Table, record: Record, convention: Convention, problems: list[PlanproofError]) -> Draft:
    draft = Draft(table, record, {}, tuple(sorted(_denied(record))), tuple(_extra(record)))
    monthly = []
    for entry in record.entries:
        if entry.column is None or entry.column.field in draft.denied or silent(entry.raw, entry.column) or _no_amount(entry):
            continue
        try:
            value = _value(entry, convention)
        except PlanproofError as problem:
            problems.append(PlanproofError(brief(problem.problem), where=table.place(entry.row, entry.heading),
                                           fix=problem.fix and brief(problem.fix)))
            continue
        if entry.month is not None or _heads_a_line(table, entry):
            monthly.append((entry.month, entry.heading, value))
        elif value not in ((), None):
            draft.values[entry.column.field] = value
    return draft._replace(monthly=tuple(monthly))


def _value(entry: Entry, convention: Convention) -> object:
    if entry.raw == UNCOMPUTED:
        raise PlanproofError(say("The formula in this cell has no result yet."),
                             fix=say("Open the file in a spreadsheet and save it, or write the result itself."))
    if entry.raw in FAILURES:
        raise PlanproofError(say("The formula in this cell fails: \"{text}\".", text=str(entry.raw)),
                             fix=say("Mend the formula, or write its result."))
    if entry.repeated and entry.column.kind in SUMMED:
        raise PlanproofError(say("\"{text}\" is one amount in a cell merged over several rows.", text=as_text(entry.raw)),
                             fix=say("Undo the merge and write each row's own amount."))
    return read_cell(entry.raw, entry.column, convention)


def _no_amount(entry: Entry) -> bool:
    """ "none" under a month: nothing in that month."""
    return entry.month is not None and denies(entry.raw, entry.column)


def _denied(record: Record) -> Iterable[str]:
    return {entry.column.field for entry in record.entries
            if entry.column and entry.month is None and entry.column is not TOTAL and denies(entry.raw, entry.column)}


def _extra(record: Record) -> Iterable[tuple[str, str]]:
    return ((entry.heading, as_text(entry.raw)) for entry in record.entries if entry.column is None and entry.heading)


def _heads_a_line(table: Table, entry: Entry) -> bool:
    """An amount whose heading is the budget line, months standing below each other."""
    return table.lines_across and entry.column.field == "amount"
