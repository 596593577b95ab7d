"""One check of one tactic: silence, kind and missing remedies are decided here, once for all checks."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.fields import COLUMNS, SHEETS
from planproof.audit.finding import FAIL, NA, UNKNOWN, AtStake, Change, Finding, unknown
from planproof.audit.rulebook import Check
from planproof.model.message import Message, say

NOTHING = AtStake()


def examine(rule: Check, case: Case) -> Finding:
    """What the check finds; silence on all that it needs is UNKNOWN, or FAIL where the plan says that empty means no."""
    if not rule.asks(case.tactic.kind):
        return Finding(NA, at_stake=NOTHING, check=rule.id)
    found = unknown() if rule.needs and case.silent(rule.needs) else rule.find(case)
    if found.result == UNKNOWN and case.scene.workbook.plan.empty_means_no:
        found = found._replace(result=FAIL)
    if found.holds:
        remedy = found.remedy and placed(case, found.changes, found.remedy)
        return found._replace(check=rule.id, at_stake=found.at_stake or NOTHING, remedy=remedy)
    return _with_remedy(rule, case, found)


def _with_remedy(rule: Check, case: Case, found: Finding) -> Finding:
    changes = found.changes or case.change(*rule.fields)
    remedy = placed(case, changes, found.remedy or rule.remedy)
    return found._replace(check=rule.id, at_stake=found.at_stake or case.stake, remedy=remedy, changes=changes)


def placed(case: Case, changes: tuple[Change, ...], what: Message) -> Message:
    """The remedy with its place in front: sheet, record, columns."""
    if not changes:
        return what
    first = changes[0]
    columns = tuple(COLUMNS.get(change.field, change.field) for change in changes if change[:2] == first[:2])
    record = record_name(case, first)
    sheet = SHEETS[first.sheet]
    if not record:
        return say("Sheet “{sheet}”, {columns}: {what}", sheet=sheet, columns=columns, what=what)
    return say("Sheet “{sheet}”, “{record}”, {columns}: {what}", sheet=sheet, record=record, columns=columns, what=what)


def record_name(case: Case, change: Change) -> str:
    """The record as a person knows it: a tactic by its name, any other by what it is called in its sheet."""
    tactic = case.scene.tactics.get(change.record) if change.sheet in ("tactics", "estimates", "risks") else None
    return tactic.name if tactic else change.record
