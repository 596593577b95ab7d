"""Edits written into a CSV text: its delimiter, encoding, line ends and every other cell as they were."""
from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

from planproof.intake.columns import SHEETS, sheet_named
from planproof.intake.csv_file import decoded, delimiter, line_end, raw_rows
from planproof.intake.csv_writer import as_text
from planproof.intake.edits import Edits
from planproof.intake.safe_text import is_risky


def edited_csv(path: Path, edits: Edits) -> bytes:
    """The file with the edits in it; text that a spreadsheet might run is shielded, wherever it stood."""
    text, encoding = decoded(path.read_bytes())
    sign = delimiter(text, sheet_named(path.stem) or SHEETS["tactics"])
    told = re.match(r"sep=.\r?\n", text)
    rows = raw_rows(text, sign)
    for (row, place), value in sorted(edits.cells.items()):
        _write(rows, row, place, as_text(value, edits.point))
    out = StringIO(newline="")
    csv.writer(out, delimiter=sign, lineterminator=line_end(text)).writerows(_safe(row) for row in rows[bool(told):])
    return _encoded((told[0] if told else "") + out.getvalue(), encoding)


def _write(rows: list[list[str]], row: int, place: int, text: str) -> None:
    rows.extend([] for _ in range(row - len(rows)))
    cells = rows[row - 1]
    cells.extend([""] * (place + 1 - len(cells)))
    cells[place] = text


def _safe(row: list[str]) -> list[str]:
    """Risky cells behind an apostrophe; what already stands behind one stays as it is."""
    return [f"'{text}" if is_risky(text) and not text.startswith("'") else text for text in row]


def _encoded(text: str, encoding: str) -> bytes:
    """The text in the encoding it came in; in UTF-8 with a mark where an old encoding lacks a sign that was added."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")
