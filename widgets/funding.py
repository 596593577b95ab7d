"""What fits together: tick ideas and see lines and teams fill month by month."""
from __future__ import annotations

from ipywidgets import Box, VBox, Widget

from planproof.line import timeline, weigh
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.funding_page import Weighing, books_parts, weighing_parts
from planproof.report.wording import Wording
from widgets.audit import nothing_proposed
from widgets.controls.inputs import text_field
from widgets.controls.sheet import Sheet
from widgets.panel import Panel
from widgets.standing import Standing
from widgets.start_one import StartOne
from widgets.state import WorkbookState
from widgets.ticking import has_ideas, ticking

WORTH_FINDING = 12


class FundingPanel(Panel):
    """Ideas to tick; from the best affordable set on, every tick is weighed at once."""

    follows = ("workbook", "lang", "ticked")

    def __init__(self, state: WorkbookState):
        self._opened, self._weighing = "", None
        self._headline, self._ideas, self._filling = (Sheet(on_click=self._clicked) for _ in range(3))
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """No idea, nothing to fund."""
        return nothing_proposed(workbook)

    def blocked(self, workbook: Workbook) -> Message | None:
        """Every idea was stopped."""
        return None if has_ideas(workbook) else say("Every idea of this workbook was stopped, so there is nothing to weigh. "
                                                    "Propose one on the first page.")

    def controls(self):
        """Nothing above the page: what there is to press stands over the boxes."""
        self._find = text_field(say("Find an idea"), wording=self.state.wording, wide=True)
        self._find.continuous_update = True
        self._find.observe(lambda _: self.draw(), "value")
        sets = Box([self.action(say("Back to the best set"), lambda: self._go_to("best")),
                    self.action(say("Only what is running"), lambda: self._go_to("running"))]).add_class("pp-row")
        boxes = VBox([sets, self._find, self._ideas.add_class("pp-tick-list")]).add_class("pp-card").add_class("pp-try-ideas")
        self._together = Box([self._headline.add_class("pp-try-finding"), boxes, self._filling.add_class("pp-try-filling")])
        self._together.add_class("pp-try")
        return []

    def render(self, workbook: Workbook, wording: Wording):
        """The ticked ideas weighed, in parts that stay where they are."""
        assessed, choice, ticked = ticking(self.state)
        self._weighing = Weighing(assessed, weigh(assessed, ticked), choice, ticked, self._find.value, self._opened)
        parts = weighing_parts(self._weighing, wording)
        for sheet, markup in zip((self._headline, self._ideas, self._filling), parts, strict=True):
            sheet.show(markup)
        (self._find.remove_class if len(workbook.tactics) > WORTH_FINDING else self._find.add_class)("pp-hidden")
        return [self._together]

    def clicked(self, said: str) -> None:
        """A tick, a set to go to, or a line whose numbers are asked for."""
        what, _, which = said.partition(":")
        if what == "tick":
            idea, _, on = which.rpartition(":")
            change = self._weighing.ticked.union if on == "on" else self._weighing.ticked.difference
            self.state.ticked = tuple(sorted(change({idea})))
        elif what == "open":
            self._opened = "" if which == self._opened else which
            self.draw()
        else:
            self._go_to(what)

    def _go_to(self, name: str) -> None:
        weighed, choice = self._weighing.weighed, self._weighing.choice
        sets = {"best": choice.best, "running": choice.running, "nearest": weighed.nearest,
                "beside": (*weighed.tactics, *(weighed.best_beside or ()))}
        self.state.ticked = tuple(sorted(sets[name]))


class Books(Panel):
    """The plan against the budget with the ticked ideas, and when the work of every idea is done."""

    follows = ("workbook", "lang", "ticked")

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The panel above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The pictures, from the workbook and the ticks."""
        if not has_ideas(workbook):
            return []
        assessed, choice, ticked = ticking(self.state)
        work = [timeline(assessed, tactic.id) for tactic in workbook.tactics if tactic.live]
        weighing = Weighing(assessed, None, choice, ticked)
        return books_parts(weighing, filter(None, work), wording)


def funding_parts(state: WorkbookState) -> tuple[Widget, ...]:
    """The page's parts: the ticked ideas weighed, what stops for one, what stands in the way, the books."""
    return FundingPanel(state), StartOne(state), Standing(state), Books(state)
