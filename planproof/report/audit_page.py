"""The audit page: the finding, every idea against every check, and behind each idea its evidence."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.message import say, say_n
from planproof.report.board import MOST_IDEAS, evidence_of, headline, titles
from planproof.report.decisions import Decisions
from planproof.report.html import card, tag
from planproof.report.ideas import Assessed, Idea, ideas_of
from planproof.report.matrix import matrix
from planproof.report.wording import Wording


def audit_page(assessed: Assessed, wording: Wording) -> list[Markup]:
    """The sections of the audit page, in the order in which they are read."""
    ideas = ideas_of(assessed)
    shown, off = ideas[:MOST_IDEAS], assessed.report.rules_off
    switched = tag("p", wording.say(say("Switched off in this plan: {rules}.", rules=off)), class_="pp-foot") if off else None
    return [headline(assessed, wording),
            card(wording.say(say("Ideas against checks")), matrix(shown, titles(assessed), wording), switched,
                 note=wording.say(say("the largest sum first"))),
            card(wording.say(say("What stands behind each square")), *_rows(shown, assessed, wording), _left(ideas, wording),
                 note=wording.say(say("open a line for its evidence and what would mend it")))]


def _rows(ideas: Sequence[Idea], assessed: Assessed, wording: Wording) -> list[Markup]:
    return [Decisions(wording, evidence_of(assessed.workbook, wording), titles(assessed)).rows(ideas)]


def _left(ideas: Sequence[Idea], wording: Wording) -> Markup | None:
    left = len(ideas) - MOST_IDEAS
    if left <= 0:
        return None
    said = say_n("{count} smaller idea is in the file that you can have back below.",
                 "{count} smaller ideas are in the file that you can have back below.", left)
    return tag("p", wording.say(said), class_="pp-foot")
