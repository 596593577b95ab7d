"""Tables as a folder of CSV files that a spreadsheet of the language opens by a double click."""
from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

from planproof.errors import PlanproofError
from planproof.intake.columns import Lang, fold, sheet_named
from planproof.intake.safe_text import shielded
from planproof.intake.written_cell import Cell, plain
from planproof.intake.written_table import Table
from planproof.model.message import Place, say

DELIMITER = {"en": ",", "fr": ";"}


def write_folder(tables: Iterable[Table], folder: Path, lang: Lang) -> None:
    """One CSV per sheet; UTF-8 with a mark, commas in English, semicolons and decimal commas in French.

    raises   PlanproofError when the folder holds another sheet already, which would be read along with these
    """
    files = {f"{stem(table, lang)}.csv": text(table, lang) for table in tables}
    _refuse_strangers(folder, files)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content.encode("utf-8-sig"))


def stem(table: Table, lang: Lang) -> str:
    """The file name of a sheet without its ending: its own name, without capitals, accents and spaces."""
    return fold(table.sheet.fr if lang == "fr" else table.sheet.en).replace(" ", "_")


def text(table: Table, lang: Lang) -> str:
    """A sheet as CSV."""
    out = StringIO(newline="")
    sheet = csv.writer(out, delimiter=DELIMITER[lang], lineterminator="\r\n")
    sheet.writerow([shielded(heading.text) for heading in table.headings])
    sheet.writerows([[as_text(value, lang) for value in row] for row in table.rows])
    return out.getvalue()


def as_text(value: Cell, lang: Lang) -> str:
    """A cell as CSV text: ISO dates, numbers with every digit, text that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value, lang)
    return value.isoformat() if isinstance(value, date) else shielded(value)


def _refuse_strangers(folder: Path, files: Iterable[str]) -> None:
    here = folder.glob("*.csv") if folder.is_dir() else ()
    strangers = sorted(path.name for path in here if path.name not in files and sheet_named(path.stem))
    if strangers:
        raise PlanproofError(say("This folder already holds other sheets: {names}.", names=tuple(strangers)),
                             where=Place(folder.name),
                             fix=say("Choose an empty folder."))
