"""Every idea against every check: filters, squares that open, pages of many ideas."""
from __future__ import annotations

from planproof.model.message import say
from planproof.model.workbook import Workbook
from planproof.report.audit_look import Look
from planproof.report.audit_page import board_of_squares, look_fields, opened_text
from planproof.report.html import tag
from planproof.report.matrix import NAME
from planproof.report.wording import Wording
from widgets.audit_part import AuditPart
from widgets.controls.form import Form
from widgets.controls.squares import Squares
from widgets.state import WHY, WorkbookState


class AuditBoard(AuditPart):
    """The squares; one that is clicked becomes what the page looks at."""

    def __init__(self, state: WorkbookState):
        self.look = Look()
        self._form = Form(say("What to show"), wording=state.wording, changed=self._choose)
        self._squares = Squares(on_click=self._clicked)
        super().__init__(state)
        self.add_class("pp-card").add_class("pp-squares-card")

    def render(self, workbook: Workbook, wording: Wording):
        """The filters and the squares that they leave."""
        assessed = self.assessed
        self._form.ask([("", look_fields(assessed, self.look, wording))])
        self._squares.show(board_of_squares(assessed, self.look, wording))
        self._squares.chosen = self._open()
        self._squares.said = opened_text(assessed, self.state.tactic, self.state.check, wording)
        return [tag("div", tag("h2", wording.say(NAME)), class_="pp-head"), self._form, self._squares]

    def clicked(self, said: str) -> None:
        """Open a square or an idea, close what is open, or turn the page."""
        door, _, rest = said.partition(":")
        if door == "page":
            self.look = self.look._replace(page=int(rest))
            self.draw()
        elif door == "close":
            self.state.check = ""
        elif door == "idea":
            self._look_at(rest, WHY)
        elif door == "cell":
            check, _, tactic = rest.partition(":")
            self._look_at(tactic, check)

    def _look_at(self, tactic: str, check: str) -> None:
        with self.state.hold_trait_notifications():
            self.state.tactic, self.state.check = tactic, check

    def _choose(self, name: str, text: str) -> None:
        if name in self.look._fields:
            self.look = self.look._replace(**{name: text, "page": 0})
            self.draw()

    def _open(self) -> str:
        state = self.state
        return "" if not state.check else f"idea:{state.tactic}" if state.check == WHY else f"cell:{state.check}:{state.tactic}"
