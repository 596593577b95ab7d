"""Which sheet of a file is which, by name, by mapping, or by its headings."""
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planproof.errors import IntakeError, MappingNeeded, PlanproofError
from planproof.intake.columns import SHEETS, Sheet, is_example
from planproof.intake.dates import month_parts
from planproof.intake.grid import Grid
from planproof.intake.headings import doubled, in_thousands, unread_answers
from planproof.intake.layout import lay_out, plan_record
from planproof.intake.mapping import Mapping, SheetMapping
from planproof.intake.propose import likeness, named, proposal_for
from planproof.intake.records import MONTH, MONTHLY, TOTAL, Record, Table
from planproof.intake.source import TEMPLATE, refused
from planproof.intake.words import is_helper
from planproof.model.message import FieldNames, Message, Place, SheetName, say


class Sheets(NamedTuple):
    """The sheets of a file: those with rows as tables by key, the Plan sheet's pairs, which were there at all.

    order   names of all of the file's sheets, as they come in it
    """

    tables: dict[str, Table]
    plan: tuple[Table, Record] | None
    present: tuple[str, ...]
    order: tuple[str, ...]


def sort_sheets(path: Path, grids: tuple[Grid, ...], mapping: Mapping | None) -> Sheets:
    """The file's grids by what they mean.

    raises   IntakeError for a sheet that comes twice, a heading that does, or a mapping that does not fit;
             MappingNeeded for a file in a team's own words
    """
    chosen = _chosen(path, grids, mapping or Mapping())
    if "tactics" not in chosen or not any(grid.rows for grid in grids):
        raise _no_tactics(path, grids, mapping or Mapping())
    told = {key: mapping.of(grid.name) if mapping else None for key, grid in chosen.items()}
    tables = {key: lay_out(path.name, grid, SHEETS[key], told[key]) for key, grid in chosen.items() if key != "plan"}
    _check_mappings(path, tables, told)
    strange = [key for key, table in tables.items() if table is None and chosen[key].rows]
    if strange:
        raise _own_words(path, grids, chosen[strange[0]].name)
    if unread := unread_answers(tables["tactics"]):
        raise _question(path, grids, say("Some headings are not ones planproof knows: {headings}.", headings=unread),
                        chosen["tactics"].name)
    _refuse(problem for table in tables.values() if table for problem in (*doubled(table), *in_thousands(table)))
    return Sheets({key: table for key, table in tables.items() if table}, _plan(path, chosen.get("plan")), tuple(chosen),
                  tuple(grid.name for grid in grids))


def _chosen(path: Path, grids: tuple[Grid, ...], mapping: Mapping) -> dict[str, Grid]:
    chosen: dict[str, Grid] = {}
    problems = []
    for grid in grids:
        key = _meaning(grid, mapping, alone=path.is_file() and path.suffix.lower() != ".xlsx" and len(grids) == 1)
        if key is None or (key != "tactics" or key in chosen) and _bare(grid, SHEETS[key]):
            continue
        if key in chosen and not _bare(chosen[key], SHEETS[key]):
            problems.append(PlanproofError(
                say("The sheets \"{first}\" and \"{second}\" mean the same.", first=chosen[key].name, second=grid.name),
                where=Place(path.name, grid.name), fix=say("Put their rows into one sheet, or rename the other.")))
        else:
            chosen[key] = grid
    _refuse(problems)
    if "tactics" not in chosen and len(found := [grid for grid in grids if _by_headings(grid, mapping)]) == 1:
        chosen["tactics"] = found[0]
    return {key: chosen[key] for key in SHEETS if key in chosen}


def _meaning(grid: Grid, mapping: Mapping, *, alone: bool) -> str | None:
    told = mapping.of(grid.name)
    if told is not None:
        return told.meaning if told.meaning in SHEETS else None
    known = SHEETS["tactics"] if alone else named(grid)
    return known.key if known else None


def _by_headings(grid: Grid, mapping: Mapping) -> bool:
    """A sheet under any name whose headings are, for the most part, those of Tactics."""
    if mapping.of(grid.name) or named(grid):
        return False
    table = lay_out("", grid, SHEETS["tactics"])
    return table is not None and "name" in table.fields and 2 * len(table.columns) >= len(table.headings)


def _bare(grid: Grid, sheet: Sheet) -> bool:
    """Nothing but headings and example rows: a sheet that nobody filled in is as silent as one that is not there."""
    if sheet.key == "plan":
        return not plan_record(grid, sheet).entries
    table = lay_out("", grid, sheet)
    return table is None and len(grid.rows) <= 1 or table is not None and all(
        any(isinstance(entry.raw, str) and is_example(entry.raw) for entry in record.entries) for record in table.records())


def _plan(path: Path, grid: Grid | None) -> tuple[Table, Record] | None:
    if grid is None:
        return None
    return Table(path.name, SHEETS["plan"], grid, 0, {}, {}, {}), plan_record(grid, SHEETS["plan"])


def _check_mappings(path: Path, tables: dict[str, Table | None], told: dict[str, SheetMapping | None]) -> None:
    _refuse(problem for key, table in tables.items() if told[key] for problem in _misfits(path, table, told[key]))


def _misfits(path: Path, table: Table | None, mapping: SheetMapping) -> list[PlanproofError]:
    where, fix = Place(path.name, mapping.sheet, mapping.header), say("Make the mapping again for this file.")
    if table is None:
        problem = say("The mapping looks for headings in row {row}, which is empty.", row=mapping.header)
        return [PlanproofError(problem, where=where, fix=fix)]
    headings = {str(raw) for raw in table.headings.values()}
    fields = {column.field for column in table.sheet.columns}
    lost = [PlanproofError(say("The mapping names a column \"{heading}\" that is not there.", heading=heading),
                           where=where, fix=fix)
            for heading, field in mapping.columns.items() if field and heading not in headings]
    ours = SheetName(table.sheet.key)
    odd = [PlanproofError(say("The mapping knows no \"{field}\" in the sheet {sheet}.", field=field, sheet=ours),
                          where=where, fix=fix)
           for field in mapping.columns.values() if field and not _known(field, fields, table.sheet)]
    nameless = [] if table.fields & set(table.label) else [PlanproofError(
        say("The mapping gives no column the meaning \"{field}\".", field=table.label[0]), where=where, fix=fix)]
    return lost + odd + nameless


def _known(field: str, fields: set[str], sheet: Sheet) -> bool:
    by_month = field in (MONTH.field, TOTAL.field) or month_parts(field, None) is not None
    return field in fields or sheet.key in MONTHLY and by_month


def _no_tactics(path: Path, grids: tuple[Grid, ...], mapping: Mapping) -> PlanproofError:
    """Why no ideas were found: nothing at all, no sheet of them, or only sheets in a team's own words."""
    filled = [grid for grid in grids if grid.rows]
    free = [grid for grid in filled if not grid.hidden and named(grid) is None and not is_helper(grid.name)]
    if not filled:
        return refused(path, say("The file is empty."), TEMPLATE)
    if mapping.sheets:
        return refused(path, say("The mapping says of no sheet that it holds ideas."),
                       say("Give one sheet the meaning \"{meaning}\".", meaning="tactics"))
    there = tuple(grid.name for grid in filled if grid in free or named(grid))
    missing = say("There is no sheet of ideas; the file has: {sheets}.", sheets=there)
    if not free:
        return refused(path, missing, say("Add a sheet named {sheet}: one idea per row, its name under the heading {heading}.",
                                          sheet=SheetName("tactics"), heading=FieldNames("tactics", ("name",))))
    if lists := [grid.name for grid in free if _by_headings(grid, mapping)]:
        return _question(path, grids, say("Several sheets look like lists of ideas: {sheets}.", sheets=tuple(lists)))
    likest = max(free, key=lambda grid: likeness(grid, SHEETS["tactics"]))
    if likeness(likest, SHEETS["tactics"]) or len(free) == len(there):
        return _own_words(path, grids, likest.name)
    return _question(path, grids, missing)


def _own_words(path: Path, grids: tuple[Grid, ...], sheet: str) -> MappingNeeded:
    proposed = proposal_for(grids).of(sheet)
    problem = say("The headings are not ones planproof knows.")
    if proposed and (proposed.header == 0 or not any(map(_worded, proposed.columns))):
        problem = say("No row of headings was found: write one above the rows, “{heading}” at least.",
                      heading=FieldNames("tactics", ("name",)))
    return _question(path, grids, problem, sheet)


def _worded(heading: str) -> bool:
    return any(sign.isalpha() for sign in heading)


def _question(path: Path, grids: tuple[Grid, ...], problem: Message, sheet: str = "") -> MappingNeeded:
    fix = say("Say what each sheet and column means: on the start page, or write it down with: planproof import {file} --propose "
              "mapping.json, and read the file with --map mapping.json.", file=path.name)
    return MappingNeeded(problem, proposal_for(grids), where=Place(path.name, sheet), fix=fix)


def _refuse(problems) -> None:
    if found := list(problems):
        raise IntakeError(found)
