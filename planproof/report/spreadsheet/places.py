"""Where something has to be changed: sheets and fields as people read them in the file."""
from __future__ import annotations

from collections.abc import Iterable

from planproof.audit.fields import COLUMNS, SHEETS
from planproof.audit.finding import Change
from planproof.report.brief import brief
from planproof.report.wording import Wording


def sheet_called(sheet: str, wording: Wording) -> str:
    """The name of a sheet."""
    return wording.say(SHEETS[sheet])


def fields_called(sheet: str, fields: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """The headings of columns of a sheet, each once."""
    return tuple(dict.fromkeys(wording.say(COLUMNS.get(field, field)) for field in fields))


def changes_told(changes: Iterable[Change], own: str, wording: Wording) -> str:
    """Each record that has to change, with its fields: "Tactics: owner, end; Objectives (leads): target".

    own   id of the tactic itself, whose name need not be said again
    """
    fields: dict[tuple[str, str], list[str]] = {}
    for change in changes:
        fields.setdefault((change.sheet, "" if change.record == own else change.record), []).append(change.field)
    return "; ".join(_told(sheet, record, names, wording) for (sheet, record), names in fields.items())


def _told(sheet: str, record: str, fields: Iterable[str], wording: Wording) -> str:
    place = sheet_called(sheet, wording) + (f" ({brief(record)})" if record else "")
    return f"{place}: {', '.join(fields_called(sheet, fields, wording))}"
