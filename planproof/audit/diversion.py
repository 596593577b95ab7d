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
    planned = case.scene.once("planned", lambda scene: {cell: month.planned for cell, month in scene.ledger.lines.items()})
    return [*_taken(case, "line", case.needed_money, planned), *_taken(case, "team", case.needed_hours, ledger.all_hours)]


def unsaid_takings(case: Case) -> tuple[str, ...]:
    """What is not said of its money and hours, where some line or team serves an objective and could be taken from."""
    kinds = {kind for kind, _ in case.scene.objectives_of}
    paid = case.fast_lane.open or (case.tactic.cost_said and case.tactic.funding)
    worked = not case.silent(("hours", "launch_hours"))
    return (*(("funding",) if "line" in kinds and not paid else ()), *(("hours",) if "team" in kinds and not worked else ()))


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
