"""What a tactic takes of the money and hours of other objectives."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from decimal import Decimal

from planproof.audit.case import Case, tidy_hours
from planproof.audit.finding import Evidence
from planproof.audit.scene import ZERO


def diversions(case: Case) -> list[Evidence]:
    """One row for each line and team of another objective: what it takes, and its share of theirs in those months or weeks."""
    ledger = case.scene.ledger
    weekly = case.scene.once("team_hours", lambda scene: _weekly_hours(scene))
    return [*_taken(case, "line", case.needed_money, {cell: month.planned for cell, month in ledger.lines.items()}),
            *_taken(case, "team", case.needed_hours, weekly)]


def _weekly_hours(scene) -> dict[Hashable, Decimal]:
    """All hours of each team and week, committed ones too."""
    committed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for row in scene.workbook.teams:
        committed[row.team] += row.committed_hours or ZERO
    return {cell: free + committed[cell[0]] for cell, free in scene.ledger.free_hours.items()}


def _taken(case: Case, kind: str, needed: Mapping[Hashable, Decimal], there: Mapping[Hashable, Decimal]) -> Iterator[Evidence]:
    cells: dict[str, list[Hashable]] = defaultdict(list)
    for cell, amount in needed.items():
        if amount:
            cells[cell[0]].append(cell)
    for name, drawn in cells.items():
        owners = case.scene.objectives_of.get((kind, name), ())
        if owners and set(owners).isdisjoint(case.tactic.objectives):
            takes, theirs = sum(needed[cell] for cell in drawn), sum((there.get(cell, ZERO) for cell in drawn), ZERO)
            yield {kind: name, "objective": owners[0], "takes": takes if kind == "line" else tidy_hours(takes),
                   "share": takes / theirs if theirs > 0 else None}
