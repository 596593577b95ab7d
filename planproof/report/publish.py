"""The board as one page for executives, to mail, to open offline and to print."""
from __future__ import annotations

from planproof.model.message import say
from planproof.model.names import Names
from planproof.report.board import board
from planproof.report.ideas import Assessed
from planproof.report.page import page
from planproof.report.wording import Wording


def publish_page(assessed: Assessed, *, lang: str = "en", revision: str = "", names: Names | None = None) -> str:
    """The whole board as HTML that asks nothing of the network; the same values give the same bytes.

    revision   what to say of the workbook's revision, left out when empty
    names      what the team's file calls its sheets and columns
    """
    wording = Wording(lang, names or Names())
    plan = assessed.workbook.plan.name or wording.say(say("The plan"))
    parts = [plan, revision, wording.date(assessed.as_of)]
    who = " · ".join(part for part in parts if part)
    footer = wording.say(say("{who}. Made with planproof from the team's own file: every figure is worked out from it.", who=who))
    return page(wording.say(say("{plan}: the board", plan=plan)), board(assessed, wording), wording, who=who, footer=footer)
