"""What one check says of one tactic: a result, the numbers behind it, what is at stake and what would mend it."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from planproof.model.message import Message

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
    remedy     the sentence that names sheet, record and field; also beside a PASS that could be better
    changes    the fields that the remedy asks for
    """

    result: Result
    evidence: tuple[Evidence, ...] = ()
    at_stake: AtStake | None = None
    remedy: Message | None = None
    changes: tuple[Change, ...] = ()
    check: str = ""

    @property
    def holds(self) -> bool:
        """Nothing to mend: it passed, or does not apply."""
        return self.result in (PASS, NA)


def passed(evidence: Iterable[Evidence] = (), **more: object) -> Finding:
    """The check is satisfied."""
    return Finding(PASS, tuple(evidence), **more)


def failed(evidence: Iterable[Evidence] = (), **more: object) -> Finding:
    """Something was said, and it does not suffice."""
    return Finding(FAIL, tuple(evidence), **more)


def unknown(evidence: Iterable[Evidence] = (), **more: object) -> Finding:
    """Not said yet."""
    return Finding(UNKNOWN, tuple(evidence), **more)
