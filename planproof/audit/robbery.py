"""What a tactic takes from lines and teams that all live tactics together overdraw."""
from __future__ import annotations

from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from planproof.audit.case import Case, tidy_hours
from planproof.audit.finding import Evidence
from planproof.audit.scene import Draw
from planproof.model.tactic import Tactic

SHOWN = 6           # displaced tactics that one row names


class Grip(NamedTuple):
    """One overdrawn line and month, or team and week, that the tactic draws on.

    robs   it serves another objective whose own tactics draw on it too; otherwise whose it is was not said
    """

    kind: str
    takes: Decimal
    short: Decimal
    robs: bool
    evidence: Evidence


def grips(case: Case) -> list[Grip]:
    """The overdrawn cells it draws on that are, or may be, another objective's."""
    scene, ledger = case.scene, case.scene.ledger
    found = []
    if scene.short_money:
        found += [_grip(case, "line", cell, (takes, scene.short_money[cell], scene.money_drawn[cell]))
                  for cell, takes in ledger.needed_money(case.tactic).items() if takes and cell in scene.short_money]
    if scene.short_hours:
        found += [_grip(case, "team", cell, (takes, scene.short_hours[cell], scene.hours_drawn[cell]))
                  for cell, takes in ledger.needed_hours(case.tactic).items() if takes and cell in scene.short_hours]
    return [grip for grip in found if grip]


def _grip(case: Case, kind: str, cell: tuple, drawn: tuple[Decimal, Decimal, Draw]) -> Grip | None:
    takes, short, draw = drawn
    owners = case.scene.objectives_of.get((kind, cell[0]), ())
    if owners and not set(owners).isdisjoint(case.tactic.objectives):
        return None
    others = _others(case, draw, owners)
    if not others:
        return None
    when = {"month": cell[1]} if kind == "line" else {"week": cell[1]}
    amounts = {"takes": takes, "short": short} if kind == "line" else {"takes": tidy_hours(takes), "short": tidy_hours(short)}
    evidence = {kind: cell[0], **when, "objective": owners[0] if owners else None, **amounts,
                "displaced": [other.id for other in others], "owner": others[0].owner}
    return Grip(kind, takes, short, bool(owners) and case.tactic.said("objectives"), evidence)


def _others(case: Case, draw: Draw, owners: tuple[str, ...]) -> list[Tactic]:
    """The first other live tactics that draw on it for its own objective; any of them where whose it is was not said."""
    own = draw.serving(owners) if owners else draw.takers
    return list(islice((other for other in own if other.id != case.tactic.id), SHOWN))
