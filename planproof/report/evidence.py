"""The rows behind a finding as small tables: heads in words, money, hours, days and codes as people read them."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from markupsafe import Markup

from planproof.model.message import say
from planproof.report import evidence_words as words
from planproof.report.called import heading
from planproof.report.html import table, tag
from planproof.report.wording import Wording

MOST_ROWS = 18
Row = Mapping[str, object]


class Evidence:
    """Evidence of one workbook, in one language.

    names   id of a record -> what people call it
    teams   names of the teams, whose amounts are hours
    """

    def __init__(self, wording: Wording, currency: str, *, names: Mapping[str, str] | None = None, teams: Collection[str] = ()):
        self.wording, self.currency, self.names, self.teams = wording, currency, names or {}, frozenset(teams)

    def tables(self, rows: Iterable[Row]) -> list[Markup]:
        """A table for each run of rows with the same columns; rows of a single column become a sentence."""
        return [self._table(keys, list(group)) for keys, group in groupby(rows, key=tuple)]

    def head(self, key: str) -> str:
        """The name of a column; a column of a team's own check by its key."""
        return self.wording.say(words.HEADS[key]) if key in words.HEADS else key.replace("_", " ").capitalize()

    def text(self, key: str, row: Row) -> str:
        """One cell in words."""
        value = row[key]
        if value is None:
            return "–"
        if isinstance(value, (list, tuple)):
            return self.wording.listing([self._name(key, part) for part in value])
        if isinstance(value, str):
            return self._name(key, value)
        return self._number(key, value, row) if _is_number(value) else self.wording.value(value, key)

    def _number(self, key: str, value: Decimal | float, row: Row) -> str:
        if key in words.HOURS or (key in words.AMOUNTS and ("team" in row or row.get("resource") in self.teams)):
            return self.wording.say(say("{hours} h", hours=round(Decimal(str(value)), 1)))
        if key in words.AMOUNTS or key in words.MONEY:
            return self.wording.money(value, self.currency, exact=isinstance(value, Decimal))
        if key in words.SHARES:
            return self.wording.percent(value)
        return self.wording.chances(value) if key in words.CHANCES else self.wording.number(value)

    def _name(self, key: str, value: str) -> str:
        if key in words.FIELDS:
            return heading("tactics", value, self.wording.names, self.wording.lang)
        if key in words.CODED:
            return self.wording.say(words.CODES[value]) if value in words.CODES else self.wording.term(value)
        if key in words.MONTHS:
            return self.wording.month(value)
        return self.names.get(value, value) if key in words.RECORDS else value

    def _table(self, keys: Sequence[str], rows: list[Row]) -> Markup:
        if len(keys) == 1:
            said = dict.fromkeys(self.text(keys[0], row) for row in rows)
            return tag("p", tag("b", self.head(keys[0]), ":"), " ", ", ".join(said))
        cells = [[self.text(key, row) for key in keys] for row in rows[:MOST_ROWS]]
        numeric = [at for at, key in enumerate(keys) if all(_is_number(row[key]) for row in rows)]
        made = table([self.head(key) for key in keys], cells, numeric=numeric, class_="pp-evidence")
        left = len(rows) - MOST_ROWS
        more = tag("p", self.wording.say(say("and {left} more rows", left=left)), class_="pp-foot") if left > 0 else ""
        return made + more


def _is_number(value: object) -> bool:
    return isinstance(value, (Decimal, float, int)) and not isinstance(value, bool)
