"""The XML of one worksheet, changed cell by cell as text, so that what nobody asked to change stays as it was."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from planproof.errors import PlanproofError
from planproof.intake.columns import Lang
from planproof.intake.grid import tidy
from planproof.intake.look import LONGEST
from planproof.intake.written_cell import Cell, plain
from planproof.model.message import Place, say

ADDED_WIDTH = 30
_EPOCH = date(1899, 12, 30)
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMBER = re.compile(r'\sr="[A-Z]*(\d+)"')
_LETTERS = re.compile(r'\sr="([A-Z]+)\d*"')
_MIN, _MAX = re.compile(r'\smin="(\d+)"'), re.compile(r'\smax="(\d+)"')
At = tuple[int, int]


class SheetXml:
    """One worksheet's XML as rows of cells that can be written to; rows nobody writes to are passed on as text.

    serials   a date may be written as the number that spreadsheets count it by
    """

    def __init__(self, xml: str, *, serials: bool):
        self.serials = serials
        self.p = re.search(r"<(\w+:)?sheetData\b", xml)[1] or ""
        opening = re.search(rf"<{self.p}sheetData\b[^>]*>", xml)
        closing = xml.rindex(f"</{self.p}sheetData>")
        self.before = re.sub(rf"<{self.p}dimension\b[^>]*/>", "", xml[:opening.end()])
        self.after = xml[closing:]
        self.rows = dict(self._numbered(xml[opening.end():closing], "row", _row_number))
        self.cells: dict[int, dict[int, str]] = {}

    def write(self, at: At, value: Cell, *, like: At | None, lang: Lang) -> None:
        """One cell, in its own look or, where it is new, in that of another.

        raises   PlanproofError when the text is longer than a cell can hold
        """
        row, place = at
        cells = self._cells(row)
        old = cells.get(place, "")
        model = old or (self._cells(like[0]).get(like[1], "") if like else "")
        self._unshare(old)
        cells[place] = self._cell(f"{get_column_letter(place + 1)}{row}", value, model, lang)

    def widen(self, places: Sequence[int]) -> None:
        """Room for text in added columns that stand side by side, also where the sheet says how wide, or that they are hidden."""
        if not places:
            return
        first, last = places[0] + 1, places[-1] + 1
        known = re.findall(rf"<{self.p}col\s[^>]*/>", self.before)
        left = [_limited(col, most=first - 1) for col in known if _limits(col)[0] < first]
        right = [_limited(col, least=last + 1) for col in known if _limits(col)[1] > last]
        new = [f'<{self.p}col min="{column}" max="{column}" width="{ADDED_WIDTH}" customWidth="1"/>'
               for column in range(first, last + 1)]
        bare = re.sub(rf"<{self.p}cols>.*?</{self.p}cols>", "", self.before, flags=re.DOTALL)
        cut = bare.rindex(f"<{self.p}sheetData")
        self.before = f"{bare[:cut]}<{self.p}cols>{''.join(left + new + right)}</{self.p}cols>{bare[cut:]}"

    def text(self) -> str:
        """The whole worksheet again."""
        for row, cells in self.cells.items():
            head = re.match(r"<[^>]*>", self.rows.get(row, "")) if row in self.rows else None
            opening = re.sub(r'\sspans="[^"]*"', "", head[0]).replace("/>", ">") if head else f'<{self.p}row r="{row}">'
            self.rows[row] = opening + "".join(cells[place] for place in sorted(cells)) + f"</{self.p}row>"
        return self.before + "".join(self.rows[row] for row in sorted(self.rows)) + self.after

    def _cells(self, row: int) -> dict[int, str]:
        if row not in self.cells:
            xml = self.rows.get(row, "")
            self.cells[row] = dict(self._numbered(xml[xml.find(">") + 1:], "c", _position))
        return self.cells[row]

    def _numbered(self, xml: str, tag: str, number_of) -> Iterator[tuple[int, str]]:
        """Each element with the number it says, or that of the one before plus one."""
        last = 0 if tag == "row" else -1
        for found in re.finditer(rf"<{self.p}{tag}\b[^>]*?(?:/>|(?<!/)>.*?</{self.p}{tag}>)", xml, re.DOTALL):
            said = number_of(found[0][:found[0].index(">")])
            last = last + 1 if said is None else said
            yield last, found[0]

    def _cell(self, name: str, value: Cell, model: str, lang: Lang) -> str:
        style = re.search(r'\ss="\d+"', model[:model.find(">") + 1])
        head = f'{self.p}c r="{name}"{style[0] if style else ""}'
        number = self._as_number(value, model)
        if value is None:
            return f"<{head}/>"
        if number is not None:
            return f"<{head}><{self.p}v>{number}</{self.p}v></{self.p}c>"
        text = plain(value, lang) if isinstance(value, Decimal) else str(value)
        if len(text) > LONGEST:
            raise PlanproofError(say("A text of {count} characters does not fit a cell.", count=len(text)),
                                 where=Place(column=name), fix=say("Shorten it, or give the file back as CSV."))
        safe = escape(_UNSAYABLE.sub("", text))
        return f'<{head} t="inlineStr"><{self.p}is><{self.p}t xml:space="preserve">{safe}</{self.p}t></{self.p}is></{self.p}c>'

    def _as_number(self, value: Cell, model: str) -> str | None:
        """A number that loses no digit, a date where its model is counted in days; None for what is written as text."""
        if isinstance(value, Decimal):
            return repr(float(value)) if tidy(float(value)) == value else None
        counted = f"<{self.p}v>" in model and not re.search(r'\st="[^n]', model[:model.index(">")])
        if isinstance(value, date) and self.serials and counted:
            return str((value - _EPOCH).days)
        return None

    def _unshare(self, old: str) -> None:
        """Before a formula that others share is overwritten, those others keep their last value and lose it."""
        shared = re.search(rf'<{self.p}f\b[^>]*\bref="[^>]*', old)
        index = re.search(r'\bsi="(\d+)"', shared[0]) if shared else None
        if index:
            formula = re.compile(rf'<{self.p}f\b[^>]*\bsi="{index[1]}"[^>]*?(?:/>|(?<!/)>.*?</{self.p}f>)', re.DOTALL)
            self.rows = {row: formula.sub("", xml) for row, xml in self.rows.items()}
            self.cells = {row: {place: formula.sub("", xml) for place, xml in cells.items()} for row, cells in self.cells.items()}


def _limits(col: str) -> tuple[int, int]:
    """The first and the last column that a <col> speaks of."""
    return int(_MIN.search(col)[1]), int(_MAX.search(col)[1])


def _limited(col: str, *, least: int = 1, most: int = 1 << 14) -> str:
    """The same <col> for those of its columns that lie within the limits."""
    low, high = _limits(col)
    return _MAX.sub(f' max="{min(high, most)}"', _MIN.sub(f' min="{max(low, least)}"', col))


def _row_number(head: str) -> int | None:
    found = _NUMBER.search(head)
    return int(found[1]) if found else None


def _position(head: str) -> int | None:
    found = _LETTERS.search(head)
    return column_index_from_string(found[1]) - 1 if found else None
