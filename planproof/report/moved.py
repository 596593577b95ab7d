"""What an answer moved: the checks and the verdict of its tactic, and other tactics' verdicts."""
from __future__ import annotations

from planproof.audit.report import AuditReport, TacticAudit
from planproof.model.message import Message, say, say_n
from planproof.report.ideas import short
from planproof.report.wording import Wording

MOST_OTHERS = 5


def moved(before: AuditReport, after: AuditReport, tactic: str, wording: Wording) -> tuple[Message, ...]:
    """Sentences such as "Funded: failed → fine." and "Verdict: Fix → Pilot first."; of what stayed, only the verdict is named."""
    was, now = before.tactic(tactic), after.tactic(tactic)
    own = _tactic(was, now, after, wording) if was and now else ()
    return (*own, *_others(before, after, tactic, wording))


def _tactic(was: TacticAudit, now: TacticAudit, report: AuditReport, wording: Wording) -> tuple[Message, ...]:
    results = {finding.check: finding.result for finding in was.findings}
    checks = [say("{check}: {before} → {after}.", check=report.rule(finding.check).title,
                  before=wording.term(results[finding.check]), after=wording.term(finding.result))
              for finding in now.findings if results.get(finding.check, finding.result) != finding.result]
    if not checks:
        checks = [say("No check changed its answer.")]
    if was.verdict == now.verdict:
        return (*checks, say("The verdict stays {verdict}.", verdict=wording.term(now.verdict)))
    return (*checks, say("Verdict: {before} → {after}.", before=wording.term(was.verdict), after=wording.term(now.verdict)))


def _others(before: AuditReport, after: AuditReport, tactic: str, wording: Wording) -> tuple[Message, ...]:
    verdicts = {audit.id: audit.verdict for audit in before.tactics}
    changed = [audit for audit in after.tactics if audit.id != tactic and verdicts.get(audit.id, audit.verdict) != audit.verdict]
    said = tuple(say("{name}: {before} → {after}.", name=short(audit.name), before=wording.term(verdicts[audit.id]),
                     after=wording.term(audit.verdict)) for audit in changed[:MOST_OTHERS])
    left = len(changed) - MOST_OTHERS
    return (*said, say_n("and {count} more verdict", "and {count} more verdicts", left)) if left > 0 else said
