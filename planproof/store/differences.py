"""What differs between two workbooks: by sheet, record and field."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from planproof.model.message import Message, say
from planproof.model.row import Row, Value
from planproof.model.workbook import Workbook

KEYS = {
    "objectives": ("id",), "budget": ("line", "month"), "teams": ("team", "from_date"), "channels": ("id",),
    "tactics": ("id",), "risks": ("tactic", "kind"), "stakeholders": ("name", "tactic"),
    "estimates": ("tactic", "input", "member"),
    "scenarios": ("scenario", "tactic", "input", "member"), "history": ("tactic", "year"),
}
ORDER, LONGEST = "order of rows", 80


class Change(NamedTuple):
    """One thing that is not the same: where it is (sheet, record, field), and both values.

    A record that is only in one of the two has no field; the value is the whole row on one side and None on the other.
    """

    where: tuple[str, ...]
    before: object
    after: object

    @property
    def whole_row(self) -> bool:
        """A record that is in one of the two workbooks only."""
        return isinstance(self.before, Row) or isinstance(self.after, Row)


def differences(before: Workbook, after: Workbook) -> tuple[Change, ...]:
    """What a team would have to type to turn one workbook into the other; nothing when both say the same.

    Decisions are left out: they are on record apart and never conflict.
    """
    return (*_fields(("plan",), before.plan, after.plan),
            *(change for sheet in KEYS for change in _sheet(sheet, getattr(before, sheet), getattr(after, sheet))),
            *_unless_same(("sheets",), tuple(before.sheets), tuple(after.sheets)))


def sentence(change: Change) -> Message:
    """A change over time in a few words: "tactics / pinterest-board / total_cost: 100 → 200"."""
    where = " / ".join(change.where)
    if change.whole_row:
        return say("{where}: removed", where=where) if change.after is None else say("{where}: added", where=where)
    return say("{where}: {before} → {after}", where=where, before=shown(change.before), after=shown(change.after))


def shown(value: object) -> object:
    """A value as it stands in such a sentence: parts joined, long texts cut, "nothing" where there is none."""
    if value in (None, ()):
        return say("nothing")
    if isinstance(value, tuple):
        value = ", ".join(map(_part, value))
    return value if not isinstance(value, str) or len(value) <= LONGEST else value[:LONGEST] + "…"


def _part(part: object) -> str:
    if not isinstance(part, Value):
        return str(part)
    return " ".join(str(value) for value in dict(part).values() if value is not None)


def _sheet(sheet: str, before: tuple[Row, ...], after: tuple[Row, ...]) -> Iterator[Change]:
    old, new = _named(sheet, before), _named(sheet, after)
    for name in {**old, **new}:
        if name in old and name in new:
            yield from _fields((sheet, name), old[name], new[name])
        else:
            yield Change((sheet, name), old.get(name), new.get(name))
    both = old.keys() & new.keys()
    yield from _unless_same((sheet, ORDER), tuple(n for n in old if n in both), tuple(n for n in new if n in both))


def _named(sheet: str, rows: tuple[Row, ...]) -> dict[str, Row]:
    """Each row under the words that people know it by, numbered where several share them."""
    seen, named = Counter(), {}
    for row in rows:
        label = " ".join(str(part) for part in (getattr(row, field) for field in KEYS[sheet]) if part is not None)
        name = label
        while name in named:
            seen[label] += 1
            name = f"{label} ({seen[label] + 1})"
        named[name] = row
    return named


def _fields(where: tuple[str, ...], before: Row, after: Row) -> Iterator[Change]:
    if before == after:
        return
    for field in type(before).model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if field in ("extra", "thresholds"):
            yield from _pairs(where, field, old, new)
        else:
            yield from _unless_same((*where, field), old, new)


def _pairs(where: tuple[str, ...], field: str, before: tuple, after: tuple) -> Iterator[Change]:
    """Columns of the team's own and thresholds, one by one under their names."""
    old, new = dict(before), dict(after)
    found = [Change((*where, name), old.get(name), new.get(name)) for name in {**old, **new} if old.get(name) != new.get(name)]
    yield from found or _unless_same((*where, field), before, after)


def _unless_same(where: tuple[str, ...], before: object, after: object) -> Iterator[Change]:
    if before != after:
        yield Change(where, before, after)
