"""What an answer says back: what it moved, and what only the team's file can say."""
from __future__ import annotations

from markupsafe import Markup

from planproof.audit.report import AuditReport
from planproof.model.message import say_n
from planproof.report.answer import Answer
from planproof.report.html import join, tag
from planproof.report.moved import moved
from planproof.report.wording import Wording


def what_moved(before: AuditReport, after: AuditReport, tactic: str, wording: Wording) -> Markup:
    """The sentences of `moved`, one a line."""
    return join([tag("p", wording.say(line)) for line in moved(before, after, tactic, wording)])


def only_in_the_file(answer: Answer, wording: Wording) -> Markup | None:
    """Where an answer cannot be given on the page, and what to do instead; None where all of it can."""
    if not answer.in_file:
        return None
    sheets = tuple(f"“{sheet}”" for sheet in answer.in_file)
    said = say_n("The sheet {sheets} holds for every idea at once: write it in your file, then bring that on the first page.",
                 "The sheets {sheets} hold for every idea at once: write them in your file, then bring that on the first page.",
                 len(sheets), sheets=sheets)
    return tag("p", wording.say(said), class_="pp-foot")
