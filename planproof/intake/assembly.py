"""Checked drafts as the model's nouns."""
from __future__ import annotations

from typing import NamedTuple

from planproof.intake.cells import Convention
from planproof.intake.columns import THRESHOLDS
from planproof.intake.drafts import Draft
from planproof.intake.measure import understand
from planproof.intake.references import Drafts
from planproof.intake.years import Calendar
from planproof.model.estimate import Estimate, ScenarioRow
from planproof.model.message import Message
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from planproof.model.row import Row
from planproof.model.tactic import Tactic

NOUNS = {"objectives": Objective, "budget": BudgetRow, "teams": TeamRow, "channels": Channel, "tactics": Tactic, "risks": Risk,
          "stakeholders": Stakeholder, "estimates": Estimate, "scenarios": ScenarioRow, "history": HistoryRow}
_FIELDS = {noun: frozenset(noun.model_fields) for noun in NOUNS.values()}
_THRESHOLDS = frozenset(column.field for column in THRESHOLDS)


class Heard(NamedTuple):
    """A tactic's draft with what its "how we will know" says filled in, and what was understood."""

    draft: Draft
    echo: Message | None = None


def rows_of(drafts: Drafts) -> dict[str, tuple[Row, ...]]:
    """Sheet -> its rows."""
    return {key: tuple(_noun(NOUNS[key], draft) for draft in sheet) for key, sheet in drafts.items()}


def plan_of(draft: Draft | None, currency: str | None) -> Plan:
    """The plan that a Plan sheet's keys say; the currency that the amounts show where it names none."""
    if draft is None:
        return Plan(currency=currency)
    own = {field: value for field, value in draft.values.items() if field not in _THRESHOLDS}
    limits = tuple((field, value) for field, value in draft.values.items() if field in _THRESHOLDS)
    return Plan(**{"currency": currency, **own}, thresholds=limits, denied=draft.denied, extra=draft.extra)


def heard(draft: Draft, convention: Convention, calendar: Calendar) -> Heard:
    """The tactic with number, unit, baseline, target and day taken from its own words, where they are not said otherwise."""
    text = draft.values.get("how_we_will_know")
    period = (draft.values.get("start"), draft.values.get("end"))
    found = understand(str(text), convention, period if any(period) else calendar) if text else None
    if found is None:
        return Heard(draft)
    said = {"kpi": (found.kpi,), "kpi_unit": found.unit, "kpi_baseline": found.baseline, "kpi_target": found.target,
            "kpi_date": found.day}
    new = {field: value for field, value in said.items()
           if value is not None and field not in draft.values and field not in draft.denied}
    return Heard(draft.having(**new), found.echo)


def _noun(noun: type[Row], draft: Draft) -> Row:
    values = {field: value for field, value in draft.values.items() if field in _FIELDS[noun]}
    if noun is Tactic:
        values.setdefault("name", values["id"])
    return noun(**values, denied=draft.denied, extra=draft.extra)
