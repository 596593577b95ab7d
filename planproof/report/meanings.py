"""What a column of a team's own may mean, in words to choose from."""
from __future__ import annotations

from datetime import date

from planproof.intake.columns import Column, Sheet
from planproof.intake.dates import LONG_MONTHS
from planproof.intake.records import MONTH, MONTHLY, TOTAL
from planproof.model.message import Message, say
from planproof.report.wording import Wording

Choice = tuple[str, str]                      # what is shown, the meaning in a mapping


def sheet_choices(sheets: tuple[Sheet, ...], wording: Wording) -> list[Choice]:
    """What a sheet may hold."""
    named = [(sheet.easy[wording.lang == "fr"] if sheet.easy else sheet.fr if wording.lang == "fr" else sheet.en, sheet.key)
             for sheet in sheets]
    return [(wording.say(say("leave this sheet alone")), ""), *named]


def column_choices(sheet: Sheet, known: str, wording: Wording) -> list[Choice]:
    """What a column of that sheet may mean: its own columns, and where it has amounts by month each month and their total.

    known   the meaning proposed, a choice of its own where it is a month with its year
    """
    ours = [(_column_name(column, wording), column.field) for column in sheet.columns]
    more = _by_month(sheet, wording) if sheet.key in MONTHLY else []
    dated = [(wording.say(_amount_of(sheet, wording.month(known))), known)] if known[:4].isdigit() else []
    return [(wording.say(say("keep it, untouched")), ""), *dated, *ours, *more]


def years_around(day: date) -> list[tuple[str, int]]:
    """The years in which the months of a file of today may begin, the likeliest first."""
    return [(str(year), year) for year in (day.year, day.year + 1, day.year - 1, day.year + 2)]


def _by_month(sheet: Sheet, wording: Wording) -> list[Choice]:
    down = [] if any(column.field == MONTH.field for column in sheet.columns) else [
        (wording.say(say("the month of the amount in its row")), MONTH.field)]
    across = [(wording.say(_amount_of(sheet, wording.month(name))), name) for name in LONG_MONTHS]
    return [*down, (wording.say(say("the total of the months")), TOTAL.field), *across]


def _amount_of(sheet: Sheet, month: str) -> Message:
    if sheet.key == "teams":
        return say("the hours of {month_name}", month_name=month)
    return say("the amount of {month_name}", month_name=month)


def _column_name(column: Column, wording: Wording) -> str:
    return column.heading(wording.lang, easy=True).replace("_", " ")
