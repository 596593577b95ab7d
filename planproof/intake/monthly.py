"""Amounts by month, across or down, as rows of the model."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from planproof.intake.across import Months
from planproof.intake.columns import fold
from planproof.intake.drafts import Draft
from planproof.intake.records import Table
from planproof.model.calendar import month_period


def spread_out(table: Table, drafts: list[Draft], months: Months) -> list[Draft]:
    """The drafts of one sheet with their amounts by month as rows of the model."""
    if table.sheet.key == "budget":
        return [row for draft in drafts for row in budget_rows(draft, months)]
    if table.sheet.key == "teams":
        return [row for draft in drafts for row in team_rows(draft, months)]
    if table.sheet.key != "tactics":
        return drafts
    rows = [with_monthly_cost(draft, months) for draft in drafts]
    return gathered(rows) if "month" in table.fields else rows


def budget_rows(draft: Draft, months: Months) -> list[Draft]:
    """One draft for each month of a line; what the row says for all months stands in a row without month."""
    if draft.table.lines_across:
        return [draft._replace(values={"line": heading, "month": draft.values.get("month"), "amount": amount}, extra=())
                for _, heading, amount in draft.monthly]
    return _by_month(draft, months, "amount", lambda month: {"month": month}, ("committed", "spent"))


def team_rows(draft: Draft, months: Months) -> list[Draft]:
    """One draft for each month in which the team's hours are told."""
    return _by_month(draft, months, "hours_per_week", _dates_of, ())


def with_monthly_cost(draft: Draft, months: Months) -> Draft:
    """A tactic whose cost is told by month: their sum, from the first to the last month with money, where not said otherwise."""
    paid = sorted(months[raw] for raw, _, amount in draft.monthly if amount and months.get(raw))
    if not draft.monthly:
        return draft
    return _costing(draft, sum((amount for *_, amount in draft.monthly), Decimal(0)), paid)


def gathered(drafts: Iterable[Draft]) -> list[Draft]:
    """Tactics with months below each other: the rows of one name are one tactic, their amounts added."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(fold(str(draft.values.get("id") or draft.values.get("name"))), []).append(draft)
    return [_one(group) for group in groups.values()]


def _one(group: list[Draft]) -> Draft:
    costs = [draft.values["total_cost"] for draft in group if "total_cost" in draft.values]
    paid = sorted(str(draft.values["month"]) for draft in group if draft.values.get("total_cost") and "month" in draft.values)
    values = {field: value for draft in reversed(group) for field, value in draft.values.items() if field != "month"}
    values.pop("total_cost", None)
    one = group[0]._replace(values=values)
    return _costing(one, sum(costs, Decimal(0)), paid) if costs else one


def _costing(draft: Draft, cost: Decimal, paid: list[str]) -> Draft:
    dates = {"start": month_period(paid[0]).start, "end": month_period(paid[-1]).end} if paid else {}
    known = {field: value for field, value in draft.values.items() if field != "total"}
    return draft._replace(values={"total_cost": draft.values.get("total", cost), **dates, **known})


def _by_month(draft: Draft, months: Months, field: str, when, whole: tuple[str, ...]) -> list[Draft]:
    if not draft.monthly:
        return [draft]
    values = {name: value for name, value in draft.values.items() if name not in (*whole, "total")}
    rest = {name: draft.values[name] for name in whole if name in draft.values}
    rows = [draft._replace(values={**values, **when(months.get(raw, "")), field: amount}, extra=(), denied=())
            for raw, _, amount in draft.monthly]
    rows += [draft._replace(values={**values, **rest}, extra=(), denied=())] if rest else []
    return [rows[0]._replace(extra=draft.extra, denied=draft.denied), *rows[1:]]


def _dates_of(month: str) -> dict[str, date]:
    return dict(zip(("from_date", "to_date"), month_period(month), strict=True)) if month else {}
