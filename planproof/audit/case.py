"""What a check sees: one tactic, and what is known around it."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from planproof.audit.crowd import Crowd
from planproof.audit.fast_lane import FastLane, fast_lane
from planproof.audit.finding import AtStake, Change, Evidence, Finding, failed, passed
from planproof.audit.rulebook import COST
from planproof.audit.scene import ZERO, Scene
from planproof.model.calendar import Period
from planproof.model.ledger import Cells, Weeks
from planproof.model.message import Money
from planproof.model.pilot import Forecast
from planproof.model.tactic import Tactic

TENTH = Decimal("0.1")


class Case:
    """One tactic before the rulebook."""

    def __init__(self, scene: Scene, tactic: Tactic):
        self.scene, self.tactic = scene, tactic

    # what was said
    def silent(self, needs: Iterable[str]) -> bool:
        """Nothing was said of any of the fields, not even "none"; "cost" stands for the three costs."""
        return self.said.isdisjoint(field for need in needs for field in (COST if need == "cost" else (need,)))

    @cached_property
    def said(self) -> frozenset[str]:
        """The fields of the tactic that hold something, be it "none"."""
        held = (name for name, value in vars(self.tactic).items() if value is not None and value != ())
        return frozenset((*held, *self.tactic.denied))

    def missing(self, *fields: str) -> tuple[str, ...]:
        """Those of the fields that hold nothing."""
        return tuple(field for field in fields if not self.filled(field))

    def filled(self, field: str) -> bool:
        """The field holds something; a list of empty parts holds nothing."""
        value = getattr(self.tactic, field)
        return any(value) if isinstance(value, tuple) else value not in (None, "")

    def lacking(self, *fields: str) -> Finding:
        """PASS where all of the fields hold something, else FAIL that names those which do not."""
        lacks = self.missing(*fields)
        return failed([{"missing": field} for field in lacks], changes=self.change(*lacks)) if lacks else passed()

    def parts(self, field: str, count: int) -> bool:
        """The first `count` parts of a cell all hold something."""
        said = getattr(self.tactic, field)
        return len(said) >= count and all(said[:count])

    @property
    def crowd(self) -> Crowd:
        """Who else speaks to the same people; worked out once for all tactics."""
        return self.scene.once("crowd", Crowd)

    def threshold(self, name: str) -> Decimal:
        """A threshold of the rulebook, the plan's own where it sets one."""
        return self.scene.thresholds[name]

    def change(self, *fields: str) -> tuple[Change, ...]:
        """These columns of this tactic's row."""
        return tuple(Change("tactics", self.tactic.id, field) for field in fields)

    @property
    def cost_fields(self) -> tuple[str, ...]:
        """The columns that say its cost, which all change where it asks for less; the total alone where it is said."""
        said = tuple(field for field in COST if getattr(self.tactic, field) is not None)
        return ("total_cost",) if not said or "total_cost" in said else said

    @property
    def hours_fields(self) -> tuple[str, ...]:
        """The columns that say its hours, which all change where it asks for fewer; the weekly ones where none is said."""
        return tuple(field for field in ("hours", "launch_hours") if getattr(self.tactic, field)) or ("hours",)

    # dates
    @cached_property
    def period(self) -> Period | None:
        """The days it runs, the plan's where its own are not said."""
        return self.scene.ledger.period(self.tactic)

    @property
    def as_of(self) -> date:
        """The day of the audit."""
        return self.scene.as_of

    # money and hours
    def money(self, amount: Decimal | float) -> Money:
        """An amount in the plan's currency."""
        return Money(amount, self.scene.workbook.plan.currency or "")

    @cached_property
    def stake(self) -> AtStake:
        """What hangs on the whole tactic: the cost and the hours still to come."""
        hours = sum(self.needed_hours.values(), ZERO) if self.tactic.hours or self.tactic.launch_hours else None
        return AtStake(self.scene.ledger.life_cost(self.tactic), tidy_hours(hours))

    @cached_property
    def needed_hours(self) -> Weeks:
        """Hours it still takes of each team in each week."""
        return self.scene.ledger.needed_hours(self.tactic)

    @cached_property
    def needed_money(self) -> Cells:
        """Money it still takes of each line in each month."""
        return self.scene.ledger.needed_money(self.tactic)

    @cached_property
    def money_rows(self) -> tuple[Evidence, ...]:
        """Line, month, needed, free and shortfall of all it still costs."""
        return self.covered_money(self.needed_money)

    def covered_money(self, needed: dict[tuple[str, str], Decimal]) -> tuple[Evidence, ...]:
        """The same for part of its cost; a running tactic's own remaining cost is first added back to free."""
        ledger = self.scene.ledger
        own = self.needed_money if self.tactic.running else {}
        free = {cell: ledger.free_money(*cell) + own.get(cell, ZERO) for cell in needed}
        return tuple({"line": cell[0], "month": cell[1] or None, "needed": amount, "free": free[cell],
                      "shortfall": max(amount - free[cell], ZERO)} for cell, amount in needed.items())

    def free_hours(self, team: str, monday: date, own: Decimal = ZERO) -> Decimal:
        """Free hours of a team in a week, with `own` hours of a running tactic added back."""
        return self.scene.ledger.free_hours.get((team, monday), ZERO) + own

    # what other stages found
    @property
    def forecast(self) -> Forecast | None:
        """The simulation of its pilot, where it has estimates."""
        return self.scene.forecasts.get(self.tactic.id)

    @cached_property
    def fast_lane(self) -> FastLane:
        """Whether the trial reserve takes it."""
        return fast_lane(self.scene, self.tactic)


def tidy_hours(hours: Decimal | None) -> Decimal | None:
    """Hours to a tenth, which is all that a plan's hours bear."""
    return None if hours is None else hours.quantize(TENTH, ROUND_HALF_UP)
