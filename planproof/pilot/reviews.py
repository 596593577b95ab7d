"""The reviews of a pilot: in which weeks, and what a rule is shown at each."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import prod

from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot.economics import pilot_cost
from planproof.pilot.expectation import Fits, means
from planproof.pilot.knowledge import Knowledge, known_at
from planproof.pilot.response import Array
from planproof.pilot.rules.catalogue import parameters_of
from planproof.pilot.rules.review import Review


@dataclass(frozen=True)
class Schedule:
    """The reviews of one pilot.

    weeks    of each review, weeks after the start, rising; the last is the end
    on_air   weeks on air until each
    known    what a contrast teaches at each
    alarm    chance that an alarm rings before the end
    """

    weeks: tuple[int, ...]
    on_air: tuple[int, ...]
    known: tuple[Knowledge, ...]
    alarm: float = 0.0

    @classmethod
    def of(cls, pilot: Pilot, fits: Fits) -> Schedule:
        """The reviews that a pilot's rule names, and the end of its weeks, or of its budget."""
        weeks = review_weeks(pilot.rule, fits)
        quiet = prod(1 - (alarm.chance or 0.0) for alarm in pilot.alarms)
        on_air = tuple(min(week, int(fits["T"].middle)) for week in weeks)
        return cls(weeks, on_air, known_at(fits, weeks), 1 - quiet)

    @property
    def end(self) -> int:
        """The last week."""
        return self.weeks[-1]

    @cached_property
    def shares(self) -> tuple[float, ...]:
        """Share of the weeks that is over at each review."""
        return tuple(week / self.end for week in self.weeks)

    def review(self, number: int, contrast: Array, error: Array, *, parameters: dict[str, float]) -> Review:
        """What the rule is shown at the review of that number, from 0."""
        return Review(contrast, self.known[number], error, self.shares[:number + 1], parameters)


def review_weeks(rule: Rule, fits: Fits) -> tuple[int, ...]:
    """The weeks of the reviews: those of the rule before the end, then the end, which comes early where money runs out."""
    end = int(fits["T"].middle + fits["W"].middle)
    weeks = (*sorted({week for week in rule.reviews if 0 < week < end}), end)
    spent = (week for week in weeks if rule.budget is not None and planned_spend(fits, week) >= rule.budget)
    last = next(spent, end)
    return tuple(week for week in weeks if week <= last)


def planned_spend(fits: Fits, week: float) -> float:
    """Media and set-up until a week, as expected, money."""
    world = means(fits)
    return float(world.K + (1 - world.h) * world.N * min(week, world.T) * world.c_m)


def resolved(rule: Rule, fits: Fits) -> dict[str, float]:
    """Every parameter of a rule; a tolerance that nobody gave is what the pilot itself is expected to cost."""
    if rule.name == "expected_loss" and "tolerance" not in dict(rule.parameters):
        rule = rule.but(parameters=(*rule.parameters, ("tolerance", max(1.0, float(pilot_cost(means(fits)))))))
    return parameters_of(rule)
