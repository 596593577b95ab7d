"""What a tactic takes from lines and teams that all live tactics together overdraw."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from planproof.audit.case import Case, tidy_hours
from planproof.audit.finding import Evidence
from planproof.audit.scene import Draw
from planproof.model.tactic import Tactic

SHOWN = 6           # displaced tactics that one row names


class Grip(NamedTuple):
    """One line or team that the tactic draws on in months or weeks that are overdrawn.

    lost   what it takes of the overdraft, over all those months or weeks
    robs   it serves another objective whose own tactics draw on it too; otherwise whose it is was not said
    """

    kind: str
    lost: Decimal
    robs: bool
    evidence: Evidence


class _Overdrawn(NamedTuple):
    """Overdrawn cells of lines or teams: what each is short by, and who draws on it."""

    kind: str
    unit: str
    short: Mapping[Hashable, Decimal]
    drawn: Mapping[Hashable, Draw]


def grips(case: Case) -> list[Grip]:
    """The overdrawn lines and teams it draws on that are, or may be, another objective's."""
    scene = case.scene
    found: list[Grip] = []
    if scene.short_money:
        found += _grips(case, case.needed_money, _Overdrawn("line", "month", scene.short_money, scene.money_drawn))
    if scene.short_hours:
        found += _grips(case, case.needed_hours, _Overdrawn("team", "week", scene.short_hours, scene.hours_drawn))
    return found


def _grips(case: Case, needed: Mapping[Hashable, Decimal], over: _Overdrawn) -> Iterator[Grip]:
    takes: dict[str, dict[Hashable, Decimal]] = defaultdict(dict)
    for cell, amount in needed.items():
        if amount and cell in over.short:
            takes[cell[0]][cell] = amount
    for name, cells in takes.items():
        owners = case.scene.objectives_of.get((over.kind, name), ())
        if set(owners).isdisjoint(case.tactic.objectives):
            yield from _grip(case, owners, cells, over)


def _grip(case: Case, owners: tuple[str, ...], cells: Mapping[Hashable, Decimal], over: _Overdrawn) -> Iterator[Grip]:
    robbed = [cell for cell in cells if over.drawn[cell].shared(owners, case.tactic)]
    if robbed:
        worst = max(robbed, key=lambda cell: over.short[cell])
        lost = sum(min(cells[cell], over.short[cell]) for cell in robbed)
        others = _others(case, over.drawn[worst], owners)
        tidy = tidy_hours if over.kind == "team" else (lambda amount: amount)
        evidence = {over.kind: worst[0], over.unit: worst[1], "objective": owners[0] if owners else None,
                    "takes": tidy(cells[worst]), "short": tidy(over.short[worst]), "lost": tidy(lost),
                    "displaced": [other.id for other in others], "owner": others[0].owner}
        yield Grip(over.kind, lost, bool(owners) and case.tactic.said("objectives"), evidence)


def _others(case: Case, draw: Draw, owners: tuple[str, ...]) -> list[Tactic]:
    """The first other live tactics that draw on it for its own objective; any of them where whose it is was not said."""
    return list(islice((other for other in draw.serving(owners) if other.id != case.tactic.id), SHOWN))
