"""When the work of a tactic is done, if each team gives it all the hours that it has free."""
from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from planproof.audit.case import Case
from planproof.audit.scene import ZERO
from planproof.model.calendar import Period, days_by_week


class Finish(NamedTuple):
    """One team's work on a tactic: hours, and the day it is done; None where its free hours in the plan never suffice."""

    team: str
    hours: Decimal
    day: date | None


def finishes(case: Case) -> list[Finish]:
    """When each team is done: launch hours first, then weekly hours over the weeks it is stated to run.

    A proposed tactic starts on its first day, or on the day of the audit where that has passed; a running one counts
    what is left, with its own hours added back to free.
    """
    ledger, tactic = case.scene.ledger, case.tactic
    stated = ledger.remaining_period(tactic)
    horizon = ledger.horizon
    if stated is None or horizon is None:
        return []
    launch = ledger.hours_by_team(tactic.launch_hours) if stated == ledger.period(tactic) else {}
    weekly = ledger.hours_by_team(tactic.hours)
    open_days = Period(max(stated.start, case.as_of), max(horizon.end, stated.end))
    own = _own(case, stated, open_days) if tactic.running else {}
    return [Finish(team, (work := _Work(launch.get(team, ZERO), weekly.get(team, ZERO), stated.days)).hours,
                   _done(case, team, work, (open_days, own))) for team in dict.fromkeys((*launch, *weekly))]


class _Work(NamedTuple):
    launch: Decimal
    weekly: Decimal
    days: int

    @property
    def hours(self) -> Decimal:
        """All of it, in hours."""
        return self.launch + self.weekly * self.days / 7

    @property
    def sevenths(self) -> Decimal:
        """Hours times seven: exact, where a week is broken."""
        return self.launch * 7 + self.weekly * self.days


def _own(case: Case, stated: Period, open_days: Period) -> dict[date, int]:
    """Days of each week in which a running tactic's own hours are already set aside."""
    shared = stated.overlap(open_days)
    return days_by_week(shared) if shared else {}


def _done(case: Case, team: str, work: _Work, when: tuple[Period, dict[date, int]]) -> date | None:
    open_days, own = when
    left, launch = work.sevenths, work.launch * 7 if own else ZERO
    if open_days.days < 1:
        return None
    for monday, days in days_by_week(open_days).items():
        mine = work.weekly * own.get(monday, 0) + launch
        launch, capacity = ZERO, max(case.free_hours(team, monday) * days + mine, ZERO)
        if left <= capacity:
            first = max(monday, open_days.start)
            return first + timedelta(days=max(_days(left, capacity, days) - 1, 0))
        left -= capacity
    return None


def _days(left: Decimal, capacity: Decimal, days: int) -> int:
    whole, broken = divmod(left * days, capacity) if capacity else (0, 0)
    return int(whole) + bool(broken)
