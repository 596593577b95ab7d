"""Money made less money spent, week by week, from the pilot's start to the horizon."""
from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from planproof.model.pilot import CashWeek
from planproof.pilot.economics import annuity, effect_worth, fixed_cost, hour_cost, weekly_scale_cash, weekly_scale_cost
from planproof.pilot.response import Array, World, effect_seen
from planproof.pilot.tally import three_cases

CASH_DRAWS, MOST_WEEKS = 4_096, 105


def cash_by_week(world: World, scaled: Array) -> tuple[CashWeek, ...]:
    """Cash of pilot-then-decide by week, with its bad, middle and good case; over a long horizon, of evenly spaced weeks.

    scaled   (draws,) where the rule rolls out
    returns  week 0, the set-up cost, to the horizon, where it equals the npv
    """
    last = int(np.max(world.H))
    step = -(-last // (MOST_WEEKS - 1))
    flows = Flows.of(world, scaled)
    return tuple(_week(week, flows.until(week)) for week in [*range(0, last, step), last])


def _week(week: int, cash: Array) -> CashWeek:
    cases, _ = three_cases(cash)
    return CashWeek(week=week, **cases, mean=float(cash.mean()))


class Flows(NamedTuple):
    """Money of each draw: set-up and rolling out once, the others by week."""

    world: World
    setup: Array
    on_air: Array
    diverted: Array
    at_scale: Array
    rolling_out: Array

    @classmethod
    def of(cls, world: World, scaled: Array) -> Flows:
        """What each draw pays and makes, where the rule rolls out in `scaled` of them."""
        worth, hour = effect_worth(world, effect_seen(world)), hour_cost(world)
        at_scale = weekly_scale_cash(world, worth, weekly_scale_cost(world))
        fixed = fixed_cost(world, world.T + world.W)
        on_air = (1 - world.h) * world.N * (worth - world.c_m)
        return cls(world, world.K, on_air, world.e * hour, scaled * at_scale, scaled * fixed)

    def until(self, week: int) -> Array:
        """Cash up to a week: the pilot's plain, that of rolling out discounted to the pilot's start, (draws,)."""
        world, decided = self.world, self.world.T + self.world.W
        cash = self.on_air * np.minimum(week, world.T) - self.setup - self.diverted * np.minimum(week, decided)
        rolled_out = self.at_scale * annuity(world.d, decided, np.minimum(week, world.H)) - self.rolling_out
        return cash + np.where(week > decided, rolled_out, 0.0)


def payback(cash: Sequence[CashWeek]) -> int | None:
    """First week from which the expected cash stays at or above 0; None where it ends below."""
    found = None
    for point in reversed(cash):
        if point.mean < 0:
            break
        found = point.week
    return found
