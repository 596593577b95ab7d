"""Days, months and weeks, and how an amount spreads over them to the last cent."""
from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

CENT = Decimal("0.01")


class Period(NamedTuple):
    """From a day to a day, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Days in the period, at least 1 where it does not end before it starts."""
        return (self.end - self.start).days + 1

    def overlap(self, other: Period) -> Period | None:
        """The days that both share, or None."""
        shared = Period(max(self.start, other.start), min(self.end, other.end))
        return shared if shared.days > 0 else None

    def months(self) -> Iterator[tuple[str, Period]]:
        """Each month touched, as ("2027-02", the days of the period in it)."""
        day = self.start
        while day <= self.end:
            last = min(self.end, day.replace(day=monthrange(day.year, day.month)[1]))
            yield month_of(day), Period(day, last)
            day = last + timedelta(days=1)


def month_of(day: date) -> str:
    """The month of a day, "2027-02"."""
    return f"{day.year:04d}-{day.month:02d}"


def month_period(month: str) -> Period:
    """All days of a month "2027-02"."""
    year, number = map(int, month.split("-"))
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def spread(amount: Decimal, period: Period) -> dict[str, Decimal]:
    """The amount by month, in proportion to days; cents are carried so that the months add up to it exactly.

    amount   money, any sign
    returns  {"2027-02": money}, rounded to the cent, the last month taking what is left
    """
    shares, given, days = {}, Decimal(0), 0
    whole = period.days
    for month, in_month in days_by_month(period):
        days += in_month
        upto = amount if days == whole else (amount * days / whole).quantize(CENT, ROUND_HALF_UP)
        shares[month], given = upto - given, upto
    return shares


@lru_cache(maxsize=4096)
def days_by_month(period: Period) -> tuple[tuple[str, int], ...]:
    """Each month that the period touches, with its days in it."""
    return tuple((month, part.days) for month, part in period.months())


def mondays(period: Period) -> Iterator[date]:
    """The Monday of every week that the period touches."""
    monday = period.start - timedelta(days=period.start.weekday())
    while monday <= period.end:
        yield monday
        monday += timedelta(days=7)


@lru_cache(maxsize=4096)
def days_by_week(period: Period) -> Mapping[date, int]:
    """Days of the period in each week that it touches, by the week's Monday."""
    weeks = dict.fromkeys(mondays(period), 7)
    first, last = min(weeks), max(weeks)
    weeks[first] -= (period.start - first).days
    weeks[last] -= 6 - (period.end - last).days
    return MappingProxyType(weeks)
