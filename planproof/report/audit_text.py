"""The audit as plain text for a terminal or a mail."""
from __future__ import annotations

from collections.abc import Mapping

from planproof.audit.report import AuditReport, TacticAudit
from planproof.model.message import Message, say
from planproof.report.chips import LOOKS
from planproof.report.ways import changes_told
from planproof.report.wording import Wording


def audit_text(report: AuditReport, wording: Wording, *, called: Mapping[str, str] | None = None) -> str:
    """The headline and what is odd in the plan, then each live tactic: verdict, grade, why, what would change it, what to do.

    called   id of a record -> what people call it
    """
    lines = [wording.headline(report.headline), *map(wording.say, report.notes), ""]
    for tactic in report.tactics:
        if tactic.live:
            lines += _tactic(tactic, report, wording, called or {})
    return "\n".join(lines).rstrip()


def _tactic(tactic: TacticAudit, report: AuditReport, wording: Wording, called: Mapping[str, str]) -> list[str]:
    sign = LOOKS[tactic.verdict][1]
    head = f"{sign} {tactic.name} [{tactic.id}]: {wording.term(tactic.verdict)} · {wording.term(tactic.grade)}"
    failed = [wording.say(rule.title) for finding in tactic.findings
              if finding.result == "FAIL" and (rule := report.rule(finding.check))]
    changes = changes_told(tactic.way, tactic.id, called, wording) if tactic.way else []
    said = [say("Failed: {checks}.", checks=tuple(failed)) if failed else None, *_next_steps(tactic)]
    return [head, f"    {wording.say(tactic.because)}", *(f"      - {change}" for change in changes),
            *(f"    {wording.say(part)}" for part in said if part), ""]


def _next_steps(tactic: TacticAudit) -> list[Message]:
    """What mends each failed sign, else the next question."""
    if tactic.verdict in ("fund", "keep", "pilot", "retest"):
        return []
    failed = (finding for finding in tactic.findings if finding.check[0] == "A" and finding.result == "FAIL")
    signs = [finding.remedy for finding in failed if finding.remedy]
    open_ = (finding.remedy for finding in tactic.findings if not finding.holds and finding.remedy)
    return signs or [step for step in (tactic.question or next(open_, None),) if step]
