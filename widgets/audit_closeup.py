"""What stands behind the square or the idea that is open, and the inputs that mend it."""
from __future__ import annotations

from markupsafe import Markup

from planproof.model.message import say
from planproof.model.workbook import Workbook
from planproof.report.answer import Answer, answer_to
from planproof.report.closeup import asked_by, closeup, next_check
from planproof.report.html import tag
from planproof.report.idea_closeup import idea_closeup
from planproof.report.wording import Wording
from widgets.answering import Answering
from widgets.audit_part import AuditPart
from widgets.state import WHY, WorkbookState


class Closeup(AuditPart):
    """One square or one idea from near."""

    def __init__(self, state: WorkbookState):
        self._answering = Answering(state, say("Mend this square"), self.attempt)
        self._was_open = ("", "")
        super().__init__(state)
        self.add_class("pp-card")

    def render(self, workbook: Workbook, wording: Wording):
        """Its evidence and remedy, then the inputs; a word on what to do where nothing is open."""
        tactic, check = self.state.tactic, self.state.check
        if (tactic, check) != self._was_open:
            self._answering.forget()
        self._was_open = (tactic, check)
        shown = self._shown_for(tactic, check, wording)
        asks = check not in ("", WHY) and shown is not None
        self._answering.ask(tactic, (lambda symbol: self._inputs(tactic, check, symbol)) if asks else None)
        return [shown or _nothing_open(wording), self._answering.said, self._answering]

    def clicked(self, said: str) -> None:
        """Close it, go to the check beside it, or to another square."""
        door, _, rest = said.partition(":")
        if door == "close":
            self.state.check = ""
        elif door == "why":
            self.state.check = WHY
        elif door in ("next", "previous"):
            self.state.check = next_check(self.assessed.report, self.state.check, back=door == "previous")
        elif door == "cell":
            self.state.check = rest.partition(":")[0]

    def _shown_for(self, tactic: str, check: str, wording: Wording) -> Markup | None:
        if check == WHY:
            return idea_closeup(self.assessed, tactic, wording)
        return closeup(self.assessed, tactic, check, wording) if check else None

    def _inputs(self, tactic: str, check: str, symbol: str) -> Answer:
        state = self.state
        return answer_to(asked_by(state.assessment().report, tactic, check), state.workbook, state.wording, symbol=symbol,
                         as_of=state.as_of)


def _nothing_open(wording: Wording) -> Markup:
    ask = say("Click a square above for the numbers behind it, and to mend it here; an idea's name for why it has its verdict.")
    return tag("div", tag("h2", wording.say(say("Nothing is open"))), tag("p", wording.say(ask), class_="pp-sub"))
