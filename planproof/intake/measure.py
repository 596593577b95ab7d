"""What "how we will know" says: from what number to what number, of what, by when."""
from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.cells import Convention
from planproof.intake.dates import day_without_year, is_day, read_day
from planproof.intake.numbers import read_number
from planproof.model.message import Message, Percent, say
from planproof.model.row import Number, Text

_FIGURE = r"(?:[€£$]\s?)?\d(?:[\d.,'\u00a0\u202f ]*\d)?(?:\s?[%€£$])?"
_ARROW = r"(?:-+>|=+>|→|➔|➜|⇒|>)"
_FROM_TO = (
    re.compile(rf"(?P<lead>.*?)\b(?:from|de|d')\s*(?P<a>{_FIGURE})(?P<mid>[^\d>→]*?)\s(?:to|up to|à|jusqu'à)\s+"
               rf"(?P<b>{_FIGURE})(?P<what>.*)", re.IGNORECASE | re.DOTALL),
    re.compile(rf"(?P<lead>[^\d]*?)(?:\b(?:from|de)\s+)?(?P<a>{_FIGURE})(?P<mid>[^\d>→]*?)\s*{_ARROW}\s*"
               rf"(?P<b>{_FIGURE})(?P<what>.*)", re.IGNORECASE | re.DOTALL),
)
_TARGET = re.compile(rf"(?P<lead>[^\d]*?)(?P<a>)(?P<mid>)(?P<b>{_FIGURE})(?P<what>\D*)", re.DOTALL)
_BY = re.compile(r"[\s,;(]+(?:by|before|until|on|no later than|d'ici(?: à| au| le| la)?|avant(?: le| la)?|au plus tard(?: le)?|"
                 r"pour le|au|le|à)\s+(?:the\s+)?", re.IGNORECASE)
_DEADLINE = re.compile(r"[\s,;(]+(?:by|before|until|d'ici|avant|au plus tard)\b.*", re.IGNORECASE | re.DOTALL)
_VERBS = re.compile(r"^(?:(?:to|we will|on veut|nous voulons)\s+)?(?:increase|raise|grow|lift|move|bring|take|get|reach|go|"
                    r"at least|faire passer|passer|augmenter|porter|atteindre|obtenir|au moins)\b"
                    r"(?:\s+(?:the|our|les|le|la|nos|notre)\b)?\s*", re.IGNORECASE)
_LONGEST, _LONGEST_TEXT = 80, 300


class Measure(NamedTuple):
    """What was understood: a number, of what, from what to what, by which day; None where it was not said.

    share   the figures were written per cent, and are held as shares
    """

    kpi: str
    unit: Text
    baseline: Number
    target: Number
    day: date | None
    share: bool = False

    @property
    def echo(self) -> Message:
        """What was understood, said back."""
        low, high = (Percent(figure) if self.share and figure is not None else figure for figure in (self.baseline, self.target))
        known = {"kpi": self.kpi, "target": high, "baseline": low, "day": self.day}
        if self.baseline is None and self.day:
            return say("Understood: {kpi}, {target} by {day}; from what is not said.", **known)
        if self.baseline is None:
            return say("Understood: {kpi}, {target}; from what and by when is not said.", **known)
        if self.day is None:
            return say("Understood: {kpi}, from {baseline} to {target}; by when is not said.", **known)
        return say("Understood: {kpi}, from {baseline} to {target} by {day}.", **known)


def understand(text: str, convention: Convention, period: tuple[date | None, date | None] = (None, None)) -> Measure | None:
    """What the text says, or None: it then stays text.

    period   first and last day of the tactic, or of the plan, from which a day without year takes its year
    """
    found, day = _parsed(text)
    if found is None:
        return None
    kpi, unit = _named(found["lead"], found["what"] if found["what"].strip(" .,;") else found["mid"])
    try:
        low, high = (_figure(found[part], convention) for part in "ab")
        share = found["b"].strip().endswith("%")
        return Measure(kpi, unit, low, high, _resolved(day, convention, period), share) if kpi else None
    except PlanproofError:
        return None


def figures_in(text: str) -> tuple[str, ...]:
    """The numbers that the text would be understood by."""
    found, _ = _parsed(text)
    return tuple(found[part] for part in "ab" if found[part]) if found else ()


def days_in(text: str) -> tuple[str, ...]:
    """The day that the text would be understood by, if any."""
    found, day = _parsed(text)
    return (day,) if found and day else ()


@lru_cache(maxsize=1 << 14)
def _parsed(text: str) -> tuple[re.Match[str] | None, str]:
    """(lead, figures and what they count, the day as written or ""); no match where the text is not of that form."""
    if len(text) > _LONGEST_TEXT:
        return None, ""
    body, day = _cut_day(text.replace("’", "'"))
    found = next((found for shape in _FROM_TO if (found := shape.fullmatch(body))), None)
    return found or (_TARGET.fullmatch(body) if day else None), day


def _cut_day(text: str) -> tuple[str, str]:
    """(what stands before the day, the day as written or "")."""
    for found in reversed(list(_BY.finditer(text))):
        tail = text[found.end():].strip(" .)")
        if is_day(tail):
            return text[:found.start()], tail
    return _DEADLINE.sub("", text), ""


def _named(lead: str, what: str) -> tuple[str, Text]:
    """(the number's name, what it counts) from what stands before and after the figures."""
    lead = _VERBS.sub("", lead.strip(" :-–,")).strip(" :-–,")
    what = re.sub(r"^(?:of|de|d')\s*", "", what.strip(" .,;:()"), flags=re.IGNORECASE)
    if any(mark in part for part in (lead, what) for mark in ";\n.!?") or len(lead) + len(what) > _LONGEST:
        return "", None
    return (lead or what), (what or None)


def _figure(text: str, convention: Convention) -> Number:
    return read_number(text.strip(), convention.decimal, say("a number"))[0] if text else None


def _resolved(text: str, convention: Convention, period: tuple[date | None, date | None]) -> date | None:
    if not text:
        return None
    named = day_without_year(text)
    if named and named[0] is None:
        return _nearest(named[1], named[2], *period)
    if named:
        return date(*named)
    return read_day(text, convention.dates)


def _nearest(month: int, day: int, start: date | None, end: date | None) -> date | None:
    """The first such day from the start on, else the last until two months after the end; None when neither is known."""
    anchor = start or end
    if anchor is None:
        return None
    days = [date(year, month, day) for year in range(anchor.year - 1, anchor.year + 5) if _exists(year, month, day)]
    if start:
        return next((found for found in days if found >= start), None)
    return max((found for found in days if found <= end + timedelta(days=61)), default=None)


def _exists(year: int, month: int, day: int) -> bool:
    return (month, day) != (2, 29) or year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
