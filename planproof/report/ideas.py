"""An idea as the board sees it: the tactic, what the audit says of it, what its simulation says, what it costs."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, Protocol

from planproof.model.funding import Funding
from planproof.model.ledger import Ledger
from planproof.model.message import Message
from planproof.model.pilot import Forecast
from planproof.model.tactic import Tactic
from planproof.model.workbook import Decision, Workbook

if TYPE_CHECKING:
    from planproof.audit.finding import Finding
    from planproof.audit.report import AuditReport, TacticAudit

LONGEST = 100               # characters of a name in a title


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
    decided   the last decision that somebody took on it, None where nobody did
    """

    tactic: Tactic
    audit: TacticAudit
    forecast: Forecast | None = None
    cost: Decimal | None = None
    refused: Message | None = None
    decided: Decision | None = None


def ideas_of(assessed: Assessed) -> tuple[Idea, ...]:
    """Every live tactic, the largest sum asked first, then in file order."""
    return tuple(sorted(ideas_in_file(assessed), key=lambda idea: -(idea.audit.asked or 0)))


def ideas_in_file(assessed: Assessed) -> tuple[Idea, ...]:
    """Every live tactic, in file order."""
    ledger, refused = Ledger(assessed.workbook, assessed.as_of), assessed.outlook.refused
    audits = {audit.id: audit for audit in assessed.report.tactics}
    decided = {decision.tactic: decision for decision in assessed.workbook.decisions}
    return tuple(Idea(tactic, audits[tactic.id], assessed.outlook.forecasts.get(tactic.id), ledger.whole_cost(tactic),
                      refused[tactic.id].problem if tactic.id in refused else None, decided.get(tactic.id))
                 for tactic in assessed.workbook.tactics if tactic.live)


def short(name: str) -> str:
    """A name that fits into a title or a sentence."""
    return name if len(name) <= LONGEST else f"{name[:LONGEST].rstrip()} …"


def next_step(idea: Idea) -> Message | None:
    """What to do first for an idea to mend: the first thing in the way, without the cell to write it in; None for the rest."""
    first = first_in_the_way(idea.audit) if idea.audit.verdict == "fix" else None
    return None if first is None else without_place(first.remedy)


def first_in_the_way(audit: TacticAudit) -> Finding | None:
    """The first finding between a tactic and being funded or piloted, else the first that does not hold; None where all do."""
    open_ones = [finding for finding in audit.findings if not finding.holds and finding.remedy]
    in_the_way = audit.way.findings if audit.way else ()
    return next((finding for finding in open_ones if finding.check in in_the_way), open_ones[0] if open_ones else None)


def without_place(remedy: Message) -> Message:
    """A remedy without the sheet, record and field that it begins with."""
    return dict(remedy.values).get("what", remedy)


def pilot_weeks(idea: Idea) -> int | None:
    """Weeks on air of the pilot that the verdict asks for; None where it asks for none."""
    if idea.forecast is None or idea.audit.verdict not in ("pilot", "retest"):
        return None
    return next((round(belief.p50) for belief in idea.forecast.beliefs if belief.symbol == "T"), None)
