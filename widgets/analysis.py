"""What the answer about a pilot hangs on, worked out when it is asked for."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.pilot import sobol
from planproof.pilot.operating import operating_characteristics
from planproof.pilot.sensitivity import hinges
from planproof.report.pilot_hinges import hinges_card, rules_card, shares_card
from widgets.designed import Designed
from widgets.errand import Errand, Part
from widgets.state import WorkbookState


class Hinges(Errand):
    """What would have to be true for another answer."""

    follows = ("workbook", "lang", "tactic", "scenario", "moved")
    start = say("What would have to be true?")

    def __init__(self, state: WorkbookState, designed: Designed):
        self.designed = designed
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The page above says it."""
        (self.remove_class if self.designed.believed else self.add_class)("pp-hidden")
        return None

    def parts(self) -> Sequence[Part]:
        """One part."""
        pilot, wording = self.designed.shown(), self.state.wording
        return [Part(say("where the answer turns"), lambda: hinges_card(hinges(pilot), pilot.currency, wording))]


class ForAnalysts(Hinges):
    """The price of each rule, and what the spread comes from."""

    start = say("For analysts: rules and spread")

    def parts(self) -> Sequence[Part]:
        """Rules, then Sobol indices."""
        pilot, wording = self.designed.shown(), self.state.wording
        return [Part(say("every rule on the same pilots"),
                     lambda: rules_card(operating_characteristics(pilot), pilot.currency, wording)),
                Part(say("where the spread comes from"), lambda: shares_card(sobol(pilot), wording))]
