"""What a team's own headings mean: each with some of its values and a proposed meaning, to be corrected."""
from __future__ import annotations

from ipywidgets import Dropdown, HBox, VBox

from planproof.intake import Mapping, SheetMapping
from planproof.intake.columns import SHEETS, Sheet
from planproof.model.message import say
from planproof.report.html import tag
from planproof.report.meanings import column_choices, sheet_choices
from planproof.report.wording import Wording
from widgets.controls.inputs import choice
from widgets.controls.sheet import Sheet as Shown


class Meanings(VBox):
    """One block per sheet of the file.

    found      the proposal for this file, with samples of its values
    proposed   what to select at first: the same, or what was said the last time
    """

    def __init__(self, found: Mapping, proposed: Mapping, wording: Wording):
        self.blocks = [_Block(sheet, proposed.of(sheet.sheet) or sheet, wording) for sheet in found.sheets]
        super().__init__(self.blocks)

    def mapping(self) -> Mapping:
        """What was said."""
        return Mapping(sheets=tuple(block.said() for block in self.blocks))


class _Block(VBox):
    def __init__(self, found: SheetMapping, proposed: SheetMapping, wording: Wording):
        self.found, self.proposed, self.wording = found, proposed, wording
        options = sheet_choices(tuple(sheet for key, sheet in SHEETS.items() if key != "plan"), wording)
        self.meaning = choice(say("Sheet \"{sheet}\" holds", sheet=found.sheet), options, proposed.meaning or "", wording=wording,
                              wide=True)
        self.rows = VBox([])
        self.columns: dict[str, Dropdown] = {}
        self.meaning.observe(lambda _: self._ask(), "value")
        super().__init__([self.meaning, self.rows])
        self.add_class("pp-card")
        self._ask()

    def said(self) -> SheetMapping:
        """The sheet's meaning and its columns'."""
        return self.found.but(meaning=self.meaning.value, samples={},
                              columns={heading: field.value for heading, field in self.columns.items()})

    def _ask(self) -> None:
        sheet = SHEETS.get(self.meaning.value)
        self.columns = {heading: self._column(heading, sheet) for heading in self.found.columns} if sheet else {}
        self.rows.children = [HBox([field, self._samples(heading)]).add_class("pp-row")
                              for heading, field in self.columns.items()]

    def _column(self, heading: str, sheet: Sheet) -> Dropdown:
        known = self.proposed.columns.get(heading, "") if self.meaning.value == self.proposed.meaning else ""
        options = column_choices(sheet, known, self.wording)
        return choice(say("\"{heading}\" means", heading=heading), options, known, wording=self.wording, wide=True)

    def _samples(self, heading: str) -> Shown:
        values = self.found.samples.get(heading, ())
        text = say("such as: {values}", values=values) if values else say("no values")
        return Shown(tag("small", self.wording.say(text), class_="pp-samples"))
