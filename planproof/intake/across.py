"""Which months the headings across a sheet mean."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planproof.errors import OptionNeeded, PlanproofError
from planproof.intake.cells import Convention
from planproof.intake.dates import FIRST_YEAR, LAST_YEAR, month_parts
from planproof.intake.grid import Cell
from planproof.intake.records import Table
from planproof.intake.years import Calendar, Parts, in_a_row, turn, year_above
from planproof.model.message import say

Months = dict[Cell, str]


class Across(NamedTuple):
    """The months across a sheet: heading -> "2027-02", what is not clear, and what was taken from elsewhere."""

    months: Months
    problems: tuple[PlanproofError, ...] = ()
    doubts: tuple[PlanproofError, ...] = ()


def read_months(table: Table, convention: Convention, calendar: Calendar) -> Across:
    """Which month each heading means; a problem for each that is not clear or comes twice, one where the years are open."""
    places = sorted(table.months)
    parts = {place: found for place in places if (found := month_parts(table.months[place], convention.dates))}
    dated, doubts = _dated(table, parts, convention, calendar)
    months: Months = {}
    problems = []
    for place in places:
        problems += _odd(table, place, parts.get(place), dated.get(place), months.values())
        months[table.months[place]] = dated.get(place, "")
    open_years = [place for place in places if parts.get(place) and place not in dated and not parts[place][0]]
    return Across(months, (*problems, *(_which_year(table, place) for place in open_years[:1])), tuple(doubts))


def _dated(table: Table, parts: dict[int, Parts], convention: Convention,
           calendar: Calendar) -> tuple[dict[int, str], list[PlanproofError]]:
    """position -> "2027-02" of the months whose year is told somewhere, and a doubt where only a title or the tab tells it."""
    row, doubts = in_a_row(list(parts.values())), []
    if row and not row[0][0]:
        row = in_a_row([(None if convention.year else calendar.year_of(month), month) for _, month in row])
    if row and not row[0][0]:
        first, turns = min(parts), turn(row)
        year = convention.year or year_above(table.grid, table.header, first, turns=turns)
        row = in_a_row([(year, row[0][1]), *row[1:]])
        doubts = [_told_above(table, first, _name(*row[0]))] if year and not convention.year else []
    return {place: _name(*part) for place, part in zip(parts, row, strict=True)
            if part[0] and FIRST_YEAR <= part[0] <= LAST_YEAR}, doubts


def _odd(table: Table, place: int, parts: Parts | None, name: str | None, taken) -> Iterator[PlanproofError]:
    where = table.place(table.header, table.headings[place])
    if parts is None or parts[0] and name is None:
        yield PlanproofError(say("It is not clear which month \"{text}\" is.", text=str(table.headings[place])), where=where,
                             fix=say("Write the month with its year, such as 2027-02."))
    elif name and name in taken:
        yield PlanproofError(say("The month {month} comes twice.", month=name), where=where,
                             fix=say("Keep one column for each month."))


def _which_year(table: Table, place: int) -> PlanproofError:
    problem = say("\"{text}\" does not say its year, and nothing else in the file does.", text=str(table.headings[place]))
    return OptionNeeded(problem, option="year", choices=(), where=table.place(table.header, table.headings[place]),
                        fix=say("Say the year of the first month, such as --year 2027, or write it in the headings."))


def _told_above(table: Table, place: int, month: str) -> PlanproofError:
    problem = say("\"{text}\" was read as {month}: the year stands in a title or in the sheet's name.",
                  text=str(table.headings[place]), month=month)
    return PlanproofError(problem, where=table.place(table.header, table.headings[place]),
                          fix=say("If it is another year, write it in the headings, such as 2027-02."))


def _name(year: int | None, month: int) -> str:
    return f"{year or 0:04d}-{month:02d}"
