"""Which ideas may be ticked, which are fixed and why, and the sets that one click goes to."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from planproof.funding.weighable import MISSING
from planproof.model.funding import Funding
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook


class Choice(NamedTuple):
    """The ticks that are possible.

    free      ids that may be ticked or not
    fixed     id -> why its tick cannot change
    held      the fixed ones that are ticked: what is locked, and what runs and cannot be weighed
    best      the best affordable set, with what still fits beside it although nobody has said what it is worth
    running   what is running already, and nothing new
    possible  ids that some affordable set holds
    """

    free: frozenset[str]
    fixed: Mapping[str, Message]
    held: frozenset[str]
    best: frozenset[str]
    running: frozenset[str]
    possible: frozenset[str]

    def settled(self, ticked: Collection[str] | None) -> frozenset[str]:
        """The ids that count as ticked when a person has ticked some; the best set where nobody has ticked yet."""
        return self.best if ticked is None else self.held | (self.free & frozenset(ticked))


def choice_of(workbook: Workbook, funding: Funding) -> Choice:
    """The ticks that are possible in a workbook."""
    live = {tactic.id: tactic for tactic in workbook.tactics if tactic.live}
    left_out = {id: MISSING[lack] for id, lack in funding.left_out}
    locked = {id: say("Signed for: it stays.") for id, tactic in live.items() if tactic.locked and id not in left_out}
    fixed = left_out | locked
    held = frozenset(locked) | {id for id in left_out if live[id].running}
    best = frozenset(funding.chosen) | frozenset(funding.also_fit)
    running = frozenset(id for id, tactic in live.items() if tactic.running)
    possible = frozenset(id for id, value in funding.value_with if value is not None)
    return Choice(frozenset(live) - fixed.keys(), fixed, held, best | held, running | held, possible)
