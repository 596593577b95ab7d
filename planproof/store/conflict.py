"""Two people saved at once: what the second one is told."""
from __future__ import annotations

from planproof.errors import ConflictError
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.store.differences import Change, differences, shown
from planproof.store.revision import Revision

SHOWN = 10


def conflict(base: Workbook, mine: Workbook, theirs: Workbook, head: Revision) -> ConflictError:
    """The refusal of a save on a revision that is no longer the newest.

    base, mine, theirs   what both started from, what was to be saved, what was saved first
    head                 the revision that was saved first
    """
    fields = tuple(told(change) for change in contested_first(base, mine, theirs))
    problem = (say("{author} saved version {number} of this workbook before you. What differs: {fields}.", author=head.author,
                   number=head.number, fields=fields[:SHOWN] + ("…",) * (len(fields) > SHOWN)) if fields else
               say("{author} saved version {number} of this workbook before you, with the same content.", author=head.author,
                   number=head.number))
    return ConflictError(problem, fields, fix=say("Nothing was overwritten. Load version {number}, then make your changes again.",
                                                  number=head.number))


def contested_first(base: Workbook, mine: Workbook, theirs: Workbook) -> list[Change]:
    """What differs between mine and theirs: first what both changed, then what they did, then what only I did."""
    by_me = {change.where for change in differences(base, mine)}
    by_them = {change.where for change in differences(base, theirs)}
    return sorted(differences(mine, theirs), key=lambda change: (change.where not in by_them, change.where not in by_me))


def told(change: Change) -> Message:
    """One difference in a few words: "tactics / pinterest-board / total_cost: yours 100, theirs 200"."""
    where = " / ".join(change.where)
    if change.whole_row:
        return say("{where}: only in yours", where=where) if change.after is None else say("{where}: only in theirs", where=where)
    return say("{where}: yours {mine}, theirs {theirs}", where=where, mine=shown(change.before), theirs=shown(change.after))
