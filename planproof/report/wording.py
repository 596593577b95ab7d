"""How a value reads in one language: the only place that rounds and translates."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from planproof.model.message import FieldNames, InputName, Message, Money, Percent, Place, SheetName, say, say_n
from planproof.model.names import Names
from planproof.report import numbers
from planproof.report.called import fields_called, input_called, sheet_called
from planproof.report.catalogue import translations
from planproof.report.terms import TERMS

LANGUAGES = ("en", "fr")
OURS = Names()
ORDINALS = frozenset({"row", "year"})          # numbers that name a thing: no thousands separator


class Wording:
    """Sentences, numbers, money and dates in one language.

    lang    "en" or "fr"; a locale such as "fr_FR" or "fr-CA" counts as its language, any other language as English
    names   what the team's file calls its sheets and columns
    """

    def __init__(self, lang: str = "en", names: Names = OURS):
        lang = (lang or "en").replace("_", "-").split("-")[0].lower()
        self.lang, self.names = lang if lang in LANGUAGES else "en", names

    def say(self, message: object) -> str:
        """A message in words, its values by locale; any other value as it reads inside a sentence."""
        if not isinstance(message, Message):
            return self.value(message)
        catalogue = translations(self.lang)
        text = (catalogue.ngettext(message.text, *message.plural) if message.plural else catalogue.gettext(message.text))
        return text.format(**self._fields(dict(message.values)))

    def headline(self, message: object) -> str:
        """A message with its money in thousands: "9 ideas, 84 k€ asked"."""
        return _Headline(self.lang, self.names).say(message)

    def value(self, value: object, name: str = "") -> str:
        """Any value inside a sentence; `name` is its field, which tells a month or a row from other text."""
        if isinstance(value, Message):
            return self.say(value)
        for kind, write in _WRITERS:
            if isinstance(value, kind):
                return write(self, value, name)
        return str(value)

    def money(self, amount: numbers.Number, currency: str = "", *, exact: bool = False) -> str:
        """"31,200 €"; cents below 1000 only, or wherever there are some when `exact`; a float to three digits."""
        return numbers.money(amount, currency, self.lang, exact=exact)

    def short_money(self, amount: numbers.Number, currency: str = "") -> str:
        """"84 k€", for headlines and the ends of bars."""
        return numbers.short_money(amount, currency, self.lang)

    def gain(self, amount: numbers.Number, currency: str = "") -> str:
        """A short amount with its sign: "+18 k€", "−9 k€", "0 €"."""
        return ("+" if round(amount) > 0 else "") + self.short_money(amount, currency)

    def number(self, value: numbers.Number) -> str:
        """A number by locale: a fact as it was said, a simulated one to three digits."""
        return numbers.number(value, self.lang)

    def hours(self, hours: Decimal) -> str:
        """"12 h", "3.5 h": to the hour, below ten to the tenth."""
        return self.say(say("{hours} h", hours=numbers.hours(hours)))

    def in_units(self, value: Decimal, unit: int) -> str:
        """A fact in thousands, or in ones, for a narrow cell: "1.2"."""
        return numbers.in_units(value, unit, self.lang)

    def percent(self, share: numbers.Number) -> str:
        """A share as a percentage."""
        return numbers.percent(share, self.lang)

    def chances(self, probability: float) -> str:
        """A probability in 0..1 as cases people can count: "31 of 100"."""
        if 0 < probability < 0.005:
            return self.say(say("fewer than 1 of 100"))
        if 0.995 < probability < 1:
            return self.say(say("more than 99 of 100"))
        return self.say(say("{cases} of 100", cases=round(probability * 100)))

    def times(self, ratio: float) -> str:
        """A return as what comes back for each unit of money spent: ROI 0.4 is "1.4 times its cost"."""
        return self.say(say("{ratio} times its cost", ratio=Decimal(str(round(ratio + 1, 1)))))

    def weeks(self, count: int) -> str:
        """"1 week", "7 weeks"."""
        return self.say(say_n("{count} week", "{count} weeks", count))

    def date(self, day: date) -> str:
        """"5 February 2027"."""
        return numbers.day(day, self.lang)

    def month(self, month: str, *, short: bool = False) -> str:
        """"2027-02" as "February 2027", or "Feb" when short."""
        return numbers.month(month, self.lang, short=short)

    def term(self, code: str) -> str:
        """The word on the page for a code: a verdict, grade, result, status, kind; other text as it is."""
        return self.say(TERMS[code]) if code in TERMS else code

    def listing(self, parts: Sequence[object]) -> str:
        """"a, b and c"."""
        words = [self.value(part) for part in parts]
        if len(words) < 2:
            return "".join(words)
        return self.say(say("{several} and {last}", several=", ".join(words[:-1]), last=words[-1]))

    def place(self, place: Place) -> str:
        """Where something stands: file, sheet, row, column."""
        parts = (place.file, place.sheet and say("sheet “{sheet}”", sheet=place.sheet),
                 place.row and say("row {row}", row=place.row), place.column and say("“{column}”", column=place.column))
        return ", ".join(self.value(part) for part in parts if part)

    def sheet(self, key: str) -> str:
        """A sheet as the team's file calls it."""
        return sheet_called(key, self.names, self.lang)

    def columns(self, sheet: str, fields: Sequence[str]) -> tuple[str, ...]:
        """Columns as the team's file calls them, each once."""
        return fields_called(sheet, fields, self.names, self.lang)

    def _fields(self, values: dict[str, object]) -> dict[str, str]:
        """The fields as text; when rounding would make two different amounts look the same, every cent is said."""
        shown = {name: self.value(value, name) for name, value in values.items()}
        amounts = {name: value for name, value in values.items() if isinstance(value, Money) and value.amount is not None}
        if len({(v.amount, v.currency) for v in amounts.values()}) != len({shown[name] for name in amounts}):
            shown |= {name: self.money(*value, exact=True) for name, value in amounts.items()}
        return shown


class _Headline(Wording):
    """Money in thousands."""

    def money(self, amount: numbers.Number, currency: str = "", *, exact: bool = False) -> str:
        return self.short_money(amount, currency)


def _text(wording: Wording, value: str, name: str) -> str:
    return wording.month(value) if name.startswith("month") else value


def _count(wording: Wording, value: int, name: str) -> str:
    return str(value) if name in ORDINALS else wording.number(value)


_WRITERS = (
    (Money, lambda wording, value, name: wording.money(*value)),
    (SheetName, lambda wording, value, name: wording.sheet(value.key)),
    (FieldNames, lambda wording, value, name: ", ".join(wording.columns(*value))),
    (InputName, lambda wording, value, name: input_called(value.symbol, wording.lang)),
    (Percent, lambda wording, value, name: wording.percent(value.share)),
    (Place, lambda wording, value, name: wording.place(value)),
    (str, _text),
    (bool, lambda wording, value, name: wording.say(say("yes") if value else say("no"))),
    (int, _count),
    ((float, Decimal), lambda wording, value, name: wording.number(value)),
    (date, lambda wording, value, name: wording.date(value)),
    ((tuple, list), lambda wording, value, name: ", ".join(wording.value(part, name) for part in value)),
    (type(None), lambda wording, value, name: wording.say(say("not said yet"))),
)


@cache
def wording(lang: str = "en") -> Wording:
    """The wording of a language, made once."""
    return Wording(lang)
