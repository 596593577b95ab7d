"""Family F: growth, not vanity (an essay on when social marketing earns a "yes")."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import Finding, failed, passed
from planproof.audit.rulebook import REASON, check
from planproof.audit.vanity import is_vanity
from planproof.model.message import say


@check("F1", severity=REASON, needs=("kpi",), fields=("kpi",),
       title=say("Growth, not vanity"),
       question=say("Which number shows growth, beside followers, likes and views?"),
       remedy=say("put a number that shows growth beside it: leads, sales, bookings."))
def shows_growth(case: Case) -> Finding:
    """No metric of the vanity register stands alone."""
    rows = [{"kpi": kpi, "vanity": is_vanity(kpi)} for kpi in case.tactic.kpi if kpi]
    return passed(rows) if any(not row["vanity"] for row in rows) else failed(rows)
