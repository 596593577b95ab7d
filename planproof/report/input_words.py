"""Numbers of a pilot's inputs as people say them: shares as percentages, money in its currency, weeks as weeks."""
from __future__ import annotations

from decimal import Decimal

from planproof.model.estimate import SYMBOLS
from planproof.model.message import Percent, say
from planproof.pilot.names import NAMES
from planproof.report.numbers import unit_price
from planproof.report.wording import Wording

SHARES = ("share", "lift")


class InputWords:
    """One input in one language."""

    def __init__(self, symbol: str, currency: str, wording: Wording):
        self.known, self.currency, self.wording = SYMBOLS[symbol], currency, wording

    @property
    def name(self) -> str:
        """Its plain name, with a capital."""
        text = self.wording.say(NAMES[self.known.symbol])
        return text[:1].upper() + text[1:]

    def fact(self, number: float, *, typed: bool) -> str:
        """One number of it as the team typed it, to its last digit; one that was worked out with the digits it bears."""
        said = Decimal(f"{number:.15g}") if typed else number
        return self.wording.percent(said) if self.known.scale in SHARES else self.wording.number(said)

    def value(self, number: float) -> str:
        """One number of it."""
        if self.known.scale in SHARES:
            return self.wording.say(say("{share}", share=Percent(number)))
        if self.known.unit == "money":
            return unit_price(float(number), self.currency, self.wording.lang)
        if self.known.unit == "weeks" and number == int(number):
            return self.wording.weeks(int(number))
        return self.wording.number(number)
