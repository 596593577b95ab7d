"""The workbook: one immutable value that every stage reads and none changes."""
from __future__ import annotations

from datetime import date
from typing import Literal

from planproof.model.estimate import Estimate, ScenarioRow
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from planproof.model.row import Text, Texts, Value
from planproof.model.tactic import Tactic

SHEETS = ("plan", "objectives", "budget", "teams", "channels", "tactics", "risks", "stakeholders", "estimates",
          "scenarios", "history")


Decided = Literal["decline", "stop", "fund", "keep", "pilot", "retest", "fix", "adjust", "continue", "scale"]


class Decision(Value):
    """What a person decided about a tactic, and why; kept for good.

    computed   the verdict that the audit gave when it was decided; None where nobody wrote that down
    """

    tactic: str
    verdict: Decided
    by: str
    rationale: str
    on: date
    computed: Decided | None = None


class Workbook(Value):
    """A plan with its proposed and running tactics.

    sheets   the sheets that were there, be they empty; an absent sheet is silence
    """

    plan: Plan = Plan()
    objectives: tuple[Objective, ...] = ()
    budget: tuple[BudgetRow, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    channels: tuple[Channel, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    risks: tuple[Risk, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    scenarios: tuple[ScenarioRow, ...] = ()
    history: tuple[HistoryRow, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sheets: Texts = ("tactics",)

    def has_sheet(self, sheet: str) -> bool:
        """The sheet was there, or holds something."""
        return sheet in self.sheets or bool(getattr(self, sheet)) and sheet != "plan"

    def tactic(self, id: str) -> Tactic | None:
        """The tactic of that id, or None."""
        return next((tactic for tactic in self.tactics if tactic.id == id), None)

    def channel(self, id: Text) -> Channel | None:
        """The channel of that id, or None."""
        return next((channel for channel in self.channels if channel.id == id), None)

    def with_tactic(self, tactic: Tactic) -> Workbook:
        """The same workbook with the tactic of the same id replaced."""
        return self.but(tactics=tuple(tactic if known.id == tactic.id else known for known in self.tactics))

    def scenario_names(self, tactic: str) -> Texts:
        """The scenarios that the team keeps of a tactic, in the order in which they were first named."""
        return tuple(dict.fromkeys(row.scenario for row in self.scenarios if row.tactic == tactic))

    def in_scenario(self, tactic: str, name: str) -> Workbook:
        """The same workbook, in which a scenario's numbers stand in for the team's own of that tactic; "" changes nothing."""
        rows = [row for row in self.scenarios if (row.tactic, row.scenario) == (tactic, name)]
        if not rows:
            return self
        replaced = {row.input for row in rows}
        kept = [row for row in self.estimates if row.tactic != tactic or row.input not in replaced]
        return self.but(estimates=(*kept, *(Estimate(**row.model_dump(exclude={"scenario"})) for row in rows)))
