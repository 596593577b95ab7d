"""One check of one tactic: silence, kind and missing remedies are decided here, once for all checks."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import FAIL, NA, UNKNOWN, AtStake, Change, Finding, unknown
from planproof.audit.rulebook import Check

NOTHING = AtStake()
SILENT = unknown()
NAMED_BY_TACTIC = ("tactics", "estimates", "risks")


def examine(rule: Check, case: Case) -> Finding:
    """What the check finds; silence on all that it needs is UNKNOWN, or FAIL where the plan says that empty means no."""
    if not rule.asks(case.tactic.kind):
        return Finding(NA, at_stake=NOTHING, check=rule.id)
    found = SILENT if rule.needed and rule.needed.isdisjoint(case.said) else rule.find(case)
    result = FAIL if found.result == UNKNOWN and case.scene.workbook.plan.empty_means_no else found.result
    changes, what, stake = found.changes, found.what, found.at_stake
    if result in (FAIL, UNKNOWN):
        changes, what, stake = changes or case.change(*rule.fields), what or rule.remedy, stake or case.stake
    return Finding(result, found.evidence, stake or NOTHING, what, changes, rule.id, record_name(case, changes))


def record_name(case: Case, changes: tuple[Change, ...]) -> str:
    """The first record as a person knows it: a tactic by its name, any other by what it is called in its sheet."""
    if not changes:
        return ""
    tactic = case.scene.tactics.get(changes[0].record) if changes[0].sheet in NAMED_BY_TACTIC else None
    return tactic.name if tactic else changes[0].record
