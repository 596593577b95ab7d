"""Family C: safe to pilot (a practitioner's guide to experimenting safely with social media)."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import Finding, failed, passed
from planproof.audit.rulebook import PILOT, check
from planproof.model.calendar import Period
from planproof.model.message import say


@check("C1", severity=PILOT, needs=("start", "end", "exit_criteria"), fields=("start", "end", "exit_criteria"),
       thresholds=("max_pilot_weeks",),
       title=say("Finite"),
       question=say("When does it start and end, and what would make you leave it?"),
       remedy=say("give a start, an end and what would make you leave."))
def finite(case: Case) -> Finding:
    """A start, an end no further than the longest pilot, and exit criteria."""
    missing = case.missing("start", "end", "exit_criteria")
    if missing:
        return failed([{"missing": field} for field in missing], changes=case.change(*missing))
    days, most = Period(case.tactic.start, case.tactic.end).days, case.threshold("max_pilot_weeks")
    row = {"start": case.tactic.start, "end": case.tactic.end, "days": days, "max_pilot_weeks": most}
    if days <= 7 * most:
        return passed([row])
    return failed([row], changes=case.change("end"), remedy=say("end it within {weeks} weeks, and decide then.", weeks=most))
