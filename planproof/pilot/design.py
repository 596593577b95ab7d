"""The best pilot of a tactic: how long, how large, whom to leave out, and what it would take where none is worth it."""
from __future__ import annotations

from datetime import date, timedelta
from math import ceil, prod

import numpy as np

from planproof.model.design import Band, Design, Limits, Look, Option
from planproof.model.pilot import Pilot
from planproof.pilot.design_binding import ceiling, relaxed
from planproof.pilot.economics import hour_cost
from planproof.pilot.expectation import Fits, expected_effect, means
from planproof.pilot.learning import learn
from planproof.pilot.limits import DECIDED
from planproof.pilot.options import options
from planproof.pilot.response import Array
from planproof.pilot.sampling import fitted
from planproof.pilot.sight import lift_of, people_to_see, power_to_see, smallest_visible_effect
from planproof.pilot.surface import Designs, Surface, Worth

NEARLY, LOOKS = 0.95, 4


def best_design(pilot: Pilot, limits: Limits) -> Design:
    """The design worth most within the limits, those nearly as good, and which limit binds where none is worth it.

    pilot    its weeks, people and share left out count only where they are decided (`limits.fixed`)
    raises   DesignError when the pilot cannot be run as stated, or no pilot can be read in time
    source   argmax of ENBS over T, W, N and h, docs/method.md#design
    """
    fits = fitted(pilot)
    surface, designs = Surface(fits), options(pilot, limits)
    worth = surface(designs)
    top = int(np.argmax(worth.net))
    best = _option(designs, worth, top)
    chosen = fitted(designed(pilot, best))
    blame = () if best.net > 0 else relaxed(pilot, limits, surface, designs, worth)
    return Design(tactic=pilot.tactic, currency=pilot.currency, best=best, now=surface.now, band=_band(designs, worth.net),
                  by_weeks=_best_of_each(designs, worth, designs.weeks), by_people=_same_weeks(designs, worth, top),
                  relaxed=blame, ceiling=ceiling(surface, designs, worth), reviews=looks(pilot, best), limits=limits,
                  assumed=pilot.assumed, searched=len(worth.net), **_sight(chosen), **_prices(chosen), **_alarms(pilot))


def designed(pilot: Pilot, option: Option) -> Pilot:
    """The pilot with an option's weeks, people and share left out."""
    parts = zip(DECIDED, (option.weeks_on_air, option.weeks_after, option.people, option.left_out), strict=True)
    changed = pilot
    for symbol, number in parts:
        changed = changed.with_number(symbol, number, source=pilot.belief(symbol).source)
    return changed


def looks(pilot: Pilot, option: Option) -> tuple[Look, ...]:
    """The reviews that the team named, else up to four days evenly spread; the last at the end."""
    end = option.weeks_on_air + option.weeks_after
    named = [week for week in pilot.rule.reviews if week < end] or [ceil(end * look / LOOKS) for look in range(1, LOOKS)]
    return tuple(Look(week=week, day=_day(pilot.start, week)) for week in sorted({*named, end}))


def _day(start: date | None, week: int) -> date | None:
    """The day so many weeks after the start, where the calendar still has one."""
    if start is None or week > (date.max - start).days // 7:
        return None
    return start + timedelta(weeks=week)


def _option(designs: Designs, worth: Worth, i: int) -> Option:
    weeks, watched, people, left_out = (float(part[i]) for part in designs)
    return Option(weeks_on_air=int(weeks), weeks_after=int(watched), people=people, left_out=left_out,
                  net=float(worth.net[i]), teaches=float(worth.teaches[i]), cost=float(worth.cost[i]))


def _band(designs: Designs, net: Array) -> Band | None:
    if net.max() <= 0:
        return None
    near = net >= NEARLY * net.max()
    weeks, watched, people, left_out = ((float(part[near].min()), float(part[near].max())) for part in designs)
    return Band(weeks_on_air=weeks, weeks_after=watched, people=people, left_out=left_out, designs=int(near.sum()))


def _best_of_each(designs: Designs, worth: Worth, group: Array) -> tuple[Option, ...]:
    """The best design of each value of a group, in rising order."""
    order = np.lexsort((-worth.net, group))
    first = np.flatnonzero(np.diff(group[order], prepend=np.nan))
    return tuple(_option(designs, worth, int(i)) for i in order[first])


def _same_weeks(designs: Designs, worth: Worth, top: int) -> tuple[Option, ...]:
    """The designs of as many weeks as the best, by people, the best share left out of each."""
    same = (designs.weeks == designs.weeks[top]) & (designs.watched == designs.watched[top])
    part = Designs(*(column[same] for column in designs))
    return _best_of_each(part, Worth(*(column[same] for column in worth)), part.people)


def _sight(fits: Fits) -> dict[str, float | None]:
    """What the design finds, and how sharply."""
    visible = smallest_visible_effect(fits)
    return {"smallest_visible_effect": visible, "smallest_visible_lift": lift_of(fits, visible), "power": power_to_see(fits),
            "expected_effect": expected_effect(fits), "people_to_see": people_to_see(fits)}


def _prices(fits: Fits) -> dict[str, float]:
    """What the design's hours cost, and an alarm that rings for nothing."""
    world, learned = means(fits), learn(fits)
    weeks = world.T + world.W
    return {"hours_cost": float(world.e * hour_cost(world) * weeks), "core_margin": float(world.e * world.rho * world.b * weeks),
            "false_alarm": max(0.0, learned.mean) + learned.gain()[0]}


def _alarms(pilot: Pilot) -> dict[str, object]:
    said = [alarm.chance for alarm in pilot.alarms if alarm.chance is not None]
    return {"alarms": tuple(alarm.said for alarm in pilot.alarms),
            "alarm_chance": 1 - prod(1 - chance for chance in said) if said else None}
