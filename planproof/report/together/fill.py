"""Lines and teams as they fill month by month: a cell fills from below, holds what stays free, and says when it runs over."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from planproof.model.funding import Cell
from planproof.model.message import Message, say, say_n
from planproof.report.html import table, tag, unseen
from planproof.report.together.cells import Rows
from planproof.report.together.words import Words, total

THOUSAND = 1000
MOST_ROWS = 40


def fill(rows: Rows, months: Sequence[str], words: Words, *, kind: str, opened: str = "") -> Markup | None:
    """One table: a row for each line or team, a column for all months and one for each; None where there is nothing.

    months   the columns; what a row has without a month counts in the first column alone, that of all of them
    opened   the line or team whose months are told below the table
    """
    return _Fill(words, months, kind, opened).table(rows) if rows else None


class _Level(NamedTuple):
    """How far one month of a line or team is filled, or all of them."""

    used: Decimal
    capacity: Decimal
    free: Decimal
    over: Decimal

    @property
    def percent(self) -> int:
        """The filled part, 0 to 100."""
        if not self.capacity:
            return 100 if self.over else 0
        return 100 if self.over else round(self.used / self.capacity * 100)


class _Fill:
    def __init__(self, words: Words, months: Sequence[str], kind: str, opened: str):
        self.words, self.months, self.kind, self.opened, self.unit = words, months, kind, opened, 1

    def table(self, rows: Rows) -> Markup:
        """The table, the rows that are overrun or asked of first where there are too many."""
        largest = max(total(max(cell.capacity, cell.used) for cell in row.values()) for row in rows.values())
        self.unit = THOUSAND if self.kind == "money" and largest >= 10 * THOUSAND else 1
        shown = _most_telling(rows)
        heads = [self._say(say("Budget line") if self.kind == "money" else say("Team")),
                 self._say(say("All")), *map(self._month, range(len(self.months)))]
        body = [[self._name(name), self._all(name, row), *(self._cell(row.get(month)) for month in self.months)]
                for name, row in shown.items()]
        left = len(rows) - len(shown)
        more = tag("p", self._say(say_n("{count} more of which less is asked", "{count} more of which less is asked", left)),
                   class_="pp-foot") if left else None
        return tag("div", table(heads, body, caption=self._say(self._caption()), numeric=range(1, len(heads)), class_="pp-heat"),
                   more)

    def _caption(self) -> Message:
        if self.kind == "hours":
            return say("Hours that stay free")
        if not self.words.currency:
            return say("Money that stays free")
        if self.unit == THOUSAND:
            return say("Money that stays free, in thousands of {currency}", currency=self.words.currency)
        return say("Money that stays free, in {currency}", currency=self.words.currency)

    def _month(self, place: int) -> Markup:
        month = self.months[place]
        year = tag("small", month[:4]) if not place or month.endswith("-01") else None
        return tag("span", tag("span", self.words.wording.month(month, short=True), title=self.words.month(month)), year)

    def _name(self, name: str) -> Markup:
        place, ask = f"{self.kind}:{name}", self._say(say("Where do these numbers come from?"))
        return tag("button", self.words.line(name), type="button", class_="pp-plain", data_say=f"open:{place}", title=ask,
                   aria_expanded="true" if place == self.opened else "false")

    def _all(self, name: str, row: dict[str, Cell]) -> Markup:
        """All months of a row; over as soon as one month is, for one month does not pay for another."""
        level = _Level(*(total(getattr(cell, part) for cell in row.values()) for part in _Level._fields))
        return self._drawn(level, self.words.line(name))

    def _cell(self, cell: Cell | None) -> Markup:
        if cell is None:
            return self._nothing()
        return self._drawn(_Level(cell.used, cell.capacity, cell.free, cell.over), self.words.place(cell))

    def _nothing(self) -> Markup:
        return tag("span", "–", class_="pp-heatcell pp-none", title=self._say(say("nothing planned")))

    def _drawn(self, level: _Level, place: str) -> Markup:
        if not level.capacity and not level.used:
            return self._nothing()
        look = "pp-over" if level.over else "pp-full" if level.used and not level.free else ""
        number = self.words.wording.in_units(level.over or level.free, self.unit)
        inside = ["▲", unseen(self._say(say("too much:"))), number] if level.over else [number]
        return tag("span", inside, class_=f"pp-heatcell {look}".strip(), style=f"--fill:{level.percent}%",
                   title=self._told(place, level))

    def _told(self, place: str, level: _Level) -> str:
        used, all, over = (self.words.amount(self.kind, amount) for amount in (level.used, level.capacity, level.over))
        if level.over:
            return self._say(say("{place}: {used} asked, {all} there; {over} too much", place=place, used=used, all=all,
                                 over=over))
        return self._say(say("{place}: {used} of {all} asked", place=place, used=used, all=all))
    def _say(self, message: Message) -> str:
        return self.words.say(message)


def _most_telling(rows: Rows) -> Rows:
    """All rows, or those that are overrun most and asked most of where there are too many, in the same order."""
    if len(rows) <= MOST_ROWS:
        return rows
    ranked = sorted(rows, key=lambda name: (total(cell.over for cell in rows[name].values()),
                                            total(cell.used for cell in rows[name].values())), reverse=True)
    kept = set(ranked[:MOST_ROWS])
    return {name: row for name, row in rows.items() if name in kept}
