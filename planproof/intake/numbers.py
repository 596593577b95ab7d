"""Numbers as people write them: grouping, decimal sign, currency, per cent; exact to the last digit."""
from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.grid import BLANKS
from planproof.model.message import Message, say

DecimalSign = Literal["comma", "point", "each"]      # "each": by its own evidence, in a file that is refused anyway
_GROUPED = r"[1-9]\d{0,2}(?:(?P<group>[ '%s])\d{3})(?:(?P=group)\d{3})*"
_SHAPES = {
    "comma": re.compile(rf"(?:{_GROUPED % '.'}|\d+|(?=,))(?:,\d+)?(?:[eE][+-]?\d{{1,2}})?"),
    "point": re.compile(rf"(?:{_GROUPED % ','}|\d+|(?=\.))(?:\.\d+)?(?:[eE][+-]?\d{{1,2}})?"),
}
BEYOND = Decimal(10) ** 21
SIGNS = {"€": "EUR", "£": "GBP", "$": "$", "¥": "JPY", "us$": "USD", "a$": "AUD", "c$": "CAD", "fr.": "CHF", "euro": "EUR",
         "euros": "EUR", "dollars": "$"}
_CURRENCY = r"[€£$¥]|US\$|A\$|C\$|Fr\.|euros?|dollars|[A-Z]{3}"
_WHOLE = re.compile(rf"(?P<before>{_CURRENCY})?\s*(?P<minus>[-+−–(]?)\s*(?P<lead>[€£$¥]?)\s*"
                    rf"(?P<body>\d[\d .,'eE+-]*|[.,]\d+)\)?\s*(?P<percent>%?)\s*(?P<after>{_CURRENCY})?\s*(?P<tax>(?i:HT|TTC)?)")
_THOUSANDS = re.compile(r"(?P<number>.*?\d)\s*(?P<unit>k|K|m|M|Mio|mio)\s*(?P<rest>€|£|\$|[A-Z]{3})?")
_SPACES = re.compile(f"[{BLANKS}]+")


class Written(NamedTuple):
    """A number as it was written: sign, digits, whether per cent, currency code, "$" where it may be any dollar."""

    negative: bool
    body: str
    percent: bool
    currency: str

    @property
    def evidence(self) -> DecimalSign | Literal["either"] | None:
        """What the digits say about the decimal sign: "either" where each reading gives another number."""
        return _evidence(self.body)

    def value(self, sign: DecimalSign | None) -> Decimal | None:
        """The number, exact, by its own evidence where no sign is known; None when its digits do not fit the decimal sign."""
        told = self.evidence if sign in (None, "each") else sign
        sign = told if told in _SHAPES else "point"
        if not _SHAPES[sign].fullmatch(self.body):
            return None
        value = _value(self.body, sign)
        return _exact(value, negative=self.negative, shift=-2 if self.percent else 0)


@lru_cache(maxsize=1 << 14)
def written(text: str) -> Written | None:
    """A cell's text taken apart; None when it does not look like a number."""
    found = _WHOLE.fullmatch(_SPACES.sub(" ", text.replace("’", "'")).strip())
    if not found:
        return None
    named = {currency_code(sign) for sign in (found["before"], found["lead"], found["after"]) if sign}
    if len(named) > 1 or None in named:
        return None
    return Written(found["minus"] in tuple("-−–("), found["body"].strip(), bool(found["percent"]), next(iter(named), ""))


@lru_cache(maxsize=1024)
def currency_code(text: str) -> str | None:
    """The ISO code a sign or code means, "$" for some dollar; None when it is no currency."""
    from babel.numbers import list_currencies

    known = SIGNS.get(text.strip().casefold())
    return known or (text.strip().upper() if text.strip().upper() in list_currencies() else None)


def read_number(text: str, sign: DecimalSign | None, what: Message) -> tuple[Decimal, Written]:
    """The number a text says, and how it was written; without a sign, a text that two signs read differently is none.

    what     "an amount", "a number", for the sentence when it is none
    raises   PlanproofError, with what to write instead
    """
    found = written(text)
    value = found.value(sign) if found and (sign or found.evidence != "either") else None
    if value is None:
        raise PlanproofError(say("\"{text}\" is not {what}.", text=text, what=what), fix=_instead(text, sign))
    return value, found


def refuse_beyond(value: Decimal, text: str) -> None:
    """Refuse a number that no plan holds, and whose sums would lose cents.

    raises   PlanproofError
    """
    if abs(value) >= BEYOND:
        raise PlanproofError(say("\"{text}\" is larger than any plan.", text=text),
                             fix=say("Write the number in the plan's currency or unit, without digits too many."))


@lru_cache(maxsize=1 << 14)
def _evidence(body: str) -> DecimalSign | Literal["either"] | None:
    readings = {sign: _value(body, sign) for sign, shape in _SHAPES.items() if shape.fullmatch(body)}
    if len(readings) == 2:
        return None if readings["comma"] == readings["point"] else "either"
    return next(iter(readings), None)


def _exact(value: Decimal, *, negative: bool, shift: int) -> Decimal:
    """The value with its sign and its point moved; Decimal's own operators would round to 28 digits."""
    _, digits, exponent = value.as_tuple()
    return Decimal((int(negative), digits, exponent + shift))


def _value(body: str, sign: DecimalSign) -> Decimal:
    group = ". '" if sign == "comma" else ", '"
    return Decimal(body.translate({ord(mark): None for mark in group}).replace(",", "."))


def _instead(text: str, sign: DecimalSign | None) -> Message:
    """What to write instead: the same number in full where it can be told, else two examples."""
    number = _in_full(text)
    if number is None:
        return say("Write a number such as {plain} or {local}, or leave the cell empty.",
                   plain="12500", local=_local(Decimal(12500), sign))
    plain = f"{number:f}" if sign != "comma" else f"{number:f}".replace(".", ",")
    return say("Write {plain} or {local}.", plain=plain, local=_local(number, sign))


def _in_full(text: str) -> Decimal | None:
    """ "12,5k" as 12500, "12.5" where the sign is a comma as 12.5; None where even that cannot be told."""
    short = _THOUSANDS.fullmatch(text.strip())
    found = written(short["number"] if short else text)
    told = found.evidence if found else None
    if found is None or told == "either" or not _SHAPES[told or "point"].fullmatch(found.body):
        return None
    factor = {"k": 1000, "m": 1_000_000}[short["unit"][0].lower()] if short else 1
    value = found.value(told) * factor
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _local(number: Decimal, sign: DecimalSign | None) -> str:
    if sign == "point":
        return f"{number:,.2f}"
    return f"{number:,.2f}".replace(",", " ").replace(".", ",")
