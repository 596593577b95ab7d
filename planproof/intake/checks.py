"""What must hold within and between the rows of a file before it becomes a workbook; doubts about a plan are not checked here."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.drafts import Draft
from planproof.intake.references import Drafts
from planproof.model.estimate import SYMBOLS
from planproof.model.message import InputName, say

MAX_TACTICS = 20_000
_PERIODS = {"plan": ("start", "end"), "objectives": ("start", "due"), "tactics": ("start", "end"),
            "teams": ("from_date", "to_date")}
_QUANTILES = ("p10", "p50", "p90")
RANGES = {"share": (0, 1), "lift": (-1, None), "factor": (1, None), "positive": (0, None)}


def check(drafts: Drafts) -> list[PlanproofError]:
    """Every problem of rows that are named: periods, quantiles, ranges, too many rows."""
    rows = [draft for sheet in drafts.values() for draft in sheet]
    estimates = [draft for key in ("estimates", "scenarios") for draft in drafts.get(key, [])]
    return [*_backwards(rows), *_estimates(estimates), *_crowd(drafts.get("tactics", []))]


def nameless(rows: Iterable[Draft]) -> Iterator[PlanproofError]:
    """A problem for each row that says something, but not what it is about."""
    for row in rows:
        if not any(field in row.values or row.record.entry(field) for field in row.table.label):
            column = row.table.heading(row.table.label[0])
            yield row.problem("", say("This row says something, but not what it is about: \"{column}\" is empty.", column=column),
                              say("Fill in \"{column}\", or empty the row.", column=column))


def _backwards(rows: Iterable[Draft]) -> Iterator[PlanproofError]:
    for row in rows:
        first, last = (row.values.get(field) for field in _PERIODS.get(row.table.sheet.key, ("", "")))
        if isinstance(first, date) and isinstance(last, date) and last < first:
            field = _PERIODS[row.table.sheet.key][1]
            yield row.problem(field, say("It ends on {end}, before it starts on {start}.", end=last, start=first),
                              say("Write an end on or after the start."))


def _estimates(rows: list[Draft]) -> Iterator[PlanproofError]:
    seen: set[tuple] = set()
    for row in rows:
        yield from _incomplete(row)
        yield from _disorder(row)
        yield from _out_of_range(row)
        key = tuple(row.values.get(field) for field in ("tactic", "input", "member", "scenario"))
        if key in seen and None not in key[:2]:
            yield row.problem("input", say("The input {input} of this tactic comes twice.", input=str(key[1])),
                              say("Keep one row, or say in \"{member}\" who gave each.", member=row.table.heading("member")))
        seen.add(key)


def _incomplete(row: Draft) -> Iterator[PlanproofError]:
    needed = ("tactic", "input", *(("scenario",) if row.table.sheet.key == "scenarios" else ()))
    for field in needed:
        if row.record.entry(field) is None and any(name in row.values for name in needed):
            yield row.problem("", say("This estimate does not say its {field}.", field=row.table.heading(field)),
                              say("Fill in both the tactic and the input."))


def _disorder(row: Draft) -> Iterator[PlanproofError]:
    said = [row.values.get(field) for field in _QUANTILES]
    unread = any(row.record.entry(field) and field not in row.values and field not in row.denied for field in _QUANTILES)
    if unread or said[0] is None and said[2] is None:
        return
    if None in said:
        low, middle, high = map(row.table.heading, _QUANTILES)
        yield row.problem("", say("Only some of {low}, {middle} and {high} are filled in.", low=low, middle=middle, high=high),
                          say("Fill in all three, or a single number in {middle} alone.", middle=middle))
    elif not (said[0] == said[1] == said[2] or said[0] < said[1] < said[2]):
        yield row.problem("p10", say("Bad case, middle and good case are {low}, {middle} and {high}: they must rise.",
                                     low=said[0], middle=said[1], high=said[2]),
                          say("Write three numbers that rise, or three times the same number."))


def _out_of_range(row: Draft) -> Iterator[PlanproofError]:
    known = SYMBOLS.get(str(row.values.get("input")))
    low, high = RANGES[known.scale] if known else (None, None)
    for field in _QUANTILES:
        value = row.values.get(field)
        if known and isinstance(value, Decimal) and (value < low or high is not None and value > high):
            limits = (say("Write a share between 0 and 1, or with %.") if high is not None
                      else say("Write a number of {low} or more.", low=low))
            yield row.problem(field, say("{value} cannot be: {name} ({symbol}).", value=value,
                                         name=InputName(known.symbol), symbol=known.symbol), limits)


def _crowd(rows: list[Draft]) -> Iterator[PlanproofError]:
    if len(rows) > MAX_TACTICS:
        problem = say("There are {count} tactics; {limit} is the limit.", count=len(rows), limit=MAX_TACTICS)
        yield rows[MAX_TACTICS].problem("", problem, say("Split the file."))
