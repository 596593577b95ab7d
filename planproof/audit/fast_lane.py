"""The trial reserve: how an unplanned idea is paid and planned without a budget line of its own."""
from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from planproof.audit.finding import FAIL, PASS, UNKNOWN, Change, Evidence, Result
from planproof.audit.scene import ZERO, Scene
from planproof.model.calendar import Period
from planproof.model.tactic import Tactic

if TYPE_CHECKING:
    from planproof.audit.case import Case

FIELDS = {"cost": "total_cost"}          # terms that are not called what the column is

class FastLane(NamedTuple):
    """What the reserve asks of an idea: `terms` are (what, PASS | FAIL | UNKNOWN); none where it is not marked for it."""

    terms: tuple[tuple[str, Result], ...] = ()
    cap: Decimal | None = None
    left: Decimal | None = None
    hours: Decimal | None = None
    hours_left: Decimal | None = None

    @property
    def open(self) -> bool:
        """Every term holds: the idea passes out of the reserve."""
        return self.result == PASS

    @property
    def result(self) -> Result:
        """FAIL where something said does not suffice, UNKNOWN where it is silence that keeps it out."""
        results = {result for _, result in self.terms}
        return FAIL if FAIL in results else PASS if results == {PASS} else UNKNOWN

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """One row for the reserve, one for each term that does not hold."""
        if not self.terms:
            return ()
        hours = () if self.hours_left is None else ({"hours_left": self.hours_left, "hours": self.hours},)
        return ({"reserve_left": self.left, "cost_cap": self.cap}, *hours,
                *({"fast_lane_lacks": term} for term, result in self.terms if result != PASS))


def fast_lane(scene: Scene, tactic: Tactic) -> FastLane:
    """What the trial reserve says of a tactic that is marked for it; nothing of the others."""
    return _lane(scene, tactic) if tactic.fast_lane else FastLane()


def _lane(scene: Scene, tactic: Tactic) -> FastLane:
    """Owner, end within `max_pilot_weeks`, cost within what is left, one measure; hours within it where it keeps hours."""
    cap, left = scene.ledger.whole_cost(tactic), scene.reserve.left if scene.reserve else None
    hours, hours_left = scene.ledger.whole_hours(tactic), scene.reserve.hours_left if scene.reserve else None
    if tactic.running:
        left, hours_left = _given_back(left, cap), _given_back(hours_left, hours)
    terms = (("owner", _said(tactic, "owner")), ("end", _ends_in_time(scene, tactic)), ("cost", _within(cap, left)),
             ("kpi", _said(tactic, "kpi")))
    if hours_left is None:
        return FastLane(terms, cap, left)
    return FastLane((*terms, ("hours", _within(hours, hours_left))), cap, left, hours, hours_left)


def fast_lane_ways(case: Case) -> tuple[tuple[Change, ...], ...]:
    """To mark it for the fast lane, and what else that asks for, where the reserve could take it."""
    if case.scene.reserve is None or case.fast_lane.open:
        return ()
    terms = _lane(case.scene, case.tactic).terms
    if any(result == FAIL for _, result in terms):
        return ()
    lacks = [FIELDS.get(term, term) for term, result in terms if result == UNKNOWN]
    return (case.change(*(() if case.tactic.fast_lane else ("fast_lane",)), *lacks),)


def _given_back(left: Decimal | None, own: Decimal | None) -> Decimal | None:
    return None if left is None else left + (own or ZERO)


def _within(amount: Decimal | None, left: Decimal | None) -> Result:
    return UNKNOWN if amount is None or left is None else PASS if amount <= left else FAIL


def _said(tactic: Tactic, field: str) -> Result:
    return PASS if tactic.has(field) else FAIL if field in tactic.denied else UNKNOWN


def _ends_in_time(scene: Scene, tactic: Tactic) -> Result:
    if tactic.end is None:
        return _said(tactic, "end")
    days = Period(tactic.start or min(scene.as_of, tactic.end), tactic.end).days
    return PASS if days <= 7 * scene.thresholds["max_pilot_weeks"] else FAIL
