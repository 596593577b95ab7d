"""The intake's own sentences in the language of the file that is written; report.wording says all others."""
from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from planproof.intake.column import fold
from planproof.model.message import Message, say

LOCALE = Path(__file__).parents[1] / "locale"
GLANCE, LISTS = say("At a glance"), say("Lists")              # pages of the template that are worked out, not filled in
MONTHS = {"en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
          "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")}


def worded(message: Message, lang: str) -> str:
    """A sentence of headings, notes and labels, whose values are names only, in the file's language."""
    return _catalogue(lang).gettext(message.text).format(**{name: str(value) for name, value in message.values})


def is_helper(sheet: str) -> bool:
    """The name of a page of the template that nobody fills in."""
    return fold(sheet) in {fold(worded(name, lang)) for name in (GLANCE, LISTS) for lang in ("en", "fr")}


def month_heading(month: str, lang: str) -> str:
    """The month "2027-02" as a heading: "Feb 2027", "févr. 2027"."""
    year, number = month.split("-")
    return f"{MONTHS[lang][int(number) - 1]} {year}"


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    return gettext.translation("intake", LOCALE, languages=[lang], fallback=True)
