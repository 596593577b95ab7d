"""One budget line in one month, and how an amount without month spreads over the plan."""
from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planproof.model.calendar import Period, spread

ZERO = Decimal(0)


class MonthOfLine(NamedTuple):
    """One line in one month: what was planned, is signed, is spent, in money."""

    planned: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO

    @property
    def free(self) -> Decimal:
        """What nobody has signed for or spent; below 0 when the line is overdrawn."""
        return self.planned - self.committed - self.spent


def spread_line(total: MonthOfLine, period: Period) -> dict[str, MonthOfLine]:
    """A line's months; what is free spreads as one amount, so that a tactic over the same days can take all of it."""
    planned, free, spent = (spread(amount, period) for amount in (total.planned, total.free, total.spent))
    if not total.committed:
        spent = {month: planned[month] - free[month] for month in planned}
    return {month: MonthOfLine(planned[month], planned[month] - spent[month] - free[month], spent[month]) for month in planned}


def add_to(book: dict[tuple[str, str], MonthOfLine], key: tuple[str, str], part: MonthOfLine) -> None:
    """Add a part to what the book holds of a line and month."""
    book[key] = MonthOfLine(*(a + b for a, b in zip(book.get(key, MonthOfLine()), part, strict=True)))
