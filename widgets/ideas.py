"""The ideas, twelve columns wide, edited as in a spreadsheet."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.intake.columns import IDEAS, SHEETS
from planproof.intake.typed import retyped, shown, typed
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.wording import Wording
from widgets.controls.edit_table import EditTable
from widgets.controls.grid import Column, Grid, Line
from widgets.controls.titled import titled
from widgets.panel import Panel

TACTICS = SHEETS["tactics"]
NUMBERS = ("money", "number")
MOST = 300


class Ideas(Panel):
    """The table of ideas; what is typed or pasted is checked at once and counts when it is saved."""

    def __init__(self, state):
        self._table: EditTable | None = None
        self._holds: Workbook | None = None
        self._ids: dict[str, str] = {}            # a row added here keeps its own id; the tactic made of it has another
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The table comes with the first workbook."""
        return None if workbook else say("Your ideas will stand here, one row each, to be edited as in a spreadsheet.")

    def blocked(self, workbook: Workbook) -> Message | None:
        """More ideas than a table in a browser bears."""
        if len(workbook.tactics) <= MOST:
            return None
        return say("{count} ideas are too many to edit here. Edit the file and bring it again; the audit takes all of them.",
                   count=len(workbook.tactics))

    def render(self, workbook: Workbook, wording: Wording):
        """The table, left alone while it holds this workbook."""
        lines = _lines(workbook, wording.lang)
        if self._table is None or self._table.wording.lang != wording.lang:
            self._table = self._new_table(lines, wording)
        elif workbook is not self._holds:
            self._table.show(lines)
            self._ids = {}
        self._holds = workbook
        ask = say("One row an idea. Type, or paste a block from Excel; then save, and go on to the audit.")
        return [titled(say("The ideas"), ask, self._table, wording=wording)]

    def _new_table(self, lines: tuple[Line, ...], wording: Wording) -> EditTable:
        columns = tuple(_column(field, wording.lang) for field in IDEAS)
        return EditTable(say("The ideas"), Grid(columns, lines), check=self._check, changed=self._changed, wording=wording,
                         read_only=self.state.read_only)

    def _check(self, column: Column, text: str) -> str:
        typed(text, TACTICS.column(column.name), self.state.workbook)
        return text

    def _changed(self, lines: Sequence[Line]) -> None:
        self.attempt(lambda: self._apply(lines))

    def _apply(self, lines: Sequence[Line]) -> None:
        typed_in = retyped(self.state.workbook, self._told(lines))
        if typed_in == self.state.workbook:
            return
        self._holds = typed_in
        named = (line.id for line in lines if line.text("name").strip())
        self._ids = {line: tactic.id for line, tactic in zip(named, typed_in.tactics, strict=True)}
        self.state.apply(lambda _: typed_in)

    def _told(self, lines: Sequence[Line]) -> list[tuple[str, dict[str, str]]]:
        return [(self._ids.get(line.id, line.id), dict(line.texts)) for line in lines]


def _lines(workbook: Workbook, lang: str) -> tuple[Line, ...]:
    return tuple(Line(tactic.id, tuple((field, shown(tactic, TACTICS.column(field), lang)) for field in IDEAS))
                 for tactic in workbook.tactics)


def _column(field: str, lang: str) -> Column:
    known = TACTICS.column(field)
    label = known.heading(lang, easy=True).replace("_", " ").capitalize()
    if known.kind == "choice":
        words = (word.fr if lang == "fr" else word.en for word in known.words)
        return Column(field, label, "choice", tuple((word, word.replace("_", " ")) for word in words))
    return Column(field, label, "date" if known.kind == "date" else "number" if known.kind in NUMBERS else "text")
