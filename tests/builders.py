"""Small workbooks in a sentence: every builder gives a plausible record, keywords replace what the test is about."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from planproof.model.estimate import Estimate, ScenarioRow
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from planproof.model.row import Row
from planproof.model.tactic import Share, Tactic, TeamHours
from planproof.model.workbook import Decision, Workbook

SPRING = {"start": date(2027, 3, 1), "end": date(2027, 3, 31)}
SHEET_OF = {Objective: "objectives", BudgetRow: "budget", TeamRow: "teams", Channel: "channels", Tactic: "tactics",
            Risk: "risks", Stakeholder: "stakeholders", Estimate: "estimates", ScenarioRow: "scenarios",
            HistoryRow: "history"}


def a_workbook(*rows: Row | Iterable[Row], **fields: object) -> Workbook:
    """A workbook of the rows, each in its sheet; a Plan among them is its plan; sheets that hold nothing are absent."""
    flat = [row for given in rows for row in ([given] if isinstance(given, Row) else given)]
    sheets: dict[str, list[Row]] = {}
    for row in flat:
        if not isinstance(row, Plan):
            sheets.setdefault(SHEET_OF[type(row)], []).append(row)
    plans = [row for row in flat if isinstance(row, Plan)]
    known = {name: tuple(found) for name, found in sheets.items()}
    here = tuple(name for name in ("plan", *SHEET_OF.values()) if name in known or name == "tactics" or plans and name == "plan")
    return Workbook(**{"plan": plans[0] if plans else Plan(), "sheets": here, **known, **fields})


def a_plan(**fields: object) -> Plan:
    """A plan for the year 2027, in euros."""
    return Plan(**{"name": "Plan 2027", "currency": "EUR", "start": date(2027, 1, 1), "end": date(2027, 12, 31), **fields})


def a_line(line: str = "Social", *, budget: object = 10_000, spent: object = 0, committed: object = 0,
           month: str | None = "2027-03", **fields: object) -> BudgetRow:
    """A budget line's money in March 2027, nothing signed or spent."""
    return BudgetRow(**{"line": line, "month": month, "amount": _number(budget), "spent": _number(spent),
                        "committed": _number(committed), **fields})


def a_team(team: str = "Content", *, hours: object = 40, committed: object = 0, **fields: object) -> TeamRow:
    """A team of forty hours a week, none of them promised."""
    return TeamRow(**{"team": team, "hours_per_week": _number(hours), "committed_hours": _number(committed), **fields})


def an_objective(id: str = "leads", **fields: object) -> Objective:
    """A live objective of 2027."""
    return Objective(**{"id": id, "statement": "More leads", "start": date(2027, 1, 1), "due": date(2027, 12, 31), **fields})


def a_channel(id: str = "newsletter", **fields: object) -> Channel:
    """A channel in place that meets its target."""
    return Channel(**{"id": id, "name": id, "incumbent": True, "target": Decimal(100), "actual": Decimal(120),
                      "trend": "steady", **fields})


def a_tactic(id: str = "idea", *, cost: object = None, line: str | None = None, hours: object = None, **fields: object) -> Tactic:
    """A proposed tactic of March 2027 and nothing else said.

    cost    its total cost
    line    the budget line that pays all of it, or a mapping line -> share
    hours   per week: a number for the only team, or a mapping team -> hours
    """
    return Tactic(**{"id": id, "name": id, "total_cost": _number(cost), "funding": _shares(line),
                     "hours": some_hours(hours), **SPRING, **fields})


def an_estimate(tactic: str = "idea", input: str = "delta", p10: object = None, p50: object = None, p90: object = None,
                **fields: object) -> Estimate:
    """What someone believes about one input of one tactic."""
    return Estimate(**{"tactic": tactic, "input": input, "p10": _number(p10), "p50": _number(p50), "p90": _number(p90), **fields})


def a_scenario(scenario: str = "rain", input: str = "delta", p50: object = None, **fields: object) -> ScenarioRow:
    """One number of a named scenario of a tactic."""
    return ScenarioRow(**{"scenario": scenario, "tactic": "idea", "input": input, "p50": _number(p50), **fields})


def a_decision(tactic: str = "idea", **fields: object) -> Decision:
    """Léa's decision of 2 March 2027 to pilot an idea."""
    return Decision(**{"tactic": tactic, "verdict": "pilot", "by": "Léa", "rationale": "small, and we would learn",
                       "on": date(2027, 3, 2), **fields})


def a_risk(tactic: str = "idea", **fields: object) -> Risk:
    """Something that may go wrong with a tactic, not very likely and not very bad."""
    return Risk(**{"tactic": tactic, "kind": "rain", "likelihood": Decimal(2), "impact": Decimal(2), **fields})


def a_stakeholder(name: str = "Claire", **fields: object) -> Stakeholder:
    """Someone whose agreement counts."""
    return Stakeholder(**{"name": name, **fields})


def some_history(sponsor: str = "Ann", **fields: object) -> HistoryRow:
    """A closed tactic of a sponsor."""
    return HistoryRow(**{"sponsor": sponsor, "tactic": "last year's", **fields})


def some_hours(hours: object) -> tuple[TeamHours, ...]:
    """Hours in the form of the Tactics sheet: a mapping team -> hours, or a number for the only team."""
    if hours is None:
        return ()
    by_team = hours if isinstance(hours, dict) else {None: hours}
    return tuple(TeamHours(team=team, hours=_number(amount)) for team, amount in by_team.items())


def _shares(line: object) -> tuple[Share, ...]:
    by_line = line if isinstance(line, dict) else {line: 1} if line else {}
    return tuple(Share(line=name, share=_number(share)) for name, share in by_line.items())


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
