"""Work that may take long, in steps: the page can be used between them, and whoever has seen enough can stop it."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

from ipywidgets import HBox

from planproof.model.message import Message, say
from planproof.report.html import tag
from planproof.report.wording import Wording
from widgets.controls.inputs import action
from widgets.controls.sheet import Sheet

FIRST, BETWEEN = 1.0, 0.02                # seconds: until the page stands, and for what else is asked of it


class Steps(HBox):
    """How far the work is, and a button that stops it; nothing once it is done.

    attempt   does one step, and says what went wrong in it
    stopped   called when somebody has stopped the work
    """

    def __init__(self, *, attempt: Callable[[Callable[[], object]], None], stopped: Callable[[], object], wording: Wording):
        self._attempt, self._stopped, self._wording = attempt, stopped, wording
        self._said, self._stop = Sheet(), action(say("Stop looking"), self.stop, wording=wording)
        self._task: asyncio.Task | None = None
        super().__init__([self._said, self._stop])
        self.add_class("pp-steps").add_class("pp-hidden")

    def run(self, steps: Iterator[Message], *, after: float | None = None) -> None:
        """Take one step after the other; each says how far the work is. Without an event loop all at once.

        after   seconds to wait before the first, as long as a page takes to stand unless given
        """
        self._end()
        loop = _running_loop()
        if loop is not None:
            self._task = loop.create_task(self._go(steps, FIRST if after is None else after))
            return
        while self._took_one(steps):
            pass

    def stop(self) -> None:
        """Leave the rest of the work undone; what was found so far stays."""
        self._end()
        self._said.show(tag("p", self._wording.say(say("Stopped; this is what was found so far.")), role="status"))
        self._stop.add_class("pp-hidden")
        self.remove_class("pp-hidden")
        self._stopped()

    def leave_off(self) -> None:
        """Forget the work without a word: it is about something that is no longer there."""
        self._end()

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self.add_class("pp-hidden")

    async def _go(self, steps: Iterator[Message], after: float) -> None:
        await asyncio.sleep(after)
        while self._took_one(steps):
            await asyncio.sleep(BETWEEN)

    def _took_one(self, steps: Iterator[Message]) -> bool:
        """One step; False once there is none left, or one has failed."""
        told: list[Message] = []
        self._attempt(lambda: told.extend(message for message in [next(steps, None)] if message))
        for message in told:
            self._said.show(tag("p", self._wording.say(message), role="status"))
        for part in (self, self._stop):
            (part.remove_class if told else part.add_class)("pp-hidden")
        return bool(told)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
