"""Tables as one XLSX file."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from xlsxwriter.worksheet import Worksheet

from planproof.intake.columns import Lang
from planproof.intake.look import Paper
from planproof.intake.written_table import Table

WIDEST, NARROWEST = 48, 11


def xlsx_bytes(tables: Iterable[Table], lang: Lang) -> bytes:
    """One sheet per table, headings frozen, real numbers and dates; the same tables give the same bytes."""
    paper = Paper(lang)
    for table in tables:
        _draw(paper, paper.book.add_worksheet(table.sheet.fr if lang == "fr" else table.sheet.en), table)
    return paper.closed()


def _draw(paper: Paper, sheet: Worksheet, table: Table) -> None:
    for place, heading in enumerate(table.headings):
        paper.write_heading(sheet, place, heading.text)
        sheet.set_column(place, place, _width([heading.text, *(row[place] for row in table.rows)]))
    for number, row in enumerate(table.rows, 1):
        for place, value in enumerate(row):
            if value is not None:
                paper.write(sheet, (number, place), value)
    set_up_print(sheet, frozen=2 if table.sheet.key == "tactics" else 1)


def set_up_print(sheet: Worksheet, *, frozen: int) -> None:
    """Headings stay in sight on the screen and on every A4 page, one page wide, lying.

    frozen   columns that stay in sight
    """
    sheet.freeze_panes(1, frozen)
    sheet.set_row(0, 32)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RPage &P / &N")
    sheet.hide_gridlines(1)


def _width(cells: Iterable[object]) -> int:
    longest = max((10 if isinstance(cell, date) else len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2))
