"""An editable table as a value: what it holds, and what an edit or a pasted block makes of it."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count, islice

from planproof.errors import PlanproofError

CELL = re.compile(r'("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|\Z)')


@dataclass(frozen=True)
class Column:
    """One column.

    kind      "text", "number", "date" (as 2027-02-05), "choice", or "heading" of a row, which is not edited
    options   (value, what is shown) of a choice
    """

    name: str
    label: str
    kind: str = "text"
    options: tuple[tuple[str, str], ...] = ()

    def value_of(self, text: str) -> str:
        """The value of what was typed or pasted: an option by its value or by what is shown, other text trimmed."""
        text = text.strip()
        named = {name.casefold(): value for value, shown in self.options for name in (shown, value)}
        return named.get(text.casefold(), text)


@dataclass(frozen=True)
class Line:
    """One row: its id and its texts by column name; a column without text is empty."""

    id: str
    texts: tuple[tuple[str, str], ...] = ()

    def text(self, column: str) -> str:
        """What the cell shows."""
        return dict(self.texts).get(column, "")

    def having(self, column: str, text: str) -> Line:
        """The same row with one text replaced."""
        return replace(self, texts=tuple({**dict(self.texts), column: text}.items()))


@dataclass(frozen=True)
class Refusal:
    """A text that a cell did not take, and why; the cell kept `kept`."""

    line: str
    column: str
    text: str
    kept: str
    why: PlanproofError


@dataclass(frozen=True)
class Edit:
    """Text for one cell."""

    line: str
    column: str
    text: str


Check = Callable[[Column, str], str]


@dataclass(frozen=True)
class Grid:
    """Columns and rows, in the order shown."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...] = ()

    def put(self, edits: Iterable[Edit], check: Check) -> tuple[Grid, tuple[Refusal, ...]]:
        """Each text into its cell, as `check` writes it; what it refuses with a PlanproofError leaves its cell as it was."""
        lines, columns = {line.id: line for line in self.lines}, {column.name: column for column in self.columns}
        refused = []
        for edit in edits:
            line, column = lines[edit.line], columns[edit.column]
            if column.kind == "heading":
                continue
            try:
                lines[edit.line] = line.having(column.name, check(column, column.value_of(edit.text)))
            except PlanproofError as why:
                refused.append(Refusal(line.id, column.name, edit.text, line.text(column.name), why))
        return replace(self, lines=tuple(lines.values())), tuple(refused)

    def paste(self, block: str, at: Edit, check: Check, *, same_rows: bool = False) -> tuple[Grid, tuple[Refusal, ...]]:
        """A block as Excel copies it, its first cell at `at`; rows are added where it is longer, unless they are to stay
        the same; its columns beyond the last are left out."""
        rows, names = cells_of(block), [column.name for column in self.columns]
        before = [line.id for line in self.lines].index(at.line)
        grown = self if same_rows else self.grown(len(rows[len(self.lines[before:]):]))
        edits = [Edit(line.id, column, text) for line, row in zip(grown.lines[before:], rows, strict=False)
                 for column, text in zip(names[names.index(at.column):], row, strict=False)]
        return grown.put(edits, check)

    def grown(self, more: int = 1) -> Grid:
        """With empty rows added at the end."""
        taken = {line.id for line in self.lines}
        free = (id for id in map("new-{}".format, count(1)) if id not in taken)
        return replace(self, lines=(*self.lines, *(Line(id) for id in islice(free, more))))

    def without(self, id: str) -> Grid:
        """With one row taken out."""
        return replace(self, lines=tuple(line for line in self.lines if line.id != id))


def cells_of(block: str) -> list[list[str]]:
    """The cells of a pasted block: tabs between columns, a cell that holds line breaks or tabs stands between quotes."""
    rows: list[list[str]] = [[]]
    for cell in CELL.finditer(block.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")):
        text, after = cell.groups()
        quoted = "\t" in text or "\n" in text
        rows[-1].append(text[1:-1].replace('""', '"') if quoted else text)
        if not after:
            break
        rows.extend([[]] if after == "\n" else [])
    return rows
