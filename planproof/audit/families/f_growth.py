"""Family F: growth, not vanity (an essay on when social marketing earns a "yes")."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import Finding, failed, passed
from planproof.audit.rulebook import REASON, check
from planproof.audit.sentence import in_one_sentence
from planproof.audit.vanity import is_vanity
from planproof.model.message import say

NO_FOLLOW_UP = ("event", "other")           # a trade fair has no share links


@check("F1", severity=REASON, needs=("kpi",), fields=("kpi",), instead=in_one_sentence,
       title=say("Growth, not vanity"),
       question=say("Which number shows growth, beside followers, likes and views?"),
       remedy=say("put a number that shows growth beside it: leads, sales, bookings."))
def shows_growth(case: Case) -> Finding:
    """No metric of the vanity register stands alone."""
    rows = [{"kpi": kpi, "vanity": is_vanity(kpi)} for kpi in case.tactic.kpi if kpi]
    return passed(rows) if any(not row["vanity"] for row in rows) else failed(rows)


@check("F2", severity=REASON, needs=("crm_campaign", "utm_campaign", "lead_score", "segments", "nurture"),
       fields=("crm_campaign", "lead_score", "segments"), not_for=NO_FOLLOW_UP,
       title=say("Connected to follow-up"),
       question=say("Which campaign in the CRM, which lead score and which segments does it feed?"),
       remedy=say("name its campaign in the CRM or its UTM tag, the lead score and the segments."))
def nurtured(case: Case) -> Finding:
    """A campaign or UTM tag leads to the CRM, with lead score and segment; without a CRM, to a list or a mailing."""
    if "nurture" in case.tactic.denied:
        return _on_a_list(case)
    campaign = [] if case.filled("crm_campaign") or case.filled("utm_campaign") else ["crm_campaign"]
    lacks = [*campaign, *case.missing("lead_score", "segments")]
    return failed([{"missing": field} for field in lacks], changes=case.change(*lacks)) if lacks else passed()


def _on_a_list(case: Case) -> Finding:
    named = [case.tactic.crm_campaign, *case.tactic.segments, case.tactic.next_step]
    if any(named):
        return passed([{"list": next(filter(None, named))}])
    return failed([{"missing": "segments"}], changes=case.change("segments"),
                  remedy=say("without a CRM, name the list or the mailing that does its job."))


@check("F3", severity=REASON, needs=("touch_source",), fields=("touch_source",), not_for=NO_FOLLOW_UP,
       title=say("One place for touches and sales"),
       question=say("Where do contacts and sales arrive with person, time, channel and campaign?"),
       remedy=say("name the one place where contacts and sales arrive."))
def collected(case: Case) -> Finding:
    """Touches and conversions arrive in one place with person, time, channel and campaign."""
    return case.lacking("touch_source")


@check("F4", severity=REASON, needs=("share_links",), fields=("share_links",), not_for=NO_FOLLOW_UP,
       title=say("Advocates enabled"),
       question=say("Who gets tracked links to share: employees, customers, partners, resellers?"),
       remedy=say("give tracked links to employees, customers, partners or resellers."))
def shared(case: Case) -> Finding:
    """Advocates have tracked share links by kind."""
    return case.lacking("share_links")


@check("F5", severity=REASON, needs=("next_step", "segments"), fields=("next_step", "segments"), not_for=NO_FOLLOW_UP,
       title=say("Personal follow-up"),
       question=say("What happens next with each segment?"),
       remedy=say("name the segments and the next step for each."))
def followed_up(case: Case) -> Finding:
    """The next step per segment is named."""
    return case.lacking("next_step", "segments")
