"""What happens in each drawn world: the pilot is run, its result seen, the rule applied, the money counted."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planproof.pilot.economics import (
    annuity,
    effect_worth,
    pilot_cost,
    pilot_gain,
    scale_value,
    weekly_scale_cash,
    weekly_scale_cost,
)
from planproof.pilot.learning import Curve, Straight
from planproof.pilot.response import Array, World, captured_share, effect_seen, standard_error
from planproof.pilot.rules.expected_value import worth_rolling_out


@dataclass(frozen=True)
class Outcome:
    """One row of results for each draw.

    contrast   y, money per exposed person and week
    scaled     the rule rolls out
    later      S(T+W); npv and npv_now follow from it, money
    roi_pilot, roi_life   ratios; nan where their denominator is 0
    """

    contrast: Array
    scaled: Array
    later: Array
    npv: Array
    npv_now: Array
    roi_pilot: Array
    roi_life: Array


def run(world: World, noise: Array, learned: Straight | Curve) -> Outcome:
    """Run the pilot in every world of a chunk, with one look at its end.

    noise     (draws,) standard normal errors of measurement
    learned   what the result teaches, from `learn`
    """
    seen = effect_seen(world)
    contrast = captured_share(world.lam, world.T, world.W) * seen + standard_error(world) * noise
    return settled(world, seen, contrast, scaled=worth_rolling_out(contrast, learned))


def settled(world: World, seen: Array, contrast: Array, *, scaled: Array) -> Outcome:
    """The money of pilots that took T weeks on air and W after, and were rolled out then or not.

    world   T and W one number each, or (draws,) where reviews ended some pilots early
    seen    theta_o, from `effect_seen`
    """
    worth = effect_worth(world, seen)
    cost, weekly_cost = pilot_cost(world), weekly_scale_cost(world)
    weekly = weekly_scale_cash(world, worth, weekly_cost)
    now, later = (scale_value(world, weekly, start) for start in (0, world.T + world.W))
    cash = pilot_gain(world, worth) - cost
    spent = weekly_cost * annuity(world.d, 0, world.H) + world.F
    columns = (later, cash + scaled * later, now, _ratio(cash, cost), _ratio(now, spent))
    return Outcome(contrast, scaled, *(np.broadcast_to(column, contrast.shape) for column in columns))


def _ratio(gain: Array, cost: Array) -> Array:
    """Gain by cost; nan for all as soon as one cost is 0, since no average of such ratios is a number."""
    return gain / cost if np.min(cost) > 0 else np.nan
