"""What lets a tactic stand in the best affordable set, beside what its own checks ask for."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Literal, NamedTuple, Protocol

from planproof.audit.case import Case
from planproof.audit.finding import Change
from planproof.audit.scene import Scene
from planproof.audit.verdict import Standing

Kind = Literal["money", "hours"]
SPARED_BY: dict[str, tuple[Kind, ...]] = {
    "total_cost": ("money",), "launch_cost": ("money",), "weekly_cost": ("money",), "funding": ("money",),
    "fast_lane": ("money",), "hours": ("hours",), "launch_hours": ("hours",), "start": ("money", "hours"),
    "end": ("money", "hours")}
LACKING = {"cost": "total_cost", "shares": "funding", "dates": "end"}        # what a left-out tactic lacks, by its column
Changes = tuple[Change, ...]


class Room(Protocol):
    """The joint funding, asked again about one tactic (planproof.funding.Room)."""

    def stands(self, id: str, *, spared: Collection[Kind], apart: Collection[str], stopped: Collection[str]) -> bool:
        """It is in the best affordable set once it asks for no money or no hours, is free of others, or these have stopped."""

    def gives_way(self, id: str) -> tuple[str, ...]:
        """Those of the best set without it that are not in the best set with it."""


class Relief(NamedTuple):
    """Changes after which it asks for none of some kinds, or is no longer tied to some others by a rule."""

    changes: Changes
    spared: tuple[Kind, ...] = ()
    apart: tuple[str, ...] = ()


class Place(NamedTuple):
    """A tactic in the joint funding.

    valued    it has a value; without one it could be worth enough for any affordable set that holds it
    lacks     what keeps it from being weighed, None where it is weighed
    reliefs   what could be changed of it and of its ties to others
    room      None where nobody can be asked again: what a change could bring about is then taken for granted
    """

    tactic: str
    standing: Standing
    valued: bool = True
    lacks: str | None = None
    reliefs: tuple[Relief, ...] = ()
    room: Room | None = None

    def missing(self, changes: Collection[Change]) -> Iterator[Changes]:
        """What else must change for it to be in the best affordable set, as few as can be; one empty set where nothing must."""
        if self.lacks is not None:
            lack = Change("tactics", self.tactic, LACKING.get(self.lacks, self.lacks))
            budget = self.lacks == "budget" and any(change.sheet == "budget" for change in changes)
            yield () if lack in changes or budget else (lack,)
        elif self.standing.chosen or self._stands(changes):
            yield ()
        else:
            yield from self._room_for(changes)

    def _room_for(self, changes: Collection[Change]) -> Iterator[Changes]:
        alone = [relief.changes for relief in self.reliefs]
        stops = tuple(Change("tactics", other, "status") for other in (self.room.gives_way(self.tactic) if self.room else ()))
        for more in (alone, [stops] if stops else [], [one + other for one, other in combinations(alone, 2)]):
            found = [extra for extra in more if self._stands({*changes, *extra})]
            if found:
                yield from found
                return

    def _stands(self, changes: Collection[Change]) -> bool:
        """Once these changes are made, and well enough, it is in the best affordable set."""
        if self.room is None or not self.valued and self.standing.held is not None:
            return True
        own = [change.field for change in changes if change[:2] == ("tactics", self.tactic)]
        made = [relief for relief in self.reliefs if set(relief.changes).issubset(changes)]
        spared = {kind for field in own for kind in SPARED_BY.get(field, ())}.union(*(relief.spared for relief in made))
        stopped = [change.record for change in changes if change.field == "status" and change.record != self.tactic]
        apart = {other for relief in made for other in relief.apart}
        return self.room.stands(self.tactic, spared=spared, apart=apart, stopped=stopped)


def reliefs(case: Case) -> tuple[Relief, ...]:
    """What could be changed of a tactic that does not fit, or is tied to what cannot stand beside it."""
    tactic = case.tactic
    found = [Relief(case.change(*case.cost_fields), ("money",))] if tactic.cost_said else []
    found += [Relief(case.change(*case.hours_fields), ("hours",))] if tactic.hours or tactic.launch_hours else []
    found += [Relief(case.change(field), apart=getattr(tactic, field)) for field in ("requires", "excludes")
              if getattr(tactic, field)]
    ties = case.scene.once("ties", _ties)[tactic.id]
    return (*found, *(Relief(tuple(Change("tactics", other, field) for field in fields), apart=(other,))
                      for other, fields in ties.items()))


def _ties(scene: Scene) -> dict[str, dict[str, list[str]]]:
    """Id -> the others that say they exclude it, or stop for themselves, and in which columns."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for other in scene.live:
        for field in ("excludes",) if other.running else ("excludes", "stops"):
            for id in {*getattr(other, field)} - {other.id}:
                found[id][other.id].append(field)
    return found

