"""Whether a tactic would stand in the best affordable set if it asked for less, or if others stopped."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from planproof.funding.answer import best_holding, best_set, best_without, can_hold, small
from planproof.funding.frame import Frame, frame
from planproof.funding.large import Filling
from planproof.funding.parts import parts_of
from planproof.funding.programme import Programme, Rule
from planproof.model.workbook import Workbook


class Room:
    """One workbook's programme, made when it is first asked."""

    def __init__(self, workbook: Workbook, *, values: Mapping[str, float], as_of: date | None):
        self.workbook, self.values, self.as_of = workbook, values, as_of

    @cached_property
    def _framed(self) -> Frame:
        return frame(self.workbook, values=self.values, as_of=self.as_of)

    def stands(self, id: str, *, spared: Collection[str] = (), apart: Collection[str] = (),
               stopped: Collection[str] = ()) -> bool:
        """A tactic is in the best affordable set, once it asks for less, is free of some others, or these have stopped.

        spared    "money", "hours": the kinds of which it then asks for nothing
        apart     ids of those whom no rule ties it to any more; its own where it must no longer exclude itself
        returns   for a tactic of unknown value, that some affordable set holds it: it could be worth enough
        """
        programme = self._framed.programme
        if id not in programme.option:
            return True
        option = programme.option[id]
        need = {resource: amount for resource, amount in option.need.items() if resource.kind not in spared}
        rules = [rule for rule in programme.rules if id not in rule.about or _partners(rule, id).isdisjoint(apart)]
        barred = [Rule("blocked", (one, one), ((one, -1),), 0) for one in stopped]
        changed = programme.but(options=tuple(replace(it, need=need) if it is option else it for it in programme.options),
                                rules=(*rules, *barred))
        return _chosen(next(part for part in parts_of(changed) if id in part.option), id)

    def gives_way(self, id: str) -> tuple[str, ...]:
        """The tactics of the best set without it that are not in the best set with it, in file order; () where none helps."""
        part = next((part for part in parts_of(self._framed.programme) if id in part.option), None)
        held = best_holding(part, {id}) if part else None
        return () if held is None else self._framed.in_file_order(best_without(part, id) - held)


def _partners(rule: Rule, id: str) -> set[str]:
    """Whom a rule ties a tactic to; itself, where it excludes itself."""
    return set(rule.about) - {id} or {id}


def _chosen(part: Programme, id: str) -> bool:
    if part.option[id].valued and small(part):
        return id in best_set(part)
    alone = part.locked | Filling(part).group(id)
    return part.allows(alone) or can_hold(part, id)
