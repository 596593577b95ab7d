"""How a written spreadsheet looks: quiet colours, one format per kind of cell."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from planproof.errors import PlanproofError
from planproof.intake.columns import Lang
from planproof.intake.grid import tidy
from planproof.intake.safe_text import is_risky
from planproof.intake.written_cell import Cell, plain
from planproof.model.message import Place, say

INK, QUIET, LINE, WASH, BRAND, BRAND_SOFT, ALARM, ALARM_SOFT = (
    "#1C2430", "#566070", "#E2E0DA", "#F7F6F3", "#12424A", "#E3EEEE", "#A2322A", "#F9E5E2")
LONGEST = 32_767          # characters that one cell holds
DATES = {"en": "yyyy-mm-dd", "fr": "dd/mm/yyyy"}
BASE = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
HEAD = {**BASE, "bold": True, "font_color": "#FFFFFF", "bg_color": BRAND, "text_wrap": True, "valign": "vcenter", "border": 1,
         "border_color": BRAND}


class Paper:
    """A spreadsheet file being written; the same content gives the same bytes."""

    def __init__(self, lang: Lang):
        self.lang, self._file = lang, BytesIO()
        self.book = Book(self._file, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
                                      "in_memory": True, "nan_inf_to_errors": False})
        self.book.set_properties({"created": datetime(2027, 1, 1), "comments": "planproof"})
        self._formats: dict[tuple, Format] = {}

    def closed(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._file.getvalue()

    def format(self, properties: Mapping[str, object]) -> Format:
        """A format, made once for the same properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(dict(properties))
        return self._formats[key]

    def write_heading(self, sheet: Worksheet, place: int, text: str) -> None:
        """A heading in the first row."""
        self._text(sheet, (0, place), text, HEAD)

    def write(self, sheet: Worksheet, at: tuple[int, int], value: Cell, *, look: Mapping[str, object] = BASE) -> None:
        """One cell; a number that a spreadsheet would cut short is written as text, text is never run.

        at       row and column, from 0
        raises   PlanproofError when the text is longer than a cell can hold
        """
        if value is None:
            sheet.write_blank(*at, None, self.format(look))
        elif isinstance(value, Decimal) and tidy(float(value)) == value and float(f"{float(value):.16G}") == float(value):
            sheet.write_number(*at, float(value), self.format({**look, "num_format": number_format(value), "align": "right"}))
        elif isinstance(value, date):
            sheet.write_datetime(*at, datetime(value.year, value.month, value.day), self.format(
                {**look, "num_format": DATES[self.lang], "align": "right"}))
        else:
            self._text(sheet, at, plain(value, self.lang) if isinstance(value, Decimal) else value, look)

    def _text(self, sheet: Worksheet, at: tuple[int, int], text: str, look: Mapping[str, object]) -> None:
        if len(text) > LONGEST:
            raise PlanproofError(say("A text of {count} characters does not fit a cell.", count=len(text)),
                                 where=Place(sheet=sheet.get_name(), row=at[0] + 1),
                                 fix=say("Write to a folder of CSV files instead."))
        shield = {"quote_prefix": True} if is_risky(text) else {}
        sheet.write_string(*at, text, self.format({"indent": 1, **look, "text_wrap": True, **shield}))


def number_format(value: Decimal) -> str:
    """Thousands apart and as many decimals as the number has."""
    decimals = max(0, -value.normalize().as_tuple().exponent)
    return "#,##0" + ("." + "0" * decimals if decimals else "")
