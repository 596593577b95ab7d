"""When the work of a tactic is done, week by week and team by team."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planproof.model.row import Texts, Value


class TeamWeek(NamedTuple):
    """A team's week, by its Monday: hours it works on the tactic, and hours it has free for it; used <= free."""

    week: date
    used: Decimal
    free: Decimal


class TeamWork(Value):
    """One team's work on a tactic.

    hours    all it has to work
    finish   the day on which it is done; None where its free hours within the plan never suffice
    weeks    from the first week that it can work in, in order
    """

    team: str
    hours: Decimal
    finish: date | None
    weeks: tuple[TeamWeek, ...] = ()


class Timeline(Value):
    """A tactic's work, levelled over the hours that its teams have free, beside the end that was stated.

    start        the first day on which work can be done: its own, or the day of the audit where that has passed
    stated_end   None where no end was stated
    teams        in the order of its row; unsaid names those whose hours nobody gave, which are not among them
    """

    tactic: str
    name: str
    start: date
    stated_end: date | None
    teams: tuple[TeamWork, ...] = ()
    unsaid: Texts = ()

    @property
    def finish(self) -> date | None:
        """The day on which the last team is done; None where one never is, or nothing is to be done."""
        days = [work.finish for work in self.teams if work.hours]
        return None if None in days else max(days, default=None)

    @property
    def late(self) -> Texts:
        """Teams that are done after the stated end, or never."""
        end = self.stated_end or date.max
        return tuple(work.team for work in self.teams if work.hours and (work.finish is None or work.finish > end))

    @property
    def weeks(self) -> tuple[date, ...]:
        """The Mondays of all weeks shown, in order."""
        return tuple(sorted({week.week for work in self.teams for week in work.weeks}))
