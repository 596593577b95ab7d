"""One check of one tactic: silence, kind and missing remedies are decided here, once for all checks."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import FAIL, NA, UNKNOWN, AtStake, Change, Finding, unknown
from planproof.audit.rulebook import Check

NOTHING = AtStake()
NAMED_BY_TACTIC = ("tactics", "estimates", "risks")


def examine(rule: Check, case: Case) -> Finding:
    """What the check finds; silence on all that it needs is UNKNOWN, or FAIL where the plan says that empty means no."""
    if not rule.asks(case.tactic.kind):
        return Finding(NA, at_stake=NOTHING, check=rule.id)
    found = _silent(rule, case) if rule.needed and rule.needed.isdisjoint(case.said) else rule.find(case)
    result = FAIL if found.result == UNKNOWN and case.scene.workbook.plan.empty_means_no else found.result
    found = found._replace(result=result, check=rule.id)
    found = found if found.holds else _with_remedy(rule, case, found)
    return found._replace(at_stake=found.at_stake or NOTHING, record=record_name(case, found.changes))


def _silent(rule: Check, case: Case) -> Finding:
    """Nothing was said of what it needs; it asks for those of its fields that are empty."""
    return unknown(changes=case.change(*case.missing(*rule.fields)), silent=True)


def _with_remedy(rule: Check, case: Case, found: Finding) -> Finding:
    """The finding with what mends it: its own words and fields, else those of the check."""
    other = rule.instead(case) if rule.instead else ()
    if found.result == FAIL and not found.evidence:
        found = found._replace(evidence=tuple({"missing": field} for field in case.missing(*rule.fields)))
    return found._replace(changes=found.changes or case.change(*rule.fields), instead=(*found.instead, *other),
                          what=found.what or rule.remedy, at_stake=found.at_stake or case.stake)


def record_name(case: Case, changes: tuple[Change, ...]) -> str:
    """The first record as a person knows it: tactic or channel by name, objective in words, any other as in its sheet."""
    if not changes:
        return ""
    sheet, id = changes[0][:2]
    if sheet == "objectives":
        objective = case.scene.objectives.get(id)
        return (objective and objective.statement) or id
    named = case.scene.tactics.get(id) if sheet in NAMED_BY_TACTIC else case.scene.workbook.channel(id)
    return (named and named.name) or id
