"""How the money, hours, lines, teams and ideas of one workbook read."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from planproof.funding.needs import RESERVE
from planproof.model.funding import Cell
from planproof.model.message import Message, Money, say, say_n
from planproof.model.workbook import Workbook
from planproof.report.wording import Wording

ZERO = Decimal(0)


class Words:
    """One workbook in one language.

    named      how many names a sentence holds before it counts the others
    place_of   id of an idea -> its place in the file
    """

    named = 4

    def __init__(self, workbook: Workbook, wording: Wording):
        self.wording, self.workbook = wording, workbook
        self.currency = workbook.plan.currency or ""
        self.names = {tactic.id: tactic.name for tactic in workbook.tactics}
        self.place_of = {tactic.id: place for place, tactic in enumerate(workbook.tactics)}

    def say(self, message: Message) -> str:
        """A sentence."""
        return self.wording.say(message)

    def amount(self, kind: str, amount: Decimal) -> str:
        """Money or hours: "1,200 €", "12 h"."""
        return self.money(amount) if kind == "money" else self.wording.hours(amount)

    def money(self, amount: Decimal | float) -> str:
        """An amount in the plan's currency."""
        return self.wording.money(amount, self.currency)

    def cash(self, amount: Decimal | float) -> Money:
        """An amount for inside a sentence; one that was simulated, a float, is said to three digits."""
        return Money(amount, self.currency)

    def gain(self, amount: float) -> str:
        """A short amount with its sign."""
        return self.wording.gain(amount, self.currency)

    def line(self, name: str) -> str:
        """A budget line or team; the trial reserve by its own word."""
        return self.say(say("Trial reserve")) if name == RESERVE.name else name

    def month(self, month: str) -> str:
        """A month in words; "any month" where none is known."""
        return self.wording.month(month) if month else self.say(say("any month"))

    def place(self, cell: Cell) -> str:
        """"Social, May 2027"; the line or team alone where no month is known."""
        return f"{self.line(cell.name)}, {self.wording.month(cell.month)}" if cell.month else self.line(cell.name)

    def when(self, months: Sequence[str]) -> str:
        """"May 2027", "May 2027, June 2027 and 3 more months"."""
        left = len(months) - self.named
        more = [self.say(say_n("{count} more month", "{count} more months", left))] if left > 0 else []
        return self.wording.listing([*map(self.month, months[:self.named]), *more])

    def crowded(self, cells: Iterable[Cell]) -> list[str]:
        """Each line or team that is overrun, by how much in all, and in which months."""
        rows: dict[tuple[str, str], list[Cell]] = {}
        for cell in cells:
            rows.setdefault((cell.kind, cell.name), []).append(cell)
        return [self._too_much(row) for row in rows.values()]

    def _too_much(self, row: Sequence[Cell]) -> str:
        """"Social, May 2027: 1,200 € too much"; several months of one line in one sentence."""
        over = self.amount(row[0].kind, total(cell.over for cell in row))
        if len(row) == 1:
            return self.say(say("{place}: {over} too much", place=self.place(row[0]), over=over))
        return self.say(say("{name}: {over} too much, in {months}", name=self.line(row[0].name), over=over,
                            months=self.when([cell.month for cell in row])))

    def several(self, names: Sequence[str]) -> str:
        """"A, B and C", the first ones and how many more."""
        left = len(names) - self.named
        more = [self.say(say_n("{count} more", "{count} more", left))] if left > 0 else []
        return self.wording.listing([*names[:self.named], *more])

    def ideas(self, ids: Iterable[str]) -> str:
        """The names of some ideas in one sentence."""
        return self.several([self.say(say("“{name}”", name=self.names.get(id, id))) for id in ids])


def total(amounts: Iterable[Decimal]) -> Decimal:
    """All of them together."""
    return sum(amounts, ZERO)
