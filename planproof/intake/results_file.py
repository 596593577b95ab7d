"""A pilot's results from a CSV or XLSX: counts by arm, rows by week and arm, or before and after."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.cells import Convention
from planproof.intake.checks import nameless
from planproof.intake.columns import NO, YES, fold
from planproof.intake.drafts import Draft, read_drafts
from planproof.intake.evidence import decide
from planproof.intake.grid import Cell
from planproof.intake.headings import doubled
from planproof.intake.layout import lay_out
from planproof.intake.numbers import read_number
from planproof.intake.records import Record, Table
from planproof.intake.results_checks import check_row, check_together, deviation
from planproof.intake.results_columns import ALARM, RESULTS
from planproof.intake.source import open_grids, refused
from planproof.intake.totals import rows_to_read
from planproof.model.message import say
from planproof.model.results import AlarmReading, ArmRow, Results

MOST_ROWS = 2_000


def read_results(path: str | Path, *, decimal: str | None = None) -> Results:
    """The results of a pilot, arm by arm.

    decimal   "comma" or "point", where the file does not tell
    raises    IntakeError with every problem of the file
    source    the file that `write_results_template` writes, or any with such headings
    """
    path = Path(path)
    table = _table(path)
    records, _ = rows_to_read(table)
    told = [(table, entry) for record in records for entry in record.entries if entry.column]
    convention, problems = decide(told, decimal, None)
    drafts, unread = read_drafts(table, filter(_holds_something, records), convention)
    problems += [*doubled(table), *unread, *nameless(drafts)]
    problems += [] if problems else _crowd(path, drafts) or [problem for draft in drafts for problem in check_row(draft)]
    alarms = [] if problems else _alarms(drafts, convention, problems)
    rows = () if problems else tuple(map(_row, drafts))
    problems += [] if problems else check_together(rows, {draft.record.row: draft for draft in drafts})
    if problems:
        raise IntakeError(problems)
    weeks = {int(draft.values["weeks"]) for draft in drafts if "weeks" in draft.values}
    return Results(rows=rows, alarms=tuple(alarms), weeks=max(weeks, default=None), source=path.name)


def _table(path: Path) -> Table:
    found = (lay_out(path.name, grid, RESULTS) for grid in open_grids(path, RESULTS))
    table = next((table for table in found if table is not None), None)
    if table is None:
        raise refused(path, say("No column says which arm a row belongs to."),
                      say("Start from the pilot's own template: planproof template results.csv --results ID --plan plan.xlsx"))
    if not any(map(_holds_something, table.records())):
        raise refused(path, say("The file holds no results yet."), say("Add a row for each arm, or for each arm and week."))
    return table


def _holds_something(record: Record) -> bool:
    """More than the arm and the week that the template writes in advance."""
    return any(entry.heading and (entry.column is None or entry.column.field not in ("arm", "week")) for entry in record.entries)


def _crowd(path: Path, drafts: list[Draft]) -> list[PlanproofError]:
    if len(drafts) <= MOST_ROWS:
        return []
    return [drafts[MOST_ROWS].problem("", say("There are {count} rows of results; {limit} is the limit.", count=len(drafts),
                                              limit=MOST_ROWS),
                                      say("Add up the days to weeks, and the people to arms."))]


def _row(draft: Draft) -> ArmRow:
    values = {name: value for name, value in draft.values.items() if name not in ("weeks", "revenue_squares")}
    squares = draft.values.get("revenue_squares")
    if squares is not None and "revenue" in values:
        values.setdefault("revenue_sd", deviation(squares, values["revenue"], int(values["people"])))
    counts = {name: int(values[name]) for name in ("week", "people", "conversions", "conversions_before") if name in values}
    return ArmRow(**{**values, **counts}, row=draft.record.row)


def _alarms(drafts: Iterable[Draft], convention: Convention, problems: list[PlanproofError]) -> list[AlarmReading]:
    """What the columns headed "alarm: ..." say; what cannot be read is added to the problems."""
    found: list[AlarmReading] = []
    for draft in drafts:
        for heading, raw in _alarm_cells(draft):
            try:
                value = _showed(raw, convention)
            except PlanproofError as problem:
                place = draft.table.place(draft.record.row, heading)
                problems.append(PlanproofError(problem.problem, where=place, fix=problem.fix))
            else:
                week = draft.values.get("week")
                said = heading.partition(":")[2].strip()
                found.append(AlarmReading(said=said, week=None if week is None else int(week), value=value))
    return found


def _alarm_cells(draft: Draft) -> Iterator[tuple[str, Cell]]:
    names = tuple(map(fold, ALARM))
    return ((entry.heading, entry.raw) for entry in draft.record.entries
            if entry.column is None and ":" in entry.heading and fold(entry.heading).startswith(names))


def _showed(raw: Cell, convention: Convention) -> Decimal | bool:
    """A number, or yes where the alarm rings."""
    if isinstance(raw, bool):
        return raw
    if not isinstance(raw, str):
        return Decimal(raw)
    if fold(raw) in YES[:4] or fold(raw) in NO[:4]:
        return fold(raw) in YES
    return read_number(raw, convention.decimal, say("a number, nor yes or no"))[0]
