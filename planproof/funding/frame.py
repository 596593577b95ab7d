"""From a workbook to a programme: who can be weighed, who cannot and why, and the rules between them."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from planproof.funding.needs import capacities, needs_of, silent_teams
from planproof.funding.programme import ZERO, Option, Programme, Resource
from planproof.funding.rules import rules_of
from planproof.funding.weighable import left_out
from planproof.model.ledger import Ledger
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook


class Frame(NamedTuple):
    """A workbook as a programme.

    left_out   (id, what is missing) of the live tactics that cannot be weighed, in file order
    """

    programme: Programme
    left_out: tuple[tuple[str, str], ...]

    def in_file_order(self, ids) -> tuple[str, ...]:
        """The ids, in the order of the file."""
        return tuple(sorted(ids, key=lambda id: self.programme.option[id].order))


def frame(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None) -> Frame:
    """The joint programme of a workbook's live tactics.

    values   id -> expected value in money; a tactic without one weighs 0
    as_of    the day from which running tactics' remaining cost and hours count
    """
    ledger = Ledger(workbook, as_of)
    out = left_out(ledger)
    silent = silent_teams(ledger)
    options = [_option(ledger, tactic, order, need=needs_of(ledger, tactic, silent=silent), value=values.get(tactic.id))
               for order, tactic in enumerate(workbook.tactics) if tactic.live and tactic.id not in out]
    options.sort(key=lambda option: option.key)
    return Frame(Programme(tuple(options), capacities(ledger, options), rules_of(ledger, out)), tuple(out.items()))


def _option(ledger: Ledger, tactic: Tactic, order: int, *, need: Mapping[Resource, Decimal], value: float | None) -> Option:
    valued = value is not None and isfinite(value)
    period = ledger.period(tactic)
    return Option(
        tactic.id, tactic.name, order, value=float(value) if valued else 0.0, valued=valued,
        stop_cost=(tactic.wind_down_cost or ZERO) if tactic.running else ZERO,
        # what is signed is in `committed` already: it is neither given back nor asked for again
        need={} if tactic.running and tactic.locked else need,
        money=_total(need, "money"), hours=_total(need, "hours"), start=period.start if period else None,
        running=tactic.running, locked=bool(tactic.locked))


def _total(need: Mapping, kind: str) -> Decimal:
    return sum((amount for resource, amount in need.items() if resource.kind == kind), ZERO)
