"""The audit on a page."""
from __future__ import annotations

from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.audit_page import audit_page
from planproof.report.wording import Wording
from widgets.panel import Panel


def nothing_proposed(workbook: Workbook | None) -> Message | None:
    """What to do first where there is no workbook, or no idea in it."""
    if workbook is None:
        return say("Open a workbook first, or bring your team's file.")
    return None if workbook.tactics else say("There is no idea in this workbook yet. Write one on the first page.")


class AuditPanel(Panel):
    """Every idea against every check, with evidence and remedy."""

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, no audit."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """The whole audit, from the workbook alone."""
        return audit_page(self.state.assessment(), wording)
