"""What a pilot costs and makes, and what rolling out is worth."""
from __future__ import annotations

import numpy as np

from planproof.pilot.response import Array, World


def effect_worth(world: World, seen: Array) -> Array:
    """Margin gained per exposed person and week once repeats count and other channels' losses do too (theta_g).

    seen   theta_o, from `effect_seen`
    """
    return seen * (world.q * (1 - world.x))


def hour_cost(world: World) -> Array:
    """What a diverted hour costs: its wage, and the margin of the core work it is taken from."""
    return world.w + world.rho * world.b


def pilot_cost(world: World) -> Array:
    """Media for the people exposed, set-up and diverted hours, money."""
    media = (1 - world.h) * world.N * world.T * world.c_m
    return media + world.K + world.e * hour_cost(world) * (world.T + world.W)


def pilot_gain(world: World, worth: Array) -> Array:
    """Margin that the pilot itself makes: the whole effect, not only what is seen of it, money.

    worth   theta_g, from `effect_worth`
    """
    return (1 - world.h) * world.N * world.T * worth


def annuity(discount: Array, start: Array, end: Array) -> Array:
    """A(t): today's worth of 1 a week from week `start` to the week before `end`.

    discount   d per week, >= 0
    returns    sum of (1 + d)^-j for j = start ... end - 1; 0 when nothing is left
    """
    weeks = np.maximum(end - start, 0)
    if np.ndim(discount) == 0 and discount == 0:
        return weeks
    rate = np.log1p(discount)
    return np.where(discount > 0, -np.expm1(-rate * weeks) * np.exp(rate * (1 - start)) / np.maximum(discount, 1e-300), weeks)


def weekly_scale_cost(world: World) -> Array:
    """What a week at scale costs: media for the people reached, and diverted hours, money."""
    return world.U * world.c_m + world.e_s * hour_cost(world)


def weekly_scale_cash(world: World, worth: Array, cost: Array) -> Array:
    """What a week at scale makes less what it costs, money.

    worth   theta_g, of which the transfer `sc` carries over to scale
    cost    from `weekly_scale_cost`
    """
    return world.U * world.sc * worth - cost


def scale_value(world: World, weekly: Array, start: float) -> Array:
    """S(t): what rolling out from week t on is worth, money of the pilot's start.

    weekly   from `weekly_scale_cash`
    """
    return weekly * annuity(world.d, start, world.H) - fixed_cost(world, start)


def fixed_cost(world: World, start: float) -> Array:
    """F (1 + d)^-t: the fixed cost of rolling out in week t, money of the pilot's start."""
    return world.F * (1 + world.d) ** -start
