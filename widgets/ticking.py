"""Which ideas count as ticked on a page: the best affordable set until somebody ticks."""
from __future__ import annotations

from typing import NamedTuple

from planproof.line import Assessment
from planproof.model.workbook import Workbook
from planproof.report.together.choice import Choice, choice_of
from widgets.state import WorkbookState


class Ticking(NamedTuple):
    """The workbook's assessment, the ticks that are possible, the ids that are ticked."""

    assessed: Assessment
    choice: Choice
    ticked: frozenset[str]


def has_ideas(workbook: Workbook | None) -> bool:
    """There is something to weigh: an idea that is proposed or running."""
    return workbook is not None and any(tactic.live for tactic in workbook.tactics)


def ticking(state: WorkbookState) -> Ticking:
    """The ticks of a page as they stand."""
    assessed = state.assessment()
    choice = choice_of(assessed.workbook, assessed.funding)
    return Ticking(assessed, choice, choice.settled(state.ticked))
