"""The columns that planproof added to a team's sheet: known again, never read, filled anew when the file is given back again."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from planproof.intake.columns import fold
from planproof.intake.grid import Cell, Grid, trimmed

_OURS = re.compile(r"planproof\s*:", re.IGNORECASE)
HEADINGS_WITHIN = 40          # rows


def is_ours(cell: Cell) -> bool:
    """A heading that planproof wrote: "planproof: verdict", in whatever language."""
    return isinstance(cell, str) and bool(_OURS.match(cell))


def ours(grid: Grid) -> dict[int, str]:
    """Position -> heading of the columns that planproof added, from left to right."""
    found = {place: cell for row in grid.rows[:HEADINGS_WITHIN] for place, cell in enumerate(row) if is_ours(cell)}
    return dict(sorted(found.items()))


def without_ours(grids: Iterable[Grid]) -> tuple[Grid, ...]:
    """The sheets as they were before: what planproof wrote beside the ideas is neither read nor asked about."""
    return tuple(_without(grid, ours(grid)) for grid in grids)


def places_for(headings: Iterable[str], before: Mapping[int, str]) -> dict[str, int]:
    """Heading -> the column it takes over: the one of the same name, else the next of the old ones; none where none is left.

    before   position -> heading of the columns that planproof added earlier, perhaps in another language
    """
    mine = [heading for heading in headings if is_ours(heading)]
    same = {heading: place for heading in mine for place, old in before.items() if fold(old) == fold(heading)}
    left = (place for place in before if place not in same.values())
    found = {heading: same[heading] if heading in same else next(left, None) for heading in mine}
    return {heading: place for heading, place in found.items() if place is not None}


def _without(grid: Grid, places: dict[int, str]) -> Grid:
    if not places:
        return grid
    rows = tuple(trimmed(None if place in places else cell for place, cell in enumerate(row)) for row in grid.rows)
    return replace(grid, rows=rows)
