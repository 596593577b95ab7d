"""What every record of a workbook has in common."""
from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict

Text = str | None
Number = Decimal | None
YesNo = bool | None
Texts = tuple[str, ...]


class Value(BaseModel):
    """A frozen noun: equal by content, never changed, only replaced."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def but(self, **changes: object) -> Self:
        """The same record with some fields replaced, checked as if it had been read."""
        return type(self).model_validate({**dict(self), **changes})


class Row(Value):
    """One row of a sheet.

    denied   names of fields in which "none" was written: said, and empty (sorted)
    extra    the team's own columns, kept as (header, text) and handed back untouched
    """

    denied: Texts = ()
    extra: tuple[tuple[str, str], ...] = ()

    def said(self, *fields: str) -> bool:
        """At least one of the fields holds something, be it "none"."""
        return any(self.has(field) or field in self.denied for field in fields)

    def has(self, *fields: str) -> bool:
        """Every one of the fields holds a value; "none" is no value."""
        return all(getattr(self, field) not in (None, ()) for field in fields)
