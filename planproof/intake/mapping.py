"""A mapping: what a team's own sheets and columns mean, saved and used again."""
from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from planproof.errors import IntakeError, PlanproofError
from planproof.intake.columns import fold
from planproof.model.message import Place, say
from planproof.model.row import Texts, Value


class SheetMapping(Value):
    """What one of their sheets means.

    sheet     its name in the file (a CSV's name without ending)
    meaning   a sheet of planproof ("tactics", "budget" ...), "" to leave it alone
    header    the row of its headings, from 1; 0 for rows without headings, whose columns are then called A, B ...
    columns   heading -> field of that sheet; for an amount by month "2027-02", or "February" where
              the heading leaves the year to the file; "" to keep it untouched
    samples   heading -> up to three of its values, to look at
    """

    sheet: str
    meaning: str = ""
    header: int = 1
    columns: dict[str, str] = {}
    samples: dict[str, Texts] = {}


class Mapping(Value):
    """What a whole file means; `decimal`, `dates` and `year` answer what it leaves open, as for `read_workbook`."""

    sheets: tuple[SheetMapping, ...] = ()
    decimal: Literal["comma", "point"] | None = None
    dates: Literal["dmy", "mdy"] | None = None
    year: int | None = None

    def of(self, sheet: str) -> SheetMapping | None:
        """The mapping of the sheet of that name, None where nothing is said about it."""
        return next((known for known in self.sheets if fold(known.sheet) == fold(sheet)), None)

    @property
    def fingerprint(self) -> str:
        """The same, in 64 characters, for every file with the same sheets and headings."""
        said = sorted((sheet, sorted(headings)) for sheet, headings in self._headings())
        return sha256(repr(said).encode()).hexdigest()

    def fits(self, other: Mapping) -> bool:
        """The other was proposed for a file with the same sheets and headings, so that this one can be used again."""
        return self._headings() == other._headings()

    def _headings(self) -> frozenset[tuple[str, frozenset[str]]]:
        return frozenset((fold(sheet.sheet), frozenset(map(fold, sheet.columns))) for sheet in self.sheets)


def save_mapping(mapping: Mapping, path: str | Path) -> None:
    """Writes a mapping as JSON, without the team's values."""
    bare = mapping.but(sheets=tuple(sheet.but(samples={}) for sheet in mapping.sheets))
    Path(path).write_text(bare.model_dump_json(indent=2) + "\n", encoding="utf-8")


def load_mapping(path: str | Path) -> Mapping:
    """Reads a mapping that was saved as JSON.

    raises   IntakeError when it is not there or is no mapping
    """
    path = Path(path)
    try:
        return Mapping.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        fix = say("Write one with: planproof import FILE --propose mapping.json")
        problem = say("This is not a mapping that can be read.")
        raise IntakeError([PlanproofError(problem, where=Place(path.name), fix=fix)]) from None
