"""Money made less money spent, week by week, from the pilot's start to the horizon."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from planproof.model.pilot import CashWeek
from planproof.pilot.economics import annuity, effect_worth, hour_cost
from planproof.pilot.response import Array, World
from planproof.pilot.tally import three_cases

CASH_DRAWS, MOST_WEEKS = 16_384, 105


def cash_by_week(world: World, scaled: Array) -> tuple[CashWeek, ...]:
    """Cash of pilot-then-decide by week, with its bad, middle and good case; over a long horizon, of evenly spaced weeks.

    scaled   (draws,) where the rule rolls out
    returns  week 0, the set-up cost, to the horizon, where it equals the npv
    """
    last = int(np.max(world.H))
    step = -(-last // (MOST_WEEKS - 1))
    return tuple(_week(week, cash_until(world, scaled, week)) for week in [*range(0, last, step), last])


def _week(week: int, cash: Array) -> CashWeek:
    cases, _ = three_cases(cash)
    return CashWeek(week=week, **cases, mean=float(cash.mean()))


def cash_until(world: World, scaled: Array, week: int) -> Array:
    """Cash up to a week: the pilot's plain, that of rolling out discounted to the pilot's start, (draws,)."""
    on_air, piloted, decided = min(week, world.T), min(week, world.T + world.W), world.T + world.W
    weekly = (1 - world.h) * world.N * (effect_worth(world) - world.c_m)
    cash = weekly * on_air - world.K - world.e * hour_cost(world) * piloted
    if week <= decided:
        return np.broadcast_to(cash, scaled.shape)
    flow = world.U * (world.sc * effect_worth(world) - world.c_m) - world.e_s * hour_cost(world)
    until = np.minimum(week, world.H)
    return cash + scaled * (flow * annuity(world.d, decided, until) - world.F * (1 + world.d) ** -decided)


def payback(cash: Sequence[CashWeek]) -> int | None:
    """First week from which the expected cash stays at or above 0; None where it ends below."""
    found = None
    for point in reversed(cash):
        if point.mean < 0:
            break
        found = point.week
    return found
