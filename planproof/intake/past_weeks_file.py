"""A channel's past weeks from a CSV or XLSX: a row a week, people and those of them who bought."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.column import Column as C
from planproof.intake.column import Sheet
from planproof.intake.drafts import Draft, read_drafts
from planproof.intake.evidence import decide
from planproof.intake.headings import doubled
from planproof.intake.layout import lay_out
from planproof.intake.records import Table
from planproof.intake.results_columns import RESULTS
from planproof.intake.source import open_grids, refused
from planproof.intake.totals import rows_to_read
from planproof.model.message import say
from planproof.model.weeks import PastWeek

MOST = 520                    # weeks: ten years
PAST_WEEKS = Sheet("past_weeks", "Past weeks", "Semaines passées", (
    C("week", "semaine", say("The week, in any form that you know it by."), aliases=("date", "week of", "semaine du", "wk")),
    *(RESULTS.column(field) for field in ("people", "conversions", "revenue")),
), label=("people", "week"))


def read_past_weeks(path: str | Path, *, decimal: str | None = None) -> tuple[PastWeek, ...]:
    """The past weeks in a file, in its order.

    decimal   "comma" or "point", where the file does not tell
    raises    IntakeError with every problem of the file
    """
    path = Path(path)
    table = _table(path)
    records, _ = rows_to_read(table)
    told = [(table, entry) for record in records for entry in record.entries if entry.column]
    convention, problems = decide(told, decimal, None)
    drafts, unread = read_drafts(table, records, convention)
    problems += [*doubled(table), *unread]
    problems += [] if problems else [problem for draft in drafts for problem in _check(draft)] + _crowd(drafts)
    if problems:
        raise IntakeError(problems)
    return tuple(PastWeek(**{name: value for name, value in draft.values.items() if name in PastWeek.model_fields})
                 for draft in drafts)


def _table(path: Path) -> Table:
    found = (lay_out(path.name, grid, PAST_WEEKS) for grid in open_grids(path, PAST_WEEKS))
    table = next((table for table in found if table and {"people", "conversions"} <= table.fields), None)
    if table is None or not any(True for _ in table.records()):
        raise refused(path, say("No row says how many people there were in a week and how many of them bought."),
                      say("Write one row a week under the headings week, people, conversions and, where you know it, revenue."))
    return table


def _check(draft: Draft) -> Iterator[PlanproofError]:
    for field in ("people", "conversions"):
        if field not in draft.values:
            yield draft.problem("", say("This week does not say its {field}.", field=draft.table.heading(field)),
                                say("Fill it in, or leave the week out."))
        elif draft.values[field] < 0 or draft.values[field] != int(draft.values[field]):
            yield draft.problem(field, say("\"{value}\" is not a whole number.", value=draft.values[field]),
                                say("Write the count itself."))
    if draft.values.get("conversions", 0) > draft.values.get("people", 0):
        yield draft.problem("conversions", say("There are {conversions} conversions of {people} people.",
                                               conversions=draft.values["conversions"], people=draft.values.get("people", 0)),
                            say("Count each person once."))
    if draft.values.get("revenue", 0) < 0:
        yield draft.problem("revenue", say("\"{value}\" is negative.", value=draft.values["revenue"]),
                            say("Write an amount of 0 or more."))


def _crowd(drafts: list[Draft]) -> list[PlanproofError]:
    if len(drafts) <= MOST:
        return []
    return [drafts[MOST].problem("", say("There are {count} rows; {limit} weeks are the most.", count=len(drafts), limit=MOST),
                                 say("Add up the days to weeks, or bring the last years only."))]
