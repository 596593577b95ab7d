"""Type into a spreadsheet through a running LibreOffice, as a person at its keyboard would, and save it.

    /usr/bin/python3 scripts/type_in_libreoffice.py PIPE JOB.json

Run by the Python that has LibreOffice's `uno` (Debian: python3-uno); scripts/make_fixtures.py starts it. The job holds
`open` (a path, or "" for an empty sheet), `type` (sheet -> cell -> what is typed) and `save` (list of path, filter, options).
"""
from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE = 60          # seconds that LibreOffice may take to start


def main(pipe: str, job: dict) -> None:
    """Open, type, save each version, and close LibreOffice."""
    desktop = _desktop(pipe)
    source = Path(job["open"]).resolve().as_uri() if job["open"] else "private:factory/scalc"
    book = desktop.loadComponentFromURL(source, "_blank", 0, (_said("Hidden", True),))
    for number, (sheet, cells) in enumerate(job["type"].items()):
        if not job["open"]:
            book.Sheets.getByIndex(number).Name = sheet
        for name, text in cells.items():
            book.Sheets.getByName(sheet).getCellRangeByName(name).FormulaLocal = text
    book.calculateAll()
    for path, kind, options in job["save"]:
        book.storeToURL(Path(path).resolve().as_uri(), (_said("FilterName", kind), _said("FilterOptions", options)))
    book.close(True)
    desktop.terminate()


def _desktop(pipe: str) -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(PATIENCE * 4):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start.")


def _said(name: str, value: object) -> PropertyValue:
    return PropertyValue(Name=name, Value=value)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8")))
