"""What a team's own file calls its sheets and columns, so that whatever names a place uses their words."""
from __future__ import annotations

from planproof.model.row import Value

LONGEST = 80               # characters of a name that is said
COVERED = {"tactics": {"kpi": "how_we_will_know", "kpi_unit": "how_we_will_know", "kpi_baseline": "how_we_will_know",
                       "kpi_target": "how_we_will_know", "kpi_date": "how_we_will_know", "launch_cost": "total_cost",
                       "weekly_cost": "total_cost"}}         # details that one column of the first layer says all together


class Names(Value):
    """The names in one file; what it does not have is called by ours.

    sheets    field of the Workbook -> name of the sheet
    columns   field of the Workbook -> field of its rows -> heading; of the plan its keys
    """

    sheets: dict[str, str] = {}
    columns: dict[str, dict[str, str]] = {}

    def sheet(self, key: str) -> str | None:
        """What the file calls a sheet, None where it has none."""
        return self.sheets.get(key)

    def column(self, sheet: str, field: str) -> str | None:
        """What the file calls a column, None where it has none."""
        return self.columns.get(sheet, {}).get(field)

    def covering(self, sheet: str, field: str) -> str:
        """The column that says a field: its own, or the one of the first layer where the file has none of the details."""
        first = COVERED.get(sheet, {}).get(field, field)
        return field if not details_of(sheet, first).isdisjoint(self.columns.get(sheet, {})) else first


def details_of(sheet: str, column: str) -> frozenset[str]:
    """The details that one column of the first layer says all together."""
    return frozenset(detail for detail, first in COVERED.get(sheet, {}).items() if first == column)


def tidy_name(text: str) -> str:
    """A name on one line, short enough to stand in a sentence, without signs that nobody can see."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    one_line = " ".join(seen.split())
    return one_line if len(one_line) <= LONGEST else one_line[:LONGEST - 1].rstrip() + "…"
