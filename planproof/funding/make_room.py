"""To start a tactic beside some that are ticked: what of these would stop, what the rest is worth then."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from planproof.funding.frame import Frame, frame
from planproof.funding.large import Filling
from planproof.funding.stops import cheapest_stops, stop_list
from planproof.funding.weigh import weigh
from planproof.funding.what_stops import refuse_unweighed
from planproof.model.funding import Start, Weighed
from planproof.model.workbook import Workbook


def make_room(workbook: Workbook, tactic: str, *, beside: Collection[str], values: Mapping[str, float], as_of: date | None,
              k: int = 3) -> tuple[Start, ...]:
    """Up to k answers to "to start it, what stops?", the cheapest first; none stops all that another one stops.

    beside    ids that would go on if it did not start
    returns   one answer that stops nothing where there is room, none where no stop makes room
    raises    PlanproofError where the tactic is not live, or cannot be weighed
    """
    framed = frame(workbook, values=values, as_of=as_of)
    refuse_unweighed(workbook, framed, tactic)
    kept = (frozenset(beside) & framed.programme.option.keys()) - {tactic}
    return tuple(_start(framed, tactic, kept, stopped) for stopped in cheapest_stops(framed.programme, tactic, among=kept, k=k))


def alone(workbook: Workbook, tactic: str, *, values: Mapping[str, float], as_of: date | None) -> Weighed:
    """A tactic with what it requires and what is locked, and nothing else: what is in its way whatever stops."""
    programme = frame(workbook, values=values, as_of=as_of).programme
    return weigh(workbook, programme.locked | Filling(programme).group(tactic), values=values, as_of=as_of)


def _start(framed: Frame, id: str, kept: frozenset[str], stopped: frozenset[str]) -> Start:
    programme, room = framed.programme, stop_list(framed.programme, stopped)
    starts = frozenset(Filling(programme).group(id)) - kept
    chosen = kept - stopped | starts
    stops, waits = (tuple(one for one in room.tactics if programme.option[one].running is runs) for runs in (True, False))
    return Start(tactic=id, tactics=framed.in_file_order(chosen), starts=(id, *framed.in_file_order(starts - {id})), stops=stops,
                 waits=waits, value=programme.value(chosen), lost=room.value_lost, money_freed=room.money_freed,
                 hours_freed=room.hours_freed)
