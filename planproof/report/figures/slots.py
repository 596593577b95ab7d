"""The plan against the budget, gathered by month and by line: what the charts and the tiles add up."""
from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from planproof.model.ledger import Cells, Ledger, MonthOfLine

ZERO = Decimal(0)


class Slot(NamedTuple):
    """One month, or one line over the whole plan, in money; `over` is the sum of what each line lacks in each month."""

    planned: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO
    asked: Decimal = ZERO
    over: Decimal = ZERO

    @property
    def free(self) -> Decimal:
        """Neither spent nor signed for, before the new ideas; below 0 when overdrawn."""
        return self.planned - self.committed - self.spent

    def plus(self, other: Slot) -> Slot:
        """Both together."""
        return Slot(*(a + b for a, b in zip(self, other, strict=True)))


class Change(NamedTuple):
    """What a set of ideas would change, by line and month.

    asked   what its new ideas ask
    given   what running ideas that are not in it would give back of what is signed for
    """

    asked: Cells
    given: Cells


def by_month(ledger: Ledger, change: Change | None = None) -> dict[str, Slot]:
    """All lines together by month, in the order of time; money without a month is left out.

    change   a set of ideas; every proposed one unless given
    """
    return dict(sorted(_gathered(ledger, 1, change).items()))


def by_line(ledger: Ledger, change: Change | None = None) -> dict[str, Slot]:
    """Each line over the whole plan, in file order, then lines that only a tactic names; `change` as for `by_month`."""
    return _gathered(ledger, 0, change)


def cells(ledger: Ledger, change: Change | None = None) -> dict[tuple[str, str], Slot]:
    """Every line and month that the budget or the funding of the ideas names; what is given back counts only in the budget."""
    asked, given = change or Change(_asked(ledger), {})
    places = dict.fromkeys((*ledger.lines, *asked))
    return {place: _slot(ledger.lines.get(place), asked.get(place, ZERO), given.get(place, ZERO)) for place in places}


def _asked(ledger: Ledger) -> dict[tuple[str, str], Decimal]:
    asked: dict[tuple[str, str], Decimal] = defaultdict(lambda: ZERO)
    for tactic in ledger.workbook.tactics:
        if tactic.live and not tactic.running:
            for place, amount in ledger.needed_money(tactic).items():
                asked[place] += amount
    return asked


def _slot(books: MonthOfLine | None, asked: Decimal, given: Decimal) -> Slot:
    slot = Slot(*(books or MonthOfLine()), asked)
    if books:
        slot = slot._replace(committed=slot.committed - given)
    return slot._replace(over=max(ZERO, asked - slot.free) if asked else ZERO)


def _gathered(ledger: Ledger, part: int, change: Change | None) -> dict[str, Slot]:
    found: dict[str, Slot] = {}
    for place, slot in cells(ledger, change).items():
        if place[part]:
            found[place[part]] = found.get(place[part], Slot()).plus(slot)
    return found
