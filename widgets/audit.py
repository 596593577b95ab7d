"""The audit on a page."""
from __future__ import annotations

from ipywidgets import HBox, Widget

from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.audit_page import audit_page
from planproof.report.wording import Wording
from widgets.audit_board import AuditBoard
from widgets.audit_closeup import Closeup
from widgets.audit_questions import Questions
from widgets.panel import Panel
from widgets.state import WHY, WorkbookState


def nothing_proposed(workbook: Workbook | None) -> Message | None:
    """What to do first where there is no workbook, or no idea in it."""
    if workbook is None:
        return say("Open a workbook first, or bring your team's file.")
    return None if workbook.tactics else say("There is no idea in this workbook yet. Write one on the first page.")


class AuditPanel(Panel):
    """What the audit found, in a sentence and a few numbers."""

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, no audit."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """The finding, from the workbook alone."""
        return audit_page(self.state.assessment(), wording)


def audit_parts(state: WorkbookState) -> tuple[Widget, ...]:
    """The page's parts: the finding, the squares, what is open of them beside the next best question."""
    state.check = WHY if state.tactic else ""
    return AuditPanel(state), AuditBoard(state), HBox([Closeup(state), Questions(state)]).add_class("pp-beside")
