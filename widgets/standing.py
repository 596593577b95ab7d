"""What stands in the way of the best set, and how firm it is: looked at line by line and world by world."""
from __future__ import annotations

from collections.abc import Iterator

from planproof.funding.binding import binding_steps
from planproof.funding.worlds import selection_steps
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.funding_page import standing_parts
from planproof.report.together.firm import firmness
from planproof.report.together.standing import scarce
from planproof.report.together.words import Words
from planproof.report.wording import Wording
from widgets.controls.sheet import Sheet
from widgets.controls.steps import Steps
from widgets.panel import Panel
from widgets.state import WorkbookState
from widgets.ticking import has_ideas

WORLDS = 200
SOON = 60                                 # ideas up to which the work begins by itself


class Standing(Panel):
    """What binds and what one more unit is worth, how often each idea is in the best set, what is missing."""

    follows = ("workbook", "lang")

    def __init__(self, state: WorkbookState):
        self._scarce, self._firm = Sheet(), Sheet()
        self._steps = Steps(attempt=self.attempt, stopped=lambda: self._begin.remove_class("pp-hidden"), wording=state.wording)
        self._of: Workbook | None = None
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The panel above says it."""
        return None

    def controls(self):
        """A button for large plans, where the work is not begun before somebody asks."""
        self._begin = self.action(say("Work out what stands in the way and how firm the choice is"), self._look)
        self._begin.add_class("pp-hidden")
        return [self._begin, self._steps]

    def render(self, workbook: Workbook | None, wording: Wording):
        """What is known at once; the rest comes step by step."""
        if not has_ideas(workbook):
            return []
        assessed = self.state.assessment()
        if self._of is not workbook:
            self._of = workbook
            self._forget(soon=len(assessed.outlook.values) <= SOON)
        return [self._scarce, self._firm, *standing_parts(assessed, wording)]

    def _forget(self, *, soon: bool) -> None:
        """What was found of another workbook goes; the work on this one begins by itself where it is short."""
        for sheet in (self._scarce, self._firm):
            sheet.show("")
        if soon:
            self._look()
        else:
            self._begin.remove_class("pp-hidden")

    def _look(self) -> None:
        self._begin.add_class("pp-hidden")
        self._steps.run(self._looking())

    def _looking(self) -> Iterator[Message]:
        """Line by line and then world by world, each shown as soon as it is known."""
        assessed, words = self.state.assessment(), Words(self.state.workbook, self.state.wording)
        values = assessed.outlook.values
        for looked in binding_steps(assessed.workbook, values=values, as_of=assessed.as_of):
            if looked.found or looked.done == looked.of:
                self._scarce.show(scarce(looked.found, words))
            yield say("{done} of {of} scarce months of lines and teams looked at", done=looked.done, of=looked.of)
        draws = assessed.outlook.value_draws(WORLDS)
        for found in selection_steps(assessed.workbook, draws=draws, as_of=assessed.as_of):
            self._firm.show(firmness(found, words, best=assessed.funding.chosen, valued=values) or "")
            yield say("The choice tried in {worlds} of {of} simulated worlds", worlds=found.worlds, of=WORLDS)
