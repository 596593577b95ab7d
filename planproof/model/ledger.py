"""What is free and what a tactic needs, by budget line and month, by team and week: one truth for audit and funding.

`committed` is signed and not yet spent, running tactics included, so free = amount - committed - spent. A missing month
of a line is 0 free. Money is exact decimal arithmetic: a tactic that takes the last cent fits.
"""
from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import NamedTuple

from planproof.model.calendar import CENT, Period, mondays, month_of, month_period, spread
from planproof.model.plan import TeamRow
from planproof.model.tactic import Tactic, TeamHours
from planproof.model.workbook import Workbook

ZERO = Decimal(0)
Cells = dict[tuple[str, str], Decimal]         # (line, "2027-02") -> money
Weeks = dict[tuple[str, date], Decimal]        # (team, Monday) -> hours


class MonthOfLine(NamedTuple):
    """One line in one month: what was planned, is signed, is spent, in money."""

    planned: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO

    @property
    def free(self) -> Decimal:
        """What nobody has signed for or spent; below 0 when the line is overdrawn."""
        return self.planned - self.committed - self.spent


class Ledger:
    """The books of one workbook on one day; each figure is worked out once.

    as_of    the day from which a running tactic's remaining cost and hours count; None counts all of them
    """

    def __init__(self, workbook: Workbook, as_of: date | None = None):
        self.workbook, self.as_of = workbook, as_of

    @cached_property
    def plan_period(self) -> Period | None:
        """The plan's own dates, else from the first to the last date that its sheets name, else None."""
        plan = self.workbook.plan
        days = [day for row in self.workbook.budget if row.month for day in month_period(row.month)]
        days = days or [day for t in self.workbook.tactics for day in (t.start, t.end) if day]
        start, end = plan.start or min(days, default=None), plan.end or max(days, default=None)
        return Period(start, end) if start and end and start <= end else None

    @cached_property
    def lines(self) -> dict[tuple[str, str], MonthOfLine]:
        """Each line's months; an amount without month spreads over the plan by day (month "" if that is unknown)."""
        book: dict[tuple[str, str], MonthOfLine] = {}
        for row in self.workbook.budget:
            parts = [self._by_month(value or ZERO, row.month) for value in (row.amount, row.committed, row.spent)]
            for month in parts[0]:
                known = book.get((row.line, month), MonthOfLine())
                book[row.line, month] = MonthOfLine(*(a + part[month] for a, part in zip(known, parts, strict=True)))
        return book

    def _by_month(self, amount: Decimal, month: str | None) -> dict[str, Decimal]:
        if month or not self.plan_period:
            return {month or "": amount}
        return spread(amount, self.plan_period)

    @cached_property
    def line_names(self) -> tuple[str, ...]:
        """The budget lines, in file order."""
        return tuple(dict.fromkeys(row.line for row in self.workbook.budget))

    def free_money(self, line: str, month: str) -> Decimal:
        """Free money of a line in a month; 0 where the budget does not name that month."""
        return self.lines.get((line, month), MonthOfLine()).free

    def period(self, tactic: Tactic) -> Period | None:
        """The days a tactic runs: its own, else the plan's start and end; None where they are not known."""
        plan = self.plan_period
        start, end = tactic.start or (plan and plan.start), tactic.end or (plan and plan.end)
        return Period(start, end) if start and end and start <= end else None

    def remaining_period(self, tactic: Tactic) -> Period | None:
        """The days still to pay for: all of a proposed tactic's, from `as_of` on of a running one's."""
        whole = self.period(tactic)
        if whole is None or not tactic.running or self.as_of is None or self.as_of <= whole.start:
            return whole
        return whole.overlap(Period(self.as_of, whole.end))

    def cost_by_month(self, tactic: Tactic) -> dict[str, Decimal]:
        """A tactic's remaining cost by month, in money.

        Launch cost falls in the month of the start, weekly cost by the day, both ends included; a total alone spreads
        by the day, a total beside a launch cost spreads what the launch leaves.
        """
        whole, rest = self.period(tactic), self.remaining_period(tactic)
        if whole is None or rest is None or not tactic.cost_said:
            return {}
        running = _running_cost(tactic, whole)
        if rest != whole:
            return spread((running * rest.days / whole.days).quantize(CENT, ROUND_HALF_UP), rest)
        months = spread(running, whole)
        months[month_of(whole.start)] += tactic.launch_cost or ZERO
        return months

    def life_cost(self, tactic: Tactic) -> Decimal | None:
        """Remaining launch and running cost to its end, or the plan's; None where that is not known."""
        if not tactic.cost_said or (tactic.weekly_cost is not None and self.period(tactic) is None):
            return None
        if self.period(tactic) is None:
            return tactic.total_cost if tactic.total_cost is not None else tactic.launch_cost
        return sum(self.cost_by_month(tactic).values(), ZERO)

    def needed_money(self, tactic: Tactic) -> Cells:
        """What a tactic still asks of each line and month; nothing where its cost, funding or dates are not known."""
        months = self.cost_by_month(tactic)
        return {(line, month): part * cost for line, part in shares(tactic).items() for month, cost in months.items()}

    @cached_property
    def horizon(self) -> Period | None:
        """The plan's period, widened to hold every live tactic's days."""
        known = [self.plan_period, *(self.period(tactic) for tactic in self.workbook.tactics if tactic.live)]
        known = [period for period in known if period]
        return Period(min(p.start for p in known), max(p.end for p in known)) if known else None

    @cached_property
    def free_hours(self) -> Weeks:
        """Free hours of each team in each week of the horizon: hours per week less the committed ones."""
        free: Weeks = defaultdict(lambda: ZERO)
        for row in self.workbook.teams:
            for monday in mondays(self.horizon) if self.horizon else ():
                if _on_duty(row, monday):
                    free[row.team, monday] += (row.hours_per_week or ZERO) - (row.committed_hours or ZERO)
        return dict(free)

    @cached_property
    def team_names(self) -> tuple[str, ...]:
        """The teams, in file order."""
        return tuple(dict.fromkeys(row.team for row in self.workbook.teams))

    def hours_by_team(self, hours: tuple[TeamHours, ...]) -> dict[str, Decimal]:
        """Hours by team; a bare number goes to the only team there is, else to "" (no team said)."""
        found: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for part in hours:
            found[part.team or (self.team_names[0] if len(self.team_names) == 1 else "")] += part.hours
        return dict(found)

    def needed_hours(self, tactic: Tactic) -> Weeks:
        """Hours a tactic still takes of each team in each week; launch hours in its first week, a broken week by its days."""
        period, found = self.remaining_period(tactic), defaultdict(lambda: ZERO)
        if period is None:
            return {}
        for team, weekly in self.hours_by_team(tactic.hours).items():
            for monday in mondays(period):
                found[team, monday] += weekly * period.overlap(_week(monday)).days / 7
        if period == self.period(tactic):
            for team, launch in self.hours_by_team(tactic.launch_hours).items():
                found[team, next(mondays(period))] += launch
        return dict(found)


def shares(tactic: Tactic) -> dict[str, Decimal]:
    """The part of its cost that each line pays; lines named without a share divide equally what the others leave."""
    left = 1 - sum((part.share for part in tactic.funding if part.share is not None), ZERO)
    silent = sum(part.share is None for part in tactic.funding)
    found: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for part in tactic.funding:
        found[part.line] += part.share if part.share is not None else left / silent
    return dict(found)


def _running_cost(tactic: Tactic, whole: Period) -> Decimal:
    if tactic.weekly_cost is not None:
        return (tactic.weekly_cost * whole.days / 7).quantize(CENT, ROUND_HALF_UP)
    if tactic.total_cost is None:
        return ZERO
    return tactic.total_cost - (tactic.launch_cost or ZERO)


def _on_duty(row: TeamRow, monday: date) -> bool:
    week = _week(monday)
    return (row.from_date is None or row.from_date <= week.end) and (row.to_date is None or row.to_date >= week.start)


def _week(monday: date) -> Period:
    return Period(monday, monday + timedelta(days=6))
