"""What fits together, on a page."""
from __future__ import annotations

from planproof.model.message import Message
from planproof.model.workbook import Workbook
from planproof.report.funding_page import funding_page
from planproof.report.wording import Wording
from widgets.audit import nothing_proposed
from widgets.panel import Panel


class FundingPanel(Panel):
    """The best affordable set, and what would have to stop."""

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, nothing to fund."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """The whole answer, from the workbook alone."""
        return funding_page(self.state.assessment(), wording)
