"""What the audit adds to the team's own file: verdict, grade, missing answers and next step, a column each."""
from __future__ import annotations

from planproof.audit.report import AuditReport, TacticAudit
from planproof.model.message import Message, say
from planproof.report.ideas import first_in_the_way
from planproof.report.wording import Wording

VERDICT, GRADE, VOTE = say("planproof: verdict"), say("planproof: grade"), say("planproof: vote")
UNSAID, NEXT = say("planproof: not said yet"), say("planproof: next step")


def additions(report: AuditReport, wording: Wording) -> dict[str, dict[str, str]]:
    """Tactic id -> {header: text}, the same headers for every tactic."""
    return {audit.id: {wording.say(head): text for head, text in _columns(audit, report, wording)} for audit in report.tactics}


def _columns(audit: TacticAudit, report: AuditReport, wording: Wording) -> tuple[tuple[Message, str], ...]:
    unsaid = [wording.say(report.rule(finding.check).title) for finding in audit.findings if finding.result == "UNKNOWN"]
    step = audit.question or (first.remedy if (first := first_in_the_way(audit)) else None) or audit.because
    return ((VERDICT, wording.term(audit.verdict)), (GRADE, wording.term(audit.grade)), (VOTE, wording.term(audit.vote)),
            (UNSAID, ", ".join(unsaid)), (NEXT, wording.say(step)))
