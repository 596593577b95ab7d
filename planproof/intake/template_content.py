"""What stands in a template's cells before anyone types: example rows, or a workbook's first layer."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.columns import IDEAS, SHEETS, Lang
from planproof.intake.written_cell import Cell, cell
from planproof.model.ledger import shares
from planproof.model.message import Message, Place, say
from planproof.model.plan import BudgetRow
from planproof.model.workbook import Workbook

Rows = tuple[dict[str, Cell], ...]          # one dict per row: field or month -> cell


@dataclass(frozen=True)
class Content:
    """Months across, the plan's values and the rows of each sheet.

    rows    sheet key -> rows; a row's keys are fields of that sheet's columns, or months "2027-02"
    asked   budget line -> money that proposed ideas ask of it, team -> hours they take, as the formulas will say
    total   money that proposed ideas ask
    """

    months: tuple[str, ...]
    plan: dict[str, Cell]
    rows: dict[str, Rows] = field(default_factory=dict)
    examples: bool = True
    asked: dict[str, Decimal] = field(default_factory=dict)
    total: Decimal = Decimal(0)


def empty_content(year: int) -> Content:
    """Nothing but the plan's first and last day."""
    months = tuple(f"{year}-{number:02d}" for number in range(1, 13))
    return Content(months, {"start": date(year, 1, 1), "end": date(year, 12, 31)})


def filled_content(workbook: Workbook, lang: Lang) -> Content:
    """The first layer of a workbook: its ideas, its money by month, its teams' hours."""
    sheet = SHEETS["tactics"]
    ideas = tuple({name: cell(tactic, sheet.column(name), lang) for name in IDEAS} for tactic in workbook.tactics)
    months = tuple(sorted({row.month for row in workbook.budget if row.month}))
    hours = tuple({"team": row.team, "hours_per_week": row.hours_per_week} for row in workbook.teams)
    plan = {column.field: cell(workbook.plan, column, lang) for column in SHEETS["plan"].columns if column.easy}
    rows = {"tactics": ideas, "budget": _money(workbook.budget), "teams": hours}
    total = sum((tactic.total_cost or 0 for tactic in workbook.tactics if tactic.status == "proposed"), Decimal(0))
    return Content(months, plan, rows, examples=False, asked=_asked(workbook), total=total)


def _money(budget: Iterable[BudgetRow]) -> Rows:
    """One row per line, its months across."""
    lines: dict[str, dict[str, Cell]] = {}
    for row in budget:
        if row.month is None:
            raise PlanproofError(say("The line {line} has money without month.", line=row.line), where=Place(sheet="Budget"),
                                 fix=say("Say the month of each amount; the template has them across."))
        months = lines.setdefault(row.line, {"line": row.line})
        if row.amount is not None:
            months[row.month] = months.get(row.month, Decimal(0)) + row.amount
    return tuple(lines.values())


def _asked(workbook: Workbook) -> dict[str, Decimal]:
    total: dict[str, Decimal] = defaultdict(Decimal)
    for tactic in workbook.tactics:
        if tactic.status == "proposed":
            for line, share in shares(tactic).items():
                total[line] += share * (tactic.total_cost or 0)
            for part in tactic.hours:
                total[part.team or ""] += part.hours
    return dict(total)


def example(key: str, year: int) -> dict[str, Message | Cell]:
    """The example row of a sheet; its label begins with "Example:", so that it is never read."""
    return {
        "tactics": {
            "name": say("Example: a letter to last year's customers"), "status": say("proposed"), "sponsor": "Anna",
            "owner": "Ben",
            "objectives": say("Sell more in spring"), "channel": say("letter"), "start": date(year, 3, 1),
            "end": date(year, 4, 30),
            "total_cost": Decimal(1200), "funding": say("Print"), "hours": say("Office: 3"),
            "how_we_will_know": say("40 -> 60 orders by 30 April {year}", year=year)},
        "budget": {"line": say("Example: print"), **{f"{year}-{number:02d}": Decimal(500) for number in range(1, 13)}},
        "teams": {"team": say("Example: office"), "hours_per_week": Decimal(12), "committed_hours": Decimal(4),
                  "hourly_cost": Decimal(35)},
        "objectives": {"statement": say("Example: sell more in spring"), "metric": say("orders per week"),
                       "baseline": Decimal(40), "target": Decimal(60), "due": date(year, 6, 30), "owner": "Anna"},
        "channels": {"id": say("Example: letter"), "name": say("Letter to customers"), "incumbent": say("yes"),
                     "weekly_reach": Decimal(900), "margin": Decimal("0.4"), "trend": say("steady")},
        "risks": {"tactic": say("Example: a letter to last year's customers"), "kind": say("the printer is late"),
                  "likelihood": Decimal(2), "impact": Decimal(3), "mitigation": say("order a week early"), "owner": "Ben"},
        "stakeholders": {"name": say("Example: head of sales"), "role": say("stakeholder"), "agreed": say("yes")},
        "estimates": {"tactic": say("Example: a letter to last year's customers"), "input": say("lift"), "p10": Decimal("0.05"),
                      "p50": Decimal("0.1"), "p90": Decimal("0.2"), "source": say("letter of last year")},
        "scenarios": {"scenario": say("Example: rain all spring"), "tactic": say("Example: a letter to last year's customers"),
                      "input": say("lift"), "p10": Decimal("0.01"), "p50": Decimal("0.04"), "p90": Decimal("0.1")},
        "history": {"sponsor": "Anna", "tactic": say("Example: a stand at the fair"), "year": Decimal(year - 1),
                    "promised": Decimal(4000), "actual": Decimal(2500), "lesson": say("Go on Saturdays only")},
    }.get(key, {})
