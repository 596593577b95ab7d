"""When the work of a tactic is done, if each team gives it all the hours that it has free."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from planproof.audit.case import Case
from planproof.audit.scene import ZERO
from planproof.model.calendar import Period, days_by_week
from planproof.model.timeline import TeamWeek, TeamWork, Timeline

HUNDREDTH = Decimal("0.01")


def timeline(case: Case) -> Timeline | None:
    """Its work by team and week, shown until all is done and the stated end has come; None without hours or days."""
    work, tactic = finishes(case), case.tactic
    if not work:
        return None
    unsaid = case.scene.unsaid_teams(row.team for row in work)
    known = [row for row in work if row.team not in unsaid]
    days = [day for row in known for day in (row.finish, *(week.week for week in row.weeks)) if day]
    shown = finishes(case, until=max([*days, *([tactic.end] if tactic.end else [])], default=None))
    return Timeline(tactic=tactic.id, name=tactic.name, start=_open_days(case).start, stated_end=tactic.end,
                    teams=tuple(row for row in shown if row.team not in unsaid), unsaid=unsaid)


def finishes(case: Case, *, until: date | None = None) -> list[TeamWork]:
    """When each team is done: launch hours first, then weekly hours over the weeks it is stated to run.

    A proposed tactic starts on its first day, or on the day of the audit where that has passed; a running one counts
    what is left, with its own hours added back to free.

    until    show also the weeks after the work is done, up to this day
    """
    ledger, tactic = case.scene.ledger, case.tactic
    stated = ledger.remaining_period(tactic)
    if stated is None or ledger.horizon is None:
        return []
    launch = ledger.hours_by_team(tactic.launch_hours) if stated == ledger.period(tactic) else {}
    weekly = ledger.hours_by_team(tactic.hours)
    return [_done(case, team, _Work(launch.get(team, ZERO), weekly.get(team, ZERO), stated.days), until or date.min)
            for team in dict.fromkeys((*launch, *weekly))]


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


def _open_days(case: Case) -> Period:
    """The days on which it can be worked on: to the end of all that is planned, at least to its own."""
    stated, horizon = case.scene.ledger.remaining_period(case.tactic), case.scene.ledger.horizon
    return Period(max(stated.start, case.as_of), max(horizon.end, stated.end))


def _done(case: Case, team: str, work: _Work, until: date) -> TeamWork:
    left, weeks, finish = work.sevenths, [], None
    for monday, days, capacity in _capacities(case, team, work):
        if finish and monday > until:
            break
        worked = min(left, capacity)
        weeks.append(TeamWeek(monday, _hours(worked), _hours(capacity)))
        if finish is None and left <= capacity:
            first = max(monday, _open_days(case).start)
            finish = first + timedelta(days=max(_days(left, capacity, days) - 1, 0))
        left -= worked
    return TeamWork(team=team, hours=work.hours, finish=finish, weeks=tuple(weeks))


def _capacities(case: Case, team: str, work: _Work) -> Iterator[tuple[date, int, Decimal]]:
    """Each open week's Monday, its days, and what the team can give in it, in sevenths of an hour."""
    open_days = _open_days(case)
    own = _own(case, open_days) if case.tactic.running else {}
    launch = work.launch * 7 if own else ZERO
    for monday, days in days_by_week(open_days).items() if open_days.days > 0 else ():
        mine = work.weekly * own.get(monday, 0) + launch
        launch = ZERO
        yield monday, days, max(case.free_hours(team, monday) * days + mine, ZERO)


def _own(case: Case, open_days: Period) -> dict[date, int]:
    """Days of each week in which a running tactic's own hours are already set aside."""
    shared = case.scene.ledger.remaining_period(case.tactic).overlap(open_days)
    return days_by_week(shared) if shared else {}


def _days(left: Decimal, capacity: Decimal, days: int) -> int:
    whole, broken = divmod(left * days, capacity) if capacity else (0, 0)
    return int(whole) + bool(broken)


def _hours(sevenths: Decimal) -> Decimal:
    return (sevenths / 7).quantize(HUNDREDTH, ROUND_HALF_UP)

