"""What past weeks and past ideas tell, beside what the team believes."""
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from planproof.errors import PlanproofError
from planproof.intake.past_weeks_file import read_past_weeks
from planproof.line import UPLOAD_CAP, UPLOAD_CAP_MB
from planproof.model.message import Message, say
from planproof.model.pilot import Belief
from planproof.model.workbook import Workbook
from planproof.pilot.estimates import with_estimates
from planproof.pilot.past_ideas import past_ideas
from planproof.pilot.past_weeks import beliefs_from_weeks, weeks_ahead
from planproof.report.past import past_ideas_card, past_weeks_card
from planproof.report.wording import Wording
from widgets.controls.notice import notice
from widgets.controls.sheet import Sheet
from widgets.controls.titled import titled
from widgets.controls.upload import File, Upload
from widgets.designed import Designed
from widgets.panel import Panel
from widgets.state import WorkbookState


class Past(Panel):
    """A file of past weeks gives base rate and deviation; closed ideas show how far promises held."""

    follows = ("workbook", "lang", "tactic")

    def __init__(self, state: WorkbookState, designed: Designed):
        self.designed, self._told, self._of = designed, Sheet(), ""
        self._beliefs: tuple[Belief, ...] = ()
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def controls(self):
        """The file, and taking over what it says."""
        if self.state.read_only:
            return []
        wording = self.state.wording
        upload = Upload(arrived=lambda files: self.attempt(lambda: self._arrived(files)),
                        refused=lambda name: self.attempt(lambda: _refuse(name)), cap=UPLOAD_CAP, wording=wording,
                        choose=say("Bring past weeks"), drop=say("or drop them here: one CSV or XLSX"))
        self._use = self.action(say("Use these numbers"), self._take_over, first=True).add_class("pp-hidden")
        ask = say("A CSV or XLSX with a row a week: people, how many of them bought, and their revenue, before the idea.")
        return [titled(say("Past weeks as a source"), ask, upload, self._told, self._use, wording=wording)]

    def render(self, workbook: Workbook | None, wording: Wording):
        """Closed ideas, where there are some; what a file said of another idea goes."""
        (self.remove_class if self.designed.idea else self.add_class)("pp-hidden")
        if self._of != self.state.tactic:
            self._forget()
        if not self.designed.idea:
            return []
        tactic = workbook.tactic(self.state.tactic)
        found = past_ideas_card(past_ideas(workbook, tactic), tactic.sponsor, wording)
        return [found] if found else []

    def _arrived(self, files: Sequence[File]) -> None:
        self._forget()
        with TemporaryDirectory(prefix="planproof-") as folder:
            path = Path(folder, Path(files[0][0]).name)
            path.write_bytes(files[0][1])
            weeks = read_past_weeks(path)
        workbook, tactic = self.state.workbook, self.state.tactic
        ahead, margin = weeks_ahead(workbook, tactic)
        self._beliefs = beliefs_from_weeks(weeks, ahead=ahead, margin=margin, source=path.name)
        self._of = tactic
        self._told.show(past_weeks_card(self._beliefs, len(weeks), workbook.plan.currency or "", self.state.wording))
        self._use.remove_class("pp-hidden")

    def _take_over(self) -> None:
        beliefs = self._beliefs
        self.state.apply(lambda workbook: with_estimates(workbook, self.state.tactic, beliefs))
        self._forget()
        self.tell(notice(say("The numbers stand in the table of beliefs; Undo takes them back."), wording=self.state.wording,
                         kind="fund"))

    def _forget(self) -> None:
        self._beliefs, self._of = (), self.state.tactic
        self._told.show("")
        if self._row.children and not self.state.read_only:
            self._use.add_class("pp-hidden")


def _refuse(name: str) -> None:
    raise PlanproofError(say("{file} is larger than {cap} MB.", file=name, cap=UPLOAD_CAP_MB),
                         fix=say("Take out pictures and sheets that are not needed, and save it again."))
