"""An idea as the board sees it: the tactic, what the audit says of it, what its simulation says, what it costs."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, Protocol

from planproof.model.funding import Funding
from planproof.model.ledger import Ledger
from planproof.model.message import Message, say
from planproof.model.pilot import Forecast
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

if TYPE_CHECKING:
    from planproof.audit.report import AuditReport, TacticAudit


class Simulated(Protocol):
    """What the simulations say: tactic id -> forecast, and what could not be simulated."""

    forecasts: Mapping[str, Forecast]
    refused: Mapping[str, Exception]


class Assessed(Protocol):
    """What the whole line found out about one workbook (planproof.line.Assessment)."""

    workbook: Workbook
    as_of: date
    outlook: Simulated
    funding: Funding
    report: AuditReport


class Idea(NamedTuple):
    """One live tactic, ready to be drawn; `cost` is all it costs from first day to last, None where not said.

    refused   why its estimates could not be simulated, None where they were, or where there are none
    """

    tactic: Tactic
    audit: TacticAudit
    forecast: Forecast | None = None
    cost: Decimal | None = None
    refused: Message | None = None


def ideas_of(assessed: Assessed) -> tuple[Idea, ...]:
    """Every live tactic, the largest sum asked first, then in file order."""
    ledger, refused = Ledger(assessed.workbook, assessed.as_of), assessed.outlook.refused
    audits = {audit.id: audit for audit in assessed.report.tactics}
    found = [Idea(tactic, audits[tactic.id], assessed.outlook.forecasts.get(tactic.id), ledger.whole_cost(tactic),
                  refused[tactic.id].problem if tactic.id in refused else None)
             for tactic in assessed.workbook.tactics if tactic.live]
    return tuple(sorted(found, key=lambda idea: -(idea.audit.asked or 0)))


def next_step(idea: Idea) -> Message | None:
    """What to do first for an idea to mend: the first thing in the way, without the cell to write it in; None for the rest."""
    if idea.audit.verdict != "fix":
        return None
    in_the_way = idea.audit.way.findings if idea.audit.way else ()
    findings = [finding for finding in idea.audit.findings if not finding.holds and finding.remedy]
    first = next((finding for finding in findings if finding.check in in_the_way), findings[0] if findings else None)
    return None if first is None else without_place(first.remedy)


def without_place(remedy: Message) -> Message:
    """A remedy without the sheet, record and field that it begins with."""
    return dict(remedy.values).get("what", remedy)


def verdict_chip_text(idea: Idea) -> Message | None:
    """More than the verdict's word where there is more to say in a word; None where the word is enough."""
    if idea.audit.verdict == "pilot" and idea.forecast is not None:
        weeks = next((belief.p50 for belief in idea.forecast.beliefs if belief.symbol == "T"), None)
        return say("Pilot first, {weeks} weeks", weeks=round(weeks)) if weeks and round(weeks) > 1 else None
    return None
