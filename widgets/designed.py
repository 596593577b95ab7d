"""The pilot that a page is about, designed once for all of its parts."""
from __future__ import annotations

from collections import OrderedDict

from planproof.line import design_pilot
from planproof.model.design import Option
from planproof.model.pilot import Forecast, Pilot
from planproof.model.sensitivity import Bar
from planproof.model.workbook import Workbook
from planproof.pilot import best_design, limits_of, simulate
from planproof.pilot.knobs import turned
from planproof.pilot.sensitivity import tornado
from widgets.state import WorkbookState

DRAWS, SEED = 100_000, 7
KEPT = 12
EVERYTHING_BUT_WEEKS = ("W", "N", "h")


class Designed:
    """What the pilot page's parts share: pilots as the team and its scenarios have them, and their forecasts."""

    def __init__(self, state: WorkbookState):
        self.state, self._known = state, OrderedDict()

    @property
    def idea(self) -> bool:
        """The page has an idea to show."""
        workbook = self.state.workbook
        return workbook is not None and workbook.tactic(self.state.tactic) is not None

    @property
    def believed(self) -> bool:
        """Somebody believes something of it."""
        return self.idea and any(estimate.tactic == self.state.tactic for estimate in self.state.workbook.estimates)

    def pilot(self, scenario: str | None = None) -> Pilot:
        """The pilot in a scenario, the page's own unless another is named; DesignError where it cannot be designed."""
        return self._once(self._asked(scenario), self._design)

    def shown(self) -> Pilot:
        """The pilot as the page shows it: in its scenario, with what was turned by hand."""
        return turned(self.pilot(), dict(self.state.moved))

    def forecast(self, pilot: Pilot) -> Forecast:
        """What comes of a pilot, simulated once."""
        return self._once((pilot,), lambda pilot: simulate(pilot, draws=DRAWS, seed=SEED))

    def weeks(self, pilot: Pilot) -> tuple[Option, ...]:
        """What a pilot would be worth with any other number of weeks on air; none where one was decided beyond the limits."""
        limits = limits_of(self.state.workbook, pilot).but(fixed=EVERYTHING_BUT_WEEKS)
        return self._once((pilot, limits), lambda pilot, limits: best_design(pilot, limits).by_weeks)

    def bars(self, pilot: Pilot) -> tuple[Bar, ...]:
        """What a pilot would be worth if one input were known."""
        return self._once((pilot, "bars"), lambda pilot, _: tornado(pilot))

    def _asked(self, scenario: str | None) -> tuple:
        state = self.state
        return state.workbook, state.tactic, state.scenario if scenario is None else scenario, state.as_of

    @staticmethod
    def _design(workbook: Workbook, tactic: str, scenario: str, as_of) -> Pilot:
        return design_pilot(workbook.in_scenario(tactic, scenario), tactic, as_of=as_of)

    def _once(self, asked: tuple, work):
        """What was asked for, kept while it is among the last few."""
        if asked not in self._known:
            self._known[asked] = work(*asked)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        return self._known[asked]
