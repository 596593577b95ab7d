"""The decisions on record, the last first."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.message import say
from planproof.model.workbook import Decision, Workbook
from planproof.report.html import card, table
from planproof.report.wording import Wording


def records(decisions: Sequence[Decision], workbook: Workbook, wording: Wording) -> Markup | None:
    """Who decided what, why and when; None where nobody has decided anything.

    decisions   in the order in which they were taken
    """
    if not decisions:
        return None
    heads = [wording.say(head) for head in (say("Idea"), say("Decision"), say("Who"), say("Why"), say("When"))]
    names = {tactic.id: tactic.name for tactic in workbook.tactics}
    rows = [(names.get(decision.tactic, decision.tactic), wording.term(decision.verdict), decision.by, decision.rationale,
             wording.date(decision.on)) for decision in reversed(decisions)]
    return card(wording.say(say("Decisions on record")), table(heads, rows, wide=(2, 4)))
