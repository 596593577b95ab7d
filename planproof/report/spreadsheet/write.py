"""The audit as a spreadsheet, sheet by sheet."""
from __future__ import annotations

from planproof.report.ideas import Assessed
from planproof.report.spreadsheet.book import Book
from planproof.report.spreadsheet.checks import Progress, write_checks
from planproof.report.spreadsheet.summary import write_summary
from planproof.report.spreadsheet.tactics import write_tactics
from planproof.report.spreadsheet.together import write_together
from planproof.report.wording import Wording


def audit_xlsx(assessed: Assessed, wording: Wording, told: Progress | None = None) -> bytes:
    """The XLSX: headings frozen and filtering, real numbers and dates, results in words; the same bytes for the same values.

    told   called now and then with how many ideas are written, and how many there are
    """
    book = Book(wording, assessed.workbook.plan.currency or "")
    write_summary(book, assessed)
    write_tactics(book, assessed)
    write_checks(book, assessed, told)
    write_together(book, assessed)
    return book.closed()
