"""Many pilots through their reviews: what is seen at each, what the rule answers, when each ends and with what money."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log1p, sqrt

import numpy as np

from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot.economics import pilot_cost
from planproof.pilot.expectation import Fits
from planproof.pilot.learning import Curve, Straight
from planproof.pilot.outcome import Outcome, run, settled
from planproof.pilot.response import Array, World, captured_share, effect_seen, unit_noise
from planproof.pilot.reviews import Schedule, resolved
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.review import GO_ON, SCALE, STOP

LUCK = 1_000                     # where the streams of the reviews' own random numbers begin
UNDECIDED = 2                    # the rule could not tell, and there is no further review


@dataclass(frozen=True)
class Course:
    """How many pilots went, a number for each.

    ended          the worlds, T and W as far as the pilot came
    outcome        the money
    answer         SCALE, STOP or UNDECIDED
    week, review   when it ended; the number of its last review, from 1
    spend          what it cost, money
    naive          the effect that a plain reading of its last review reports: y/C, money per person and week
    """

    ended: World
    outcome: Outcome
    answer: Array
    week: Array
    review: Array
    spend: Array
    naive: Array


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
        """What the rule says at each review, (reviews, pilots)."""
        decide = KINDS[rule.name].decide
        said = np.stack([decide(self.schedule.review(number, contrast, self.error(number), parameters=parameters))
                         for number, contrast in enumerate(self.contrasts)])
        said[-1][said[-1] == GO_ON] = UNDECIDED
        return said

    def alarmed(self, said: Array) -> Array:
        """The answers where an alarm that rang stops whatever the rule says."""
        if self.rings is None:
            return said
        return np.where(self.rings <= np.array(self.schedule.weeks)[:, None], np.int8(STOP), said)

    def course(self, said: Array) -> Course:
        """Each pilot ends at the first review that does not carry on."""
        last = np.argmax(said != GO_ON, axis=0)
        answer = np.take_along_axis(said, last[None], axis=0)[0]
        weeks, on_air = (np.array(part)[last] for part in (self.schedule.weeks, self.schedule.on_air))
        ended = World(**{**vars(self.world), "T": on_air, "W": weeks - on_air})
        contrast = np.take_along_axis(np.stack(self.contrasts), last[None], axis=0)[0]
        outcome = settled(ended, self.effect, contrast, scaled=answer == SCALE)
        return Course(ended, outcome, answer, weeks, last + 1, np.broadcast_to(pilot_cost(ended), weeks.shape),
                      contrast / self._captured()[last])

    def _captured(self) -> Array:
        """C at each review, at the expected carry-over."""
        weeks, on_air, known = self.schedule.weeks, self.schedule.on_air, self.schedule.known
        return np.array([captured_share(seen.fits["lam"].mean, on, week - on)
                         for seen, on, week in zip(known, on_air, weeks, strict=True)])


class Reviewed:
    """Runs a pilot with its own reviews, rule and alarms, chunk by chunk, and counts what these change.

    gain, cost     what they add to the value, and to the cost, of one look at the end under the expected-value rule, money
    naive, truth   of the pilots that end in rolling out: the effect that a plain reading reports, and theta_o
    """

    def __init__(self, pilot: Pilot, fits: Fits, learned: Straight | Curve, *, seed: int):
        self.rule, self.learned, self.luck = pilot.rule, learned, Luck(seed)
        self.schedule, self.parameters = Schedule.of(pilot, fits), resolved(pilot.rule, fits)
        end = fits["T"].middle + fits["W"].middle
        self.plain = pilot.rule.name == "expected_value" and self.schedule.weeks == (end,) and not self.schedule.alarm
        self.gain, self.cost, self.naive, self.truth = Average(), Average(), Average(), Average()

    def __call__(self, world: World, noise: Array) -> tuple[World, Outcome]:
        """The worlds, each with the weeks that its pilot took, and what came of it."""
        once = run(world, noise, self.learned)
        if self.plain:
            return world, once
        paths = Paths(world, noise, self.schedule, self.luck)
        course = paths.course(paths.alarmed(paths.answers(self.rule, self.parameters)))
        self.gain.add(course.outcome.npv - once.npv)
        self.cost.add(course.spend - pilot_cost(world))
        rolled = course.answer == SCALE
        self.naive.add(course.naive[rolled])
        self.truth.add(np.broadcast_to(paths.effect, rolled.shape)[rolled])
        return course.ended, course.outcome


class Average:
    """A running average with its standard error."""

    def __init__(self):
        self.count, self.sum, self.squares = 0, 0.0, 0.0

    def add(self, values: Array) -> None:
        """Count one chunk in."""
        self.count += len(values)
        self.sum += float(values.sum())
        self.squares += float(values @ values)

    @property
    def mean(self) -> float:
        """0 where nothing was counted."""
        return self.sum / self.count if self.count else 0.0

    @property
    def error(self) -> float:
        """Standard error of the mean."""
        return sqrt(max(0.0, self.squares / self.count - self.mean**2) / self.count) if self.count else 0.0


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
