"""What if these are ticked: what a set uses of lines and teams, what it overruns and breaks, and what lies near it."""
from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from planproof.funding.answer import best_holding, nearest_to
from planproof.funding.broken import broken
from planproof.funding.frame import frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import ZERO, Programme, Resource
from planproof.funding.what_stops import refuse_unless_live
from planproof.model.funding import Cell, Weighed
from planproof.model.workbook import Workbook

CENT = Decimal("0.01")


def weigh(workbook: Workbook, ids: Collection[str], *, values: Mapping[str, float], as_of: date | None) -> Weighed:
    """What a set of live tactics is worth and asks, and whether it is affordable; running ones that are not in it would stop.

    raises   PlanproofError where an id is no live tactic
    """
    for id in ids:
        refuse_unless_live(workbook, id)
    framed = frame(workbook, values=values, as_of=as_of)
    programme, chosen = framed.programme, frozenset(ids) & framed.programme.option.keys()
    left_out = tuple((id, lack) for id, lack in framed.left_out if id in ids)
    nearest = frozenset().union(*(nearest_to(part, chosen & part.option.keys()) for part in parts_of(programme)))
    beside = _beside(programme, chosen)
    return Weighed(
        tactics=framed.in_file_order(chosen), left_out=left_out, value=programme.value(chosen),
        fits=programme.allows(chosen) and all(workbook.tactic(id).running for id, _ in left_out),
        cells=tuple(_cells(programme, chosen)), over=tuple(_cells(programme, chosen, among=programme.overrun(chosen))),
        broken=tuple(broken(workbook, programme, chosen)), nearest=framed.in_file_order(nearest),
        best_beside=None if beside is None else framed.in_file_order(beside - chosen))


def _beside(programme: Programme, chosen: frozenset[str]) -> frozenset[str] | None:
    """The best affordable set that holds the chosen ids; None where there is none."""
    if not programme.allows(chosen):
        return None
    found = [best_holding(part, chosen & part.option.keys()) for part in parts_of(programme)]
    return None if None in found else frozenset().union(*found)


def _cells(programme: Programme, chosen: Collection[str], among: Collection[Resource] | None = None) -> Iterator[Cell]:
    """Every resource, or those among some, money first; hours are broken at month ends and shown to the hundredth."""
    used: dict[Resource, Decimal] = dict.fromkeys(programme.capacity, ZERO)
    for option in programme.options:
        for resource, need in option.need.items():
            used[resource] = used.get(resource, ZERO) + (need if option.id in chosen else ZERO)
    for resource in sorted(used if among is None else among, key=lambda it: (it.kind != "money", it)):
        amounts = used[resource], programme.capacity.get(resource, ZERO)
        yield Cell(*resource, *(amount.quantize(CENT, ROUND_HALF_UP) for amount in amounts))
