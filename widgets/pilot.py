"""The pilot of one idea: what the team believes, and what follows from it."""
from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import Widget

from planproof.errors import PlanproofError
from planproof.intake.beliefs import BELIEF_FIELDS, belief_rows, checked_belief, with_beliefs
from planproof.intake.columns import SHEETS
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.pilot import design_pilot, simulate
from planproof.report.html import card, tag
from planproof.report.pilot_page import pilot_page
from planproof.report.wording import Wording
from widgets.audit import nothing_proposed
from widgets.controls.edit_table import EditTable
from widgets.controls.grid import Column, Grid, Line
from widgets.controls.inputs import choice
from widgets.panel import Panel
from widgets.state import WorkbookState

DRAWS, SEED = 100_000, 7
HEADS = {"input": say("Input"), "p10": say("Bad case"), "p50": say("Middle"), "p90": say("Good case"),
         "source": say("From where?")}
KINDS = {"input": "heading", "source": "text"}


class Chooser(Panel):
    """Which idea the page is about."""

    follows = ("lang", "revision")

    def controls(self) -> Sequence[Widget]:
        """The live ideas, those with estimates first."""
        workbook, wording = self.state.workbook, self.state.wording
        ideas = [tactic for tactic in workbook.tactics if tactic.live] if workbook else []
        if not ideas:
            return []
        estimated = {estimate.tactic for estimate in workbook.estimates}
        ideas.sort(key=lambda tactic: tactic.id not in estimated)
        known = [tactic.id for tactic in ideas]
        self.state.tactic = self.state.tactic if self.state.tactic in known else known[0]
        field = choice(say("Idea"), [(tactic.name[:80], tactic.id) for tactic in ideas], self.state.tactic, wording=wording)
        field.observe(lambda change: setattr(self.state, "tactic", change["new"]), "value")
        return [field]

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, no pilot."""
        return nothing_proposed(workbook)

    def render(self, workbook: Workbook, wording: Wording):
        """Nothing but the choice."""
        return []


class PilotPanel(Panel):
    """The decision, worked out again whenever a belief changes."""

    follows = ("workbook", "lang", "tactic")

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def blocked(self, workbook: Workbook | None) -> Message | None:
        """No belief, no simulation."""
        if workbook is None or workbook.tactic(self.state.tactic) is None:
            return None
        if any(estimate.tactic == self.state.tactic for estimate in workbook.estimates):
            return None
        return say("Nothing is believed about this idea yet. Fill in bad case, middle and good case below: "
                   "the lift, or the rates from click to sale, is enough to begin.")

    def render(self, workbook: Workbook | None, wording: Wording):
        """The pilot's page, from the workbook alone."""
        if workbook is None or workbook.tactic(self.state.tactic) is None:
            return []
        pilot = design_pilot(workbook, self.state.tactic)
        return pilot_page(pilot, simulate(pilot, draws=DRAWS, seed=SEED), wording)


class Beliefs(Panel):
    """Three numbers for each input, typed or pasted; each is checked at once."""

    follows = ("workbook", "lang", "tactic")

    def __init__(self, state: WorkbookState):
        self._table: EditTable | None = None
        self._of = ("", "")
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The table of inputs, kept while it is of the same idea."""
        if workbook is None or workbook.tactic(self.state.tactic) is None:
            return []
        lines = tuple(Line(symbol, texts) for symbol, texts in belief_rows(workbook, self.state.tactic, wording.lang))
        if self._table is None or self._of != (self.state.tactic, wording.lang):
            self._table, self._of = self._new_table(lines, wording), (self.state.tactic, wording.lang)
        elif self._lines_differ(lines):
            self._table.show(lines)
        ask = say("One number in the middle is taken as certain. Bad case: 1 chance in 10 that it is lower; "
                  "good case: 1 in 10 that it is higher. Empty means: taken from the workbook, or assumed.")
        return [card(wording.say(say("What we believe")), tag("p", wording.say(ask))), self._table]

    def _new_table(self, lines: tuple[Line, ...], wording: Wording) -> EditTable:
        columns = tuple(Column(field, wording.say(HEADS[field]), KINDS.get(field, "number"))
                        for field in BELIEF_FIELDS)
        return EditTable(say("What we believe"), Grid(columns, lines), check=self._check, changed=self._changed, wording=wording,
                         read_only=self.state.read_only, same_rows=True)

    def _lines_differ(self, lines: tuple[Line, ...]) -> bool:
        return with_beliefs(self.state.workbook, self.state.tactic, self._told(self._table.grid.lines)) != self.state.workbook

    def _check(self, column: Column, text: str) -> str:
        if column.name == "input":
            raise PlanproofError(say("The inputs are those of the pilot model."), fix=say("Write your numbers beside them."))
        return checked_belief(text, SHEETS["estimates"].column(column.name))

    def _changed(self, lines: Sequence[Line]) -> None:
        told, tactic = self._told(lines), self.state.tactic
        self.attempt(lambda: self.state.apply(lambda workbook: with_beliefs(workbook, tactic, told)))

    @staticmethod
    def _told(lines: Sequence[Line]) -> list[tuple[str, dict[str, str]]]:
        return [(line.id, dict(line.texts)) for line in lines]


def pilot_parts(state: WorkbookState) -> tuple[Widget, ...]:
    """The page's parts: the idea, the decision, the beliefs."""
    return Chooser(state), PilotPanel(state), Beliefs(state)
