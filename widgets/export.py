"""The team's own file back, with what the audit says of each idea."""
from __future__ import annotations

from planproof.line import given_back
from planproof.model.message import say
from planproof.model.workbook import Workbook
from planproof.report.download import download
from planproof.report.html import card, tag
from planproof.report.wording import Wording
from widgets.controls.sheet import Sheet
from widgets.panel import Panel


class Export(Panel):
    """Makes the file when it is asked for, since it holds all of the team's rows."""

    follows = ("workbook", "lang")

    def controls(self):
        """One button; the link appears when the file is made."""
        self._link = Sheet()
        return [self.action(say("Give me my file back, with the audit"), self._make)]

    def empty(self, workbook: Workbook | None):
        """Nothing to give back: the page above says what to do."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The link; a file made before the last change is taken away."""
        self._link.show("")
        return [self._link]

    def _make(self) -> None:
        wording = self.state.wording
        if self.state.workbook is None:
            return
        source = self.state.store.source(self.state.revision.source) if self.state.revision.source else None
        came = source and (source.name, source.content, source.reading)
        name, content = given_back(self.state.assessment(), came, wording.lang)
        said = wording.say(say("Your rows and columns as they were; beside them the verdict, what is missing, the next step."))
        self._link.show(card(wording.say(say("Your file is ready")), tag("p", said),
                             download(name, content, wording.say(say("Download {name}", name=name)))))
