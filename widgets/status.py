"""The line at the top of a page: which workbook, which version, by whom, what is not saved yet, who saved since."""
from __future__ import annotations

from markupsafe import Markup
from traitlets import link

from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.report.html import tag
from planproof.report.wording import Wording
from widgets.controls.notice import notice
from widgets.controls.signature import Signature
from widgets.panel import Panel
from widgets.state import WorkbookState


class StatusBar(Panel):
    """Name and version of the workbook; save, undo, and load what someone else has saved."""

    follows = ("workbook", "revision", "newer", "dirty", "past", "lang", "read_only")

    def __init__(self, state: WorkbookState):
        super().__init__(state)
        self.add_class("pp-statusbar")

    def controls(self):
        """Save, undo, load the newer version; who saves."""
        self._save = self.action(say("Save"), lambda: self.state.save(), first=True)
        self._undo = self.action(say("Undo"), lambda: self.state.undo())
        self._load = self.action(say("Load the newer version"), lambda: self.state.reload())
        self._name = Signature(label=self.state.wording.say(say("Your name")), value=self.state.author)
        link((self._name, "value"), (self.state, "author"))
        return [self._save, self._undo, self._load, *([] if self.state.read_only else [self._name])]

    def empty(self, workbook: Workbook | None) -> Message | None:
        """Never: without a workbook there is nothing to save, and the parts below say what to do."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording) -> list[Markup]:
        """The workbook in one line, and a notice where someone has saved a newer version."""
        state = self.state
        self._show_controls()
        if workbook is None:
            return []
        newer = [] if state.newer is None else [notice(
            say("{author} saved a newer version.", author=state.newer.author),
            say("Load it to see what changed; your own unsaved changes come back with Undo."), wording=wording, kind="pilot")]
        return [tag("div", tag("b", workbook.plan.name or wording.say(say("A plan without a name"))), " ",
                    tag("span", wording.say(self._version()), class_="pp-version"), class_="pp-status"), *newer]

    def _version(self):
        state = self.state
        if state.revision is None:
            return say("not saved yet")
        if state.dirty:
            return say("changed since version {number}, not saved yet", number=state.revision.number)
        return say("version {number}, saved by {author}", number=state.revision.number, author=state.revision.author)

    def _show_controls(self) -> None:
        state = self.state
        wanted = {self._save: state.dirty, self._undo: bool(state.past), self._load: state.newer is not None}
        for button, shown in wanted.items():
            (button.remove_class if shown and not state.read_only else button.add_class)("pp-hidden")
