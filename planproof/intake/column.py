"""What a column and a sheet are: their names in two languages, what their cells hold, whom they point to."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from planproof.model.message import Message

Kind = Literal["text", "id", "number", "score", "money", "hours", "share", "currency", "date", "month", "yesno", "choice",
               "list", "choices", "dates", "until", "parts", "funding", "team_hours", "input"]
Lang = Literal["en", "fr"]
SUMMED: frozenset[Kind] = frozenset({"money", "hours", "team_hours"})
NUMERIC: frozenset[Kind] = frozenset({"number", "score", "money", "hours", "share"})
_UNIT = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")
_EXAMPLE = re.compile(r"\s*(example|exemple)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """A word that a choice cell may hold: the code the model keeps, its English and French, and other spellings."""

    code: str
    en: str
    fr: str
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling."""
        return (self.code, self.en, self.fr, *self.aliases)


@dataclass(frozen=True)
class Column:
    """A column of a sheet, or a key of the Plan sheet.

    field    its name in the model, and its English heading
    fr       its French heading
    note     one sentence for whoever fills it in
    kind     what its cells hold: "score" is 1 to 5, "share" 0 to 1, "list" and "parts" are split at ";", "parts" keep
             empty places, "funding" is `Social: 60%; Events: 40%`, "team_hours" `Content: 6; Design: 2` or a number,
             "until" yes or a date, "input" a symbol of the pilot model
    easy     (English, French) heading on the first layer, None for a column of the third layer
    words    the words of a choice
    refers   sheets whose rows it names, in the order in which they are searched; empty when it names none
    """

    field: str
    fr: str
    note: Message
    kind: Kind = "text"
    easy: tuple[str, str] | None = None
    aliases: tuple[str, ...] = ()
    words: tuple[Word, ...] = ()
    refers: tuple[str, ...] = ()
    english: str = ""

    @property
    def en(self) -> str:
        """The English heading: the field's name, save where the model needed another word."""
        return self.english or self.field

    @property
    def layer(self) -> int:
        """1 for what everybody fills in, 3 for details."""
        return 1 if self.easy else 3

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading that means this column."""
        return (self.en, self.field, self.fr, *(self.easy or ()), *self.aliases)

    def heading(self, lang: Lang, *, easy: bool = False) -> str:
        """The heading to write, the first layer's when `easy` and there is one."""
        if easy and self.easy:
            return self.easy[lang == "fr"]
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook file.

    key       its field in the Workbook, and the stem of its CSV file
    en, fr    its names
    easy      its names on the first layer
    columns   in the order in which they are written
    label     fields of which one must be filled for a row to be a row; the first names it
    """

    key: str
    en: str
    fr: str
    columns: tuple[Column, ...]
    label: tuple[str, ...] = ()
    easy: tuple[str, str] | None = None
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means this sheet."""
        return (self.key, self.en, self.fr, *(self.easy or ()), *self.aliases)

    def column(self, field: str) -> Column:
        """The column of a model field."""
        return self._by_field[field]

    def column_named(self, heading: str) -> Column | None:
        """The column a heading means, whatever its case, accents, spaces and unit in brackets; None when unknown."""
        known, told = self._by_name, fold(heading).rstrip(" :*?.")
        return known.get(told) or known.get(_UNIT.sub("", told))

    @cached_property
    def _by_field(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns}

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {fold(name): column for column in self.columns for name in column.names}


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The text for comparing: no case, no accents; space, no-break space, hyphen and underscore are the same."""
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe").replace("Œ", "oe"))
    bare = "".join(sign for sign in text if not unicodedata.combining(sign))
    return re.sub(r"[\s_‐‑-]+", " ", bare.casefold()).strip()


def unit_of(heading: str) -> str:
    """The unit that a heading names in brackets, "" where there is none."""
    found = _UNIT.search(fold(heading))
    return found[1] if found else ""


def is_example(label: str) -> bool:
    """The label of a template's example row, "Example: ..." or "Exemple : ...", which is never read."""
    return bool(_EXAMPLE.match(label))
