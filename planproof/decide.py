"""Decisions to put on record, each beside what the audit said when it was taken."""
from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planproof.model.funding import Start
from planproof.model.workbook import Decided, Decision, Workbook

if TYPE_CHECKING:
    from planproof.report.ideas import Assessed


def decision(assessed: Assessed, tactic: str, verdict: Decided, *, by: str, rationale: str, on: date) -> Decision:
    """What somebody decides about a tactic, with the verdict that the audit gives it today."""
    audit = assessed.report.tactic(tactic)
    return Decision(tactic=tactic, verdict=verdict, by=by, rationale=rationale, on=on, computed=audit.verdict if audit else None)


def accepted(assessed: Assessed, answer: Start, *, by: str, rationale: str, on: date) -> tuple[Decision, ...]:
    """The decisions that put an answer on record: what starts with it, what stops for it, what waits.

    What merely fills the room that is left decides itself another day: only the tactic and what it requires start.
    """
    said = [(id, _start(assessed, id)) for id in _required(assessed.workbook, answer)]
    said += [(id, "stop") for id in answer.stops] + [(id, "decline") for id in answer.waits]
    return tuple(decision(assessed, id, verdict, by=by, rationale=rationale, on=on) for id, verdict in said)


def _required(workbook: Workbook, answer: Start) -> tuple[str, ...]:
    """The tactic, and those that start with it because it requires them, directly or not."""
    found, front = [], [answer.tactic]
    while front:
        id = front.pop()
        if id in answer.starts and id not in found:
            found.append(id)
            front += workbook.tactic(id).requires
    return tuple(found)


def _start(assessed: Assessed, id: str) -> Decided:
    """Fund it, or pilot it where that is worth more; of what is running, keep it or test it again."""
    forecast = assessed.outlook.forecasts.get(id)
    pilot = forecast is not None and forecast.pilot > max(0.0, forecast.now)
    if assessed.workbook.tactic(id).running:
        return "retest" if pilot else "keep"
    return "pilot" if pilot else "fund"
