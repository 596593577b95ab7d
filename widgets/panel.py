"""A panel: an immutable workbook in, controls made once, body from a pure function."""
from __future__ import annotations

from collections.abc import Callable, Iterable

from ipywidgets import Box, Button, VBox, Widget
from markupsafe import Markup
from traitlets import Unicode

from planproof.errors import PlanproofError
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.html import card
from planproof.report.wording import Wording
from widgets.controls.inputs import action
from widgets.controls.notice import defect, notice, trouble
from widgets.controls.sheet import Sheet
from widgets.defects import log_defect
from widgets.state import WorkbookState

Part = Markup | Widget


class Panel(VBox):
    """One part of a page, in one of four faces: empty (says what to do), ready, blocked (says why), failed (a notice
    above the last good result).

    follows   the state's traits on which it draws itself again
    """

    follows: tuple[str, ...] = ("workbook", "lang")
    face = Unicode("empty")

    def __init__(self, state: WorkbookState):
        self.state = state
        self._said, self._trouble, self._body, self._sheets = Sheet(), Sheet(), VBox(), {}
        self._row = Box([]).add_class("pp-row")
        super().__init__([self._said, self._row, self._trouble, self._body])
        self.add_class("pp-panel")
        self.attempt(self._make_controls)
        state.observe(lambda _: self.draw(), list(self.follows))
        self.draw()

    # what a panel of its own says

    def controls(self) -> Iterable[Widget]:
        """Its inputs and actions, made once."""
        return ()

    def empty(self, workbook: Workbook | None) -> Message | None:
        """What to do first, where there is nothing to show yet."""
        return None if workbook else say("Open a workbook first, or bring your team's file.")

    def blocked(self, workbook: Workbook) -> Message | None:
        """Why it cannot be shown for this workbook."""
        return None

    def render(self, workbook: Workbook, wording: Wording) -> Iterable[Part]:
        """The body: markup and charts, from the workbook alone."""
        raise NotImplementedError

    def clicked(self, said: str) -> None:
        """Something in the body was clicked: the `data-say` of what it was."""

    # what every panel does

    def action(self, label: Message, do: Callable[[], object], *, first: bool = False) -> Button:
        """A button of this panel; what goes wrong becomes a notice. `first` marks the one that most will want."""
        return action(label, lambda: self.attempt(do), wording=self.state.wording, first=first)

    def attempt(self, do: Callable[[], object]) -> None:
        """Do something; a problem becomes a notice above the last good result, a defect of ours is logged with an id."""
        self._said.show("")
        if problem := self._tried(do):
            self._said.show(problem)

    def tell(self, markup: Markup) -> None:
        """Put a notice above everything, until the next action."""
        self._said.show(markup)

    def draw(self) -> None:
        """Draw the body again, or leave the last good one under a notice."""
        problem = self._tried(self._draw)
        self._trouble.show(problem or "")
        if problem:
            self.face = "failed"

    def _tried(self, do: Callable[[], object]) -> Markup | None:
        try:
            do()
        except PlanproofError as error:
            return trouble(error, self.state.wording)
        except Exception as error:  # noqa: BLE001 - one failing part must not stop the page, and must be found in the log
            return defect(log_defect(error), self.state.wording)
        return None

    def _draw(self) -> None:
        face, parts = self._seen(self.state.workbook, self.state.wording)
        self._body.children = [self._shown(place, part) for place, part in enumerate(parts)]
        self.face = face

    def _seen(self, workbook: Workbook | None, wording: Wording) -> tuple[str, list[Part]]:
        if ask := self.empty(workbook):
            return "empty", [card(wording.say(ask))]
        if why := self.blocked(workbook):
            return "blocked", [notice(why, wording=wording)]
        return "ready", list(self.render(workbook, wording))

    def _shown(self, place: int, part: Part) -> Widget:
        if isinstance(part, Widget):
            return part
        sheet = self._sheets.setdefault(place, Sheet(on_click=self._clicked))
        sheet.show(part)
        return sheet

    def _clicked(self, said: str) -> None:
        self.attempt(lambda: self.clicked(said))

    def _make_controls(self) -> None:
        self._row.children = list(self.controls())
        if not self._row.children:
            self._row.add_class("pp-hidden")
