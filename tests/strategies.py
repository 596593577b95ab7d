"""Workbooks of any content that a file can hold, for properties."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from planproof.intake.columns import SHEETS, THRESHOLDS, Column, is_example, is_total
from planproof.intake.grid import BLANKS
from planproof.model.estimate import SYMBOLS, Estimate, ScenarioRow
from planproof.model.plan import BudgetRow, Channel, HistoryRow, Objective, Plan, Risk, Stakeholder, TeamRow
from planproof.model.row import Row
from planproof.model.tactic import Share, Tactic, TeamHours
from planproof.model.workbook import Workbook

NOUNS = {"objectives": Objective, "budget": BudgetRow, "teams": TeamRow, "channels": Channel, "tactics": Tactic, "risks": Risk,
         "stakeholders": Stakeholder, "estimates": Estimate, "scenarios": ScenarioRow, "history": HistoryRow}
IDS = {"objectives": ("o-sales", "O 2", "été"), "channels": ("c-mail", "=site", "Salon: Lyon"),
       "tactics": ("t-1", "T 2", "3", "naïve"),
       "budget": ("Social", "Salons: Lyon", "Remise 5%", "Fonds: 2027", "=Print", "E-mail & CRM"),
       "teams": ("Content", "Équipe: nord",
           "-Shops")}
TRICKY = ("=1+1", "-5 posts", "@home", "+ one", "'=kept", "12,5", "1.000", "ligne\nsuite", "<img src=x onerror=alert(1)>", "😀",
          "2027-01-01",
          '"quoted"', "a, b; c", "=HYPERLINK(\"http://x\")", "'-3", "'")
NEVER_DENIED = {"status", "must_serve", "empty_means_no", "show_sponsors", "how_we_will_know", "currency"}
PLACES = st.sampled_from([1, 10, 100, 1000, 10**6])
NUMBERS = st.builds(lambda units, parts: Decimal(units) / parts, st.integers(0, 10**9), PLACES) | st.sampled_from(
    [Decimal(text) for text in ("0.1", "1234567890123456.789", "0.30000000000000004", "12.125", "0.005", "99999999999999999999")])
SHARES = st.integers(0, 1000).map(lambda thousandths: Decimal(thousandths) / 1000)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
OWN_HEADINGS = ("Our note", "Ancien code", "=Prio")


def sayable(text: str) -> bool:
    """A text that means itself in any cell: not "none", no example, no total, no formula that failed."""
    return bool(text) and text == text.strip(BLANKS) and text.casefold() not in ("none", "aucun", "aucune", "néant") and not (
        is_example(text) or is_total(text) or text[0] == "#" or text == "=?")


TEXTS = (st.sampled_from(TRICKY) | st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1,
                                           max_size=20)).filter(sayable)
ITEMS = TEXTS.filter(lambda text: ";" not in text and "\n" not in text)


@st.composite
def workbooks(draw: st.DrawFn) -> Workbook:
    """A workbook as it can come out of a file: references lead somewhere, nothing ends before it starts."""
    ids = {key: draw(st.lists(st.sampled_from(known), unique=True, min_size=key == "tactics", max_size=3)) for key,
           known in IDS.items()}
    rows = {key: tuple(_row(draw, key, id, ids) for id in ids[key]) for key in ids}
    rows |= {key: tuple(_row(draw, key, None, ids) for _ in range(draw(st.integers(0, 2)))) for key in ("risks", "stakeholders",
        "history")}
    rows["estimates"] = tuple(_estimates(draw, ids["tactics"]))
    name = draw(TEXTS)
    rows["scenarios"] = tuple(ScenarioRow(scenario=name, **dict(row)) for row in _estimates(draw, ids["tactics"]))
    plan = draw(plans())
    return Workbook(plan=plan, sheets=tuple(key for key in SHEETS if (plan != Plan() if key == "plan" else rows[key])), **rows)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with any of its keys, thresholds and keys of the team's own."""
    names = {column.field for column in THRESHOLDS}
    columns = [column for column in SHEETS["plan"].columns if column.field not in names]
    said = _values(draw, columns, {})
    thresholds = tuple((column.field, draw(SHARES)) for column in THRESHOLDS if draw(st.booleans()))
    return Plan(**said, thresholds=thresholds, extra=draw(_own()))


def _row(draw: st.DrawFn, key: str, id: str | None, ids: dict[str, list[str]]) -> Row:
    sheet = SHEETS[key]
    label = sheet.column(sheet.label[0])
    named = {"id": id} if id and "id" in NOUNS[key].model_fields else {label.field: id or draw(_text(label, ids))}
    if key == "tactics":
        named["name"] = "N " + draw(ITEMS)
    columns = [column for column in sheet.columns if column.field not in (*named, "kpi_x")]
    said = _values(draw, columns, ids)
    silent = [column.field for column in columns
              if column.field not in (*said, *NEVER_DENIED, *sheet.label, "month", "tactic") and column.kind != "id"]
    denied = draw(st.lists(st.sampled_from(silent), unique=True, max_size=2)) if silent else []
    return NOUNS[key](**named, **said, denied=tuple(sorted(denied)), extra=draw(_own()))


def _values(draw: st.DrawFn, columns: list[Column], ids: dict[str, list[str]]) -> dict[str, object]:
    chosen = draw(st.lists(st.sampled_from(columns), unique_by=lambda column: column.field, max_size=10))
    said = {column.field: draw(_value(column, ids)) for column in chosen}
    for first, last in (("start", "end"), ("start", "due"), ("from_date", "to_date")):
        if first in said and last in said:
            said[first], said[last] = sorted((said[first], said[last]))
    return {field: value for field, value in said.items() if value not in (None, (), False) or field in ("incumbent", "agreed")}


def _value(column: Column, ids: dict[str, list[str]]) -> st.SearchStrategy:
    lines, teams = ids.get("budget") or ["Social", "Fonds: A"], ids.get("teams") or ["Content"]
    texts = {"how_we_will_know": st.just("people will talk about it"), "expects": st.sampled_from(["15000", "2500.50"])}
    if column.field in texts:
        return texts[column.field]
    kinds = {
        "number": NUMBERS, "money": NUMBERS, "hours": NUMBERS, "share": SHARES, "score": st.integers(1, 5).map(Decimal),
        "date": DAYS,
        "month": st.dates(date(2026, 1, 1), date(2028, 1, 1)).map(lambda day: f"{day:%Y-%m}"), "yesno": st.booleans(),
        "choice": st.sampled_from([word.code for word in column.words] or ["x"]), "currency": st.sampled_from(["EUR", "USD"]),
        "choices": st.lists(st.sampled_from([word.code for word in column.words] or ["x"]), min_size=1, unique=True).map(tuple),
        "dates": st.lists(DAYS.map(date.isoformat), min_size=1, max_size=3).map(tuple),
        "until": st.sampled_from(["yes", "no", "2027-03-01"]), "funding": _funding(lines), "team_hours": _hours(teams),
        "parts": st.tuples(ITEMS, st.sampled_from(["", "two", "=3"]), ITEMS),
        "list": st.lists(_text(column, ids), min_size=1, max_size=3, unique=True).map(tuple)}
    return kinds[column.kind] if column.kind in kinds else _text(column, ids)


def _text(column: Column, ids: dict[str, list[str]]) -> st.SearchStrategy[str]:
    known = [id for key in column.refers for id in ids.get(key, ())]
    absent = not any(ids.get(key) for key in column.refers)
    free = ITEMS if column.kind == "list" else TEXTS
    return (st.sampled_from(known) if known else st.nothing()) if not absent else free


def _funding(lines: list[str]) -> st.SearchStrategy[tuple[Share, ...]]:
    whole = st.sampled_from(lines).map(lambda line: (Share(line=line),))
    parts = st.tuples(st.just(lines[0]), SHARES, st.just(lines[-1])).map(
        lambda made: (Share(line=made[0], share=made[1]), Share(line=made[2], share=1 - made[1])))
    return whole | parts


def _hours(teams: list[str]) -> st.SearchStrategy[tuple[TeamHours, ...]]:
    alone = NUMBERS.map(lambda hours: (TeamHours(hours=hours),))
    return alone | st.lists(st.tuples(st.sampled_from(teams), NUMBERS), min_size=1, max_size=2).map(
        lambda parts: tuple(TeamHours(team=team, hours=hours) for team, hours in parts))


def _own() -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    return st.lists(st.sampled_from(range(len(OWN_HEADINGS))), unique=True).flatmap(
        lambda places: st.tuples(*(st.tuples(st.just(OWN_HEADINGS[place]), TEXTS) for place in sorted(places))))


def _estimates(draw: st.DrawFn, tactics: list[str]) -> list[Estimate]:
    pairs = draw(st.lists(st.tuples(st.sampled_from(tactics), st.sampled_from(sorted(SYMBOLS))), unique=True, max_size=4))
    return [Estimate(tactic=tactic, input=symbol, source=draw(st.none() | TEXTS), **_quantiles(draw, SYMBOLS[symbol].scale))
            for tactic, symbol in pairs]


def _quantiles(draw: st.DrawFn, scale: str) -> dict[str, Decimal]:
    floor = 1 if scale == "factor" else 0
    said = sorted(draw(st.sets(SHARES.map(lambda share: floor + share), min_size=1, max_size=3)))
    return dict(zip(("p10", "p50", "p90"), said, strict=True)) if len(said) == 3 else {"p50": said[0]}
