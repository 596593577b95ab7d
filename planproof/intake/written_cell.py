"""A model value as a cell: the inverse of reading one."""
from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from planproof.intake.columns import DENIED, NO, NUMERIC, YES, Column, Lang
from planproof.model.estimate import SYMBOLS
from planproof.model.row import Row

Cell = str | Decimal | date | None
POINT = {"en": ".", "fr": ","}
PERCENT = {"en": "%", "fr": " %"}


def cell(row: Row, column: Column, lang: Lang) -> Cell:
    """What to write for a field of a row: "none" where that was said, nothing where nothing was."""
    if column.field in row.denied:
        return DENIED[lang == "fr"]
    return written(getattr(row, column.field), column, lang)


def written(value: object, column: Column, lang: Lang) -> Cell:
    """A value of the model as a number, a date or text in the language."""
    if value is None or value == ():
        return None
    if column.kind in _TEXTS:
        return _TEXTS[column.kind](value, column, lang)
    if column.kind in NUMERIC:
        return _number(value)
    return value if isinstance(value, date) else str(value)


def plain(number: Decimal, lang: Lang) -> str:
    """A number as text with every digit; three decimals get a fourth, so that nobody reads them as thousands."""
    text = format(number, "f")
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return whole + (POINT[lang] + decimals + ("0" if len(decimals) == 3 else "") if decimals else "")


def per_cent(share: Decimal, lang: Lang) -> str:
    """A share as text, "1,5 %", with every digit; arithmetic would round it to 28."""
    sign, digits, exponent = share.as_tuple()
    return plain(Decimal((sign, digits, exponent + 2)), lang) + PERCENT[lang]


def _number(value: object) -> Cell:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return str(value)


def _yesno(value: object, column: Column, lang: Lang) -> str:
    return (YES if value else NO)[lang == "fr"]


def _until(value: object, column: Column, lang: Lang) -> str:
    return _yesno(value == "yes", column, lang) if value in ("yes", "no") else str(value)


def _word(value: object, column: Column, lang: Lang) -> str:
    return next((word.fr if lang == "fr" else word.en for word in column.words if word.code == value), str(value))


def _words(value: object, column: Column, lang: Lang) -> str:
    return "; ".join(_word(part, column, lang) for part in value)


def _list(value: object, column: Column, lang: Lang) -> str:
    return "; ".join(value)


def _funding(value: object, column: Column, lang: Lang) -> str:
    return "; ".join(_bare_line(part.line) if part.share is None else
                     f"{part.line}: {per_cent(part.share, lang)}" for part in value)


def _bare_line(line: str) -> str:
    """A line without share; a colon after it where its own name would read as a line with its share."""
    return f"{line}:" if ":" in line or "%" in line else line


def _team_hours(value: object, column: Column, lang: Lang) -> Cell:
    if len(value) == 1 and value[0].team is None:
        return value[0].hours
    return "; ".join(": ".join(filter(None, (part.team, plain(part.hours, lang)))) for part in value)


def _input(value: object, column: Column, lang: Lang) -> str:
    known = SYMBOLS.get(value)
    return (known.french if lang == "fr" else known.english) if known else str(value)


_TEXTS = {"yesno": _yesno, "until": _until, "choice": _word, "choices": _words, "list": _list, "dates": _list, "parts": _list,
          "funding": _funding, "team_hours": _team_hours, "input": _input}
