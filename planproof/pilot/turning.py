"""What a pilot would have to show, at each review, to be stopped or rolled out."""
from __future__ import annotations

import numpy as np

from planproof.model.pilot import Pilot
from planproof.model.registration import TurningPoint
from planproof.pilot.expectation import means
from planproof.pilot.response import Array, standard_error
from planproof.pilot.reviews import Schedule, resolved
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.review import SCALE, STOP
from planproof.pilot.sampling import fitted

GRID, FARTHEST, STEPS = 2_001, 30.0, 40


def turning_points(pilot: Pilot) -> tuple[TurningPoint, ...]:
    """The contrast below which each review stops and above which it rolls out, found by asking the rule itself.

    raises   DesignError when the pilot or its rule cannot be run as stated
    """
    fits = fitted(pilot)
    schedule, parameters = Schedule.of(pilot, fits), resolved(pilot.rule, fits)
    return tuple(_turning(_Asked(pilot, schedule, number, parameters)) for number in range(len(schedule.weeks)))


class _Asked:
    """The rule of one review, as a function of the contrast alone."""

    def __init__(self, pilot: Pilot, schedule: Schedule, number: int, parameters: dict[str, float]):
        self.pilot, self.schedule, self.number, self.parameters = pilot, schedule, number, parameters
        self.known = schedule.known[number]
        self.world = means(self.known.fits)
        self.error = float(standard_error(self.world))

    def __call__(self, contrast: Array) -> Array:
        review = self.schedule.review(self.number, np.asarray(contrast, dtype=float), self.error, parameters=self.parameters)
        return KINDS[self.pilot.rule.name].decide(review)

    def range(self) -> tuple[float, float]:
        """Contrasts between which everything turns that can."""
        seen, reach = self.known.posterior.seen, FARTHEST * self.error
        return min(float(seen[0]), -reach), max(float(seen[-1]), reach)


def _turning(asked: _Asked) -> TurningPoint:
    low, high = asked.range()
    grid = np.linspace(low, high, GRID)
    said = asked(grid)
    stop = _edge(asked, grid, said == STOP, STOP)
    scale = _edge(asked, grid[::-1], said[::-1] == SCALE, SCALE)
    shown = {**_shown("stop", stop, asked), **_shown("scale", scale, asked)}
    return TurningPoint(week=asked.known.week, stop_below=stop, scale_above=scale, **shown)


def _edge(asked: _Asked, grid: Array, held: Array, answer: int) -> float | None:
    """Where an answer that holds at the start of the grid ends, by bisection; None where it does not hold there."""
    if not held[0] or held.all():
        return None
    last = int(np.argmin(held)) - 1
    inside, outside = float(grid[last]), float(grid[last + 1])
    for _ in range(STEPS):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if asked(middle) == answer else (inside, middle)
    return (inside + outside) / 2


def _shown(name: str, contrast: float | None, asked: _Asked) -> dict[str, float | None]:
    """A contrast as the arms will show it: extra conversions a week on air, and the lift over all weeks so far."""
    world = asked.world
    worth = world.v * world.g
    if contrast is None or not worth:
        return {f"{name}_conversions": None, f"{name}_lift": None}
    base = world.p0 * worth * asked.known.week / world.T if asked.pilot.mode == "lift" else 0.0
    return {f"{name}_conversions": contrast / worth * (1 - world.h) * world.N, f"{name}_lift": contrast / base if base else None}
