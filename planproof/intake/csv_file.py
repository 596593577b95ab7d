"""CSV to a grid: whatever delimiter and encoding the spreadsheet chose."""
from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.columns import SHEETS, Sheet, sheet_named
from planproof.intake.grid import Grid, tidy, trimmed
from planproof.model.message import Place, say

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_GUARD = re.compile(r"'+[=+\-@\t\r]")
_SAMPLE_ROWS = 60


def csv_grid(path: Path, sheet: Sheet | None = None) -> Grid:
    """One CSV file as a grid named after the file.

    sheet    the sheet it is; told by its name unless given
    raises   IntakeError when it is no text or breaks off inside a quotation
    """
    try:
        text, _ = decoded(path.read_bytes())
        sign = delimiter(text, sheet or sheet_named(path.stem) or SHEETS["tactics"])
        rows = [trimmed(map(_cell, row)) for row in raw_rows(text, sign)]
    except (UnicodeDecodeError, csv.Error):
        fix = say("Save it again as CSV UTF-8, or as XLSX.")
        raise IntakeError([PlanproofError(say("This file cannot be read as text."), where=Place(path.name), fix=fix)]) from None
    if '"' in text and _breaks_off(text, sign):
        problem = say("A quotation that begins here is never closed.")
        fix = say("Close it, or write the quotation mark twice; or save the file as XLSX.")
        raise IntakeError([PlanproofError(problem, where=Place(path.name, row=len(rows)), fix=fix)])
    while rows and not rows[-1]:
        rows.pop()
    return Grid(path.stem, tuple(rows))


def is_text(path: Path) -> bool:
    """The file begins like a text in a language."""
    with path.open("rb") as file:
        head = file.read(4000)
    try:
        return b"\x00" not in head and head.decode("utf-8").replace("\r", "").replace("\n", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return False


def unguarded(text: str) -> str:
    """The text without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if _GUARD.match(text) else text


def decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding: UTF-8 with or without mark, UTF-16 with or without mark, else cp1252."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name), name
    head = data[:4000]
    if 4 * head.count(0) > len(head):
        name = "utf-16-be" if data[:1] == b"\x00" else "utf-16-le"
        return data.decode(name), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252"), "cp1252"


def delimiter(text: str, sheet: Sheet) -> str:
    """The sign under which most headings are known and most rows are equally wide."""
    told = re.match(r"sep=(.)\r?\n", text)
    return told[1] if told else max(";,\t", key=lambda sign: _fit(text, sign, sheet))


def _fit(text: str, sign: str, sheet: Sheet) -> tuple[int, float, int]:
    rows = [row for row in islice(csv.reader(StringIO(_body(text)), delimiter=sign), _SAMPLE_ROWS) if any(row)]
    known = max((sum(sheet.column_named(cell) is not None for cell in row) for row in rows), default=0)
    width, agreeing = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    return known, agreeing / max(len(rows), 1), width


def raw_rows(text: str, sign: str) -> list[list[str]]:
    """The cells as they stand, row by row; a line `sep=;` counts as an empty row."""
    return list(csv.reader(StringIO(_body(text), newline=""), delimiter=sign))


def line_end(text: str) -> str:
    """How the text ends its lines: an old Mac's return where there is nothing else."""
    return "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"


def _body(text: str) -> str:
    """The text to read: without what a spreadsheet was told about it, its lines ending as everybody's do."""
    body = re.sub(r"\Asep=.\r?\n", "\n", text).replace("\x00", "")
    return body.replace("\r", "\n") if line_end(text) == "\r" else body


def _breaks_off(text: str, sign: str) -> bool:
    """The text ends within a quotation, which has swallowed all that came after its beginning."""
    try:
        for _ in csv.reader(StringIO(_body(text), newline=""), delimiter=sign, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _cell(text: str) -> str | None:
    bare = tidy(text)
    return unguarded(bare) if bare else None
