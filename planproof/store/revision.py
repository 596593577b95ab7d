"""What the store hands out: a revision, a workbook on the shelf, a decision on record."""
from __future__ import annotations

from datetime import datetime

from planproof.model.row import Text, Value
from planproof.model.workbook import Decision


class Revision(Value):
    """One saved state of a workbook; never changed, never deleted.

    id       "retail.3": the workbook and the number
    number   1 for the first, then one more each time
    parent   the revision it was saved on; None for the first
    time     in UTC
    name     the plan's name at that time, "" where it had none
    source   hash of the team's own file that the workbook last came from, or None
    """

    id: str
    workbook: str
    number: int
    parent: Text
    time: datetime
    author: str
    note: str
    name: str
    source: Text
    schema_version: int


class Listing(Value):
    """One workbook of the store under its id, with its newest revision."""

    id: str
    name: str
    head: Revision

    @property
    def time(self) -> datetime:
        """When it was last saved, in UTC."""
        return self.head.time

    @property
    def author(self) -> str:
        """Who saved it last."""
        return self.head.author


class RecordedDecision(Decision):
    """A decision as it was recorded: on which revision of the workbook, and when (UTC)."""

    revision: str
    time: datetime

    @property
    def decision(self) -> Decision:
        """The decision alone, as a workbook holds it."""
        return Decision(**{field: getattr(self, field) for field in Decision.model_fields})
