"""A spreadsheet that is written row by row, so that ten thousand ideas take no more memory than ten."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple

from babel.numbers import get_currency_symbol
from xlsxwriter import Workbook
from xlsxwriter.format import Format

from planproof.intake.look import BASE, DATES, HEAD, LONGEST
from planproof.intake.safe_text import is_risky
from planproof.intake.xlsx_writer import set_up_print
from planproof.model.message import Message
from planproof.report.chips import LOOKS
from planproof.report.numbers import LOCALES, rounded
from planproof.report.wording import Wording

FILLS = {"fund": ("#E0F1EA", "#0B6B50"), "pilot": ("#E3EDF9", "#1D5AA6"), "fix": ("#FBEFDC", "#8A5200"),
         "stop": ("#F9E5E2", "#A2322A"), "unsaid": ("#EBEDF0", "#545D6A")}          # as in static/tokens.css
BANNER = {**HEAD, "font_size": 14}
LINE = 15                     # points
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Mark(NamedTuple):
    """A verdict, grade, vote or result: its sign, its word and its fill, so that no colour is needed to tell it.

    word   in place of the word for the code
    """

    code: str
    word: Message | None = None


class Figure(NamedTuple):
    """A number of another kind than its column's."""

    value: Decimal | float | int
    kind: str


class Column(NamedTuple):
    """One column: its heading where it has one, its width in characters, and what its numbers are.

    kind   "money" to the cent, "estimate" for simulated money, "hours", "whole" for counts, "number" for any other
    """

    heading: Message | None
    width: int = 14
    kind: str = "number"


Cell = str | date | Decimal | float | int | Mark | Figure | None


class Book:
    """An XLSX in the making; the same content gives the same bytes, and nothing in it is ever run."""

    def __init__(self, wording: Wording, currency: str):
        self.wording, self._file = wording, BytesIO()
        self._book = Workbook(self._file, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                                           "strings_to_numbers": False, "nan_inf_to_errors": False})
        self._book.set_properties({"created": datetime(2027, 1, 1), "comments": "planproof"})
        self._formats: dict[tuple, Format] = {}
        self.formats = _number_formats(currency, wording.lang)

    def table(self, title: Message, columns: Sequence[Column]) -> Sheet:
        """A new sheet under its headings, which filter; write all of its rows before the next sheet is begun."""
        sheet = Sheet(self, self.wording.say(title), columns)
        sheet.headings()
        return sheet

    def page(self, title: Message, widths: Sequence[int], banner: str) -> Sheet:
        """A new sheet under one line over its whole width."""
        sheet = Sheet(self, self.wording.say(title), [Column(None, width) for width in widths])
        sheet.banner(banner)
        return sheet

    def closed(self) -> bytes:
        """The finished file."""
        self._book.close()
        return self._file.getvalue()

    def add(self, name: str):
        """A bare worksheet."""
        return self._book.add_worksheet(name)

    def format(self, properties: Mapping[str, object]) -> Format:
        """A format, made once for the same properties."""
        key = tuple(properties.items())
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(properties))
        return self._formats[key]


class Sheet:
    """One sheet of a book, written from the top."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column]):
        self._book, self._columns, self.rows = book, columns, 0
        self._sheet = book.add(name)
        set_up_print(self._sheet, frozen=1)
        for place, column in enumerate(columns):
            self._sheet.set_column(place, place, column.width)

    def headings(self) -> None:
        """The first row: what each column holds, in as many lines as it needs."""
        texts = [self._book.wording.say(column.heading) for column in self._columns]
        lines = max(-(-len(text) // (column.width - 3)) for text, column in zip(texts, self._columns, strict=True))
        self._sheet.set_row(0, LINE * max(2, lines + 1))
        for place, text in enumerate(texts):
            self._text(0, place, text, HEAD)

    def banner(self, text: str) -> None:
        """The first row as one line."""
        self._sheet.set_row(0, 2 * LINE)
        self._sheet.merge_range(0, 0, 0, len(self._columns) - 1, "", self._book.format(BANNER))
        self._text(0, 0, text, BANNER)

    def write(self, *cells: Cell, look: Mapping[str, object] | None = None) -> None:
        """The next row.

        look   properties that the texts of this row have beside the usual ones
        """
        self.rows += 1
        for place, cell in enumerate(cells):
            if cell is not None and cell != "":
                self._write(self.rows, place, cell, {**BASE, **(look or {})})

    def close(self) -> None:
        """Every heading filters the rows below it."""
        self._sheet.autofilter(0, 0, max(self.rows, 1), len(self._columns) - 1)

    def _write(self, row: int, place: int, cell: Cell, look: dict[str, object]) -> None:
        if isinstance(cell, str):
            self._text(row, place, cell, look)
        elif isinstance(cell, Mark):
            fill, ink = FILLS[LOOKS[cell.code][0]]
            word = self._book.wording.say(cell.word) if cell.word else self._book.wording.term(cell.code)
            said = f"{LOOKS[cell.code][1]} {word}"
            self._text(row, place, said, {**look, "bg_color": fill, "font_color": ink, "bold": True})
        elif isinstance(cell, date):
            format_ = self._book.format({**look, "num_format": DATES[self._book.wording.lang], "align": "left"})
            self._sheet.write_datetime(row, place, datetime(cell.year, cell.month, cell.day), format_)
        else:
            self._number(row, place, cell if isinstance(cell, Figure) else Figure(cell, self._columns[place].kind), look)

    def _number(self, row: int, place: int, figure: Figure, look: dict[str, object]) -> None:
        number = rounded(float(figure.value)) if figure.kind == "estimate" else figure.value
        format_ = self._book.format({**look, "num_format": self._book.formats[figure.kind], "align": "right"})
        self._sheet.write_number(row, place, float(number), format_)

    def _text(self, row: int, place: int, text: str, look: Mapping[str, object]) -> None:
        safe = _UNSAYABLE.sub("", text)
        safe = safe if len(safe) <= LONGEST else safe[:LONGEST - 1] + "…"
        shield = {"quote_prefix": True} if is_risky(safe) else {}
        self._sheet.write_string(row, place, safe, self._book.format({"text_wrap": True, **look, **shield}))


def _number_formats(currency: str, lang: str) -> dict[str, str]:
    """Thousands apart; an amount with its currency, to the cent where it is a fact."""
    known = re.fullmatch("[A-Z]{3}", currency or "")
    symbol = f"\\ [${get_currency_symbol(currency, LOCALES[lang])}]" if known else ""
    return {"money": f"#,##0.00{symbol}", "estimate": f"#,##0{symbol}", "number": "General", "hours": "#,##0.0", "whole": "#,##0"}
