"""What is free and what a tactic needs, by budget line and month, by team and week: one truth for audit and funding.

`committed` is signed and not yet spent, running tactics included, so free = amount - committed - spent. A missing month
of a line is 0 free. Money is exact decimal arithmetic: a tactic that takes the last cent fits.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from planproof.model.calendar import CENT, Period, days_by_week, mondays, month_of, month_period, spread
from planproof.model.line_month import MonthOfLine, add_to, spread_line
from planproof.model.plan import TeamRow
from planproof.model.shares import divide, shares
from planproof.model.tactic import Tactic, TeamHours
from planproof.model.workbook import Workbook

ZERO, SUNDAY = Decimal(0), timedelta(days=6)
Cells = dict[tuple[str, str], Decimal]         # (line, "2027-02") -> money
Weeks = dict[tuple[str, date], Decimal]        # (team, Monday) -> hours


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
        days = [day for month in {row.month for row in self.workbook.budget if row.month} for day in month_period(month)]
        days = days or [day for t in self.workbook.tactics for day in (t.start, t.end) if day]
        start, end = plan.start or min(days, default=None), plan.end or max(days, default=None)
        return Period(start, end) if start and end and start <= end else None

    @cached_property
    def lines(self) -> dict[tuple[str, str], MonthOfLine]:
        """Each line's months; an amount without month spreads over the plan by day (month "" if that is unknown)."""
        totals: dict[tuple[str, str], MonthOfLine] = {}
        for row in self.workbook.budget:
            add_to(totals, (row.line, row.month or ""), MonthOfLine(row.amount or ZERO, row.committed or ZERO, row.spent or ZERO))
        book: dict[tuple[str, str], MonthOfLine] = {}
        for (line, month), total in totals.items():
            for where, part in self._by_month(total, month).items():
                add_to(book, (line, where), part)
        return book

    def _by_month(self, total: MonthOfLine, month: str) -> dict[str, MonthOfLine]:
        if month or not self.plan_period:
            return {month: total}
        return spread_line(total, self.plan_period)

    @cached_property
    def line_names(self) -> tuple[str, ...]:
        """The budget lines, in file order."""
        return tuple(dict.fromkeys(row.line for row in self.workbook.budget))

    def free_money(self, line: str, month: str) -> Decimal:
        """Free money of a line in a month; 0 where the budget does not name that month."""
        return self.lines.get((line, month), MonthOfLine()).free

    def period(self, tactic: Tactic) -> Period | None:
        """The days a tactic runs: its own, else the plan's; an open end outside the plan is a single day; None unknown."""
        plan, start, end = self.plan_period, tactic.start, tactic.end
        if plan:
            start = start or min(plan.start, end or plan.start)
            end = end or max(plan.end, start)
        return Period(start, end) if start and end and start <= end else None

    def remaining_period(self, tactic: Tactic) -> Period | None:
        """The days still to pay for: all of a proposed tactic's, from `as_of` on of a running one's."""
        whole = self.period(tactic)
        if whole is None or not tactic.running or self.as_of is None or self.as_of <= whole.start:
            return whole
        return whole.overlap(Period(self.as_of, whole.end))

    def cost_by_month(self, tactic: Tactic) -> dict[str, Decimal]:
        """A tactic's remaining cost by month, in money; month "" where no date is known at all.

        Launch cost falls in the month of the start, weekly cost by the day, both ends included; a total alone spreads
        by the day, a total beside a launch cost spreads what the launch leaves.
        """
        return self._months(tactic, *self._due(tactic))

    def running_cost_by_month(self, tactic: Tactic) -> dict[str, Decimal]:
        """The remaining cost by month without the launch."""
        return self._months(tactic, ZERO, self._due(tactic)[1])

    def _due(self, tactic: Tactic) -> tuple[Decimal, Decimal]:
        """Launch and running cost still to pay."""
        whole, rest = self.period(tactic), self.remaining_period(tactic)
        running = _running_cost(tactic, whole)
        if rest == whole:
            return tactic.launch_cost or ZERO, running
        return ZERO, (running * rest.days / whole.days).quantize(CENT, ROUND_HALF_UP) if rest else ZERO

    def _months(self, tactic: Tactic, launch: Decimal, running: Decimal) -> dict[str, Decimal]:
        if not tactic.cost_said or not launch and not running:
            return {}
        rest = self.remaining_period(tactic)
        if rest is None:
            return {"": launch + running}
        months = spread(running, rest)
        months[month_of(rest.start)] += launch
        return months

    def whole_cost(self, tactic: Tactic) -> Decimal | None:
        """Launch and running cost from its first day to its end, or the plan's, paid or not; None where not known."""
        whole = self.period(tactic)
        if not tactic.cost_said or (tactic.weekly_cost is not None and whole is None):
            return None
        return (tactic.launch_cost or ZERO) + _running_cost(tactic, whole)

    def whole_hours(self, tactic: Tactic) -> Decimal | None:
        """Hours from its first day to its end, or the plan's, launch included; None where not known."""
        whole = self.period(tactic)
        if not (tactic.hours or tactic.launch_hours) or (tactic.hours and whole is None):
            return None
        weekly, launch = (sum((part.hours for part in hours), ZERO) for hours in (tactic.hours, tactic.launch_hours))
        return launch + (weekly * whole.days / 7 if whole else ZERO)

    def life_cost(self, tactic: Tactic) -> Decimal | None:
        """Remaining launch and running cost to its end, or the plan's; None where that is not known."""
        return None if self.whole_cost(tactic) is None else sum(self.cost_by_month(tactic).values(), ZERO)

    def needed_money(self, tactic: Tactic) -> Cells:
        """What a tactic still asks of each line and month; nothing where its cost or funding is not known."""
        return self._by_line(tactic, *self._due(tactic))

    def needed_running_money(self, tactic: Tactic) -> Cells:
        """What it still asks of each line and month once it is launched."""
        return self._by_line(tactic, ZERO, self._due(tactic)[1])

    def _by_line(self, tactic: Tactic, launch: Decimal, running: Decimal) -> Cells:
        parts = shares(tactic)
        launches, runnings = divide(launch, parts), divide(running, parts)
        return {(line, month): cost for line in parts
                for month, cost in self._months(tactic, launches[line], runnings[line]).items()}

    @cached_property
    def horizon(self) -> Period | None:
        """The plan's period, widened to hold every live tactic's days."""
        known = [self.plan_period, *(self.period(tactic) for tactic in self.workbook.tactics if tactic.live)]
        known = [period for period in known if period]
        return Period(min(p.start for p in known), max(p.end for p in known)) if known else None

    @cached_property
    def free_hours(self) -> Weeks:
        """Free hours of each team in each week of the horizon: hours per week less the committed ones."""
        return self._weeks(lambda row: (row.hours_per_week or ZERO) - (row.committed_hours or ZERO))

    @cached_property
    def all_hours(self) -> Weeks:
        """Hours of each team in each week of the horizon, committed ones too."""
        return self._weeks(lambda row: row.hours_per_week or ZERO)

    def _weeks(self, amount: Callable[[TeamRow], Decimal]) -> Weeks:
        found: Weeks = defaultdict(lambda: ZERO)
        for row in self.workbook.teams:
            a_week = amount(row)
            for monday in mondays(self.horizon) if self.horizon else ():
                if _on_duty(row, monday):
                    found[row.team, monday] += a_week
        return dict(found)

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
        found = self.needed_running_hours(tactic)
        period = self.remaining_period(tactic)
        if period and period == self.period(tactic):
            for team, launch in self.hours_by_team(tactic.launch_hours).items():
                first = team, next(mondays(period))
                found[first] = found.get(first, ZERO) + launch
        return found

    def needed_running_hours(self, tactic: Tactic) -> Weeks:
        """Hours it still takes of each team in each week once it is launched."""
        period = self.remaining_period(tactic)
        weekly = self.hours_by_team(tactic.hours)
        if period is None or not weekly:
            return {}
        days = days_by_week(period)
        return {(team, monday): hours if days[monday] == 7 else hours * days[monday] / 7
                for team, hours in weekly.items() for monday in days}


def _running_cost(tactic: Tactic, whole: Period | None) -> Decimal:
    if tactic.weekly_cost is not None:
        return (tactic.weekly_cost * whole.days / 7).quantize(CENT, ROUND_HALF_UP) if whole else ZERO
    if tactic.total_cost is None:
        return ZERO
    return max(tactic.total_cost - (tactic.launch_cost or ZERO), ZERO)


def _on_duty(row: TeamRow, monday: date) -> bool:
    """The row speaks of a day of that week."""
    return (row.from_date is None or row.from_date <= monday + SUNDAY) and (row.to_date is None or row.to_date >= monday)
