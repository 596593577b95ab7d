"""What each idea still asks of lines and teams by month, beside what it is worth: the numbers behind a tick."""
from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cached_property

from planproof.funding.needs import RESERVE, Needs, needs_of, silent_teams
from planproof.model.funding import Cell
from planproof.model.ledger import Cells, Ledger
from planproof.model.tactic import Tactic
from planproof.report.figures.slots import Change
from planproof.report.together.words import ZERO, total


class Asks:
    """What the live ideas of a workbook ask, each worked out once."""

    def __init__(self, ledger: Ledger):
        self.ledger = ledger

    @cached_property
    def needs(self) -> dict[str, Needs]:
        """Id -> what it still asks; empty for a locked running one, which is signed for already."""
        silent = silent_teams(self.ledger)
        return {tactic.id: {} if tactic.running and tactic.locked else needs_of(self.ledger, tactic, silent=silent)
                for tactic in self.ledger.workbook.tactics if tactic.live}

    def all_of(self, tactic: Tactic, kind: str) -> Decimal:
        """All that an idea asks of one kind, "money" or "hours"."""
        return total(amount for place, amount in self.needs[tactic.id].items() if place.kind == kind)

    def change(self, ticked: Collection[str]) -> Change:
        """What a set would change in the budget: its new ideas ask, running ones that are not in it give back."""
        new = [id for id in ticked if not self.running(id)]
        stopped = [id for id in self.needs if self.running(id) and id not in ticked]
        return Change(self._money(new), self._money(stopped))

    def running(self, id: str) -> bool:
        """The idea runs already."""
        return id in self._running

    @cached_property
    def _running(self) -> frozenset[str]:
        return frozenset(tactic.id for tactic in self.ledger.workbook.tactics if tactic.running)

    def _money(self, ids: Iterable[str]) -> Cells:
        found: Cells = {}
        for need in (self.needs[id] for id in ids):
            for place, amount in need.items():
                if place.kind == "money" and place != RESERVE:
                    found[place[1:]] = found.get(place[1:], ZERO) + amount
        return found

    def of(self, id: str, cell: Cell) -> Decimal:
        """What an idea asks of one line or team in one month."""
        return self.needs.get(id, {}).get(cell[:3], ZERO)

    def asking(self, cell: Cell, ids: Iterable[str]) -> list[str]:
        """The ideas among some that ask anything of one line or team in one month."""
        return [id for id in ids if self.of(id, cell)]
