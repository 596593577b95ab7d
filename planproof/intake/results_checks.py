"""What must hold of a results file, whatever the pilot: whole people, no more conversions than people, no week left out."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.drafts import Draft
from planproof.model.message import Message, say
from planproof.model.results import ArmRow

LONGEST = 520                 # weeks: ten years, so that a week is not a date or a count gone astray
WHOLE = ("people", "conversions", "conversions_before", "week", "weeks")
NOT_NEGATIVE = ("people", "conversions", "conversions_before", "revenue", "revenue_sd", "revenue_squares", "margin_sd")
MEASURES = ("conversions", "revenue", "margin")
MOST_NAMED = 12
ARMS = {"reached": say("people reached"), "left_out": say("group left out"), "before": say("weeks before"),
        "after": say("weeks after")}


def check_row(draft: Draft) -> Iterator[PlanproofError]:
    """Every problem of one row by itself."""
    values = draft.values
    for field in WHOLE:
        if field in values and values[field] != int(values[field]):
            yield draft.problem(field, say("\"{value}\" is not a whole number.", value=values[field]),
                                say("Write the count itself."))
    for field in NOT_NEGATIVE:
        if field in values and values[field] < 0:
            yield draft.problem(field, say("\"{value}\" is negative.", value=values[field]), say("Write an amount of 0 or more."))
    yield from _weeks(draft)
    if "people" not in values or values["people"] == 0:
        yield draft.problem("people", say("This row does not say how many people it counts."),
                            say("Write everyone in the arm, whether they bought or not."))
    if values.get("conversions", 0) > values.get("people", 0) > 0:
        yield draft.problem("conversions", say("There are {conversions} conversions of {people} people.",
                                               conversions=values["conversions"], people=values["people"]),
                            say("Count each person once, or write all people of the arm."))
    if not any(field in values for field in MEASURES):
        yield draft.problem("", say("This row holds neither conversions nor revenue nor margin."),
                            say("Fill in one of them, 0 where there was none."))


def _weeks(draft: Draft) -> Iterator[PlanproofError]:
    for field in ("week", "weeks"):
        value = draft.values.get(field)
        if value is not None and not 1 <= value <= LONGEST:
            yield draft.problem(field, say("Week {week} is not between 1 and {last}.", week=value, last=LONGEST),
                                say("Count the weeks from the first one on air, which is 1."))


def check_together(rows: Iterable[ArmRow], draft_of: dict[int, Draft]) -> Iterator[PlanproofError]:
    """Every problem of the rows beside each other: arms, weeks that are missing or come twice."""
    rows = tuple(rows)
    yield from _arms(rows, draft_of)
    yield from _twice(rows, draft_of)
    weekly = [row.week is not None for row in rows]
    if any(weekly) and not all(weekly):
        yield _at(draft_of[next(row.row for row in rows if row.week is None)], "week",
                  say("Some rows name their week and this one does not."), say("Write the week in every row, or in none."))
    elif all(weekly):
        yield from _missing(rows, draft_of)


def _arms(rows: tuple[ArmRow, ...], draft_of: dict[int, Draft]) -> Iterator[PlanproofError]:
    arms, first = {row.arm for row in rows}, draft_of[rows[0].row]
    pairs = ({"reached", "left_out"}, {"before", "after"})
    if arms in pairs:
        return
    if not any(arms <= pair for pair in pairs):
        yield _at(first, "", say("Rows of arms and rows of before and after stand in one file."),
                  say("Keep the people reached and the group left out, or before and after."))
    elif arms == {"reached"}:
        yield _at(first, "", say("There is no group left out: without one nobody can tell what would have happened anyway."),
                  say("Add the rows of the group left out, or compare before and after, which proves far less."))
    else:
        missing = next(iter(next(pair for pair in pairs if arms <= pair) - arms))
        yield _at(first, "", say("There is no row of the {arm}.", arm=ARMS[missing]), say("Add it."))


def _twice(rows: tuple[ArmRow, ...], draft_of: dict[int, Draft]) -> Iterator[PlanproofError]:
    seen: set[tuple[str, int | None]] = set()
    for row in rows:
        if (row.arm, row.week) in seen:
            problem = (say("The {arm} come twice.", arm=ARMS[row.arm]) if row.week is None
                       else say("Week {week} of the {arm} comes twice.", arm=ARMS[row.arm], week=row.week))
            yield _at(draft_of[row.row], "", problem, say("Keep one of them, or add them up."))
        seen.add((row.arm, row.week))


def _missing(rows: tuple[ArmRow, ...], draft_of: dict[int, Draft]) -> Iterator[PlanproofError]:
    last = max(row.week for row in rows)
    for arm in dict.fromkeys(row.arm for row in rows):
        here = {row.week for row in rows if row.arm == arm}
        gaps = [week for week in range(1, last + 1) if week not in here]
        if gaps:
            place = next(row for row in reversed(rows) if row.arm == arm)
            named = tuple(gaps[:MOST_NAMED])
            yield _at(draft_of[place.row], "", say("Weeks missing of the {arm}: {weeks}.", arm=ARMS[arm], weeks=named),
                      say("Add a row for each, with 0 where nobody bought."))


def _at(draft: Draft, field: str, problem: Message, fix: Message) -> PlanproofError:
    return draft.problem(field, problem, fix)


def deviation(squares: Decimal, total: Decimal, people: int) -> Decimal | None:
    """Standard deviation from a sum of squares and a sum; None for one person, or squares that cannot be."""
    rest = squares - total * total / people
    return (rest / (people - 1)).sqrt() if people > 1 and rest >= 0 else None
