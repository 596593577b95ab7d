"""What one sentence of "how we will know" answers by itself: measure, today's value, target and date."""
from __future__ import annotations

from typing import TYPE_CHECKING

from planproof.audit.finding import Change
from planproof.audit.vanity import is_vanity

if TYPE_CHECKING:
    from planproof.audit.case import Case

TOLD = ("kpi", "kpi_baseline", "kpi_target", "kpi_date")


def in_one_sentence(case: Case) -> tuple[tuple[Change, ...], ...]:
    """To write it as one sentence, from which the empty fields are read, where none was denied and no measure is vain."""
    lacks, named = case.missing(*TOLD), [kpi for kpi in case.tactic.kpi if kpi]
    vain = bool(named) and all(map(is_vanity, named))
    return () if vain or not lacks or not set(lacks).isdisjoint(case.tactic.denied) else (case.change("how_we_will_know"),)
