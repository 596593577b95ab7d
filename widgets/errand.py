"""Parts of a page that take longer than a second to work out: made when they are asked for, one after the other."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.wording import Wording
from widgets.controls.steps import Steps
from widgets.panel import Panel


class Part(NamedTuple):
    """One part: what it is, and the work that makes it."""

    what: Message
    work: Callable[[], Markup]


class Errand(Panel):
    """A button that starts the work; each part appears when it is done, and a change of what it is about takes all away."""

    start: Message

    def __init__(self, state):
        self._found: list[Markup] = []
        self._steps = Steps(attempt=self.attempt, stopped=self._offer, wording=state.wording)
        super().__init__(state)

    def parts(self) -> Sequence[Part]:
        """The parts as things stand now; PlanproofError where there is nothing to work on."""
        raise NotImplementedError

    def controls(self):
        """The button, and how far the work is."""
        self._begin = self.action(self.start, self._start)
        return [self._begin, self._steps]

    def render(self, workbook, wording: Wording):
        """Nothing after a change: what was found was about other numbers."""
        self._steps.leave_off()
        self._found = []
        self._offer()
        return []

    def _start(self) -> None:
        parts = self.parts()
        self._found = []
        self._show_found()
        self._begin.add_class("pp-hidden")
        self._steps.run(self._working(parts), after=0)

    def _working(self, parts: Sequence[Part]) -> Iterator[Message]:
        for number, part in enumerate(parts, 1):
            yield say("{number} of {count}: {what} …", number=number, count=len(parts), what=part.what)
            self._found.append(part.work())
            self._show_found()
        self._offer()

    def _show_found(self) -> None:
        self._body.children = [self._shown(place, part) for place, part in enumerate(self._found)]

    def _offer(self) -> None:
        self._begin.remove_class("pp-hidden")
