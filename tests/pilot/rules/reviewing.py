"""What the tests of rules share: reviews of a pilot without simulating it, and many pilots through their reviews."""
from __future__ import annotations

import numpy as np

from planproof.pilot.response import World
from planproof.pilot.reviews import Schedule, resolved
from planproof.pilot.reviews_simulated import Luck, Paths
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.sampling import fitted, worlds

SIGNIFICANCE = ("p_value", "peeking", "pocock", "obrien_fleming", "always_valid")
WEEKLY = tuple(range(1, 8))


def asked(pilot, rule, contrast, *, number=-1, error=0.1):
    """What a rule says to contrasts at the review of that number."""
    fits = fitted(pilot)
    schedule = Schedule.of(pilot.but(rule=rule), fits)
    number %= len(schedule.weeks)
    review = schedule.review(number, np.asarray(contrast, dtype=float), error, parameters=resolved(rule, fits))
    return KINDS[rule.name].decide(review)


def paths_of(pilot, rule, *, draws=50_000, seed=3):
    """The reviews of many pilots, in chunks."""
    fits = fitted(pilot)
    schedule, luck = Schedule.of(pilot.but(rule=rule), fits), Luck(seed)
    return [Paths(kept(world), noise.copy(), schedule, luck) for world, noise in worlds(pilot, fits, draws=draws, seed=seed)]


def kept(world):
    """The worlds of a chunk, which the next one would overwrite."""
    return World(**{symbol: np.copy(value) if np.ndim(value) else value for symbol, value in vars(world).items()})


def courses_of(pilot, rule, *, draws=50_000, seed=3):
    """How many pilots go under a rule, in chunks."""
    parameters = resolved(rule, fitted(pilot))
    return [paths.course(paths.alarmed(paths.answers(rule, parameters)))
            for paths in paths_of(pilot, rule, draws=draws, seed=seed)]


def together(courses, field):
    """One column of all chunks."""
    return np.concatenate([np.asarray(getattr(course, field, None) if hasattr(course, field) else getattr(course.outcome, field))
                           for course in courses])
