"""A team's file as a workbook: everything is read, or every problem is told and nothing is."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from planproof.errors import IntakeError, PlanproofError
from planproof.intake import monthly, totals
from planproof.intake.across import read_months
from planproof.intake.assembly import heard, plan_of, rows_of
from planproof.intake.cells import Convention
from planproof.intake.checks import check, nameless
from planproof.intake.drafts import Draft, read_drafts
from planproof.intake.evidence import Placed, decide, foreign_money
from planproof.intake.headings import folded, likely_meant, no_idea
from planproof.intake.mapping import Mapping
from planproof.intake.names import names_in
from planproof.intake.ours import without_ours
from planproof.intake.records import Record, Table
from planproof.intake.references import Drafts, traced, with_ids
from planproof.intake.set_apart import set_apart
from planproof.intake.sheets import Sheets, sort_sheets
from planproof.intake.source import open_grids
from planproof.intake.years import Calendar
from planproof.model.message import Message, say
from planproof.model.names import Names
from planproof.model.workbook import Workbook


class Reading(NamedTuple):
    """A file as it was understood.

    workbook     what it holds
    doubts       what does not add up but was read all the same, each with its place
    echoes       (tactic id, what was understood of "how we will know")
    rows         tactic id -> (sheet, row) where it stands
    convention   how its numbers and days are written
    names        what it calls its sheets and columns
    """

    workbook: Workbook
    doubts: tuple[PlanproofError, ...]
    echoes: tuple[tuple[str, Message], ...]
    rows: dict[str, tuple[str, int]]
    convention: Convention
    names: Names = Names()


def read_workbook(path: str | Path, *, mapping: Mapping | None = None, decimal: str | None = None,
                  dates: str | None = None, year: int | None = None) -> Workbook:
    """The workbook that an XLSX file, a CSV file of tactics or a folder with one CSV per sheet holds.

    mapping   what a team's own headings mean
    decimal   "comma" or "point", where the file does not tell
    dates     "dmy" or "mdy", where the file does not tell
    year      of the first month across, where headings such as "Jan" leave it open
    raises    IntakeError with every problem of the file; MappingNeeded for a file in a team's own words
    """
    return read_file(path, mapping=mapping, decimal=decimal, dates=dates, year=year).workbook


def read_file(path: str | Path, *, mapping: Mapping | None = None, decimal: str | None = None,
              dates: str | None = None, year: int | None = None) -> Reading:
    """The same as `read_workbook`, with what was doubted, what was understood and where each tactic stands."""
    path, told = Path(path), mapping or Mapping()
    sheets = sort_sheets(path, without_ours(open_grids(path)), mapping)
    rows = {key: totals.rows_to_read(table) for key, table in sheets.tables.items()}
    entries = list(_entries(sheets, rows))
    convention, open_questions = decide(entries, decimal or told.decimal, dates or told.dates)
    convention = convention._replace(year=year or told.year)
    found = _read(sheets, rows, convention)
    currency, foreign = foreign_money(entries, found.plan.values.get("currency") if found.plan else None)
    if problems := [*open_questions, *found.problems, *foreign]:
        raise IntakeError(sorted(problems, key=_file_order(sheets)))
    return _reading(found, sheets, convention, currency)


class _Found(NamedTuple):
    plan: Draft | None
    drafts: Drafts
    problems: list[PlanproofError]
    doubts: list[PlanproofError]


Rows = dict[str, tuple[list[Record], list[Record]]]


def _entries(sheets: Sheets, rows: Rows) -> Iterator[Placed]:
    """Every cell that means something, with its table."""
    records = [(sheets.tables[key], record) for key, parts in rows.items() for part in parts for record in part]
    for table, record in [*([sheets.plan] if sheets.plan else []), *records]:
        yield from ((table, entry) for entry in record.entries if entry.column)


def _read(sheets: Sheets, rows: Rows, convention: Convention) -> _Found:
    """Every row read, identified, traced and checked."""
    plan, problems = _plan(sheets, convention)
    doubts = [doubt for table in sheets.tables.values() if not table.mapped for doubt in likely_meant(table)]
    drafts = {key: _sheet(table, rows[key], convention, plan, problems, doubts) for key, table in sheets.tables.items()}
    drafts.update({key: [] for key in sheets.present if key not in drafts and key != "plan"})
    for step in (with_ids, traced):
        drafts, found = step(drafts)
        problems += found
    problems += check({"plan": [plan], **drafts} if plan else drafts)
    return _Found(plan, drafts, problems, doubts)


def _plan(sheets: Sheets, convention: Convention) -> tuple[Draft | None, list[PlanproofError]]:
    if sheets.plan is None:
        return None, []
    table, record = sheets.plan
    drafts, problems = read_drafts(table, [record], convention)
    return drafts[0], problems + list(_doubled_keys(table, record))


def _sheet(table: Table, records: tuple[list[Record], list[Record]], convention: Convention, plan: Draft | None,
           problems: list[PlanproofError], doubts: list[PlanproofError]) -> list[Draft]:
    """One sheet's drafts; its problems and doubts are added to the lists."""
    drafts, unread = read_drafts(table, records[0], convention)
    sums, unread_sums = read_drafts(table, records[1], convention)
    across = read_months(table, convention, _calendar(plan))
    problems += [*unread, *unread_sums, *across.problems]
    rows, sums, odd = set_apart(drafts, sums)
    odd += [*folded(table, records[0]), *no_idea(table, rows)]
    problems += nameless(rows)
    doubts += [*across.doubts, *odd, *totals.doubts(sums, rows), *totals.doubts_across(rows)]
    return monthly.spread_out(table, rows, across.months)


def _doubled_keys(table: Table, record: Record) -> Iterator[PlanproofError]:
    seen: set[str] = set()
    for entry in record.entries:
        if entry.column and entry.column.field in seen:
            yield PlanproofError(say("The key \"{key}\" comes twice.", key=entry.heading),
                                 where=table.place(entry.row, entry.heading), fix=say("Keep one of them."))
        seen.add(entry.column.field if entry.column else "")


def _reading(found: _Found, sheets: Sheets, convention: Convention, currency: str | None) -> Reading:
    listened = [heard(draft, convention, _calendar(found.plan)) for draft in found.drafts["tactics"]]
    rows = rows_of({**found.drafts, "tactics": [one.draft for one in listened]})
    workbook = Workbook(plan=plan_of(found.plan, currency), sheets=sheets.present, **rows)
    places = {str(draft.values["id"]): (draft.table.grid.name, draft.record.row) for draft in found.drafts["tactics"]}
    echoes = tuple((str(one.draft.values["id"]), one.echo) for one in listened if one.echo)
    return Reading(workbook, tuple(found.doubts), echoes, places, convention, names_in(sheets))


def _calendar(plan: Draft | None) -> Calendar:
    return Calendar(plan.values.get("start"), plan.values.get("end")) if plan else Calendar()


def _file_order(sheets: Sheets) -> Callable[[PlanproofError], tuple[int, int]]:
    """Sorts problems as their places come in the file."""
    def key(problem: PlanproofError) -> tuple[int, int]:
        sheet = problem.where.sheet if problem.where else ""
        return sheets.order.index(sheet) if sheet in sheets.order else -1, (problem.where and problem.where.row) or 0
    return key

