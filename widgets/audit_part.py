"""What the parts of the audit page have in common."""
from __future__ import annotations

from planproof.line import Assessment
from planproof.model.message import Message
from planproof.model.workbook import Workbook
from widgets.panel import Panel


class AuditPart(Panel):
    """A part below the audit's finding: nothing to show without an audit, and as it was where the audit has just failed."""

    follows = ("workbook", "lang", "tactic", "check")

    @property
    def assessed(self) -> Assessment:
        """The audit that the finding above has worked out."""
        return self.state.assessment()

    def draw(self) -> None:
        """Draw again once the audit is there."""
        workbook = self.state.workbook
        if workbook is None or not workbook.tactics:
            self._body.children, self.face = (), "empty"
            self.add_class("pp-hidden")
        elif self.state.assessed is not None:
            self.remove_class("pp-hidden")
            super().draw()

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The finding above says it."""
        return None
