"""The operating characteristics of decision rules, and the price of each in money beside the best."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from planproof.model.operating import Operating
from planproof.model.pilot import Pilot
from planproof.model.rule import Rule
from planproof.pilot.economics import pilot_cost
from planproof.pilot.expectation import Fits, means
from planproof.pilot.learning import learn
from planproof.pilot.outcome import run
from planproof.pilot.response import Array, World
from planproof.pilot.reviews import Schedule, resolved
from planproof.pilot.reviews_simulated import UNDECIDED, Average, Course, Luck, Paths
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.review import SCALE, STOP
from planproof.pilot.sampling import fitted, worlds
from planproof.pilot.simulate import value_of_one_look


def rules_beside(pilot: Pilot) -> tuple[Rule, ...]:
    """The pilot's own rule, then every other one at its defaults, on the same review dates and budget."""
    own = pilot.rule
    others = [name for name in KINDS if name not in (own.name, "own_bars")]
    return (own, *(Rule(name=name, reviews=own.reviews, budget=own.budget) for name in others))


def operating_characteristics(pilot: Pilot, rules: Sequence[Rule] | None = None, *, draws: int = 100_000,
                              seed: int = 7) -> tuple[Operating, ...]:
    """How each rule does in the same simulated pilots.

    rules    the pilot's own and every other one unless given; all are held on the review dates of the first
    draws    at least 1
    raises   DesignError when the pilot or a rule cannot be run as stated
    source   docs/method.md#reviews
    """
    rules = tuple(rules_beside(pilot) if rules is None else rules)
    fits = fitted(pilot)
    pilot = pilot.but(rule=rules[0])
    counted = _Counted(pilot, fits, rules, seed=seed)
    for world, noise in worlds(pilot, fits, draws=draws, seed=seed):
        counted.add(world, noise)
    return counted.found()


class _Counted:
    """What each rule did, added up chunk by chunk."""

    def __init__(self, pilot: Pilot, fits: Fits, rules: tuple[Rule, ...], *, seed: int):
        self.fits, self.rules, self.learned, self.luck = fits, rules, learn(fits), Luck(seed)
        self.schedule = Schedule.of(pilot, fits)
        self.parameters = [resolved(rule, fits) for rule in rules]
        self.counts = [Counter() for _ in rules]
        self.alarms = [Average() for _ in rules]
        self.spends = [0.0] * len(rules)
        self.gaps, self.products, self.draws = np.zeros(len(rules)), np.zeros((len(rules),) * 2), 0

    def add(self, world: World, noise: Array) -> None:
        """One chunk of worlds, in which every rule meets the same luck."""
        once = run(world, noise, self.learned)
        paths = Paths(world, noise, self.schedule, self.luck)
        gaps = np.stack([self._course(number, paths).outcome.npv - once.npv for number in range(len(self.rules))])
        self.gaps += gaps.sum(axis=1)
        self.products += gaps @ gaps.T
        self.draws += len(noise)

    def _course(self, number: int, paths: Paths) -> Course:
        said = paths.answers(self.rules[number], self.parameters[number])
        course = paths.course(paths.alarmed(said))
        _count(self.counts[number], course)
        self.spends[number] += float((course.spend - pilot_cost(paths.world)).sum())
        if paths.rings is not None:
            self.alarms[number].add(paths.course(said).outcome.npv - course.outcome.npv)
        return course

    def found(self) -> tuple[Operating, ...]:
        """One row a rule, in the order in which they were given."""
        once, error = value_of_one_look(self.fits, self.learned)
        best = int(np.argmax(self.gaps))
        return tuple(self._row(number, best, once, error) for number in range(len(self.rules)))

    def _row(self, number: int, best: int, once: float, error: float) -> Operating:
        counts, alarms = self.counts[number], self.alarms[number] if self.schedule.alarm else None
        shares = {name: counts[name] / self.draws for name in ("p_scale", "p_stop", "inconclusive", "reviews", "weeks")}
        spend = float(pilot_cost(means(self.fits))) + self.spends[number] / self.draws
        return Operating(rule=self.rules[number], **shares, spend=spend, false_scale=_share(counts, "false_scale", "loses"),
                         false_kill=_share(counts, "false_kill", "wins"),
                         value=once + self.gaps[number] / self.draws, error=float(np.hypot(error, self._error(number))),
                         price=(self.gaps[best] - self.gaps[number]) / self.draws, price_error=self._error(number, best),
                         alarms=alarms and alarms.mean, alarms_error=alarms and alarms.error)

    def _error(self, number: int, beside: int | None = None) -> float:
        """Standard error of a rule's mean, or of its difference to another's in the same worlds."""
        weights = np.zeros(len(self.rules))
        weights[number] += 1
        if beside is not None:
            weights[beside] -= 1
        mean = weights @ self.gaps / self.draws
        return float(np.sqrt(max(0.0, weights @ self.products @ weights / self.draws - mean**2) / self.draws))


def _count(counts: Counter, course: Course) -> None:
    scaled, later = course.answer == SCALE, course.outcome.later
    found = {"p_scale": scaled, "p_stop": course.answer == STOP, "inconclusive": course.answer == UNDECIDED,
             "loses": later < 0, "wins": later > 0, "false_scale": scaled & (later < 0), "false_kill": ~scaled & (later > 0)}
    counts.update({name: int(np.count_nonzero(hits)) for name, hits in found.items()})
    counts.update(reviews=int(course.review.sum()), weeks=int(course.week.sum()))


def _share(counts: Counter, name: str, among: str) -> float | None:
    return counts[name] / counts[among] if counts[among] else None
