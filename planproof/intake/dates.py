"""Days and months as people write them, in English and French; day and month order is told, never guessed."""
from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from planproof.errors import PlanproofError
from planproof.intake.column import fold
from planproof.intake.grid import Cell
from planproof.model.message import say

DayOrder = Literal["dmy", "mdy", "each"]             # "each": by its own evidence, in a file that is refused anyway
FIRST_YEAR, LAST_YEAR = 1990, 2100
_NAMES = ("jan janv janvier january", "feb fev fevr fevrier february", "mar mars march", "apr avr avril april", "mai may",
          "jun juin june", "jul juil juillet july", "aug aout august", "sep sept septembre september", "oct octobre october",
          "nov novembre november", "dec decembre december")
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
LONG_MONTHS = tuple(names.split()[-1].capitalize() for names in _NAMES)
_MONTH = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_WEEKDAY = (r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? |"
            r"(?:lun|mar|mercre|jeu|vendre|same|diman)(?:di|che)?\.?,? )?")
_ISO = re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})(?:[t ]00:00(?::00)?(?:\.0+)?z?)?")
_PLAIN = re.compile(rf"(?P<first>\d{{1,2}})(?P<mark>[-/. ])(?P<second>\d{{1,2}})(?P=mark){_YEAR}(?: 00:00(?::00)?)?")
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(?:the |le )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?[ ,.]*(?:of )?{_MONTH}(?:[ ,]*{_YEAR})?")
_DAY_LAST = re.compile(rf"{_WEEKDAY}{_MONTH} *(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? *(?P<year>\d{{4}}))?")
_MONTH_SHAPES = (re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})"), re.compile(r"(?P<month>\d{1,2})[-/. ](?P<year>\d{4})"),
                 re.compile(rf"{_MONTH}[ ,'/]*(?:{_YEAR})?"), re.compile(rf"(?P<year>\d{{4}})[ ,/]*{_MONTH}"))


def day_order(text: str) -> DayOrder | Literal["either"] | None:
    """What a text says about the order of day and month: "either" where each reading gives another day."""
    found = _PLAIN.fullmatch(fold_day(text))
    if not found or found["first"] == found["second"]:
        return None
    first, second = int(found["first"]), int(found["second"])
    if max(first, second) > 12:
        return "dmy" if first > 12 else "mdy"
    return "either" if first != second else None


def month_order(text: str) -> DayOrder | Literal["either"] | None:
    """The same where the text heads a month, whose first day it must be."""
    found = _PLAIN.fullmatch(fold_day(text))
    ones = (int(found["first"]) == 1, int(found["second"]) == 1) if found else (True, True)
    return day_order(text) if ones[0] == ones[1] else "dmy" if ones[0] else "mdy"


def read_day(value: Cell, order: DayOrder | None) -> date:
    """The day a cell means.

    order    how "03/04/2027" is to be read; where None, such a text is no day
    raises   PlanproofError, with what to write instead
    """
    day = _day(value, order)
    if day is None:
        raise PlanproofError(say("\"{text}\" is not a date.", text=str(value)),
                             fix=say("Write a full date such as 2027-03-31 or 31 March 2027, or leave the cell empty."))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PlanproofError(say("The year of \"{text}\" is not between {first} and {last}.", text=str(value),
                                 first=str(FIRST_YEAR), last=str(LAST_YEAR)), fix=say("Write the year with four digits."))
    return day


def read_month(value: Cell, order: DayOrder | None) -> str:
    """The month a cell means, "2027-02".

    raises   PlanproofError, with what to write instead
    """
    found = month_parts(value, order)
    if found is None or not found[0] or not FIRST_YEAR <= found[0] <= LAST_YEAR:
        raise PlanproofError(say("\"{text}\" is not a month.", text=str(value)), fix=say("Write the month such as 2027-02."))
    return f"{found[0]:04d}-{found[1]:02d}"


def month_parts(value: Cell, order: DayOrder | None) -> tuple[int | None, int] | None:
    """(year, or None where it is not said, month) of a heading or cell; None when it is no month."""
    if isinstance(value, date):
        return value.year, value.month
    text = fold_day(value) if isinstance(value, str) else ""
    for found in filter(None, (shape.fullmatch(text) for shape in _MONTH_SHAPES)):
        parts = found.groupdict()
        number = int(parts["month"]) if parts.get("month") else MONTHS[parts["name"]]
        return (_year(parts.get("year")), number) if 1 <= number <= 12 else None
    day = _day(value, order) if isinstance(value, str) else None
    return (day.year, day.month) if day else None


def day_without_year(text: str) -> tuple[int | None, int, int] | None:
    """(year or None, month, day) of "30 June" or "end of June 2027", its last day; None when it is no day."""
    bare = fold_day(text)
    ending = re.fullmatch(rf"(?:the )?(?:end of|end|fin|la fin de|fin de) {_MONTH}(?: {_YEAR})?", bare)
    if ending:
        year, month = _year(ending["year"]), MONTHS[ending["name"]]
        return year, month, monthrange(year or 2001, month)[1]
    found = _DAY_FIRST.fullmatch(bare) or _DAY_LAST.fullmatch(bare)
    if not found or not _real(2000, MONTHS[found["name"]], int(found["day"])):
        return None
    return _year(found["year"]), MONTHS[found["name"]], int(found["day"])


def is_day(text: str) -> bool:
    """The text has the form of a day, with or without its year."""
    bare = fold_day(text)
    return bool(_ISO.fullmatch(bare) or _PLAIN.fullmatch(bare) or day_without_year(bare))


def fold_day(text: str) -> str:
    """The text of a day for comparing; the hyphens between its numbers are kept."""
    kept = text.replace("-", "\x00").replace("‐", "\x00").replace("–", "\x00")
    folded = fold(kept).replace("\x00", "-")
    return re.sub(r"(?<=[a-z.\d])-(?=[a-z])|(?<=[a-z.])-", " ", folded)


def _day(value: Cell, order: DayOrder | None) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return _from_serial(value)
    return _from_text(fold_day(value), order) if isinstance(value, str) else None


def _from_serial(number: int | Decimal) -> date | None:
    """A date that lost its format: the days since 30 December 1899, within the years that a plan may name."""
    if number != int(number) or not 32874 <= number <= 73415:
        return None
    return date(1899, 12, 30) + timedelta(days=int(number))


def _from_text(text: str, order: DayOrder | None) -> date | None:
    found = _ISO.fullmatch(text)
    if found:
        return _real(int(found["year"]), int(found["month"]), int(found["day"]))
    found = _PLAIN.fullmatch(text)
    if found:
        told = order if order in ("dmy", "mdy") else day_order(text)
        day, month = (found["first"], found["second"]) if told != "mdy" else (found["second"], found["first"])
        return _real(_year(found["year"]), int(month), int(day)) if told != "either" or order else None
    named = day_without_year(text)
    return _real(*named) if named and named[0] else None


def _real(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and year else None


def _year(text: str | None) -> int | None:
    return None if not text else int(text) + (2000 if len(text) == 2 else 0)

