"""Edits written into an XLSX file: only the sheet of tactics is touched, all else is passed on byte for byte."""
from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from defusedxml.ElementTree import fromstring

from planproof.intake.edits import Edits
from planproof.intake.sheet_xml import SheetXml

BOOK, LINKS, TYPES, CHAIN = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/calcChain.xml"


def edited_xlsx(path: Path, sheet: str, edits: Edits) -> bytes:
    """The file with the edits in its sheet of that name; formulas are worked out again when it is opened."""
    with ZipFile(path) as pack:
        parts = {entry.filename: pack.read(entry) for entry in pack.infolist()}
    place = _part_of(parts, sheet)
    edited = SheetXml(parts[place].decode("utf-8-sig"), serials="date1904" not in parts[BOOK].decode("utf-8-sig"))
    edited.widen(edits.added)
    for at, value in sorted(edits.cells.items()):
        edited.write(at, value, like=edits.like.get(at), lang=edits.point)
    parts[place] = edited.text().encode("utf-8")
    _ask_for_recalculation(parts)
    return _packed(parts)


def _part_of(parts: dict[str, bytes], sheet: str) -> str:
    book, links = fromstring(parts[BOOK]), fromstring(parts[LINKS])
    targets = {link.get("Id"): link.get("Target") for link in links}
    found = next(entry for entry in book.iter() if entry.tag.endswith("}sheet") and entry.get("name") == sheet)
    target = targets[next(value for name, value in found.items() if name.endswith("relationships}id"))]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _ask_for_recalculation(parts: dict[str, bytes]) -> None:
    """The order of calculation is dropped, since cells may have lost their formula; spreadsheets make a new one."""
    if parts.pop(CHAIN, None) is not None:
        for name, tag in ((LINKS, "Relationship"), (TYPES, "Override")):
            parts[name] = re.sub(rf'<{tag}\b[^>]*calcChain\.xml"[^>]*/>'.encode(), b"", parts[name])
    if b"fullCalcOnLoad" not in parts[BOOK]:
        parts[BOOK] = re.sub(rb"<((?:\w+:)?calcPr)\b", rb'<\1 fullCalcOnLoad="1"', parts[BOOK], count=1)


def _packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()
