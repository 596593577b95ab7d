"""How firm the choice is, a few simulated worlds at a time, so that it can be shown as it grows, and left."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from planproof.funding.frequency import Draws, selection_frequency
from planproof.model.funding import Selection
from planproof.model.workbook import Workbook

AT_ONCE = 20


def selection_steps(workbook: Workbook, *, draws: Draws, as_of: date | None, at_once: int = AT_ONCE) -> Iterator[Selection]:
    """In how many of the worlds looked at so far the best affordable set holds each tactic.

    draws     as for `selection_frequency`, which limits the worlds for the sake of time; here whoever waits does
    at_once   worlds looked at in one step, >= 1
    """
    worlds, held = 0, Counter()
    for first in range(0, min(map(len, draws.values()), default=0), at_once):
        some = {id: values[first:first + at_once] for id, values in draws.items()}
        part = selection_frequency(workbook, draws=some, as_of=as_of)
        if not part.worlds:
            return
        worlds, held = worlds + part.worlds, held + Counter(dict(part.chosen))
        yield Selection(worlds=worlds, chosen=tuple((id, held[id]) for id, _ in part.chosen))
