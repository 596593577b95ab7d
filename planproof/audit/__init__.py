"""The audit: what the rulebook asks of every tactic, what it finds, and what the answers lead to."""
from planproof.audit.finding import FAIL, NA, PASS, UNKNOWN, AtStake, Change, Finding
from planproof.audit.interchange import as_json
from planproof.audit.report import AuditReport, Portfolio, Reserve, Share, TacticAudit
from planproof.audit.rulebook import Check, rulebook
from planproof.audit.stage import audit, timeline

__all__ = ["FAIL", "NA", "PASS", "UNKNOWN", "AtStake", "AuditReport", "Change", "Check", "Finding", "Portfolio", "Reserve",
           "Share", "TacticAudit", "as_json", "audit", "rulebook",
           "timeline"]
