"""What one check says of one tactic: a result, the numbers behind it, what is at stake and what would mend it."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from planproof.model.message import FieldNames, Message, SheetName, say

Result = Literal["PASS", "FAIL", "UNKNOWN", "NA"]
PASS: Result = "PASS"
FAIL: Result = "FAIL"
UNKNOWN: Result = "UNKNOWN"
NA: Result = "NA"
Evidence = Mapping[str, object]


class Change(NamedTuple):
    """A field to fill in or to change: sheet and field by their English names, record by its id or name, "" for the plan."""

    sheet: str
    record: str
    field: str


class AtStake(NamedTuple):
    """Money in the plan's currency and hours that hang on a finding; None where not known."""

    money: Decimal | None = None
    hours: Decimal | None = None


class Finding(NamedTuple):
    """What one check found about one tactic.

    check      the check's id, filled in by the rulebook
    evidence   rows of record ids, codes and numbers
    at_stake   None until the rulebook has put in what the whole tactic costs
    what       what to do about it; also beside a PASS that could be better
    changes    the fields that the remedy asks for: filled in well enough, all of them together mend it
    instead    other sets of fields, each of which would mend it as well
    hopeless   no change within the workbook mends it
    silent     nothing at all was said of what it needs, so that half an answer would make it FAIL
    record     what people call the record of the first of the changes
    """

    result: Result
    evidence: tuple[Evidence, ...] = ()
    at_stake: AtStake | None = None
    what: Message | None = None
    changes: tuple[Change, ...] = ()
    instead: tuple[tuple[Change, ...], ...] = ()
    hopeless: bool = False
    silent: bool = False
    check: str = ""
    record: str = ""

    @property
    def remedy(self) -> Message | None:
        """The sentence that names sheet, record and fields, and says what to do."""
        return self.what and placed(self.changes, self.record, self.what)

    @property
    def ways(self) -> tuple[tuple[Change, ...], ...]:
        """Each set of changes that mends it, the one that the remedy asks for first; none where nothing does."""
        return () if self.hopeless else tuple(dict.fromkeys((self.changes, *self.instead)))

    @property
    def holds(self) -> bool:
        """Nothing to mend: it passed, or does not apply."""
        return self.result in (PASS, NA)


def placed(changes: tuple[Change, ...], record: str, what: Message) -> Message:
    """What to do, with its place in front: sheet, record, columns of the first record that changes."""
    if not changes:
        return what
    first = changes[0]
    sheet, columns = SheetName(first.sheet), FieldNames(first.sheet, tuple(it.field for it in changes if it[:2] == first[:2]))
    if not record:
        return say("Sheet “{sheet}”, {columns}: {what}", sheet=sheet, columns=columns, what=what)
    return say("Sheet “{sheet}”, “{record}”, {columns}: {what}", sheet=sheet, record=record, columns=columns, what=what)


def passed(evidence: Iterable[Evidence] = (), remedy: Message | None = None, **more: object) -> Finding:
    """The check is satisfied."""
    return Finding(PASS, tuple(evidence), what=remedy, **more)


def failed(evidence: Iterable[Evidence] = (), remedy: Message | None = None, **more: object) -> Finding:
    """Something was said, and it does not suffice."""
    return Finding(FAIL, tuple(evidence), what=remedy, **more)


def unknown(evidence: Iterable[Evidence] = (), remedy: Message | None = None, **more: object) -> Finding:
    """Not said yet."""
    return Finding(UNKNOWN, tuple(evidence), what=remedy, **more)
