"""Where the numbers of one line or team come from, month by month: what is planned, spent, signed for, asked and by whom."""
from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from decimal import Decimal

from markupsafe import Markup

from planproof.model.funding import Cell
from planproof.model.line_month import MonthOfLine
from planproof.model.message import Message, say
from planproof.report.html import table, tag
from planproof.report.together.asks import Asks
from planproof.report.together.words import Words, total


def source(name: str, row: dict[str, Cell], words: Words, *, asks: Asks, ticked: Collection[str]) -> Markup:
    """One line or team as a sum: what there is, less what each ticked idea asks, month by month.

    ticked   ids of the ideas whose asking is told
    """
    cells = [row[month] for month in sorted(row)]
    return _Source(words, cells, asks).table(words.line(name), sorted(ticked, key=words.place_of.get))


class _Source:
    def __init__(self, words: Words, cells: Sequence[Cell], asks: Asks):
        self.words, self.cells, self.asks, self.kind = words, cells, asks, cells[0].kind

    def table(self, title: str, ticked: Sequence[str]) -> Markup:
        """The sum, one row a part, one column a month."""
        heads = [self._say(say("Part")), self._say(say("All")),
                 *(self.words.wording.month(cell.month, short=True) or self._say(say("any month")) for cell in self.cells)]
        rows = [*self._books(), self._there(), *self._ideas(ticked), self._left()]
        note = say("There for ideas: what is free, and what the running ideas would give back if they stopped.")
        return tag("div", tag("p", self._say(note), class_="pp-foot"),
                   table(heads, rows, numeric=range(1, len(heads)), class_="pp-heat pp-sum", caption=self._caption(title)),
                   role="status")

    def _caption(self, title: str) -> str:
        if self.kind == "hours":
            return self._say(say("{name}, in hours", name=title))
        return self._say(say("{name}, in {currency}", name=title, currency=self.words.currency)) if self.words.currency else title

    def _books(self) -> list[list[str]]:
        """What the budget sheet says of a line; of a team and of the trial reserve nothing is broken down."""
        books = [self.asks.ledger.lines.get((cell.name, cell.month), MonthOfLine()) for cell in self.cells]
        if self.kind == "hours" or not any(map(any, books)):
            return []
        parts = ((say("Budget"), "planned", ""), (say("Spent"), "spent", "−"), (say("Signed for"), "committed", "−"))
        return [self._row(self._say(word), [getattr(book, part) for book in books], sign) for word, part, sign in parts]

    def _there(self) -> list[str]:
        return self._row(self._say(say("There for ideas")), [cell.capacity for cell in self.cells], strong=True)

    def _ideas(self, ticked: Sequence[str]) -> list[list[str]]:
        found = [(id, [self.asks.of(id, cell) for cell in self.cells]) for id in ticked]
        return [self._row(self.words.names[id], amounts, "−") for id, amounts in found if any(amounts)]

    def _left(self) -> list[str]:
        """What stays free, or what is too much, by month; the sum counts only what stays."""
        shown = [f"▲ {self._number(cell.over)}" if cell.over else self._number(cell.free) for cell in self.cells]
        name = self._say(say("Stays free; ▲ too much"))
        return [tag("b", part) for part in (name, self._number(total(cell.free for cell in self.cells)), *shown)]

    def _row(self, name: str, amounts: Sequence[Decimal], sign: str = "", *, strong: bool = False) -> list:
        shown = [f"{sign}{self._number(amount)}" if amount else "–" for amount in (total(amounts), *amounts)]
        write: Callable[[str], object] = (lambda part: tag("b", part)) if strong else str
        return [write(part) for part in (name, *shown)]

    def _number(self, amount: Decimal) -> str:
        return self.words.wording.in_units(amount, 1)

    def _say(self, message: Message) -> str:
        return self.words.say(message)
