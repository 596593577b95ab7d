"""Every set of a small workbook, tried one by one with plain arithmetic: what the programme must agree with."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from planproof.model.workbook import Workbook


def fitting_sets(workbook: Workbook) -> Iterator[frozenset[str]]:
    """Sets of tactics of March 2027, each paid by one line in full and worked on by one team, that fit and keep the rules."""
    live = [tactic for tactic in workbook.tactics if tactic.live]
    for size in range(len(live) + 1):
        for tactics in combinations(live, size):
            ids = frozenset(tactic.id for tactic in tactics)
            if _money_fits(workbook, tactics) and _hours_fit(workbook, tactics) and _rules_kept(workbook, tactics, ids):
                yield ids


def value_of(workbook: Workbook, ids: frozenset[str], values: dict[str, float]) -> float:
    """Values of the set, less what stopping the others costs."""
    stopped = [tactic for tactic in workbook.tactics if tactic.running and tactic.id not in ids]
    return sum(values.get(id, 0) for id in ids) - sum(float(tactic.wind_down_cost or 0) for tactic in stopped)


def _money_fits(workbook, tactics) -> bool:
    for row in workbook.budget:
        paid = [tactic for tactic in workbook.tactics if tactic.funding[0].line == row.line]
        back = sum(tactic.total_cost for tactic in paid if tactic.running)
        asked = sum(tactic.total_cost for tactic in tactics if tactic.funding[0].line == row.line)
        if asked > max(0, row.amount - row.committed - row.spent + back):
            return False
    return True


def _hours_fit(workbook, tactics) -> bool:
    for row in workbook.teams:
        def a_week(some, team=row.team):
            return sum(part.hours for tactic in some for part in tactic.hours if part.team == team)
        back = a_week(tactic for tactic in workbook.tactics if tactic.running)
        if a_week(tactics) > max(0, row.hours_per_week - row.committed_hours + back):
            return False
    return True


def _rules_kept(workbook, tactics, ids) -> bool:
    required = all(id in ids for tactic in tactics for id in tactic.requires)
    excluded = any(id in ids for tactic in tactics for id in tactic.excludes)
    locked = all(tactic.id in ids for tactic in workbook.tactics if tactic.locked)
    served = all(any(objective.id in tactic.objectives for tactic in tactics)
                 for objective in workbook.objectives if objective.must_serve)
    return required and not excluded and locked and served
