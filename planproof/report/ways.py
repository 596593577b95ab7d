"""The changes that would make an idea ready, by sheet and record, in the words of the team's file."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from planproof.audit.changes import Way
from planproof.model.message import Message, SheetName, say
from planproof.model.workbook import Workbook
from planproof.report.brief import brief
from planproof.report.called import heading
from planproof.report.wording import Wording

DETAILS: dict[str, Message] = {
    "kpi": say("the number that will tell"), "kpi_unit": say("its unit"), "kpi_baseline": say("its value today"),
    "kpi_target": say("its target"), "kpi_date": say("the day it is read"),
}


def records_called(workbook: Workbook) -> dict[str, str]:
    """Id of a record -> what people call it: objectives by their statement, channels and tactics by their name."""
    goals = {goal.id: goal.statement or goal.id for goal in workbook.objectives}
    return goals | {row.id: row.name or row.id for row in (*workbook.channels, *workbook.tactics)}


def changes_told(way: Way, own: str, called: Mapping[str, str], wording: Wording) -> list[str]:
    """One line for each record that has to change: "Ideas: paid from, end", "Objectives, “More leads”: target".

    own      id of the tactic itself, whose name need not be said again
    called   id of a record -> what people call it
    """
    fields: dict[tuple[str, str], dict[str, None]] = {}
    for change in way.changes:
        fields.setdefault((change.sheet, change.record), {})[change.field] = None
    return [_line(sheet, "" if record == own else called.get(record, record), tuple(names), wording)
            for (sheet, record), names in fields.items()]


def _line(sheet: str, record: str, fields: Sequence[str], wording: Wording) -> str:
    columns = tuple(_columns(sheet, fields, wording))
    if not record:
        return wording.say(say("{sheet}: {columns}", sheet=SheetName(sheet), columns=columns))
    return wording.say(say("{sheet}, “{record}”: {columns}", sheet=SheetName(sheet), record=brief(record), columns=columns))


def _columns(sheet: str, fields: Sequence[str], wording: Wording) -> list[str]:
    """Each column once; one that says several things with what is asked of it."""
    asked: dict[str, list[str]] = {}
    for field in fields:
        column = wording.names.covering(sheet, field)
        asked.setdefault(column, []).extend([wording.say(DETAILS[field])] if column != field and field in DETAILS else [])
    named = {column: heading(sheet, column, wording.names, wording.lang) for column in asked}
    return [f"{named[column]} ({', '.join(details)})" if details else named[column] for column, details in asked.items()]
