"""Numbers, money and dates in the reader's way of writing them, with no more digits than they bear.

A Decimal or an int is a fact that someone typed or counted and keeps its digits. A float is the outcome of a simulation and
is rounded to three significant digits.
"""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import floor, isfinite, log10

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_currency_symbol

Number = int | float | Decimal
# European English: day before month, currency after the amount
LOCALES = {"en": Locale.parse("en_150"), "fr": Locale.parse("fr")}
FACT_DECIMALS = 6


def rounded(value: float, digits: int = 3) -> Decimal:
    """A simulated figure to its significant digits, as a Decimal without trailing zeros after the point."""
    if not value:
        return Decimal(0)
    places = digits - 1 - floor(log10(abs(value)))
    return _plain(Decimal(repr(round(float(value), places))))


def number(value: Number, lang: str) -> str:
    """A number by locale; "∞" and "−∞" where it has no end."""
    if isinstance(value, float) and not isfinite(value):
        return "−∞" if value < 0 else "∞"
    return _typeset(format_decimal(_bearable(value), locale=LOCALES[lang], decimal_quantization=False), lang)


def money(value: Number, currency: str, lang: str, *, exact: bool = False) -> str:
    """An amount: cents only where it has some and lies below 1000, or where exactness matters."""
    value = rounded(value) if isinstance(value, float) and not exact else Decimal(str(value))
    value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    if not exact and abs(value) >= 1000:
        value = value.quantize(Decimal(1), ROUND_HALF_UP)
    places = "" if value == value.to_integral_value() else ".00"
    pattern = f"#,##0{places}" + ("\xa0¤" if currency else "")
    return _typeset(format_currency(value, currency, pattern, locale=LOCALES[lang], currency_digits=False), lang)


def unit_price(value: float, currency: str, lang: str) -> str:
    """An amount for one person or one hour: below 1 with three significant digits, "0.00231 €"; else as `money`."""
    if not value or abs(value) >= 1:
        return money(value, currency, lang)
    digits = rounded(value)
    pattern = f"0.{'0' * -digits.as_tuple().exponent}" + ("\xa0¤" if currency else "")
    return _typeset(format_currency(digits, currency, pattern, locale=LOCALES[lang], currency_digits=False), lang)


def short_money(value: Number, currency: str, lang: str) -> str:
    """An amount for a headline: "84 k€", "1.2 M€", "8.4 k CHF"; below 1000 as `money`."""
    for unit, name in ((10**6, "M"), (10**3, "k")):
        if abs(value) >= unit * Decimal("0.9995"):
            scaled = Decimal(str(value)) / unit
            scaled = scaled.quantize(Decimal("0.1") if abs(scaled) < Decimal("9.95") else Decimal(1), ROUND_HALF_UP)
            symbol = get_currency_symbol(currency, LOCALES[lang]) if currency else ""
            return f"{number(_plain(scaled), lang)}\u202f{name}" + (symbol if len(symbol) < 2 else f"\u202f{symbol}")
    return money(Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP), currency, lang)


def hours(value: Decimal) -> Decimal:
    """Hours to the hour, below ten to the tenth."""
    return _plain(value.quantize(Decimal(1) if abs(value) >= 10 else Decimal("0.1"), ROUND_HALF_UP))


def in_units(value: Decimal, unit: int, lang: str) -> str:
    """A fact counted in thousands, or in ones, for a narrow cell: "1.2", "38"; "<0.1" rather than 0 where there is some."""
    scaled = value / unit
    pattern, least = ("0.0", Decimal("0.1")) if unit > 1 and scaled < Decimal("9.95") else ("#,##0", Decimal(1))
    shown = scaled.quantize(least, ROUND_HALF_UP)
    if not shown:
        return f"<{number(least, lang)}" if value > 0 else "0"
    return _typeset(format_decimal(shown, pattern, locale=LOCALES[lang]), lang)


def percent(share: Number, lang: str) -> str:
    """A share as a percentage: a fact as it was typed, a division to two decimals, a simulated one to whole percents, or to
    two digits below 10 %."""
    if isinstance(share, float):
        value = rounded(share * 100, 2) if abs(share) < 0.1 else Decimal(round(share * 100))
    else:
        typed = -Decimal(share).as_tuple().exponent <= FACT_DECIMALS
        value = _plain(Decimal(share) * 100 if typed else (Decimal(share) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP))
    return number(value, lang) + ("\u202f%" if lang == "fr" else "%")


def day(value: date, lang: str) -> str:
    """A day with its month in words: 5 February 2027, 1er février 2027."""
    text = format_date(value, "d MMMM yyyy", locale=LOCALES[lang])
    return text.replace("1 ", "1er ", 1) if lang == "fr" and value.day == 1 else text


def month(value: str, lang: str, *, short: bool = False) -> str:
    """A month "2027-02" in words, "February" in the language's; anything else, such as a month nobody named, as it is."""
    try:
        first = date.fromisoformat(f"{value}-01")
    except ValueError:
        alone = next((number for number, name in _names("en").items() if name == value), None)
        return _names(lang)[alone] if alone else value
    return format_date(first, "LLL" if short else "LLLL yyyy", locale=LOCALES[lang])


def _names(lang: str) -> Mapping[int, str]:
    """The months' names, standing alone."""
    return LOCALES[lang].months["stand-alone"]["wide"]


def _bearable(value: Number) -> Number:
    if isinstance(value, float):
        return rounded(value) if abs(value) < 1000 else round(value)
    if isinstance(value, Decimal):
        return _plain(value if -value.as_tuple().exponent <= FACT_DECIMALS else _ratio(value))
    return value


def _ratio(value: Decimal) -> Decimal:
    """The outcome of a division: two decimals, or three digits below 1."""
    return rounded(float(value)) if abs(value) < 1 else value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros, and never in powers of ten."""
    return Decimal(f"{value.normalize():f}")


def _typeset(text: str, lang: str) -> str:
    """A true minus sign, and in French the narrow space that keeps a number together."""
    return text.replace("-", "−").replace("\xa0", "\u202f" if lang == "fr" else "\xa0")
