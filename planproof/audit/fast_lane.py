"""The trial reserve: how an unplanned idea is paid and planned without a budget line of its own."""
from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planproof.audit.finding import FAIL, PASS, UNKNOWN, Evidence, Result
from planproof.audit.scene import ZERO, Scene
from planproof.model.calendar import Period
from planproof.model.tactic import Tactic


class FastLane(NamedTuple):
    """What the reserve asks of an idea: `terms` are (what, PASS | FAIL | UNKNOWN); none where it is not marked for it."""

    terms: tuple[tuple[str, Result], ...] = ()
    cap: Decimal | None = None
    left: Decimal | None = None

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
        return ({"reserve_left": self.left, "cost_cap": self.cap},
                *({"fast_lane_lacks": term} for term, result in self.terms if result != PASS))


def fast_lane(scene: Scene, tactic: Tactic) -> FastLane:
    """What the trial reserve says of a tactic: owner, end within `max_pilot_weeks`, capped cost, one measure."""
    if not tactic.fast_lane:
        return FastLane()
    cap, left = scene.ledger.whole_cost(tactic), scene.reserve_left
    if left is not None and tactic.running:
        left += cap or ZERO
    return FastLane((
        ("owner", _said(tactic, "owner")),
        ("end", _ends_in_time(scene, tactic)),
        ("cost", UNKNOWN if cap is None or left is None else PASS if cap <= left else FAIL),
        ("kpi", _said(tactic, "kpi")),
    ), cap, left)


def _said(tactic: Tactic, field: str) -> Result:
    return PASS if tactic.has(field) else FAIL if field in tactic.denied else UNKNOWN


def _ends_in_time(scene: Scene, tactic: Tactic) -> Result:
    if tactic.end is None:
        return _said(tactic, "end")
    days = Period(tactic.start or min(scene.as_of, tactic.end), tactic.end).days
    return PASS if days <= 7 * scene.thresholds["max_pilot_weeks"] else FAIL
