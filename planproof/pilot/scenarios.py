"""Scenarios of an idea, kept by name beside the team's own numbers."""
from __future__ import annotations

from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.model.estimate import ScenarioRow
from planproof.model.message import say
from planproof.model.pilot import Belief, Pilot
from planproof.model.workbook import Workbook

LONGEST, DIGITS = 60, 6


def with_scenario(workbook: Workbook, pilot: Pilot, name: str, *, than: Pilot) -> Workbook:
    """The workbook with a scenario that holds what a pilot believes otherwise than another; one of the same name is replaced.

    than     the pilot of the team's own numbers
    raises   PlanproofError without a name, with a very long one, or where nothing differs
    """
    name = name.strip()
    if not name or len(name) > LONGEST:
        raise PlanproofError(say("A scenario needs a name of 1 to {longest} characters.", longest=LONGEST),
                             fix=say("Name what is different in it, such as “fewer people”."))
    rows = tuple(_row(pilot.tactic, name, belief) for belief in pilot.beliefs if belief != than.belief(belief.symbol))
    if not rows:
        raise PlanproofError(say("Nothing in it differs from your own numbers."), fix=say("Move a slider first, then save."))
    kept = without_scenario(workbook, pilot.tactic, name)
    sheets = kept.sheets if "scenarios" in kept.sheets else (*kept.sheets, "scenarios")
    return kept.but(scenarios=(*kept.scenarios, *rows), sheets=sheets)


def without_scenario(workbook: Workbook, tactic: str, name: str) -> Workbook:
    """The workbook without a scenario of a tactic."""
    return workbook.but(scenarios=tuple(row for row in workbook.scenarios if (row.tactic, row.scenario) != (tactic, name)))


def _row(tactic: str, name: str, belief: Belief) -> ScenarioRow:
    low, middle, high = (_typed(number) for number in (belief.p10, belief.p50, belief.p90))
    doubt = {} if belief.certain else {"p10": low, "p90": high}
    return ScenarioRow(scenario=name, tactic=tactic, input=belief.symbol, p50=middle, source=belief.source or None, **doubt)


def _typed(number: float) -> Decimal:
    """A number with as many digits as a slider gives it meaning."""
    return Decimal(f"{number:.{DIGITS}g}") + 0
