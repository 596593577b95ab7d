"""Rows that are none: sums that do not say so in a word we know, and the names of groups of rows."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planproof.errors import PlanproofError
from planproof.intake.bare_words import kernel
from planproof.intake.columns import NUMERIC, may_be_total
from planproof.intake.drafts import Draft
from planproof.intake.sums import Sums, figures_of
from planproof.intake.totals import only_word
from planproof.model.message import say

_SUMMING = frozenset(kernel("total subtotal sub sous"))


class SetApart(NamedTuple):
    """The rows of a sheet without those that sum others or head a group, the sums, and what was doubted on the way."""

    rows: list[Draft]
    sums: list[Draft]
    doubts: list[PlanproofError]


def set_apart(drafts: Iterable[Draft], sums: Iterable[Draft]) -> SetApart:
    """Which rows are none: totals told by their numbers, and the names of groups that a total names again.

    sums   the totals rows told by their word
    """
    rows, found = _added_up(drafts, sums)
    groups = {group for draft in found if (group := kernel(_label(draft)) - _SUMMING)}
    alone = [draft for draft in rows if _stands_alone(draft)]
    heads = [draft for draft in alone if kernel(_label(draft)) in groups]
    gone = {draft.record.row for draft in heads}
    kept = [draft for draft in rows if draft.record.row not in gone]
    return SetApart(kept, found, [*map(_heads_a_group, heads), *_odd(kept, alone)])


def _odd(rows: list[Draft], alone: list[Draft]) -> Iterator[PlanproofError]:
    """A doubt for each row that may be none all the same."""
    yield from (_no_sum(row) for row in rows if may_be_total(_label(row)) and figures_of(row))
    kept = {row.record.row for row in rows}
    few = [draft for draft in alone if draft.record.row in kept] if 4 * len(alone) <= len(rows) else []
    if few and rows[0].table.sheet.key == "tactics" and sum(bool(figures_of(row)) for row in rows) == len(rows) - len(few):
        yield from map(_may_head_a_group, few)


def _added_up(drafts: Iterable[Draft], sums: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """(rows, totals): beside those told by their word, rows without a name of their own that are the sums of the rows above."""
    totals = list(sums)
    known, rows, above, since = {draft.record.row for draft in totals}, [], Sums(), Sums()
    for draft in sorted((*drafts, *totals), key=lambda draft: draft.record.row):
        figures = figures_of(draft)
        told = draft.record.row in known
        if told or _nameless(draft) and above.make(figures) or may_be_total(_label(draft)) and (
                since.make(figures) or above.make(figures)):
            totals += [] if told else [draft]
            since = Sums()
            continue
        rows.append(draft)
        above.add(figures)
        since.add(figures)
    return rows, totals


def _label(draft: Draft) -> str:
    """What a row is called; of a row of sums its one word."""
    named = (draft.values[field] for field in draft.table.label if field in draft.values)
    return str(next(named, "")) or only_word(draft.record)


def _stands_alone(draft: Draft) -> bool:
    return len(draft.record.entries) == 1 and draft.record.entries[0].column is not None


def _heads_a_group(draft: Draft) -> PlanproofError:
    problem = say("\"{text}\" was taken for the name of a group of rows, as a total below is named after it.", text=_label(draft))
    return PlanproofError(problem, where=draft.place(), fix=say("If it is an idea of its own, write more about it in its row."))


def _may_head_a_group(draft: Draft) -> PlanproofError:
    problem = say("\"{text}\" stands alone in its row and was read as an idea.", text=_label(draft))
    return PlanproofError(problem, where=draft.place(), fix=say("If it is the name of a group of rows, take it out."))


def _no_sum(draft: Draft) -> PlanproofError:
    problem = say("\"{text}\" was read as a row of its own: it is not the sum of the rows above.", text=_label(draft))
    return PlanproofError(problem, where=draft.place(), fix=say("If it is a total, correct it or take it out."))


def _nameless(draft: Draft) -> bool:
    kinds = {entry.column.kind for entry in draft.record.entries if entry.column}
    return not any(field in draft.values for field in draft.table.label) and kinds <= NUMERIC
