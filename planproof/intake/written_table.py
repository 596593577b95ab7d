"""A workbook as tables of cells in one language: what the XLSX and the CSV writer both write."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from planproof.intake.columns import KEY, SHEETS, THRESHOLDS, VALUE, Column, Lang, Sheet
from planproof.intake.written_cell import Cell, cell, written
from planproof.model.plan import Plan
from planproof.model.row import Row
from planproof.model.workbook import Workbook


class Heading(NamedTuple):
    """A heading as written, and the column it stands for; None above a column of the team's own."""

    text: str
    column: Column | None = None


@dataclass(frozen=True)
class Table:
    """One sheet: headings and rows of cells, each row as long as the headings."""

    sheet: Sheet
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(workbook: Workbook, lang: Lang) -> tuple[Table, ...]:
    """The sheets that are there, in their order."""
    return tuple(plan_table(workbook.plan, lang) if key == "plan" else table(SHEETS[key], getattr(workbook, key), lang)
                 for key in present(workbook))


def present(workbook: Workbook) -> tuple[str, ...]:
    """The keys of the sheets to write: those that were there, then those that came to hold something."""
    new = [key for key in SHEETS if key not in workbook.sheets and (workbook.has_sheet(
        key) or key == "plan" and workbook.plan != Plan())]
    return (*workbook.sheets, *new)


def table(sheet: Sheet, rows: Sequence[Row], lang: Lang) -> Table:
    """The rows of a sheet under the columns that any of them uses, the team's own columns last."""
    columns = [column for column in sheet.columns if _used(column, sheet, rows)]
    own = merged([header for header, _ in row.extra] for row in rows)
    headings = (*(Heading(column.heading(lang), column) for column in columns), *(Heading(header) for header in own))
    return Table(sheet, headings, tuple((*(cell(row, column, lang) for column in columns), *_own(row, own)) for row in rows))


def plan_table(plan: Plan, lang: Lang) -> Table:
    """The plan's keys and values, one a row; unsaid keys are left out."""
    thresholds = {column.field: column for column in THRESHOLDS}
    keys = [column for column in SHEETS["plan"].columns
            if column.field not in thresholds and (plan.said(column.field) and getattr(plan, column.field) is not False)]
    rows = [(column, cell(plan, column, lang)) for column in keys]
    rows += [(thresholds[name], written(value, thresholds[name], lang)) for name, value in plan.thresholds]
    rows += [(thresholds[name], cell(plan, thresholds[name], lang)) for name in plan.denied if name in thresholds]
    lines = [(column.heading(lang), value) for column, value in rows] + list(plan.extra)
    headings = (Heading(KEY[lang == "fr"]), Heading(VALUE[lang == "fr"]))
    return Table(SHEETS["plan"], headings, tuple(lines))


def merged(orders: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """One order of all headings that keeps the order of every row; first come first where rows disagree."""
    graph: dict[str, set[str]] = {}
    for order in orders:
        for before, heading in zip((None, *order), order, strict=False):
            graph.setdefault(heading, set()).update({before} - {None})
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError:
        return tuple(graph)


def _used(column: Column, sheet: Sheet, rows: Sequence[Row]) -> bool:
    default = type(rows[0]).model_fields[column.field].default if rows else None
    return column.field in sheet.label or any(
        column.field in row.denied or getattr(row, column.field) not in (None, (), default) for row in rows)


def _own(row: Row, headings: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(dict(row.extra).get(heading) for heading in headings)
