"""To start a tactic: the best affordable sets that hold it, each sparing something that the better ones drop."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planproof.funding.answer import best_holding, best_set, best_without, feasible
from planproof.funding.frame import Frame, frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import ZERO, Programme, Rule
from planproof.funding.what_stops import refuse_unweighed
from planproof.model.funding import Start
from planproof.model.workbook import Workbook


def start_this(workbook: Workbook, tactic: str, *, values: Mapping[str, float], as_of: date | None,
               k: int = 3) -> tuple[Start, ...]:
    """Up to k answers to "to start it, what stops?", the one worth most first.

    returns   one answer where nothing has to stop, none where no affordable set holds it
    raises    PlanproofError where the tactic is not live, or cannot be weighed
    """
    framed = frame(workbook, values=values, as_of=as_of)
    refuse_unweighed(workbook, framed, tactic)
    parts = parts_of(framed.programme)
    mine = next(part for part in parts if tactic in part.option)
    beside = frozenset().union(*(best_set(part) for part in parts if part is not mine))
    most = framed.programme.value(best_set(mine) | beside)
    without = best_without(mine, tactic)
    return tuple(_start(framed, tactic, chosen | beside, without | beside, most)
                 for chosen in _sets(feasible(mine), tactic, without, k))


def _sets(part: Programme, id: str, without: frozenset[str], k: int) -> Iterator[frozenset[str]]:
    """The best set that holds it; then the best that keeps at least one of what each earlier one dropped."""
    for _ in range(k):
        chosen = best_holding(part, {id})
        if chosen is None:
            return
        yield chosen
        dropped = without - chosen
        if not dropped:
            return
        part = part.but(Rule("cut", (), tuple((one, 1) for one in sorted(dropped, key=part.place.get)), 1))


def _start(framed: Frame, id: str, chosen: frozenset[str], without: frozenset[str], most: float) -> Start:
    programme, value = framed.programme, framed.programme.value(chosen)
    gone = [programme.option[one] for one in framed.in_file_order(without - chosen)]
    starts = framed.in_file_order(chosen - without - {id})
    stops, waits = (tuple(option.id for option in gone if option.running == running) for running in (True, False))
    return Start(
        tactic=id, tactics=framed.in_file_order(chosen), starts=(id, *starts), stops=stops, waits=waits,
        value=value, lost=max(0.0, most - value), money_freed=sum((option.money for option in gone), ZERO),
        hours_freed=sum((option.hours for option in gone), ZERO))
