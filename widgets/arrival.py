"""A team's file arrives: it is read whole, or everything in its way is said, or its own words are asked about."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ipywidgets import VBox
from markupsafe import Markup

from planproof.errors import IntakeError, MappingNeeded, OptionNeeded, PlanproofError
from planproof.intake import Mapping, Reading, read_file
from planproof.line import UPLOAD_CAP, UPLOAD_CAP_MB, reading_told, template_file
from planproof.model.message import say, say_n
from planproof.report.download import download
from planproof.report.html import tag
from planproof.report.meanings import years_around
from planproof.store import Source, source_of
from widgets.controls.inputs import choice
from widgets.controls.notice import notice
from widgets.controls.upload import File, Upload
from widgets.meanings import Meanings
from widgets.memory import recalled, remember
from widgets.panel import Panel
from widgets.state import WorkbookState


class Arrival(Panel):
    """Upload, the questions a file leaves open, and the mapping of a team's own words."""

    follows = ("lang",)

    def __init__(self, state: WorkbookState):
        self._file: Source | None = None
        self._meanings = VBox([])
        super().__init__(state)
        self.add_class("pp-hidden" if state.read_only else "pp-card")

    def controls(self):
        """The file, and how its numbers and dates are written where it does not tell."""
        if self.state.read_only:
            return []
        wording = self.state.wording
        upload = Upload(arrived=lambda files: self.attempt(lambda: self._arrived(files)),
                        refused=lambda name: self.attempt(lambda: _refuse(name)), cap=UPLOAD_CAP, wording=wording)
        template = self.action(say("Give me a template to fill in"), self._template)
        decimal = choice(say("Decimal sign"), [(wording.say(say("comma: 12,5")), "comma"),
                                               (wording.say(say("point: 12.5")), "point")], wording=wording)
        dates = choice(say("Dates"), [(wording.say(say("day first: 31/03/2027")), "dmy"),
                                      (wording.say(say("month first: 03/31/2027")), "mdy")], wording=wording)
        year = choice(say("The months begin in"), years_around(self.state.as_of), wording=wording)
        self._questions = {"decimal": decimal, "dates": dates, "year": year}
        self._again = self.action(say("Read it this way"), lambda: self._read(self._meanings_said()), first=True)
        self._ask()
        return [upload, template, decimal, dates, year]

    def empty(self, workbook):
        """Never: a file can always be brought."""
        return None

    def render(self, workbook, wording):
        """The columns that need a meaning, when there are some."""
        return [] if self.state.read_only else [self._meanings, self._again]

    def _template(self) -> None:
        wording = self.state.wording
        name, content = template_file(wording.lang)
        said = say("Fill in what you know; a cell that is left empty counts as not said yet.")
        link = download(name, content, wording.say(say("Download {name}", name=name)))
        self.tell(notice(say("Your template is ready"), said, link, wording=wording, kind="fund"))

    def _arrived(self, files: Sequence[File]) -> None:
        if files[1:] and not all(name.lower().endswith(".csv") for name, _ in files):
            raise PlanproofError(say("These files do not belong together."),
                                 fix=say("Bring one XLSX file, one CSV file, or all CSV files of a folder."))
        self._file = source_of([(Path(name).name, content) for name, content in files])
        self._meanings.children = []
        self._asked: set[str] = set()
        self._ask()
        self._read(None)

    def _read(self, mapping: Mapping | None) -> None:
        try:
            reading = self._reading(mapping)
        except MappingNeeded as need:
            self._map(need)
            return
        except IntakeError as error:
            self._asked |= {problem.option for problem in error.problems if isinstance(problem, OptionNeeded)}
            self._ask(self._asked)
            raise IntakeError(map(_answered_here, error.problems)) from error
        self._welcome(reading, mapping)

    def _reading(self, mapping: Mapping | None) -> Reading:
        said = {name: self._questions[name].value for name in self._asked}
        with TemporaryDirectory(prefix="planproof-") as folder:
            return read_file(self._file.write_to(folder), mapping=mapping, **said)

    def _map(self, need: MappingNeeded) -> None:
        known = recalled(self.state.store, need.proposal)
        self._meanings.children = [Meanings(need.proposal, known or need.proposal, self.state.wording)]
        self._ask(self._asked)
        ask = (say("These are the meanings you gave a file with the same headings; read it this way, or change them.") if known
               else say("Say below what each sheet and column means; the first choice is our guess. Or mend the file and bring "
                        "it again."))
        self.tell(notice(*(part for part in (need.where, need.problem) if part), ask, wording=self.state.wording, kind="pilot"))

    def _meanings_said(self) -> Mapping | None:
        return self._meanings.children[0].mapping() if self._meanings.children else None

    def _welcome(self, reading: Reading, mapping: Mapping | None) -> None:
        if mapping is not None:
            remember(self.state.store, mapping, author=self.state.author)
        self.state.start(reading.workbook, note=self.state.wording.say(say("from {file}", file=self._file.name)),
                         source=self._file._replace(reading=reading_told(reading, mapping)))
        self._meanings.children = []
        self._ask()
        count = len(reading.workbook.tactics)
        self.tell(notice(say_n("{count} idea read from {file}.", "{count} ideas read from {file}.", count, file=self._file.name),
                         *self._doubts(reading), wording=self.state.wording, kind="fund"))

    def _doubts(self, reading: Reading) -> list[Markup]:
        doubts = (" ".join(self.state.wording.say(part) for part in doubt.parts) for doubt in reading.doubts)
        lines = [*doubts, *(self.state.wording.say(echo) for _, echo in reading.echoes)]
        return [tag("ul", [tag("li", line) for line in lines[:MOST]])] if lines else []

    def _ask(self, options: Collection[str] = ()) -> None:
        shown = {field: name in options for name, field in self._questions.items()}
        for control, wanted in {**shown, self._again: bool(options or self._meanings.children)}.items():
            (control.remove_class if wanted else control.add_class)("pp-hidden")


MOST = 40


def _answered_here(problem: PlanproofError) -> PlanproofError:
    """A question that the file leaves open is answered on the page, whatever the command line calls it."""
    if not isinstance(problem, OptionNeeded):
        return problem
    return PlanproofError(problem.problem, where=problem.where, fix=say("Choose the answer here, then read it again."))


def _refuse(name: str) -> None:
    raise PlanproofError(say("{file} is larger than {cap} MB.", file=name, cap=UPLOAD_CAP_MB),
                         fix=say("Take out pictures and sheets that are not needed, and save it again."))
