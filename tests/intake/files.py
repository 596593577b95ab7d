"""Files as people make them, for the tests of reading."""

from pathlib import Path

from openpyxl import Workbook as Book

from planproof.errors import IntakeError, PlanproofError
from planproof.intake import read_workbook


def an_xlsx(folder: Path, *, name: str = "plan.xlsx", **sheets: list[list]) -> Path:
    """An XLSX file with one sheet for each keyword ("Parties_prenantes" stands for "Parties prenantes")."""
    book = Book()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    book.save(folder / name)
    return folder / name


def a_csv(folder: Path, text: str, *, name: str = "tactics.csv", encoding: str = "utf-8") -> Path:
    """A CSV file with that text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def ideas(*rows: tuple, headings: tuple = ("idea", "total cost")) -> list[list]:
    """A sheet of ideas under its headings."""
    return [list(headings), *map(list, rows)]


def a_cell(folder: Path, heading: str, value: object, **options) -> object:
    """What one cell under a heading of a single tactic is read as."""
    path = an_xlsx(folder, Tactics=ideas(("An idea", value), headings=("name", heading)))
    return read_workbook(path, **options).tactics[0]


def problems_of(path: Path, **options) -> list[PlanproofError]:
    """Every problem of a file that is refused."""
    try:
        read_workbook(path, **options)
    except IntakeError as refusal:
        return list(refusal.problems)
    raise AssertionError(f"{path.name} was read")


def the_problem(path: Path, **options) -> str:
    """The only problem of a file, as a sentence."""
    (problem,) = problems_of(path, **options)
    return str(problem)
