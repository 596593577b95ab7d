"""The next best question of one idea, and the answer to it."""
from __future__ import annotations

from planproof.audit.questions import Questions as Found
from planproof.audit.questions import questions
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.answer import answer_to
from planproof.report.questions_card import after_it, askable, idea_field, nothing_to_ask, question_card
from planproof.report.wording import Wording
from widgets.answering import Answering
from widgets.audit_part import AuditPart
from widgets.controls.form import Form
from widgets.state import WHY, WorkbookState


class Questions(AuditPart):
    """One question at a time; answering moves on to the next."""

    def __init__(self, state: WorkbookState):
        self._chooser = Form(say("Whose questions"), wording=state.wording, changed=lambda _, text: self._choose(text))
        self._answering = Answering(state, say("Answer the question"), self.attempt)
        self._place, self._of = 0, ""
        super().__init__(state)
        self.add_class("pp-card").add_class("pp-questions")

    def controls(self):
        """Which idea is asked; what the last answer moved, also when nothing more is asked."""
        return [self._chooser, self._answering.said]

    def draw(self) -> None:
        """Offer the ideas that can be asked, then ask."""
        if self.state.assessed is not None:
            self._chooser.ask([("", [idea_field(self.state.assessed, self._idea(), self.state.wording)])])
        super().draw()

    def blocked(self, workbook: Workbook) -> Message | None:
        """No answer would change a verdict."""
        return None if self._found() else nothing_to_ask(self.assessed, self._idea(), self.state.wording)

    def render(self, workbook: Workbook, wording: Wording):
        """The question, why it is asked, the inputs, and what comes after it."""
        idea, found = self._idea(), self._found()
        if idea != self._of or self._place >= len(found.asked):
            self._place = 0
        if idea != self._of:
            self._answering.forget()
        self._of = idea
        ask = found.asked[self._place]
        self._answering.ask(idea, lambda symbol: answer_to(ask.changes, self.state.workbook, self.state.wording, symbol=symbol,
                                                           as_of=self.state.as_of))
        return [question_card(self.assessed, idea, found, self._place, wording), self._answering,
                after_it(self.assessed, found, self._place, wording)]

    def clicked(self, said: str) -> None:
        """Ask another question first."""
        door, _, place = said.partition(":")
        if door == "ask":
            self._place = int(place)
            self.draw()

    def _idea(self) -> str:
        known = self.state.workbook.tactic(self.state.tactic)
        return self.state.tactic if known and known.live else next(iter(askable(self.assessed)), "")

    def _found(self) -> Found | None:
        tactic = self.state.workbook.tactic(self._idea())
        return questions(self.assessed.report, tactic) if tactic else None

    def _choose(self, idea: str) -> None:
        if self.state.workbook.tactic(idea):
            with self.state.hold_trait_notifications():
                self.state.tactic, self.state.check = idea, WHY if self.state.check else ""
