"""A table that a team edits as it would in a spreadsheet; what it proposes is checked here before it counts."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import token_hex

from anywidget import AnyWidget
from traitlets import Bool, Dict, List, Unicode

from planproof.model.message import Message, say, say_n
from planproof.report.wording import Wording
from widgets.controls.grid import Check, Column, Edit, Grid, Line, Refusal, cells_of

WORDS = {
    "add": say("Add a row"), "undo": say("Undo"), "drop": say("Remove row {name}", name="{name}"), "new": say("new row"),
    "more": say("Show more rows"), "empty": say("not said yet"),
    "label": say("{column}, {name}", column="{column}", name="{name}"),
}


class EditTable(AnyWidget):
    """Native inputs in a table: arrows, Tab and Enter move, a block from Excel pastes, undo takes back.

    columns   what can be edited
    hints     row id -> column name -> what an empty cell stands for, shown pale
    rows      (id, text by column name), in the order shown
    same_rows rows are neither added nor removed
    check     a column and a text -> the text as it will stand in the cell; PlanproofError keeps the old one
    changed   called with the new lines after each change that was accepted
    """

    _esm = Path(__file__).with_name("edit_table.js")
    columns = List().tag(sync=True)
    rows = List().tag(sync=True)
    hints = Dict().tag(sync=True)
    refusals = List().tag(sync=True)
    label = Unicode().tag(sync=True)
    words = Dict().tag(sync=True)
    read_only = Bool(False).tag(sync=True)
    same_rows = Bool(False).tag(sync=True)
    undoable = Bool(False).tag(sync=True)
    answer = Unicode().tag(sync=True)

    def __init__(self, label: Message, grid: Grid, *, check: Check, changed: Callable[[Sequence[Line]], object],
                 wording: Wording, read_only: bool = False, same_rows: bool = False):
        super().__init__(label=wording.say(label), read_only=read_only, same_rows=same_rows,
                         columns=[_column(column) for column in grid.columns],
                         words={name: wording.say(said) for name, said in WORDS.items()})
        self.check, self.changed, self.wording = check, changed, wording
        self.past: tuple[Grid, ...] = ()
        self.grid = grid
        self._draw()
        self.on_msg(self._hear)

    def show(self, lines: Sequence[Line]) -> None:
        """Replace the rows by what is now known, from elsewhere; undo starts again."""
        self.grid, self.past = Grid(self.grid.columns, tuple(lines)), ()
        self._draw()

    def edit(self, line: str, column: str, text: str) -> None:
        """One text into one cell."""
        self._take(*self.grid.put([Edit(line, column, text)], self.check))

    def paste(self, line: str, column: str, block: str) -> None:
        """A block from a spreadsheet, its first cell here."""
        grid, refused = self.grid.paste(block, Edit(line, column, ""), self.check, same_rows=self.same_rows)
        self._take(grid, refused, *self._beyond(column, block))

    def add(self) -> None:
        """An empty row at the end."""
        self._take(self.grid.grown())

    def drop(self, line: str) -> None:
        """Take a row out."""
        self._take(self.grid.without(line))

    def undo(self) -> None:
        """Take the last change back."""
        if self.past:
            *earlier, self.grid = self.past
            self.past = tuple(earlier)
            self._draw()
            self.changed(self.grid.lines)

    def _take(self, grid: Grid, refused: Sequence[Refusal] = (), *more: Message) -> None:
        if grid != self.grid:
            self.past, self.grid = (*self.past, self.grid), grid
            self.changed(grid.lines)
        self._draw(refused, more)

    def _draw(self, refused: Sequence[Refusal] = (), more: Sequence[Message] = ()) -> None:
        said = [{"line": "", "column": "", "text": self.wording.say(message)} for message in more]
        with self.hold_sync():
            self.rows = [{"id": line.id, "texts": dict(line.texts)} for line in self.grid.lines]
            self.refusals = [*(self._refusal(refusal) for refusal in refused), *said]
            self.undoable = bool(self.past)
            self.answer = token_hex(4)    # drawn again even where nothing changed: a refused text has to leave its cell

    def _refusal(self, refusal: Refusal) -> dict[str, str]:
        line = next(line for line in self.grid.lines if line.id == refusal.line)
        label = next(column.label for column in self.grid.columns if column.name == refusal.column)
        name = line.text(self.grid.columns[0].name) or self.words["new"]
        kept = say("{kept} was kept.", kept=refusal.kept) if refusal.kept else say("The cell was left empty.")
        why = " ".join(self.wording.say(part) for part in (refusal.why.problem, refusal.why.fix, kept) if part)
        return {"line": refusal.line, "column": refusal.column, "text": f"{label}, {name}: {why}"}

    def _beyond(self, column: str, block: str) -> list[Message]:
        names = [known.name for known in self.grid.columns]
        widest = max(map(len, cells_of(block)))
        lost = range(widest)[len(names[names.index(column):]):]
        return [say_n("{count} column of the block lies beyond the table and was left out.",
                      "{count} columns of the block lie beyond the table and were left out.", len(lost))] if lost else []

    def _hear(self, _: object, content: dict, __: object) -> None:
        if self.read_only:
            return
        match content:
            case {"do": "edit", "line": line, "column": column, "text": str(text)} if self._has(line, column):
                self.edit(line, column, text)
            case {"do": "paste", "line": line, "column": column, "text": str(text)} if self._has(line, column):
                self.paste(line, column, text)
            case {"do": "drop", "line": str(line)} if not self.same_rows:
                self.drop(line)
            case {"do": "add"} if not self.same_rows:
                self.add()
            case {"do": "undo"}:
                self.undo()

    def _has(self, line: object, column: object) -> bool:
        return any(known.id == line for known in self.grid.lines) and any(known.name == column for known in self.grid.columns)


def _column(column: Column) -> dict[str, object]:
    return {"name": column.name, "label": column.label, "kind": column.kind, "options": list(column.options)}
