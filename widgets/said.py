"""What the team believes of one input, drawn and said back, each member's own and all together."""
from __future__ import annotations

from planproof.errors import DesignError
from planproof.model.message import Message, say
from planproof.model.pilot import Belief
from planproof.model.workbook import Workbook
from planproof.pilot.shape import shape_of
from planproof.report.belief_page import belief_page
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording
from widgets.controls.inputs import choice
from widgets.designed import Designed
from widgets.panel import Panel
from widgets.state import WorkbookState


class Said(Panel):
    """A picture of one belief, so that whoever gave the numbers can object; the inputs on which members differ come first."""

    follows = ("workbook", "lang", "tactic", "scenario", "moved")

    def __init__(self, state: WorkbookState, designed: Designed):
        self.designed, self._made, self._symbol = designed, None, ""
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The choice of an input, and its picture; nothing where nothing is in doubt."""
        beliefs = {belief.symbol: belief for belief in self._doubtful()}
        if not beliefs:
            return []
        self._symbol = self._symbol if self._symbol in beliefs else next(iter(beliefs))
        if self._made != (tuple(beliefs), wording.lang):
            self._made = tuple(beliefs), wording.lang
            self._choice = self._new_choice(tuple(beliefs), wording)
        currency = workbook.plan.currency or ""
        return [self._choice, *belief_page(shape_of(beliefs[self._symbol]), currency, wording)]

    def _new_choice(self, symbols: tuple[str, ...], wording: Wording):
        options = [(InputWords(symbol, "", wording).name, symbol) for symbol in symbols]
        field = choice(say("Show me what we said about"), options, self._symbol, wording=wording, wide=True)
        field.observe(lambda change: self._look_at(change["new"]), "value")
        return field

    def _look_at(self, symbol: str) -> None:
        self._symbol = symbol
        self.draw()

    def _doubtful(self) -> list[Belief]:
        """The beliefs of the pilot on the page that are in doubt, those of a group first."""
        try:
            pilot = self.designed.shown() if self.designed.believed else None
        except DesignError:
            return []
        doubtful = [belief for belief in pilot.beliefs if not belief.certain] if pilot else []
        return sorted(doubtful, key=lambda belief: not belief.members)
