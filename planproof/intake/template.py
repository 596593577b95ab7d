"""The empty file to fill in: ideas first, money and hours beside them, everything else folded away until it is wanted."""
from __future__ import annotations

from datetime import date
from pathlib import Path

from planproof.errors import PlanproofError
from planproof.intake.columns import Lang
from planproof.intake.template_content import Content, empty_content, filled_content
from planproof.model.message import Place, say
from planproof.model.workbook import Workbook


def write_template(path: str | Path, *, lang: Lang = "en", full: bool = False, year: int | None = None) -> Path:
    """Write an empty workbook with notes, drop-downs, sums and one example row that is never read as an idea.

    path      ends in .xlsx, replaced if it is there
    full      show every sheet and column; otherwise the details wait behind the + above the columns and in hidden sheets
    year      the year of the plan; the one that begins next, unless given
    raises    PlanproofError for another ending
    """
    return _write(empty_content(year or _next_year(date.today())), path, lang, full)


def fill_template(workbook: Workbook, path: str | Path, *, lang: Lang = "en", full: bool = False) -> Path:
    """Write the template with a workbook's first layer in it: its plan, ideas, money by month and hours by team.

    raises    PlanproofError when a budget row has no month, or the path another ending than .xlsx
    """
    return _write(filled_content(workbook, lang), path, lang, full)


def _write(content: Content, path: str | Path, lang: Lang, full: bool) -> Path:
    path = Path(path)
    if path.suffix.lower() != ".xlsx":
        raise PlanproofError(say("A template is an XLSX file."), where=Place(path.name),
                             fix=say("Write to a path that ends in .xlsx."))
    from planproof.intake.template_sheets import template_bytes

    path.write_bytes(template_bytes(content, lang, full=full))
    return path


def _next_year(today: date) -> int:
    return today.year + (today.month > 6)
