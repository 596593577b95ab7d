"""The pilot of one idea: which one, and what follows from what the team believes of it."""
from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import Widget

from planproof.line import design_pilot
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.pilot import simulate
from planproof.report.pilot_page import pilot_page
from planproof.report.wording import Wording
from widgets.audit import nothing_proposed
from widgets.beliefs import Beliefs
from widgets.controls.inputs import choice
from widgets.panel import Panel
from widgets.state import WorkbookState

DRAWS, SEED = 100_000, 7


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
        field = choice(say("Idea"), [(tactic.name[:80], tactic.id) for tactic in ideas], self.state.tactic,
                       wording=wording, wide=True)
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
        pilot = design_pilot(workbook, self.state.tactic, as_of=self.state.as_of)
        return pilot_page(pilot, simulate(pilot, draws=DRAWS, seed=SEED), wording)


def pilot_parts(state: WorkbookState) -> tuple[Widget, ...]:
    """The page's parts: the idea, the decision, the beliefs."""
    return Chooser(state), PilotPanel(state), Beliefs(state)
