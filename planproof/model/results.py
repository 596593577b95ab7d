"""What came of a pilot, arm by arm, as the team counted it."""
from __future__ import annotations

from decimal import Decimal
from typing import Literal

from planproof.model.row import Number, Text, Value

Arm = Literal["reached", "left_out", "before", "after"]
Form = Literal["weekly", "totals", "before_after"]


class ArmRow(Value):
    """One arm in one week, or over all weeks so far.

    week          1, 2 ... in weekly rows; None in totals
    people        in the arm, whether they bought or not
    conversions   of all of them in that time; None where nobody counted
    revenue, margin          of all of them, money
    revenue_sd, margin_sd    standard deviation from person to person in that time, money
    spend         money paid for the pilot in that time, set-up included
    conversions_before       of the same people in as many weeks before the pilot
    row           where it stands in the file
    """

    arm: Arm
    week: int | None = None
    people: int
    conversions: int | None = None
    revenue: Number = None
    revenue_sd: Number = None
    margin: Number = None
    margin_sd: Number = None
    spend: Number = None
    conversions_before: int | None = None
    row: int | None = None


class AlarmReading(Value):
    """What an alarm showed in one week: a number, or whether it rings."""

    said: str
    week: int | None
    value: Decimal | bool


class Results(Value):
    """The results of one pilot so far.

    weeks    how many weeks the totals cover; None where the file does not say
    source   the file
    """

    rows: tuple[ArmRow, ...]
    alarms: tuple[AlarmReading, ...] = ()
    weeks: int | None = None
    source: Text = None

    @property
    def form(self) -> Form:
        """Rows by week, one row an arm, or the same people before and after."""
        if any(row.arm in ("before", "after") for row in self.rows):
            return "before_after"
        return "totals" if any(row.week is None for row in self.rows) else "weekly"

    @property
    def week(self) -> int | None:
        """The last week that is in; None where totals do not say how many weeks they cover."""
        return self.weeks if self.form != "weekly" else max(row.week for row in self.rows)

    def of(self, arm: Arm, until: int | None = None) -> tuple[ArmRow, ...]:
        """An arm's rows up to a week, in the order of the weeks."""
        rows = [row for row in self.rows if row.arm == arm and (until is None or row.week is None or row.week <= until)]
        return tuple(sorted(rows, key=lambda row: row.week or 0))
