"""The audit as JSON: codes in English, numbers as numbers, money to the cent, null where not known."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from planproof.audit.changes import Way
from planproof.audit.finding import Finding
from planproof.audit.report import AuditReport, Portfolio, TacticAudit
from planproof.model.message import Message, Money, Percent

CENT = Decimal("0.01")
Say = Callable[[Message], str]


def as_json(report: AuditReport, say: Say = str) -> dict[str, object]:
    """The report in JSON's own types.

    say   puts a message into words; plain English unless given
    """
    return {
        "workbook": report.workbook, "as_of": report.as_of.isoformat(), "headline": say(report.headline),
        "currency": report.currency or None, "portfolio": _portfolio(report.portfolio, say), "rules_off": list(report.rules_off),
        "tactics": [_tactic(tactic, say) for tactic in report.tactics],
    }


def _portfolio(figures: Portfolio, say: Say) -> dict[str, object]:
    return {name: plain(value, say) for name, value in asdict(figures).items()}


def _tactic(tactic: TacticAudit, say: Say) -> dict[str, object]:
    return {
        "id": tactic.id, "name": tactic.name, "status": tactic.status, "grade": tactic.grade,
        "failed_signs": tactic.failed_signs, "unknown_signs": tactic.unknown_signs, "verdict": tactic.verdict,
        "vote": tactic.vote, "missing": list(tactic.missing), "because": say(tactic.because), "asked": plain(tactic.asked, say),
        "changes": _way(tactic.way), "next_question": _question(tactic, say),
        "checks": [_check(finding, say) for finding in tactic.findings],
    }


def _way(way: Way | None) -> dict[str, object] | None:
    if way is None:
        return None
    return {"toward": way.toward, "checks": list(way.findings), "fields": [change._asdict() for change in way.changes]}


def _question(tactic: TacticAudit, say: Say) -> dict[str, object] | None:
    asked = tactic.next_question
    return asked and {"check": asked.check, **asked.change._asdict(), "question": say(tactic.question)}


def _check(finding: Finding, say: Say) -> dict[str, object]:
    return {
        "id": finding.check, "result": finding.result, "evidence": [plain(row, say) for row in finding.evidence],
        "at_stake": plain(finding.at_stake._asdict(), say), "remedy": finding.remedy and say(finding.remedy),
    }


def plain(value: object, say: Say = str) -> object:
    """A value in JSON's own types: exact amounts to the cent, dates as ISO text, sentences in words."""
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, Money):
        return plain(value.amount, say)
    if isinstance(value, Percent):
        return float(value.share)
    if isinstance(value, Mapping):
        return {name: plain(part, say) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part, say) for part in value]
    return value


def _number(value: Decimal) -> int | float:
    cents = value.quantize(CENT, ROUND_HALF_UP)
    return int(cents) if cents == cents.to_integral_value() else float(cents)
