"""What a team believes about one idea: three numbers for each input, what matters most first."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.errors import DesignError, PlanproofError
from planproof.intake.beliefs import BELIEF_FIELDS, belief_rows, checked_belief, with_beliefs
from planproof.intake.columns import SHEETS
from planproof.line import design_pilot
from planproof.model.message import Message, say
from planproof.model.pilot import Pilot
from planproof.model.workbook import Workbook
from planproof.report.belief_hints import belief_hints, by_weight
from planproof.report.wording import Wording
from widgets.controls.edit_table import EditTable
from widgets.controls.grid import Column, Grid, Line
from widgets.controls.titled import titled
from widgets.panel import Panel
from widgets.state import WorkbookState

HEADS = {"input": say("Input"), "p10": say("Bad case"), "p50": say("Middle"), "p90": say("Good case"),
         "source": say("From where?")}
KINDS = {"input": "heading", "source": "text"}


class Beliefs(Panel):
    """Three numbers for each input, typed or pasted; each is checked at once."""

    follows = ("workbook", "lang", "tactic")

    def __init__(self, state: WorkbookState):
        self._table: EditTable | None = None
        self._of = ("", "")
        self._holds: Workbook | None = None
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The table of inputs, kept while it is of the same idea."""
        if workbook is None or workbook.tactic(self.state.tactic) is None:
            return []
        pilot = self._designed(workbook)
        if self._table is None or self._of != (self.state.tactic, wording.lang):
            self._of = (self.state.tactic, wording.lang)
            self._table = self._new_table(self._lines(workbook, pilot, wording), wording)
            ask = say("One number in the middle is taken as certain. Bad case: 1 chance in 10 that it is lower; good case: "
                      "1 in 10 that it is higher. A pale number is taken from the workbook or assumed until you write your own.")
            self._card = titled(say("What we believe"), ask, self._table, wording=wording)
        elif workbook is not self._holds:
            self._table.show(self._lines(workbook, pilot, wording))
        self._holds = workbook
        self._table.hints = belief_hints(pilot, wording) if pilot else {}
        return [self._card]

    def _designed(self, workbook: Workbook) -> Pilot | None:
        try:
            return design_pilot(workbook, self.state.tactic, as_of=self.state.as_of)
        except DesignError:
            return None

    def _lines(self, workbook: Workbook, pilot: Pilot | None, wording: Wording) -> tuple[Line, ...]:
        rows = dict(belief_rows(workbook, self.state.tactic, wording.lang))
        return tuple(Line(symbol, rows[symbol]) for symbol in by_weight(workbook, self.state.tactic, pilot))

    def _new_table(self, lines: tuple[Line, ...], wording: Wording) -> EditTable:
        columns = tuple(Column(field, wording.say(HEADS[field]), KINDS.get(field, "number")) for field in BELIEF_FIELDS)
        return EditTable(say("What we believe"), Grid(columns, lines), check=self._check, changed=self._changed, wording=wording,
                         read_only=self.state.read_only, same_rows=True)

    def _check(self, column: Column, text: str) -> str:
        if column.name == "input":
            raise PlanproofError(say("The inputs are those of the pilot model."), fix=say("Write your numbers beside them."))
        return checked_belief(text, SHEETS["estimates"].column(column.name))

    def _changed(self, lines: Sequence[Line]) -> None:
        self.attempt(lambda: self._apply(self._told(lines)))

    def _apply(self, told: list[tuple[str, dict[str, str]]]) -> None:
        typed_in = with_beliefs(self.state.workbook, self.state.tactic, told)
        if typed_in == self.state.workbook:
            return
        self._holds = typed_in
        self.state.apply(lambda _: typed_in)

    @staticmethod
    def _told(lines: Sequence[Line]) -> list[tuple[str, dict[str, str]]]:
        return [(line.id, dict(line.texts)) for line in lines]
