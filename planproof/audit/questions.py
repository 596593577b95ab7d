"""The questions of one tactic: only those whose answer could change its verdict, in the order of what they settle."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planproof.audit.changes import Way
from planproof.audit.finding import Change, Finding
from planproof.audit.report import AuditReport, TacticAudit
from planproof.audit.rulebook import PILOT, REASON, SIGN
from planproof.model.tactic import Tactic

MOST = 10
TOGETHER = {**dict.fromkeys(("how_we_will_know", "kpi_baseline", "kpi_target", "kpi_date"), "kpi"), "end": "start"}
DECIDING = {"fund": (SIGN, REASON), "pilot": (SIGN, PILOT)}


class Ask(NamedTuple):
    """One question: the fields that answer it together, such as a number with its value today, its target and its date.

    checks    ids of the findings in the way that ask for it
    settles   those of them that ask for nothing else
    """

    changes: tuple[Change, ...]
    checks: tuple[str, ...]
    settles: tuple[str, ...]


class Questions(NamedTuple):
    """What a tactic is asked on its way to being funded or piloted.

    asked      what is open, the most settling first, ten at most; `left` is how many more there are
    answered   how many of the questions that decide it have an answer that stands
    """

    toward: str
    asked: tuple[Ask, ...]
    left: int
    answered: int

    @property
    def total(self) -> int:
        """All that decides its verdict, answered or not."""
        return self.answered + len(self.asked) + self.left


def questions(report: AuditReport, tactic: Tactic) -> Questions | None:
    """The questions of one tactic; None where no answer within the workbook would change its verdict."""
    audit = report.tactic(tactic.id)
    if audit is None or audit.way is None:
        return None
    asked = sorted(_asks(audit, audit.way), key=lambda ask: (-len(ask.settles), -len(ask.checks)))
    return Questions(audit.way.toward, tuple(asked[:MOST]), len(asked[MOST:]), _answered(report, tactic, audit.way))


def _asks(audit: TacticAudit, way: Way) -> Iterator[Ask]:
    open_ones = [finding for finding in audit.findings if finding.check in way.findings and not finding.holds]
    places: dict[tuple[str, ...], list[Change]] = {}
    for change in way.changes:
        question = TOGETHER.get(change.field, change.field) if change.sheet == "tactics" else ""
        places.setdefault((change.sheet, change.record, question), []).append(change)
    for changes in places.values():
        yield Ask(tuple(changes), *_settled(changes, open_ones))


def _settled(changes: list[Change], findings: list[Finding]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    asking = [finding for finding in findings if not set(changes).isdisjoint(finding.changes)]
    alone = [finding for finding in asking if set(finding.changes) <= set(changes)]
    return tuple(finding.check for finding in asking), tuple(finding.check for finding in alone)


def _answered(report: AuditReport, tactic: Tactic, way: Way) -> int:
    """What the deciding checks ask of the tactic's row, said, and not asked again."""
    deciding = (rule for rule in report.rules if rule.severity in DECIDING[way.toward] and rule.asks(tactic.kind))
    said = {TOGETHER.get(field, field) for rule in deciding for field in rule.fields if tactic.said(field)}
    return len(said - {TOGETHER.get(change.field, change.field) for change in way.changes if change.record == tactic.id})
