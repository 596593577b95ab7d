"""Totals rows and columns: recognised, checked against the rows, never added in."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.columns import NUMERIC, is_example, is_total
from planproof.intake.drafts import Draft
from planproof.intake.grid import FAILURES, Cell
from planproof.intake.numbers import written
from planproof.intake.records import Record, Table
from planproof.model.message import say

CHECKED = {"money", "hours"}


class Figures(defaultdict[tuple[str, str], Decimal]):
    """(field, heading) -> the sum so far."""

    def __init__(self) -> None:
        super().__init__(Decimal)


def rows_to_read(table: Table) -> tuple[list[Record], list[Record]]:
    """(rows, totals rows without their label) below the headings; rows that are examples or hold nothing of ours are left out."""
    rows, totals = [], []
    for record in table.records():
        if _blank(record) or _is_example(record, table):
            continue
        if is_totals_row(record):
            totals.append(Record(record.row, tuple(entry for entry in record.entries if not _is_word(entry.raw))))
        else:
            rows.append(record)
    return rows, totals


def is_totals_row(record: Record) -> bool:
    """A row whose only word is "total" and which otherwise holds numbers alone."""
    words = [entry.raw for entry in record.entries if _is_word(entry.raw) and entry.raw not in FAILURES]
    return len(words) == 1 and isinstance(words[0], str) and is_total(words[0])


def nameless_totals(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without a name whose numbers are all the sums of two or more rows above: totals without a label."""
    found, sums = [], Figures()
    for number, draft in enumerate(drafts):
        figures = _figures(draft)
        adds_up = number - len(found) > 1 and figures and all(sums[key] == stated for key, stated in figures.items())
        if adds_up and _unlabelled(draft):
            found.append(draft)
        else:
            _add(sums, figures)
    return found


def doubts(totals: Iterable[Draft], rows: Iterable[Draft]) -> list[PlanproofError]:
    """One doubt for each total that is not the sum of its rows: of all above it, or of those since the last total."""
    found, above, since = [], Figures(), Figures()
    kinds = [(row.record.row, False, row) for row in rows] + [(total.record.row, True, total) for total in totals]
    for _, is_total_row, draft in sorted(kinds, key=lambda kind: kind[:2]):
        figures = _figures(draft)
        if is_total_row:
            found += [_doubt(draft, key[1], stated, above[key]) for key, stated in figures.items()
                      if stated not in (above[key], since[key])]
            since.clear()
        else:
            _add(above, figures)
            _add(since, figures)
    return found


def doubts_across(drafts: Iterable[Draft]) -> list[PlanproofError]:
    """One doubt for each row whose total is not the sum of its months."""
    rows = ((draft, draft.values.get("total"), sum((amount for *_, amount in draft.monthly), Decimal(0))) for draft in drafts)
    return [_doubt(draft, draft.record.entry("total").heading, stated, summed)
            for draft, stated, summed in rows if stated is not None and stated != summed]


def _blank(record: Record) -> bool:
    return all(entry.column is None or entry.repeated for entry in record.entries)


def _is_example(record: Record, table: Table) -> bool:
    labels = [entry.raw for entry in record.entries if entry.column and entry.column.field in (*table.label, "name")]
    return any(isinstance(raw, str) and is_example(raw) for raw in labels)


def _is_word(raw: Cell) -> bool:
    return not isinstance(raw, (int, Decimal)) and (not isinstance(raw, str) or written(raw) is None)


def _unlabelled(draft: Draft) -> bool:
    kinds = {entry.column.kind for entry in draft.record.entries if entry.column}
    return not any(field in draft.values for field in draft.table.label) and kinds <= NUMERIC


def _figures(draft: Draft) -> dict[tuple[str, str], Decimal]:
    """(field, heading) -> amount of the columns that can be added."""
    own = {(entry.column.field, entry.heading): draft.values[entry.column.field] for entry in draft.record.entries
           if entry.column and entry.column.kind in CHECKED and entry.column.field in draft.values}
    return own | {("", heading): amount for _, heading, amount in draft.monthly}


def _add(sums: Figures, figures: dict[tuple[str, str], Decimal]) -> None:
    for key, figure in figures.items():
        sums[key] += figure


def _doubt(draft: Draft, heading: str, stated: Decimal, summed: Decimal) -> PlanproofError:
    return PlanproofError(say("The total says {stated}, what it adds up is {summed}.", stated=stated, summed=summed),
                          where=draft.table.place(draft.record.row, heading),
                          fix=say("The total was left out; check whether a row is missing. Each row was read as it is."))
