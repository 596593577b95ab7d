"""Scenarios of an idea, kept by name beside the team's own numbers."""
from __future__ import annotations

from planproof.errors import PlanproofError
from planproof.model.estimate import ScenarioRow
from planproof.model.message import say
from planproof.model.pilot import Pilot
from planproof.model.workbook import Workbook
from planproof.pilot.estimates import estimate_of

LONGEST = 60


def with_scenario(workbook: Workbook, pilot: Pilot, name: str, *, than: Pilot) -> Workbook:
    """The workbook with a scenario that holds what a pilot believes otherwise than another; one of the same name is replaced.

    than     the pilot of the team's own numbers
    raises   PlanproofError without a name, with a very long one, or where nothing differs
    """
    name = name.strip()
    if not name or len(name) > LONGEST:
        raise PlanproofError(say("A scenario needs a name of 1 to {longest} characters.", longest=LONGEST),
                             fix=say("Name what is different in it, such as “fewer people”."))
    rows = tuple(ScenarioRow(scenario=name, **dict(estimate_of(pilot.tactic, belief))) for belief in pilot.beliefs
                 if belief != than.belief(belief.symbol))
    if not rows:
        raise PlanproofError(say("Nothing in it differs from your own numbers."), fix=say("Move a slider first, then save."))
    kept = without_scenario(workbook, pilot.tactic, name)
    sheets = kept.sheets if "scenarios" in kept.sheets else (*kept.sheets, "scenarios")
    return kept.but(scenarios=(*kept.scenarios, *rows), sheets=sheets)


def without_scenario(workbook: Workbook, tactic: str, name: str) -> Workbook:
    """The workbook without a scenario of a tactic."""
    return workbook.but(scenarios=tuple(row for row in workbook.scenarios if (row.tactic, row.scenario) != (tactic, name)))
