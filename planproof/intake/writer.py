"""A workbook to a file: XLSX or a folder of CSV, in English or French, nothing lost on the way."""
from __future__ import annotations

from pathlib import Path

from planproof.errors import PlanproofError
from planproof.intake.columns import Lang
from planproof.intake.written_table import tables
from planproof.model.message import Place, say
from planproof.model.workbook import Workbook

_FILES = {".csv", ".tsv", ".txt", ".xls", ".xlsm", ".xlsb", ".ods", ".json", ".pdf", ".zip"}


def write_workbook(workbook: Workbook, path: str | Path, *, lang: Lang = "en") -> Path:
    """Write every imported fact of the workbook; reading the file again gives the same workbook.

    path      ends in .xlsx, or names a folder for one CSV per sheet; what is there is replaced
    lang      "en" or "fr": language of names, headings and words
    returns   the path
    raises    PlanproofError for another ending, or where a cell cannot hold a text
    """
    path = Path(path)
    if path.suffix.lower() == ".xlsx":
        from planproof.intake.xlsx_writer import xlsx_bytes

        path.write_bytes(xlsx_bytes(tables(workbook, lang), lang))
    elif path.suffix.lower() in _FILES and not path.is_dir():
        raise PlanproofError(say("A workbook is written as XLSX or as a folder of CSV files, not as {ending}.",
                                 ending=path.suffix),
                             where=Place(path.name), fix=say("Write to a path that ends in .xlsx, or to a folder."))
    else:
        from planproof.intake.csv_writer import write_folder

        write_folder(tables(workbook, lang), path, lang)
    return path
