"""To start a tactic, what stops: the best answers side by side."""
from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planproof.errors import PlanproofError
from planproof.funding.answer import best_without
from planproof.funding.frame import Frame, frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import Programme
from planproof.funding.stops import cheapest_stops, stop_list
from planproof.funding.weighable import MISSING
from planproof.model.funding import StopList
from planproof.model.message import Place, SheetName, say
from planproof.model.row import Texts
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

WHERE = Place(sheet=SheetName("tactics"))


def what_stops(workbook: Workbook, tactic: str, *, values: Mapping[str, float], as_of: date | None, k: int = 3,
               keep: Texts | None = None) -> tuple[StopList, ...]:
    """Up to k stop lists, the cheapest first, each of which makes room for a tactic; none holds another.

    keep      ids that would go on if it did not start; the best affordable set without it unless given
    returns   one empty list where it fits beside them, none where no stop makes room
    raises    PlanproofError where the tactic is not live, or cannot be weighed
    """
    framed = frame(workbook, values=values, as_of=as_of)
    refuse_unweighed(workbook, framed, tactic)
    among = _without(framed.programme, tactic) if keep is None else frozenset(keep) & framed.programme.option.keys()
    stops = cheapest_stops(framed.programme, tactic, among=among - {tactic}, k=k)
    return tuple(stop_list(framed.programme, stopped) for stopped in stops)


def refuse_unweighed(workbook: Workbook, framed: Frame, id: str) -> None:
    """PlanproofError where a tactic is not live or cannot be weighed."""
    if id not in framed.programme.option:
        known = refuse_unless_live(workbook, id)
        raise PlanproofError(MISSING[dict(framed.left_out)[id]], where=WHERE, fix=say("Add it to {name}.", name=known.name))


def refuse_unless_live(workbook: Workbook, id: str) -> Tactic:
    """The live tactic of that id; PlanproofError where there is none."""
    known = workbook.tactic(id)
    if known is None:
        raise PlanproofError(say("There is no idea {id}.", id=id), where=WHERE, fix=say("Choose a proposed or running idea."))
    if not known.live:
        raise PlanproofError(say("{name} was stopped.", name=known.name), where=WHERE, fix=say("Propose it again first."))
    return known


def _without(programme: Programme, id: str) -> frozenset[str]:
    """The best set without a tactic, in the part that it touches."""
    part = next(part for part in parts_of(programme) if id in part.option)
    return best_without(part, id)
