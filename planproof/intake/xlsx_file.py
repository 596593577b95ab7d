"""XLSX to grids: last values of formulas, no macros, no external links."""
from __future__ import annotations

import re
import warnings
import zlib
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.grid import UNCOMPUTED, Cell, Grid, filled, tidy, trimmed
from planproof.model.message import Place, say

_DAMAGED = (InvalidFileException, BadZipFile, ParseError, zlib.error, EOFError, OSError,
            LookupError, ValueError, TypeError, AttributeError, AssertionError, RuntimeError)
_BUILT_IN = frozenset(BUILTIN_FORMATS.values())
_MERGE = re.compile(rb'mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_NO_RESULT = re.compile(rb'<c r="([A-Z]+\d+)"(?![^>]*t="str")[^>]*>\s*<f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>')
_FOLDED = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_SIGN = re.compile(r"\[\$([^\]-]+)(?:-[^\]]*)?\]|([€£$¥])")


def xlsx_grids(path: Path) -> tuple[Grid, ...]:
    """Every worksheet of the file, in its order.

    raises   IntakeError when its inside is not what an XLSX holds
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _grids(path)
    except _DAMAGED as broken:
        fix = say("Open it in a spreadsheet and save it again as XLSX.")
        raise IntakeError([PlanproofError(say("This XLSX file is damaged."), where=Place(path.name), fix=fix)]) from broken


def _grids(path: Path) -> tuple[Grid, ...]:
    with path.open("rb") as file, ZipFile(path) as pack:          # a file, since a name would be judged by its ending
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            return tuple(_grid(sheet, pack) for sheet in book.worksheets)
        finally:
            book.close()


def _grid(sheet, pack: ZipFile) -> Grid:
    sheet.reset_dimensions()          # some programs write a wrong extent, and rows beyond it would be lost
    rows: list[tuple[Cell, ...]] = []
    signs: dict[tuple[int, int], str] = {}
    for number, cells in enumerate(sheet.iter_rows(), 1):
        rows.append(trimmed(tidy(cell.value) for cell in cells))
        signs.update(((number, place), sign) for place, cell in enumerate(cells) if (sign := _currency(cell)))
    xml = pack.read(sheet._worksheet_path)
    _mark_uncomputed(rows, xml)
    while rows and not rows[-1]:
        rows.pop()
    table, repeats = filled(tuple(rows), _merges(xml))
    return Grid(sheet.title, table, signs, repeats, sheet.sheet_state != "visible", frozenset(map(int, _FOLDED.findall(xml))))


def _mark_uncomputed(rows: list[tuple[Cell, ...]], xml: bytes) -> None:
    """Formulas that a program wrote and no spreadsheet worked out would else look like empty cells."""
    for match in _NO_RESULT.findall(xml):
        number, place = coordinate_to_tuple(match.decode())
        row = [*rows[number - 1], *[None] * (place - len(rows[number - 1]))]
        row[place - 1] = UNCOMPUTED
        rows[number - 1] = tuple(row)


def _merges(xml: bytes) -> list[tuple[int, int, int, int]]:
    boxes = (range_boundaries(match.decode()) for match in _MERGE.findall(xml))
    return [(top, left - 1, bottom, right - 1) for left, top, right, bottom in boxes]


def _currency(cell) -> str:
    """The currency that the format of a number shows; built-in formats follow the reader's country and say nothing."""
    if type(cell.value) not in (int, float) or not cell.has_style:
        return ""
    return _sign(cell.number_format)


@lru_cache(maxsize=256)
def _sign(number_format: str) -> str:
    found = None if number_format in _BUILT_IN else _SIGN.search(number_format)
    return (found[1] or found[2]).strip() if found else ""
