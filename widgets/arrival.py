"""A team's file arrives: it is read whole, or everything in its way is said, or its own words are asked about."""
from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ipywidgets import FileUpload, VBox

from planproof.errors import IntakeError, MappingNeeded, PlanproofError
from planproof.intake import Mapping, Reading, read_file
from planproof.line import UPLOAD_CAP, UPLOAD_CAP_MB, reading_told
from planproof.model.message import say, say_n
from planproof.report.html import tag
from planproof.store import Source
from widgets.controls.inputs import choice
from widgets.controls.notice import notice
from widgets.meanings import Meanings
from widgets.panel import Panel


class Arrival(Panel):
    """Upload, the questions a file leaves open, and the mapping of a team's own words."""

    follows = ("lang",)

    def controls(self):
        """The file, and how its numbers and dates are written where it does not tell."""
        wording = self.state.wording
        self._file: Source | None = None
        self._meanings = VBox([])
        if self.state.read_only:
            return []
        self._upload = FileUpload(accept=".xlsx,.csv", multiple=False,
                                  description=wording.say(say("Bring your team's file (XLSX or CSV)")))
        self._upload.observe(lambda _: self.attempt(self._arrived), "value")
        as_found = (wording.say(say("as in the file")), "")
        self._decimal = choice(say("Decimal sign"), [as_found, (wording.say(say("comma: 12,5")), "comma"),
                                                     (wording.say(say("point: 12.5")), "point")], wording=wording)
        self._dates = choice(say("Dates"), [as_found, (wording.say(say("day first: 31/03/2027")), "dmy"),
                                            (wording.say(say("month first: 03/31/2027")), "mdy")], wording=wording)
        self._again = self.action(say("Read it this way"), lambda: self._read(self._meanings_said()))
        self._ask = [self._decimal, self._dates, self._again]
        self._ask_more(False)
        return [self._upload, *self._ask]

    def empty(self, workbook):
        """Never: a file can always be brought."""
        return None

    def render(self, workbook, wording):
        """The columns that need a meaning, when there are some."""
        return [self._meanings]

    def _arrived(self) -> None:
        if not self._upload.value:
            return
        file = self._upload.value[0]
        self._upload.value = ()
        if file["size"] > UPLOAD_CAP:
            raise PlanproofError(say("{file} is larger than {cap} MB.", file=file["name"], cap=UPLOAD_CAP_MB),
                                 fix=say("Take out pictures and sheets that are not needed, and save it again."))
        self._file = Source(Path(file["name"]).name, bytes(file["content"]))
        self._meanings.children = []
        self._read(None)

    def _read(self, mapping: Mapping | None) -> None:
        try:
            reading = self._reading(mapping)
        except MappingNeeded as need:
            self._map(need)
            return
        except IntakeError:
            self._ask_more(True)
            raise
        self._welcome(reading, mapping)

    def _reading(self, mapping: Mapping | None) -> Reading:
        with TemporaryDirectory(prefix="planproof-") as folder:
            path = self._file.write_to(folder)
            return read_file(path, mapping=mapping, decimal=self._decimal.value or None, dates=self._dates.value or None)

    def _map(self, need: MappingNeeded) -> None:
        known = self.state.store.remembered_mapping(need.proposal.fingerprint)
        proposal = Mapping.model_validate_json(known).but() if known else need.proposal
        shown = Meanings(need.proposal, proposal, self.state.wording)
        self._meanings.children = [shown]
        self._ask_more(True)
        self.tell(notice(need.problem, say("Say below what each column means; the first choice is our guess."),
                         wording=self.state.wording, kind="pilot"))

    def _meanings_said(self) -> Mapping | None:
        return self._meanings.children[0].mapping() if self._meanings.children else None

    def _welcome(self, reading: Reading, mapping: Mapping | None) -> None:
        if mapping is not None:
            self.state.store.remember_mapping(mapping.fingerprint, mapping.model_dump_json(), author=self.state.author)
        self.state.start(reading.workbook, note=self.state.wording.say(say("from {file}", file=self._file.name)),
                         source=self._file._replace(reading=reading_told(reading.convention, mapping)))
        self._meanings.children = []
        self._ask_more(False)
        count = len(reading.workbook.tactics)
        self.tell(notice(say_n("{count} idea read from {file}.", "{count} ideas read from {file}.", count, file=self._file.name),
                         *self._doubts(reading), wording=self.state.wording, kind="fund"))

    def _doubts(self, reading: Reading):
        doubts = (" ".join(self.state.wording.say(part) for part in doubt.parts) for doubt in reading.doubts)
        lines = [*doubts, *(self.state.wording.say(echo) for _, echo in reading.echoes)]
        return [tag("ul", [tag("li", line) for line in lines])] if lines else []

    def _ask_more(self, shown: bool) -> None:
        for control in self._ask:
            (control.remove_class if shown else control.add_class)("pp-hidden")
