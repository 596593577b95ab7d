"""Who is meant: ids for rows without one, and names in cells traced to the rows they mean."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.columns import Column, fold
from planproof.intake.drafts import Draft
from planproof.model.message import SheetName, say
from planproof.model.tactic import Share, TeamHours

Drafts = dict[str, list[Draft]]
NAMED = {"objectives": ("id", "statement"), "channels": ("id", "name"), "tactics": ("id", "name"),
         "budget": ("line",), "teams": ("team",)}
_WITH_IDS = ("objectives", "channels", "tactics")
_NEAR, _LONGEST = 50, 80


class Index(NamedTuple):
    """The rows of one sheet by what they may be called: exact id, and folded id or name -> ids.

    sheet   its name in the file, ours where nobody filled it in
    alike   first letter -> some names that begin with it, to suggest from
    """

    sheet: str | SheetName
    ids: frozenset[str]
    names: dict[str, tuple[str, ...]]
    alike: dict[str, list[str]]

    def find(self, text: str) -> tuple[str, ...]:
        """The ids that a text may mean; an exact id means itself."""
        return (text,) if text in self.ids else self.names.get(fold(text), ())

    def nearest(self, text: str) -> str | None:
        """The known name most like a text, among those that begin alike."""
        told = fold(text)[:_LONGEST]
        near = get_close_matches(told, self.alike.get(told[:1], ()), 1)
        return self.names[near[0]][0] if near else None


def with_ids(drafts: Drafts) -> tuple[Drafts, list[PlanproofError]]:
    """Every objective, channel and tactic with an id, and a problem for each id that comes twice."""
    problems: list[PlanproofError] = []
    done = {key: _identified(rows, NAMED[key][1], problems) if key in _WITH_IDS else
            _spelled(rows, NAMED[key][0]) if key in NAMED else rows for key, rows in drafts.items()}
    return done, problems


def traced(drafts: Drafts) -> tuple[Drafts, list[PlanproofError]]:
    """Every name in a cell replaced by the id of the row it means; a problem where the sheet is there and lacks it."""
    indexes = {key: _index(key, rows) for key, rows in drafts.items() if key in NAMED}
    loose = frozenset() if "channels" in indexes else frozenset(
        fold(str(draft.values["channel"])) for draft in drafts.get("tactics", ()) if "channel" in draft.values)
    problems: list[PlanproofError] = []
    return {key: [_traced(draft, indexes, loose, problems) for draft in rows] for key, rows in drafts.items()}, problems


def slug(text: str) -> str:
    """A short id made of a name: "Pinterest board" gives pinterest-board."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text))[:48].strip("-")


def _identified(rows: list[Draft], name: str, problems: list[PlanproofError]) -> list[Draft]:
    given = Counter(str(row.values["id"]) for row in rows if "id" in row.values)
    taken, seen, used, done = set(given), set(), Counter(), []
    for row in rows:
        own = row.values.get("id")
        if own is not None and own in seen:
            problems.append(row.problem("id", say("The id \"{id}\" comes twice.", id=str(own)),
                                        say("Give each row an id of its own, or leave the id empty.")))
        own = own or _new_id(slug(str(row.values.get(name, ""))) or row.table.sheet.key.rstrip("s"), taken, used)
        seen.add(own)
        taken.add(own)
        done.append(row.having(id=own))
    return done


def _new_id(wish: str, taken: set[str], used: Counter[str]) -> str:
    used[wish] += 1
    name = wish if used[wish] == 1 else f"{wish}-{used[wish]}"
    return name if name not in taken else _new_id(wish, taken, used)


def _spelled(rows: list[Draft], field: str) -> list[Draft]:
    """The rows with one spelling of each line or team, the first."""
    first: dict[str, object] = {}
    return [row.having(**{field: first.setdefault(fold(str(name)), name)}) if (name := row.values.get(field)) else row
            for row in rows]


def _index(key: str, rows: list[Draft]) -> Index:
    fields, sheet = NAMED[key], rows[0].table.grid.name if rows else SheetName(key)
    names: dict[str, dict[str, None]] = {}
    for row in rows:
        for field in fields:
            if field in row.values:
                names.setdefault(fold(str(row.values[field])), {})[str(row.values[fields[0]])] = None
    alike: dict[str, list[str]] = {}
    for name in names:
        same = alike.setdefault(name[:1], [])
        if len(same) < _NEAR and len(name) <= _LONGEST:
            same.append(name)
    return Index(sheet, frozenset(str(row.values[fields[0]]) for row in rows if fields[0] in row.values),
                 {name: tuple(ids) for name, ids in names.items()}, alike)


def _traced(draft: Draft, indexes: dict[str, Index], loose: frozenset[str], problems: list[PlanproofError]) -> Draft:
    changes = {}
    for column in draft.table.sheet.columns:
        if column.refers and column.field in draft.values:
            trace = _Trace(draft, column, indexes, loose, problems)
            changes[column.field] = trace.value(draft.values[column.field])
    return draft.having(**changes) if changes else draft


class _Trace(NamedTuple):
    """The search for whom one cell means."""

    draft: Draft
    column: Column
    indexes: dict[str, Index]
    loose: frozenset[str]
    problems: list[PlanproofError]

    def value(self, value: object) -> object:
        """The cell's value with each name replaced."""
        if isinstance(value, tuple):
            return tuple(self._part(part) for part in value)
        return self._part(value)

    def _part(self, part: object) -> object:
        if isinstance(part, Share):
            return Share(line=self._name(part.line), share=part.share)
        if isinstance(part, TeamHours):
            return TeamHours(team=part.team and self._name(part.team), hours=part.hours)
        return self._name(str(part))

    def _name(self, text: str) -> str:
        known = list(self._known())
        found = next((ids for index in known if (ids := index.find(text))), ())
        if len(found) == 1:
            return found[0]
        if known and not (found == () and self._may_be_a_channel(text)):
            self._complain(text, found, known)
        return text

    def _known(self) -> Iterator[Index]:
        return (self.indexes[key] for key in self.column.refers if key in self.indexes)

    def _may_be_a_channel(self, text: str) -> bool:
        """With no Channels sheet, a channel is what some tactic calls so."""
        return "channels" in self.column.refers and fold(text) in self.loose

    def _complain(self, text: str, found: tuple[str, ...], known: list[Index]) -> None:
        sheets = tuple(index.sheet for index in known)
        if found:
            problem = say("\"{text}\" is the name of {count} rows.", text=text, count=len(found))
            fix = say("Write the id of the one you mean: {ids}.", ids=found[:5])
        else:
            problem = say("\"{text}\" is not in the sheet {sheets}.", text=text, sheets=sheets)
            near = next((name for index in known if (name := index.nearest(text))), None)
            fix = (say("Did you mean \"{nearest}\"?", nearest=near) if near
                   else say("Add it there, or write a name that is there; separate several with a semicolon."))
        self.problems.append(self.draft.problem(self.column.field, problem, fix))
