"""The way to the next step, at the end of a page."""
from __future__ import annotations

from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.html import tag
from planproof.report.link import Link
from planproof.report.wording import Wording
from widgets.panel import Panel
from widgets.state import WorkbookState
from widgets.theme import as_app

NEXT = {
    "start": ("audit", say("Next: hold these ideas against the checks")),
    "audit": ("funding", say("Next: see which ideas fit together")),
    "funding": ("pilot", say("Next: try one idea on paper")),
    "pilot": ("board", say("Next: decide on the board")),
}
BEGIN = ("start", say("Begin on the first page"))


class Onward(Panel):
    """One link that keeps the workbook, the idea and the language; where nothing is open yet, to the first page.

    step   the page that this is the end of
    """

    follows = ("workbook", "revision", "tactic", "lang")

    def __init__(self, state: WorkbookState, step: str):
        self.step = step
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """Never: there is a first page to go to."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The link; where pages are notebooks in JupyterLab, which has its own way to open them, none."""
        goal = NEXT.get(self.step) if workbook else BEGIN if self.step != "start" else None
        if goal is None or self.state.read_only or not as_app():
            return []
        slug, text = goal
        revision = self.state.revision
        link = Link(workbook=revision.workbook if revision else "", tactic=self.state.tactic, lang=wording.lang)
        return [tag("p", tag("a", wording.say(text), " →", href=link.to(slug), class_="pp-next"), class_="pp-onward")]
