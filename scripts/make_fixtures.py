"""Fill the template as a person would and save it with LibreOffice, in a French and an American locale; for the tests.

    python -m scripts.make_fixtures          needs soffice and a Python with uno (Debian: libreoffice-calc, python3-uno)

Every text of scripts/typed.py is typed into its cell by LibreOffice in the locale of its user,
so that "12 500,00 €" becomes what a
French spreadsheet makes of it. Results: tests/fixtures/filled.{en,fr}.xlsx,
the same sheets as folders of CSV (French: semicolons,
decimal commas and cp1252, as Excel saves there), and own_words.xlsx and own_words.csv, a sheet in a team's own words.
"""
from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from planproof.intake.template import write_template
from scripts.typed import ENGLISH, FRENCH, OWN_WORDS, cells

FOLDER = Path(__file__).parents[1] / "tests" / "fixtures"
TYPIST = Path(__file__).with_name("type_in_libreoffice.py")
LOCALES = {"fr": ("fr-FR", "59,34,1,1,,1036,false,true,false,false,false,-1"),
           "en": ("en-US", "44,34,76,1,,1033,false,true,false,false,false,-1")}
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item></oor:items>
"""
XLSX, CSV = "Calc MS Excel 2007 XML", "Text - txt - csv (StarCalc)"


def make_fixtures(folder: Path) -> None:
    """All fixtures, replacing those that are there."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, typed in (("en", ENGLISH), ("fr", FRENCH)):
        with TemporaryDirectory() as place:
            template = write_template(Path(place, "template.xlsx"), lang=lang, year=2027)
            _type(Path(place), lang, template, typed, folder / f"filled.{lang}.xlsx")
            _sort_out(Path(place, "all"), folder / f"filled_{lang}", tuple(typed))
    with TemporaryDirectory() as place:
        _type(Path(place), "fr", None, OWN_WORDS, folder / "own_words.xlsx")
        shutil.copy(next(Path(place, "all").glob("*.csv")), folder / "own_words.csv")


def _type(place: Path, lang: str, source: Path | None, typed: dict, out: Path) -> None:
    """One document typed and saved as XLSX and, sheet by sheet, as CSV in `place`/all."""
    locale, options = LOCALES[lang]
    (place / "all").mkdir()
    (place / "user").mkdir()
    (place / "user" / "registrymodifications.xcu").write_text(PROFILE.format(locale=locale), "utf-8")
    job = {"open": str(source or ""), "type": {sheet: cells(rows) for sheet, rows in typed.items()},
           "save": [[str(out), XLSX, ""], [str(place / "all" / "all.csv"), CSV, options]]}
    (place / "job.json").write_text(json.dumps(job), "utf-8")
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={place.name};urp;",
                               f"-env:UserInstallation={place.as_uri()}"])
    try:
        subprocess.run(["/usr/bin/python3", str(TYPIST), place.name, str(place / "job.json")], check=True, timeout=120)
        office.wait(60)
    finally:
        office.terminate()


def _sort_out(saved: Path, folder: Path, sheets: tuple[str, ...]) -> None:
    """The sheets that were typed into, each under its own name; the others are what a person would leave behind."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for sheet in sheets:
        shutil.copy(saved / f"all-{sheet}.csv", folder / f"{sheet}.csv")


if __name__ == "__main__":
    make_fixtures(FOLDER)
