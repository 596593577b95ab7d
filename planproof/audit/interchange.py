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
Word = Callable[[Message], str]


def as_json(report: AuditReport, word: Word = str) -> dict[str, object]:
    """The report in JSON's own types.

    word  puts a message into words; plain English unless given
    """
    return {
        "workbook": report.workbook, "as_of": report.as_of.isoformat(), "headline": word(report.headline),
        "currency": report.currency or None, "portfolio": _portfolio(report.portfolio, word), "rules_off": list(report.rules_off),
        "notes": [word(note) for note in report.notes], "tactics": [_tactic(tactic, word) for tactic in report.tactics],
    }


def _portfolio(figures: Portfolio, word: Word) -> dict[str, object]:
    return {name: plain(value, word) for name, value in asdict(figures).items()}


def _tactic(tactic: TacticAudit, word: Word) -> dict[str, object]:
    return {
        "id": tactic.id, "name": tactic.name, "status": tactic.status, "grade": tactic.grade,
        "failed_signs": tactic.failed_signs, "unknown_signs": tactic.unknown_signs, "verdict": tactic.verdict,
        "vote": tactic.vote, "missing": list(tactic.missing), "because": word(tactic.because), "asked": plain(tactic.asked, word),
        "changes": _way(tactic.way), "next_question": _question(tactic, word), "decision": _decision(tactic),
        "checks": [_check(finding, word) for finding in tactic.findings],
    }


def _way(way: Way | None) -> dict[str, object] | None:
    if way is None:
        return None
    return {"toward": way.toward, "checks": list(way.findings), "fields": [change._asdict() for change in way.changes]}


def _question(tactic: TacticAudit, word: Word) -> dict[str, object] | None:
    asked = tactic.next_question
    return asked and {"check": asked.check, **asked.change._asdict(), "question": word(tactic.question)}


def _decision(tactic: TacticAudit) -> dict[str, object] | None:
    if tactic.decision is None:
        return None
    decision = tactic.decision
    return {"verdict": decision.verdict, "by": decision.by, "rationale": decision.rationale, "on": decision.on.isoformat(),
            "computed_then": decision.computed, "overridden": tactic.overridden, "changed_since": tactic.changed_since}


def _check(finding: Finding, word: Word) -> dict[str, object]:
    remedy = finding.remedy
    return {
        "id": finding.check, "result": finding.result, "evidence": [plain(row, word) for row in finding.evidence],
        "at_stake": plain(finding.at_stake._asdict(), word), "remedy": remedy and word(remedy),
    }


def plain(value: object, word: Word = str) -> object:
    """A value in JSON's own types: exact amounts to the cent, dates as ISO text, sentences in words."""
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Message):
        return word(value)
    if isinstance(value, Money):
        return plain(value.amount, word)
    if isinstance(value, Percent):
        return float(value.share)
    if isinstance(value, Mapping):
        return {name: plain(part, word) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part, word) for part in value]
    return value


def _number(value: Decimal) -> int | float:
    cents = value.quantize(CENT, ROUND_HALF_UP)
    return int(cents) if cents == cents.to_integral_value() else float(cents)
