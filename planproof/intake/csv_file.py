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
    while rows and not rows[-1]:
        rows.pop()
    return Grid(path.stem, tuple(rows))


def unguarded(text: str) -> str:
    """The text without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if _GUARD.match(text) else text


def decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding: UTF-8 with or without mark, UTF-16 with or without mark, else cp1252."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name), name
    if b"\x00" in data[:4000]:
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
    rows = [row for row in islice(csv.reader(StringIO(text), delimiter=sign), _SAMPLE_ROWS) if any(row)]
    known = max((sum(sheet.column_named(cell) is not None for cell in row) for row in rows), default=0)
    width, agreeing = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    return known, agreeing / max(len(rows), 1), width


def raw_rows(text: str, sign: str) -> list[list[str]]:
    """The cells as they stand, row by row; a line `sep=;` counts as an empty row."""
    body = re.sub(r"\Asep=.\r?\n", "\n", text)
    return list(csv.reader(StringIO(body, newline=""), delimiter=sign))


def _cell(text: str) -> str | None:
    bare = tidy(text)
    return unguarded(bare) if bare else None
