"""The pilot of one idea: which one, and what follows from what the team believes of it."""
from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import Widget
from markupsafe import Markup

from planproof.errors import DesignError
from planproof.model.message import Message, say
from planproof.model.pilot import Pilot
from planproof.model.workbook import Workbook
from planproof.report.pilot_page import pilot_answer, pilot_detail
from planproof.report.wording import Wording
from widgets.analysis import ForAnalysts, Hinges
from widgets.audit import nothing_proposed
from widgets.beliefs import Beliefs
from widgets.controls.inputs import choice
from widgets.designed import Designed
from widgets.panel import Panel
from widgets.past import Past
from widgets.said import Said
from widgets.scenarios import Scenarios
from widgets.state import WorkbookState
from widgets.whatif import WhatIf


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
    """The decision, worked out again whenever a belief changes or a slider moves."""

    follows = ("workbook", "lang", "tactic", "scenario", "moved")
    def __init__(self, state: WorkbookState, designed: Designed | None = None):
        self.designed = designed or Designed(state)
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def blocked(self, workbook: Workbook | None) -> Message | None:
        """No belief, no simulation."""
        if not self.designed.idea or self.designed.believed:
            return None
        return say("Nothing is believed about this idea yet. Fill in bad case, middle and good case below: "
                   "the lift, or the rates from click to sale, is enough to begin.")

    def render(self, workbook: Workbook | None, wording: Wording):
        """What follows from the pilot as it stands, from the workbook alone."""
        if not self.designed.idea:
            return []
        return self.drawn(self.designed.shown(), wording)

    def drawn(self, pilot: Pilot, wording: Wording) -> list[Markup]:
        """The sections of this part of the page."""
        return pilot_answer(pilot, self.designed.forecast(pilot), wording)


class PilotDetail(PilotPanel):
    """What may come of it, below the sliders; what is in the way is said once, above."""

    def blocked(self, workbook: Workbook | None) -> Message | None:
        """Said above."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """Nothing where no pilot can be designed."""
        try:
            return super().render(workbook, wording) if self.designed.believed else []
        except DesignError:
            return []

    def drawn(self, pilot: Pilot, wording: Wording) -> list[Markup]:
        """The charts, the spread, what was assumed."""
        return pilot_detail(pilot, self.designed.forecast(pilot), wording, weeks=self.designed.weeks(pilot),
                            bars=self.designed.bars(pilot))


def pilot_parts(state: WorkbookState) -> tuple[Widget, ...]:
    """The page's parts: the idea, the answer, what to turn, what may come of it, the scenarios, the beliefs."""
    designed = Designed(state)
    answer = (PilotPanel, WhatIf, PilotDetail, Hinges, Scenarios, ForAnalysts)
    beliefs = (Said, Past)
    return (Chooser(state), *(panel(state, designed) for panel in answer), Beliefs(state),
            *(panel(state, designed) for panel in beliefs))
