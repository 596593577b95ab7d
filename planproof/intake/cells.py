"""What one cell says, by the kind of its column; a cell that cannot be read says what to write instead."""
from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.columns import DENIED, NO, YES, Column, fold
from planproof.intake.dates import DayOrder, read_day, read_month
from planproof.intake.grid import Cell
from planproof.intake.numbers import DecimalSign, currency_code, read_number, refuse_beyond, written
from planproof.intake.parts import read_funding, read_hours, read_team_hours, split
from planproof.model.estimate import INPUTS, SYMBOLS
from planproof.model.message import InputName, say

_DASHES = ("-", "–", "—")
_SAID_NO = frozenset(map(fold, DENIED))
_NEVER_DENIED = {"status", "must_serve", "empty_means_no", "show_sponsors"}
_INPUT_NAMES = {fold(name): known.symbol for known in INPUTS for name in (known.english, known.french)}


class Convention(NamedTuple):
    """How one file writes numbers and days; None where it says nothing and it does not matter.

    year   the year of the first month across, where somebody had to say it
    """

    decimal: DecimalSign | None = None
    dates: DayOrder | None = None
    year: int | None = None


def denies(raw: Cell, column: Column) -> bool:
    """ "none" or "aucun" was written: said, and empty."""
    said = isinstance(raw, str) and len(raw) < 12 and fold(raw) in _SAID_NO
    return said and column.kind != "id" and column.field not in _NEVER_DENIED


def silent(raw: Cell, column: Column) -> bool:
    """A lone dash where a number, a date or a yes is asked for says nothing."""
    return raw in _DASHES and column.kind not in ("text", "id", "list", "parts")


def read_cell(raw: Cell, column: Column, convention: Convention) -> object:
    """The cell's value, in the type that the model's field takes.

    raises   PlanproofError without place, with what to write instead
    """
    return _READERS[column.kind](raw, column, convention)


def as_text(raw: Cell) -> str:
    """A cell as a person reads it: numbers without their type's trimmings, days as 2027-03-31, yes and no."""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, Decimal):
        return f"{raw:f}"
    return raw.isoformat() if isinstance(raw, (date, datetime, time)) else str(raw)


def _number(raw: Cell, column: Column, convention: Convention) -> Decimal:
    """A number; amounts and hours are never negative, shares lie in 0 to 1, scores in 1 to 5, none is beyond all plans."""
    what = say("an amount") if column.kind == "money" else say("a number")
    if isinstance(raw, (bool, date, time)):
        raise PlanproofError(say("\"{text}\" is not {what}.", text=as_text(raw), what=what),
                             fix=say("Write a number, and give the cell the format of a number."))
    if not isinstance(raw, str):
        return _in_range(Decimal(raw), as_text(raw), column)
    value, how = read_number(raw, convention.decimal, what)
    if how.percent and column.kind in ("money", "score"):
        raise PlanproofError(say("\"{text}\" is a share, not {what}.", text=raw, what=what),
                             fix=say("Write the number itself, without %."))
    return _in_range(value, raw, column)


def _hours(raw: Cell, column: Column, convention: Convention) -> Decimal:
    return _in_range(read_hours(raw, convention.decimal), as_text(raw), column) if isinstance(raw, str) else \
        _number(raw, column, convention)


def _in_range(value: Decimal, text: str, column: Column) -> Decimal:
    refuse_beyond(value, text)
    if column.kind in ("money", "hours") and value < 0:
        raise PlanproofError(say("\"{text}\" is negative.", text=text), fix=say("Write an amount of 0 or more."))
    if column.kind == "share" and not 0 <= value <= 1:
        raise PlanproofError(say("\"{text}\" is not a share between 0 and 100 %.", text=text),
                             fix=say("Write 35 % or 0.35 for a share of 35 in 100."))
    if column.kind == "score" and not 1 <= value <= 5:
        raise PlanproofError(say("\"{text}\" is not between 1 and 5.", text=text), fix=say("Write a number from 1 to 5."))
    return value


def _yes_or_no(raw: Cell, column: Column, convention: Convention) -> bool:
    said = fold(as_text(raw))
    if said in YES or said in NO:
        return said in YES
    raise PlanproofError(say("\"{text}\" is neither yes nor no.", text=as_text(raw)),
                         fix=say("Write yes or no, or leave the cell empty."))


def _choice(raw: Cell, column: Column, convention: Convention) -> str:
    code = _code(as_text(raw), column)
    if code:
        return code
    spellings = {fold(name): word for word in column.words for name in word.names}
    near = get_close_matches(fold(as_text(raw)), spellings, 1)
    words = tuple(f"{word.en} ({word.fr})" if word.fr != word.en else word.en for word in column.words)
    fix = (say("Did you mean \"{nearest}\"? The words are: {words}.", nearest=spellings[near[0]].en, words=words) if near
           else say("Write one of: {words}.", words=words))
    raise PlanproofError(say("\"{text}\" is not one of the words this column knows.", text=as_text(raw)), fix=fix)


def _code(text: str, column: Column) -> str | None:
    return next((word.code for word in column.words if fold(text) in map(fold, word.names)), None)


def _dates(raw: Cell, column: Column, convention: Convention) -> tuple[str, ...]:
    """Days as 2027-03-31, anything else as written."""
    return tuple(_day_or_text(part, convention) for part in split(as_text(raw)))


def _until(raw: Cell, column: Column, convention: Convention) -> str:
    said = fold(as_text(raw))
    return "yes" if said in YES else "no" if said in NO else _day_or_text(as_text(raw), convention)


def _day_or_text(text: str, convention: Convention) -> str:
    try:
        return read_day(text, convention.dates).isoformat()
    except PlanproofError:
        return text


def _input(raw: Cell, column: Column, convention: Convention) -> str:
    text = as_text(raw)
    if text in SYMBOLS or fold(text) in _INPUT_NAMES:
        return text if text in SYMBOLS else _INPUT_NAMES[fold(text)]
    near = get_close_matches(fold(text), [*_INPUT_NAMES, *map(fold, SYMBOLS)], 1)
    known = next((one for one in INPUTS if near and near[0] in map(fold, (one.symbol, one.english, one.french))), None)
    fix = (say("Did you mean {symbol} ({name})? Capitals matter.", symbol=known.symbol, name=InputName(known.symbol)) if known
           else say("Write a symbol or a plain name, such as p0 or usual conversion rate."))
    raise PlanproofError(say("\"{text}\" is not an input of the pilot model.", text=text), fix=fix)


def _currency(raw: Cell, column: Column, convention: Convention) -> str:
    code = currency_code(as_text(raw))
    if code is None or code == "$":
        raise PlanproofError(say("\"{text}\" is not a currency.", text=as_text(raw)),
                             fix=say("Write its code, such as EUR or USD."))
    return code


_READERS: dict[str, Callable[[Cell, Column, Convention], object]] = {
    "text": lambda raw, column, convention: as_text(raw),
    "id": lambda raw, column, convention: as_text(raw),
    "number": _number,
    "score": _number,
    "money": _number,
    "share": _number,
    "hours": _hours,
    "currency": _currency,
    "date": lambda raw, column, convention: read_day(raw, convention.dates),
    "month": lambda raw, column, convention: read_month(raw, convention.dates),
    "yesno": _yes_or_no,
    "choice": _choice,
    "list": lambda raw, column, convention: split(as_text(raw)),
    "choices": lambda raw, column, convention: tuple(_code(part, column) or part for part in split(as_text(raw))),
    "dates": _dates,
    "until": _until,
    "parts": lambda raw, column, convention: tuple(part.strip() for part in as_text(raw).split(";")),
    "funding": lambda raw, column, convention: read_funding(as_text(raw), convention.decimal),
    "team_hours": lambda raw, column, convention: read_team_hours(raw, convention.decimal),
    "input": _input,
}


def numbers_in(raw: Cell, column: Column) -> tuple[str, ...]:
    """The pieces of a cell's text that are numbers, for telling the file's decimal sign."""
    if not isinstance(raw, str) or written(raw) is None and column.kind not in ("funding", "team_hours", "hours"):
        return ()
    if column.kind in ("funding", "team_hours"):
        return tuple(part.rpartition(":")[2] for part in raw.split(";"))
    return (raw,)
