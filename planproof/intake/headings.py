"""What is wrong or doubtful about a table as a whole: its headings, what it hides, that it is empty."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planproof.errors import PlanproofError
from planproof.intake.columns import IDEAS, Column, fold
from planproof.intake.grid import Cell
from planproof.intake.records import MONTH, TOTAL, Record, Table
from planproof.intake.synonyms import meaning_of
from planproof.model.message import FieldNames, say, say_n

_NAMED = 12                  # rows named before the list is cut
_THOUSANDS = re.compile(r"\b[km]\s?(?:€|\$|£|eur|usd|gbp|chf)|\b(?:thousands?|milliers?|millions?|000s?)\b|[(\[][km][)\]]")


def doubled(table: Table) -> list[PlanproofError]:
    """One problem for each heading that means the same as one before it."""
    seen: dict[str, Cell] = {}
    problems = []
    for place, column in sorted(table.columns.items()):
        if column.field in seen and column is not TOTAL and place not in table.months and not table.lines_across:
            problems.append(PlanproofError(
                say("Two columns mean the same: \"{first}\" and \"{second}\".", first=str(seen[column.field]),
                    second=str(table.headings[place])),
                where=table.place(table.header, table.headings[place]),
                fix=say("Keep one of them, or give one another heading.")))
        seen.setdefault(column.field, table.headings[place])
    return problems


def in_thousands(table: Table) -> list[PlanproofError]:
    """One problem for each column of amounts whose heading says that they are thousands or millions."""
    return [PlanproofError(say("The heading \"{heading}\" says that its amounts are not written in full.", heading=str(heading)),
                           where=table.place(table.header, heading),
                           fix=say("Write the amounts in full, 12500 for 12.5 k, and take the unit out of the heading."))
            for place, heading in table.headings.items()
            if place in table.columns and table.columns[place].kind == "money" and _THOUSANDS.search(fold(str(heading)))]


def likely_meant(table: Table) -> list[PlanproofError]:
    """One doubt for each column of the team's own that may well be one of ours which is missing."""
    return [_meant(table, place, column) for place, column in _likely(table).items()]


def unread_answers(table: Table) -> tuple[str, ...]:
    """Headings that may well mean one of the twelve columns of ideas which is missing: answers that would count as silence."""
    if table.sheet.key != "tactics" or table.mapped:
        return ()
    return tuple(str(table.headings[place]) for place, column in _likely(table).items() if column.field in IDEAS)


def _likely(table: Table) -> dict[int, Column]:
    found = {place: meaning_of(str(heading), table.sheet) for place, heading in table.headings.items()
             if place not in table.columns}
    return {place: column for place, column in found.items() if column and column.field not in (*table.fields, MONTH.field)}


def no_idea(table: Table, rows: Sequence[object]) -> list[PlanproofError]:
    """A doubt where the sheet of ideas has none."""
    if table.sheet.key != "tactics" or rows:
        return []
    return [PlanproofError(say("There is no idea in this sheet yet."), where=table.place(),
                           fix=say("Write one idea per row below the headings."))]


def folded(table: Table, records: Iterable[Record]) -> list[PlanproofError]:
    """A doubt that names the rows which nobody sees and which were read all the same."""
    hidden = [record.row for record in records if record.row in table.grid.folded]
    if not hidden:
        return []
    problem = say_n("{count} hidden row was read too: {rows}.", "{count} hidden rows were read too: {rows}.", len(hidden),
                    rows=tuple(map(str, hidden[:_NAMED])))
    return [PlanproofError(problem, where=table.place(), fix=say("Delete what does not count."))]


def _meant(table: Table, place: int, column: Column) -> PlanproofError:
    heading = str(table.headings[place])
    problem = say("The column \"{heading}\" was kept but not read; is it \"{column}\"?", heading=heading,
                  column=FieldNames(table.sheet.key, (column.field,)))
    return PlanproofError(problem, where=table.place(table.header, heading),
                          fix=say("Rename it, or give it a meaning with a mapping."))
