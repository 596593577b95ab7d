"""What stands in the way where no pilot is worth it: each limit by itself moved until one is."""
from __future__ import annotations

import numpy as np

from planproof.model.design import Limits, Relaxed
from planproof.model.pilot import Belief, Pilot
from planproof.pilot.economics import hour_cost
from planproof.pilot.expectation import means
from planproof.pilot.knowing import worths
from planproof.pilot.options import HALF, grid, sizes, spans
from planproof.pilot.response import Array
from planproof.pilot.sampling import fitted
from planproof.pilot.surface import Designs, Surface, Worth

TIMES = (1.5, 2, 3, 5, 10, 20, 50, 100)
LONGER = (4, 8, 13, 26, 52, 104)
SHARPER = (0.7, 0.5, 0.3, 0.1)
LONGEST = 52


def ceiling(surface: Surface, designs: Designs, worth: Worth) -> float:
    """The most that any of the designs could be worth, if its result told everything, money."""
    ends, place = np.unique(designs.weeks + designs.watched, return_inverse=True)
    everything = np.array(worths(surface.fits, surface.fits, ends.tolist()))
    return float(np.max(worth.net - worth.teaches + everything[place]))


def relaxed(pilot: Pilot, limits: Limits, surface: Surface, designs: Designs, worth: Worth) -> tuple[Relaxed, ...]:
    """Every limit that makes a pilot worth it once it moves, each by itself, by as little as that takes of the steps tried.

    worth   of the designs within the limits, none of which pays
    """
    found = (_people(pilot, limits, surface), _weeks(pilot, limits, surface), _setup(surface, worth),
             _hours(surface, designs, worth), _horizon(pilot, limits), _noise(pilot, limits))
    return tuple(each for each in found if each is not None)


def _people(pilot: Pilot, limits: Limits, surface: Surface) -> Relaxed | None:
    share = pilot.belief("h").p50 if "h" in limits.fixed else HALF
    most = pilot.belief("N").p50 if "N" in limits.fixed else limits.people
    more = [most * times for times in TIMES if most * times <= means(surface.fits).U]
    if not more:
        return None
    designs = grid(spans(pilot, limits), [(people, share) for people in more])
    return _least("people", most, designs.people, surface(designs).net)


def _weeks(pilot: Pilot, limits: Limits, surface: Surface) -> Relaxed | None:
    most = int(pilot.belief("T").p50) if "T" in limits.fixed else limits.weeks
    free = limits.but(weeks=LONGEST, fixed=tuple(symbol for symbol in limits.fixed if symbol != "T"))
    longer = [span for span in spans(pilot, free) if span[0] > most]
    if not longer:
        return None
    designs = grid(longer, sizes(pilot, limits)[-5:])
    return _least("weeks", most, designs.weeks, surface(designs).net)


def _setup(surface: Surface, worth: Worth) -> Relaxed | None:
    stands = means(surface.fits).K
    needed = stands + float(worth.net.max())
    return Relaxed(constraint="setup", stands=stands, needed=needed, net=0.0) if needed > 0 else None


def _hours(surface: Surface, designs: Designs, worth: Worth) -> Relaxed | None:
    world = means(surface.fits)
    cost = world.e * hour_cost(world) * (designs.weeks + designs.watched)
    if not np.min(cost):
        return None
    needed = world.e * float(np.max(1 + worth.net / cost))
    return Relaxed(constraint="hours", stands=world.e, needed=needed, net=0.0) if needed > 0 else None


def _horizon(pilot: Pilot, limits: Limits) -> Relaxed | None:
    horizon = pilot.belief("H")
    return _first("horizon", pilot, limits, horizon.p50, [(horizon.p50 + weeks, _moved(horizon, plus=weeks)) for weeks in LONGER])


def _noise(pilot: Pilot, limits: Limits) -> Relaxed | None:
    return _first("noise", pilot, limits, 1.0, [(share, _moved(pilot.belief("sigma"), times=share)) for share in SHARPER])


def _first(constraint: str, pilot: Pilot, limits: Limits, stands: float, tries: list[tuple[float, Belief]]) -> Relaxed | None:
    """The first of some other beliefs with which a pilot pays, by one design in three."""
    for needed, belief in tries:
        changed = pilot.but(beliefs=tuple(belief if known.symbol == belief.symbol else known for known in pilot.beliefs))
        designs = grid(spans(changed, limits)[::3], sizes(changed, limits)[-5:])
        net = float(Surface(fitted(changed))(designs).net.max())
        if net > 0:
            return Relaxed(constraint=constraint, stands=stands, needed=needed, net=net)
    return None


def _moved(belief: Belief, *, times: float = 1.0, plus: float = 0.0) -> Belief:
    """The same belief, every number of it so many times as large and so much larger."""
    cases = {name: getattr(belief, name) * times + plus for name in ("p10", "p50", "p90")}
    members = tuple((name, *(number * times + plus for number in three)) for name, *three in belief.members)
    return belief.but(**cases, members=members)


def _least(constraint: str, stands: float, values: Array, net: Array) -> Relaxed | None:
    """The lowest of some values with which a pilot pays."""
    if net.max() <= 0:
        return None
    needed = float(values[net > 0].min())
    return Relaxed(constraint=constraint, stands=stands, needed=needed, net=float(net[values == needed].max()))
