"""Work that takes longer than a second: done in steps, with what it is at, and a way to stop it."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ipywidgets import Button
from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.wording import Wording
from widgets.controls.notice import notice
from widgets.panel import Panel

BREATH = 0.05          # seconds between steps, in which a press of "Stop" is heard


class Step(NamedTuple):
    """One part of the work: what it is, and what makes its part of the page."""

    what: Message
    work: Callable[[], Markup]


class Errand(Panel):
    """A button that starts the steps; each part appears when it is done. A change of what it is about takes all away."""

    start: Message
    ask: Message

    def __init__(self, state):
        self._found: list[Markup] = []
        self._task: asyncio.Task | None = None
        super().__init__(state)

    def steps(self) -> Sequence[Step]:
        """The work as it stands now; PlanproofError where there is nothing to work on."""
        raise NotImplementedError

    def controls(self):
        """Start, and while it works stop."""
        self._go = self.action(self.start, self._begin)
        self._stop = self.action(say("Stop"), self._leave_off).add_class("pp-hidden")
        return [self._go, self._stop]

    def render(self, workbook, wording: Wording):
        """What is found so far, nothing after a change."""
        self._leave_off()
        self._found = []
        return []

    def _begin(self) -> None:
        steps = self.steps()
        self._found = []
        self._show_parts()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            for step in steps:
                self._do(step)
        else:
            self._task = loop.create_task(self._run(steps))

    async def _run(self, steps: Sequence[Step]) -> None:
        self._offer(self._stop, instead_of=self._go)
        try:
            for number, step in enumerate(steps, 1):
                said = say("{number} of {count}: {what} …", number=number, count=len(steps), what=step.what)
                self.tell(notice(said, wording=self.state.wording, kind="pilot"))
                await asyncio.sleep(BREATH)
                self.attempt(lambda step=step: self._do(step))
            self.tell(Markup(""))
        except asyncio.CancelledError:
            self.tell(notice(say("Stopped. What was found before stands."), wording=self.state.wording, kind="pilot"))
        finally:
            self._offer(self._go, instead_of=self._stop)

    def _do(self, step: Step) -> None:
        self._found.append(step.work())
        self._show_parts()

    def _show_parts(self) -> None:
        self._body.children = [self._shown(place, part) for place, part in enumerate(self._found)]

    def _leave_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @staticmethod
    def _offer(button: Button, *, instead_of: Button) -> None:
        button.remove_class("pp-hidden")
        instead_of.add_class("pp-hidden")
