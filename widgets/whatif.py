"""Sliders for what a pilot hangs on: the page follows while they move."""
from __future__ import annotations

from planproof.errors import DesignError
from planproof.model.knob import Knob
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.pilot.knobs import knobs
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording
from widgets.controls.slider import Slider
from widgets.controls.titled import titled
from widgets.designed import Designed
from widgets.panel import Panel
from widgets.state import WorkbookState


class WhatIf(Panel):
    """What is decided and the beliefs that matter most, turned by hand; nothing is saved by it."""

    follows = ("workbook", "lang", "tactic", "scenario")

    def __init__(self, state: WorkbookState, designed: Designed):
        self.designed, self._sliders = designed, {}
        super().__init__(state)
        state.observe(lambda _: self._follow(), "moved")

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """One slider for each knob; none where the pilot cannot be designed yet, which the page above says."""
        self._sliders = {}
        try:
            pilot = self.designed.pilot() if self.designed.idea else None
        except DesignError:
            pilot = None
        if pilot is None:
            return []
        self._knobs = knobs(pilot, plan=workbook.plan)
        self._words = {knob.symbol: InputWords(knob.symbol, pilot.currency, wording) for knob in self._knobs}
        self._sliders = {knob.symbol: self._slider(knob) for knob in self._knobs}
        ask = say("Move a slider and everything above follows. A belief moves with its doubt; nothing is saved until you say so.")
        return [titled(say("What if?"), ask, *self._sliders.values(), self._back(), wording=wording).add_class("pp-knobs")]

    def _slider(self, knob: Knob) -> Slider:
        words = self._words[knob.symbol]
        slider = Slider(label=words.name, shown=words.value(knob.value), value=knob.value, low=knob.low, high=knob.high,
                        step=knob.step)
        slider.observe(lambda change: self.attempt(lambda: self._turn(knob, change["new"])), "value")
        return slider

    def _turn(self, knob: Knob, number: float) -> None:
        others = tuple(pair for pair in self.state.moved if pair[0] != knob.symbol)
        self._sliders[knob.symbol].shown = self._words[knob.symbol].value(number)
        self.state.moved = others if number == knob.value else (*others, (knob.symbol, number))

    def _back(self):
        return self.action(say("Back to your numbers"), lambda: setattr(self.state, "moved", ()))

    def _follow(self) -> None:
        """Sliders go where the state is, when somebody else has moved it."""
        moved = dict(self.state.moved)
        for knob in self._knobs if self._sliders else ():
            self._sliders[knob.symbol].value = moved.get(knob.symbol, knob.value)
