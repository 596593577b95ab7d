"""The board on a page, and the decisions taken from it."""
from __future__ import annotations

from datetime import date

from ipywidgets import HBox

from planproof.line import decision
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.board import board
from planproof.report.records import records
from planproof.report.wording import Wording
from widgets.audit import nothing_proposed
from widgets.controls.inputs import choice, text_area, text_field
from widgets.controls.notice import notice
from widgets.controls.titled import titled
from widgets.panel import Panel

PROPOSED = ("fund", "pilot", "fix", "decline")
RUNNING = ("keep", "retest", "fix", "stop")


class BoardPanel(Panel):
    """What to decide now, on one screen; the detail on click."""

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, nothing to decide."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """The board, from the workbook alone."""
        return board(self.state.assessment(), wording)


class Decide(Panel):
    """A decision with a name and a reason, kept for good; those taken so far below it."""

    follows = ("workbook", "revision", "lang", "decided")

    def controls(self):
        """The idea, the answer, who decides, and why."""
        wording, workbook = self.state.wording, self.state.workbook
        if self.state.read_only or workbook is None or not workbook.tactics:
            return []
        ideas = [(tactic.name[:80], tactic.id) for tactic in workbook.tactics if tactic.live]
        if not ideas:
            return []
        asked = self.state.tactic if self.state.tactic in dict((id, name) for name, id in ideas) else None
        self._tactic = choice(say("Idea"), ideas, asked, wording=wording, wide=True)
        self._verdict = choice(say("Decision"), self._answers(), wording=wording)
        self._by = text_field(say("Who decides"), self.state.author, wording=wording)
        self._why = text_area(say("Why"), wording=wording, example=wording.say(say("The reason, in a sentence")))
        self.state.observe(lambda change: setattr(self._by, "value", change["new"]), "author")
        self._tactic.observe(lambda _: setattr(self._verdict, "options", self._answers()), "value")
        record = self.action(say("Record the decision"), self._decide, first=True)
        fields = HBox([self._tactic, self._verdict, self._by, self._why]).add_class("pp-row")
        ask = say("Whoever decides signs with a name and a reason; what was decided before stays on record.")
        return [titled(say("Decide"), ask, fields, record, wording=wording)]

    def empty(self, workbook: Workbook | None) -> Message | None:
        """Nothing to decide on."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """The decisions on record, the last first."""
        kept = records(self.state.store.decisions(self.state.revision.workbook), workbook, wording)
        return [kept] if kept else []

    def _answers(self) -> list[tuple[str, str]]:
        tactic = self.state.workbook.tactic(self._tactic.value)
        return [(self.state.wording.term(code), code) for code in (RUNNING if tactic and tactic.running else PROPOSED)]

    def _decide(self) -> None:
        taken = decision(self.state.assessment(), self._tactic.value, self._verdict.value, by=self._by.value.strip(),
                         rationale=self._why.value.strip(), on=date.today())
        self.state.store.decide(self.state.revision.workbook, taken)
        self._why.value = ""
        (self.state.look if self.state.dirty else self.state.reload)()
        self.tell(notice(say("The decision is on record."), wording=self.state.wording, kind="fund"))
