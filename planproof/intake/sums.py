"""What rows add up to, column by column."""
from __future__ import annotations

from decimal import Decimal

from planproof.intake.drafts import Draft

CHECKED = {"money", "hours"}
Figures = dict[tuple[str, str], Decimal]              # (field, heading) -> amount


class Sums:
    """The sums of some rows, as far as they have come."""

    def __init__(self) -> None:
        self.figures: Figures = {}
        self._rows = 0

    def add(self, figures: Figures) -> None:
        """One more row."""
        self._rows += 1
        for key, figure in figures.items():
            self.figures[key] = self.figures.get(key, Decimal(0)) + figure

    def make(self, figures: Figures) -> bool:
        """These are the sums: of two rows at least, or in so many figures that it is no accident."""
        alike = all(self.figures.get(key, 0) == stated for key, stated in figures.items())
        return alike and bool(self._rows > 1 and figures or sum(map(bool, figures.values())) > 2)


def figures_of(draft: Draft) -> Figures:
    """The amounts of the columns that can be added."""
    own = {(entry.column.field, entry.heading): draft.values[entry.column.field] for entry in draft.record.entries
           if entry.column and entry.column.kind in CHECKED and entry.column.field in draft.values}
    return own | {("", heading): amount for _, heading, amount in draft.monthly}
