"""Sentences as values: an English template and what fills it, translated and rounded only where they are shown."""
from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

LONGEST = 120                # characters of a text that is quoted in a sentence


class Money(NamedTuple):
    """An amount in one currency (ISO code, or "" where none was said); a float is the outcome of a computation, to be rounded."""

    amount: Decimal | float
    currency: str = ""

    def __str__(self) -> str:
        return f"{self.amount:,.2f} {self.currency}".strip().replace(".00", "", 1)


class Percent(NamedTuple):
    """A share, 0.35 for 35 %."""

    share: Decimal | float

    def __str__(self) -> str:
        return f"{float(self.share) * 100:.4g} %"


class SheetName(NamedTuple):
    """A sheet, to be called what the team's file calls it: its field in the Workbook."""

    key: str

    def __str__(self) -> str:
        return self.key.capitalize()


class FieldNames(NamedTuple):
    """Columns of a sheet, to be called what the team's file calls them: their fields in the model."""

    sheet: str
    fields: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.fields)


class InputName(NamedTuple):
    """An input of the pilot model, to be called by its plain name."""

    symbol: str

    def __str__(self) -> str:
        return self.symbol


@dataclass(frozen=True)
class Message:
    """A sentence: `text` is English with {named} fields and is the gettext id; `values` fill it.

    plural   the English plural and the count that chooses it, where the sentence counts something
    """

    text: str
    values: tuple[tuple[str, object], ...] = ()
    plural: tuple[str, int] | None = None

    def __str__(self) -> str:
        text = self.plural[0] if self.plural and self.plural[1] != 1 else self.text
        return text.format(**{name: _plain(value) for name, value in self.values})


def say(text: str, /, **values: object) -> Message:
    """A sentence to show; the text must be a literal, so that it can be translated."""
    return Message(text, tuple(values.items()))


def say_n(one: str, many: str, count: int, /, **values: object) -> Message:
    """A sentence that counts: `{count}` is filled with the count."""
    return Message(one, (("count", count), *values.items()), (many, count))


def brief(message: Message) -> Message:
    """The same with texts that go on and on quoted by their beginning."""
    return replace(message, values=tuple((name, _cut(value)) for name, value in message.values))


def _cut(value: object) -> object:
    return value[:LONGEST - 1] + "…" if type(value) is str and len(value) > LONGEST else value


def _plain(value: object) -> str:
    return ", ".join(map(_plain, value)) if type(value) in (tuple, list) else str(value)


@dataclass(frozen=True)
class Place:
    """Where in a file or a workbook something stands; empty parts are left out when it is said."""

    file: str = ""
    sheet: str | SheetName = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        parts = (self.file, f'sheet "{self.sheet}"' if self.sheet else "",
                 f"row {self.row}" if self.row else "", f'"{self.column}"' if self.column else "")
        return ", ".join(part for part in parts if part)
