"""What came of earlier ideas, offered as evidence for what is promised now."""
from __future__ import annotations

from statistics import quantiles

from planproof.model.plan import HistoryRow
from planproof.model.tactic import Tactic
from planproof.model.weeks import PastIdea, PastIdeas
from planproof.model.workbook import Workbook

FEWEST = 3


def past_ideas(workbook: Workbook, tactic: Tactic) -> PastIdeas:
    """Every closed idea of which promise and outcome are known, the same sponsor's first, then the latest.

    Amounts of different units never meet: each idea's outcome is held against its own promise.
    """
    rows = [row for row in workbook.history if row.promised and row.promised > 0 and row.actual is not None]
    ideas = sorted((_idea(row, tactic) for row in rows), key=lambda idea: (not idea.same_sponsor, -(idea.year or 0), idea.tactic))
    ratios = [idea.ratio for idea in ideas]
    tenths = quantiles(ratios, n=10, method="inclusive") if len(ratios) >= FEWEST else [None] * 9
    return PastIdeas(ideas=tuple(ideas), kept=sum(ratio >= 1 for ratio in ratios), p10=tenths[0], p50=tenths[4], p90=tenths[8])


def _idea(row: HistoryRow, tactic: Tactic) -> PastIdea:
    same = bool(row.sponsor and tactic.sponsor and row.sponsor.casefold() == tactic.sponsor.casefold())
    return PastIdea(tactic=row.tactic or "", year=row.year, sponsor=row.sponsor, promised=row.promised, actual=row.actual,
                    ratio=float(row.actual / row.promised), same_sponsor=same, lesson=row.lesson)
