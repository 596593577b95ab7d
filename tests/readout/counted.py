"""Results of a pilot in a sentence: every row is plausible, keywords replace what the test is about."""
from __future__ import annotations

from decimal import Decimal

from planproof.model.results import AlarmReading, ArmRow, Results

PEOPLE = 3_000


def a_row(arm: str = "reached", week: int | None = None, *, people: int = PEOPLE, conversions: int | None = 180,
          **fields) -> ArmRow:
    """One arm of three thousand people, six in a hundred of whom bought."""
    numbers = {name: Decimal(str(value)) if isinstance(value, float) else value for name, value in fields.items()}
    return ArmRow(arm=arm, week=week, people=people, conversions=conversions, **numbers)


def totals(reached: int = 180, left_out: int = 150, *, weeks: int | None = 8, people: int = PEOPLE, **fields) -> Results:
    """Conversions of both arms over the whole pilot."""
    rows = (a_row("reached", conversions=reached, people=people), a_row("left_out", conversions=left_out, people=people))
    return Results(**{"rows": rows, "weeks": weeks, **fields})


def weekly(*weeks: tuple[int, int], spend: float | None = None, alarms: tuple[AlarmReading, ...] = (), **fields) -> Results:
    """Conversions of the people reached and of those left out, week by week."""
    rows = [row for week, (reached, left_out) in enumerate(weeks, 1)
            for row in (a_row("reached", week, conversions=reached, spend=spend, **fields),
                        a_row("left_out", week, conversions=left_out, **fields))]
    return Results(rows=tuple(rows), alarms=alarms)


def reading(said: str, value: object, week: int | None = None) -> AlarmReading:
    """What an alarm showed."""
    return AlarmReading(said=said, week=week, value=value if isinstance(value, bool) else Decimal(str(value)))
