"""Totals rows and columns: recognised, checked against the rows, never added in."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.columns import is_example, is_part_total, is_total
from planproof.intake.drafts import Draft
from planproof.intake.grid import FAILURES, Cell
from planproof.intake.numbers import written
from planproof.intake.records import Record, Table
from planproof.intake.sums import Sums, figures_of
from planproof.model.message import say


def rows_to_read(table: Table) -> tuple[list[Record], list[Record]]:
    """(rows, totals rows, whose words mean nothing any more); examples and rows that hold nothing of ours are left out."""
    rows, totals = [], []
    for record in table.records():
        if _blank(record) or _is_example(record, table):
            continue
        if is_totals_row(record):
            totals.append(Record(record.row, tuple(entry._replace(column=None) if _is_word(entry.raw) else entry
                                                   for entry in record.entries)))
        else:
            rows.append(record)
    return rows, totals


def only_word(record: Record) -> str:
    """The one word of a row that else holds numbers; "" where there are more, or none."""
    words = [entry.raw for entry in record.entries if _is_word(entry.raw) and entry.raw not in FAILURES]
    return words[0] if len(words) == 1 and isinstance(words[0], str) else ""


def is_totals_row(record: Record) -> bool:
    """A row whose only word is "total", or begins with "subtotal", and which otherwise holds numbers alone."""
    word = only_word(record)
    return is_total(word) or is_part_total(word)


def doubts(totals: Iterable[Draft], rows: Iterable[Draft]) -> list[PlanproofError]:
    """One doubt for each total that is not the sum of its rows: of all above it, or of those since the last total."""
    found, above, since = [], Sums(), Sums()
    kinds = [(row.record.row, False, row) for row in rows] + [(total.record.row, True, total) for total in totals]
    for _, is_total_row, draft in sorted(kinds, key=lambda kind: kind[:2]):
        figures = figures_of(draft)
        if is_total_row:
            found += [_doubt(draft, key[1], stated, above.figures.get(key, Decimal(0))) for key, stated in figures.items()
                      if stated not in (above.figures.get(key, 0), since.figures.get(key, 0))]
            since = Sums()
        else:
            above.add(figures)
            since.add(figures)
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


def _doubt(draft: Draft, heading: str, stated: Decimal, summed: Decimal) -> PlanproofError:
    return PlanproofError(say("The total says {stated}, what it adds up is {summed}.", stated=stated, summed=summed),
                          where=draft.table.place(draft.record.row, heading),
                          fix=say("The total was left out; check whether a row is missing. Each row was read as it is."))
