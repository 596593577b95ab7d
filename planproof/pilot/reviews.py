"""A pilot through its reviews: what is seen at each, what the rule answers, when it ends and with what money."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log1p, prod, sqrt

import numpy as np

from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot.economics import pilot_cost
from planproof.pilot.knowledge import Knowledge, known_at
from planproof.pilot.learning import Fits, means
from planproof.pilot.outcome import Outcome, settled
from planproof.pilot.response import Array, World, captured_share, effect_seen, unit_noise
from planproof.pilot.rules.catalogue import KINDS, parameters_of
from planproof.pilot.rules.review import GO_ON, SCALE, STOP, Review

LUCK = 1_000                     # where the streams of the reviews' own random numbers begin
UNDECIDED = 2                    # the rule could not tell, and there is no further review


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


@dataclass(frozen=True)
class Course:
    """How many pilots went, a number for each.

    outcome        the money
    answer         SCALE, STOP or UNDECIDED
    week, review   when it ended; the number of its last review, from 1
    spend          what it cost, money
    """

    outcome: Outcome
    answer: Array
    week: Array
    review: Array
    spend: Array


class Paths:
    """What each review of many pilots shows: running totals with independent weeks, whatever is decided about them.

    The totals are drawn from the end backwards, so that a pilot with reviews ends with the luck of the one without.
    """

    def __init__(self, world: World, noise: Array, schedule: Schedule, luck: Luck):
        self.world, self.schedule = world, schedule
        self.effect = effect_seen(world)
        self.unit = unit_noise(world)
        self.rings = luck.alarm(schedule, len(noise))
        self.contrasts = list(self._contrasts(noise, luck))[::-1]

    def _contrasts(self, noise: Array, luck: Luck) -> Iterator[Array]:
        total = noise * sqrt(self.schedule.end)
        weeks, on_air = self.schedule.weeks, self.schedule.on_air
        for number in reversed(range(len(weeks))):
            seen = captured_share(self.world.lam, on_air[number], weeks[number] - on_air[number]) * self.effect
            yield seen + total * (self.unit / on_air[number])
            if number:
                earlier, later = weeks[number - 1], weeks[number]
                total = total * (earlier / later) + luck.bridge(number, len(noise)) * sqrt(earlier * (later - earlier) / later)

    def error(self, number: int) -> Array:
        """Standard error of the contrast at a review."""
        return self.unit * (sqrt(self.schedule.weeks[number]) / self.schedule.on_air[number])

    def answers(self, rule: Rule, parameters: dict[str, float]) -> Array:
        """What the rule says at each review, (reviews, pilots); an alarm that rang stops whatever it says."""
        decide = KINDS[rule.name].decide
        said = np.stack([decide(self.schedule.review(number, contrast, self.error(number), parameters=parameters))
                         for number, contrast in enumerate(self.contrasts)])
        if self.rings is not None:
            said[self.rings <= np.array(self.schedule.weeks)[:, None]] = STOP
        return said

    def course(self, rule: Rule, parameters: dict[str, float]) -> Course:
        """Each pilot ends at the first review that does not carry on."""
        said = self.answers(rule, parameters)
        said[-1][said[-1] == GO_ON] = UNDECIDED
        last = np.argmax(said != GO_ON, axis=0)
        answer = np.take_along_axis(said, last[None], axis=0)[0]
        weeks, on_air = (np.array(part)[last] for part in (self.schedule.weeks, self.schedule.on_air))
        ended = World(**{**vars(self.world), "T": on_air, "W": weeks - on_air})
        outcome = settled(ended, self.effect, self.contrasts[-1], scaled=answer == SCALE)
        return Course(outcome, answer, weeks, last + 1, np.broadcast_to(pilot_cost(ended), weeks.shape))


class Luck:
    """Random numbers of the reviews alone; those of the worlds and of the end stay what they are without reviews."""

    def __init__(self, seed: int):
        self._seed, self._streams = seed, {}

    def bridge(self, number: int, size: int) -> Array:
        """Standard normal, how far the total at the review before strays from the line to this one."""
        return self._stream(number).standard_normal(size)

    def alarm(self, schedule: Schedule, size: int) -> Array | None:
        """The week in which an alarm rings, equally likely to begin in any; inf where none does. None where none can."""
        if not schedule.alarm:
            return None
        lives = -np.log1p(-self._stream(0).random(size))
        return schedule.end * lives / -log1p(-schedule.alarm) if schedule.alarm < 1 else np.zeros(size)

    def _stream(self, number: int) -> np.random.Generator:
        if number not in self._streams:
            key = np.random.SeedSequence(self._seed, spawn_key=(LUCK + number,))
            self._streams[number] = np.random.Generator(np.random.SFC64(key))
        return self._streams[number]
