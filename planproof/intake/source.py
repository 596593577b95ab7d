"""A team's file or folder, opened as grids; what cannot be opened is refused before it is unpacked."""
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.columns import Sheet
from planproof.intake.csv_file import csv_grid, is_text
from planproof.intake.grid import Grid
from planproof.model.message import Message, Place, say

MAX_BYTES = 50_000_000
MAX_UNPACKED = 100_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLES = {".csv", ".tsv"}
_TEXT = {*_TABLES, ".txt"}
_BOOKS = {".xlsx", ".xlsm", ".xls"}
_OTHERS = {                               # a part that tells the kind of a packed file
    "mimetype": say("This is an OpenDocument file (.ods), not an XLSX."), "word/document.xml": say("This is a Word document."),
    "ppt/presentation.xml": say("This is a PowerPoint file."), "Index/Document.iwa": say("This is a Numbers file."),
    "xl/workbook.bin": say("This is a binary workbook (XLSB)."),
}
_UNKNOWN = say("This is not an XLSX file, though it is packed like one.")
TEMPLATE = say("Fill in a template: the start page gives you one, and so does: planproof template plan.xlsx")
SAVE_AS = say("Open it in a spreadsheet and save it as XLSX, without a password, or as CSV.")


def open_grids(path: str | Path, sheet: Sheet | None = None) -> tuple[Grid, ...]:
    """The sheets of an XLSX file, of one CSV file, or of a folder with one CSV per sheet.

    sheet    the sheet that a CSV file is; told by its name unless given
    raises   IntakeError when it is not there, empty, too large, protected or of another kind
    """
    path = Path(path)
    if path.is_dir():
        return _folder(path)
    if not path.is_file():
        raise refused(path, say("There is no such file."), say("Give an XLSX file, a CSV file, or a folder of CSV files."))
    _check_size(path, [path])
    return _opened(path, sheet)


def refused(path: Path, problem: Message, fix: Message, *, sheet: str = "") -> IntakeError:
    """The refusal of a whole file."""
    return IntakeError([PlanproofError(problem, where=Place(path.name, sheet), fix=fix)])


def csv_files(folder: Path) -> list[Path]:
    """The CSV files of a folder, by name; other texts that lie beside them are none of ours."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in _TABLES and not file.name.startswith("."))


def _folder(path: Path) -> tuple[Grid, ...]:
    files = csv_files(path)
    if not files:
        raise refused(path, say("This folder holds no CSV file."), _instead_of(path))
    _check_size(path, files)
    return tuple(csv_grid(file) for file in files)


def _instead_of(folder: Path) -> Message:
    """What to give instead of a folder without CSV."""
    books = sorted(file.name for file in folder.iterdir() if file.suffix.lower() in _BOOKS)
    if len(books) == 1:
        return say("Give the file itself: {file}.", file=books[0])
    return say("Put one CSV per sheet into it, tactics.csv at least.")


def _opened(path: Path, sheet: Sheet | None) -> tuple[Grid, ...]:
    with path.open("rb") as file:
        head = file.read(8)
    if head == _OLE:
        raise refused(path, _kind_of_ole(path), SAVE_AS)
    if head.startswith(b"PK"):
        return _unpacked(path)
    if path.suffix.lower() in _TEXT:
        return (csv_grid(path, sheet),)
    text = path.suffix.lower() in _BOOKS and is_text(path)
    raise refused(path, say("This is not an XLSX file, nor a CSV."),
                  say("It holds text: rename it so that it ends in .csv.") if text else SAVE_AS)


def _unpacked(path: Path) -> tuple[Grid, ...]:
    from planproof.intake.xlsx_file import xlsx_grids

    try:
        with ZipFile(path) as pack:
            sizes = {entry.filename: entry.file_size for entry in pack.infolist()}
    except BadZipFile:
        raise refused(path, say("This file is damaged: it cannot be unpacked."), SAVE_AS) from None
    if sum(sizes.values()) > MAX_UNPACKED:
        raise refused(path, say("Unpacked, this file would take {size} MB; {limit} MB is the limit.",
                                size=sum(sizes.values()) // 1_000_000, limit=MAX_UNPACKED // 1_000_000), _smaller())
    if "xl/workbook.xml" not in sizes:
        raise refused(path, next((said for part, said in _OTHERS.items() if part in sizes), _UNKNOWN), SAVE_AS)
    return xlsx_grids(path)


def _check_size(path: Path, files: Iterable[Path]) -> None:
    size = sum(file.stat().st_size for file in files)
    if size == 0:
        raise refused(path, say("The file is empty."), TEMPLATE)
    if size > MAX_BYTES:
        raise refused(path, say("This file has {size} MB; {limit} MB is the limit.",
                                size=size // 1_000_000, limit=MAX_BYTES // 1_000_000), _smaller())


def _smaller() -> Message:
    return say("Keep the sheets of the plan, leave pictures and other sheets out.")


def _kind_of_ole(path: Path) -> Message:
    with path.open("rb") as file:
        secret = "EncryptedPackage".encode("utf-16-le") in file.read(MAX_BYTES)
    if secret:
        return say("This file is protected by a password.")
    return say("This is an old .xls file or protected by a password.")
