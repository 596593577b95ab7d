"""Whether what a tactic needs could be paid from other lines."""
from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from planproof.audit.case import Case
from planproof.audit.scene import ZERO


def payable_elsewhere(case: Case) -> bool:
    """All lines together have free, in every month, what it needs; its own money is first given back where it runs."""
    needed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for (_, month), amount in case.needed_money.items():
        needed[month] += amount
    own = case.needed_money if case.tactic.running else {}
    free = case.scene.once("free_by_month", lambda scene: scene.ledger.lines)
    there: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for cell, book in free.items():
        there[cell[1]] += max(book.free + own.get(cell, ZERO), ZERO)
    return all(amount <= there[month] for month, amount in needed.items())
