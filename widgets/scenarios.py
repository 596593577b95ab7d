"""Scenarios of an idea: looked at, saved by name, held against each other."""
from __future__ import annotations

from ipywidgets import HBox

from planproof.errors import PlanproofError
from planproof.model.message import Message, say
from planproof.model.workbook import Workbook
from planproof.pilot.scenarios import with_scenario, without_scenario
from planproof.report.comparison import comparison
from planproof.report.wording import Wording
from widgets.controls.inputs import choice, text_field
from widgets.controls.notice import notice
from widgets.controls.titled import titled
from widgets.designed import Designed
from widgets.panel import Panel
from widgets.state import WorkbookState

NOBODY = "\x00"           # no scenario to compare with; a name of a scenario never begins so


class Scenarios(Panel):
    """Which numbers the page shows, and what they are held against."""

    follows = ("workbook", "lang", "tactic", "scenario", "moved")

    def __init__(self, state: WorkbookState, designed: Designed):
        self.designed, self._made, self._beside = designed, None, NOBODY
        super().__init__(state)

    def empty(self, workbook: Workbook | None) -> Message | None:
        """The chooser above says it."""
        return None

    def render(self, workbook: Workbook | None, wording: Wording):
        """The choices, made anew when there is another idea or scenario; below them the comparison."""
        if not self.designed.idea:
            return []
        asked = self.state.tactic, workbook.scenario_names(self.state.tactic), self.state.scenario, wording.lang
        if self._made != asked:
            self._made = asked
            self._card = self._new_card(asked[1], wording)
        return [self._card, *self._compared(wording)]

    def _new_card(self, names: tuple[str, ...], wording: Wording):
        own = (wording.say(say("your own numbers")), "")
        options = [own, *((name, name) for name in names)]
        here = choice(say("Look at"), options, self.state.scenario if self.state.scenario in names else "", wording=wording,
                      wide=True)
        here.observe(lambda change: setattr(self.state, "scenario", change["new"]), "value")
        if self._beside not in (NOBODY, "", *names):
            self._beside = NOBODY
        beside = choice(say("Hold it against"), [(wording.say(say("nothing")), NOBODY), *options], self._beside, wording=wording,
                        wide=True)
        beside.observe(lambda change: self._hold_against(change["new"]), "value")
        self._name = text_field(say("Name of the scenario"), self.state.scenario, wording=wording)
        ask = say("What you turned above can be kept under a name, and held against your own numbers or another scenario.")
        rows = [[here, beside], *([] if self.state.read_only else [self._keeping()])]
        return titled(say("Scenarios"), ask, *(HBox(row).add_class("pp-row") for row in rows), wording=wording)

    def _keeping(self) -> list:
        remove = self.action(say("Remove this scenario"), self._remove)
        return [self._name, self.action(say("Save as a scenario"), self._save), *([remove] if self.state.scenario else [])]

    def _hold_against(self, name: str) -> None:
        self._beside = name
        self.draw()

    def _compared(self, wording: Wording) -> list:
        if self._beside == NOBODY:
            return []
        try:
            here, there = self.designed.shown(), self.designed.pilot(self._beside)
        except PlanproofError:
            return []
        names = [self._called(self.state.scenario, wording), self._called(self._beside, wording)]
        if self.state.moved:
            names[0] = wording.say(say("{name}, with your changes", name=names[0]))
        return [comparison((names[0], self.designed.forecast(here)), (names[1], self.designed.forecast(there)), wording)]

    @staticmethod
    def _called(name: str, wording: Wording) -> str:
        return name or wording.say(say("your own numbers"))

    def _save(self) -> None:
        shown, own, name = self.designed.shown(), self.designed.pilot(""), self._name.value.strip()
        self.state.apply(lambda workbook: with_scenario(workbook, shown, name, than=own))
        self.state.scenario = name
        self.tell(notice(say("The scenario is kept as “{name}”; save the workbook to keep it for good.", name=name),
                         wording=self.state.wording, kind="fund"))

    def _remove(self) -> None:
        tactic, name = self.state.tactic, self.state.scenario
        self.state.scenario = ""
        self.state.apply(lambda workbook: without_scenario(workbook, tactic, name))
