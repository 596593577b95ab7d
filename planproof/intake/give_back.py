"""The team's own file, given back: rows, columns and formatting as they were, what was found and changed added to it."""
from __future__ import annotations

from pathlib import Path

from planproof.errors import PlanproofError
from planproof.files import write_whole
from planproof.intake.edits import Additions, Edits, Found, edits_for
from planproof.intake.given_csv import edited_csv
from planproof.intake.mapping import Mapping as Meanings
from planproof.intake.ours import without_ours
from planproof.intake.sheets import sort_sheets
from planproof.intake.source import csv_files, open_grids
from planproof.intake.workbook_file import read_file
from planproof.model.message import Place, say
from planproof.model.workbook import Workbook


def give_back(source: str | Path, out: str | Path, *, workbook: Workbook, additions: Additions | None = None,
              mapping: Meanings | None = None,
              decimal: str | None = None, dates: str | None = None, year: int | None = None) -> Path:
    """Write the source again, with columns added per tactic, changed values in their cells and new tactics below.

    source      XLSX, CSV or folder of CSV that the workbook was read from
    out         where to write it: the same kind, replaced if it is there; a folder for a folder
    additions   {tactic id: {heading: text}}; a heading that the file already has is filled again, not added twice, and what
                planproof added before gives way to what it adds now, in whatever language
    mapping, decimal, dates, year   as they were given to `read_workbook`
    returns     the path written
    raises      IntakeError when the source cannot be read any more, PlanproofError when `out` is of another kind
    """
    source, out = Path(source), Path(out)
    _check_kind(source, out)
    reading = read_file(source, mapping=mapping, decimal=decimal, dates=dates, year=year)
    grids = open_grids(source)
    table = sort_sheets(source, without_ours(grids), mapping).tables["tactics"]
    sheet = next(grid for grid in grids if grid.name == table.grid.name)
    edits = edits_for(Found(table, sheet, reading), workbook, additions or {})
    if source.is_dir():
        _folder(source, out, table.grid.name, edits)
    elif _packed(source):
        from planproof.intake.given_xlsx import edited_xlsx

        write_whole(out, edited_xlsx(source, table.grid.name, edits))
    else:
        write_whole(out, edited_csv(source, edits))
    return out


def _folder(source: Path, out: Path, tactics: str, edits: Edits) -> None:
    """Every CSV of the folder, that of the tactics with the edits in it."""
    contents = {path.name: edited_csv(path, edits) if path.stem == tactics else path.read_bytes() for path in csv_files(source)}
    out.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        write_whole(out / name, content)


def _packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _check_kind(source: Path, out: Path) -> None:
    if source.exists() and not source.is_dir() and source.suffix.lower() != out.suffix.lower():
        raise PlanproofError(say("A {kind} file is given back as {kind}, not as {ending}.", kind=source.suffix,
                                 ending=out.suffix or "-"),
                             where=Place(out.name), fix=say("Write to a path that ends in {kind}.", kind=source.suffix))
