"""Which lines and teams stand in the way, and what one more unit of them is worth."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_UP, Decimal
from typing import NamedTuple

from planproof.funding.answer import MEDIUM, best_set, feasible
from planproof.funding.frame import Frame, frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import ZERO, Programme, Resource
from planproof.funding.solve import Effort, level, search
from planproof.funding.ties import at_least, smallest_step, worth
from planproof.model.funding import Binding
from planproof.model.workbook import Workbook

CENT = Decimal("0.01")
CUT_SHORT = Effort(300, 1e-4)


def binding(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None) -> tuple[Binding, ...]:
    """The lines and teams of which more, by itself, would raise the value of the best set; the greatest gain first.

    Integers have no shadow price: each figure is the value of the programme solved again with more. The search is cut
    short after 300 nodes, so that a gain may be missed; where more than 200 tactics hang together the question is not asked.
    """
    *_, looked = binding_steps(workbook, values=values, as_of=as_of)
    return looked.found


class Looked(NamedTuple):
    """How far the question is: of how many lines and teams, each in a month, how many were looked at, and which bind.

    found   the greatest gain first
    """

    done: int
    of: int
    found: tuple[Binding, ...] = ()


def binding_steps(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None) -> Iterator[Looked]:
    """The answer of `binding`, one line or team and month after the other, so that it can be shown as it grows, and left."""
    framed = frame(workbook, values=values, as_of=as_of)
    parts = [feasible(part) for part in parts_of(framed.programme) if len(part.options) <= MEDIUM]
    looked = Looked(0, sum(len(part.tight) for part in parts))
    yield looked
    for part in parts:
        best = best_set(part) if part.tight else frozenset()
        for resource in part.tight:
            found = sorted((*looked.found, *_binding(framed, part, resource, best)), key=_greatest_gain_first)
            looked = Looked(looked.done + 1, looked.of, tuple(found))
            yield looked


def _greatest_gain_first(one: Binding) -> tuple:
    return -one.gain, one.kind, one.name, one.month


def _binding(framed: Frame, part: Programme, resource: Resource, best: frozenset[str]) -> Iterator[Binding]:
    free = part.capacity.get(resource, ZERO)
    extra = _least_more(part, resource, best)
    if extra is not None:
        more = best_set(_with(part, resource, free + extra))
        one = part.value(best_set(_with(part, resource, free + 1)))
        yield Binding(kind=resource.kind, name=resource.name, month=resource.month, free=free, extra=extra,
                      gain=part.value(more) - part.value(best), worth_of_one=max(0.0, one - part.value(best)),
                      starts=framed.in_file_order(more - best), stops=framed.in_file_order(best - more))


def _with(part: Programme, resource: Resource, capacity: Decimal) -> Programme:
    return part.but(capacity={**part.capacity, resource: capacity})


def _least_more(part: Programme, resource: Resource, best: frozenset[str]) -> Decimal | None:
    """How much more of one resource lets in a set that is worth more, by a cent at least: the solver tells less than that from
    nothing only after many tries. None where no amount does.
    """
    need = {option.id: option.need[resource] for option in part.tight[resource]}
    goal = worth(part)
    better = _with(part, resource, sum(need.values())).but(at_least(goal, level(goal, best) + max(smallest_step(goal), CENT)))
    found = search(better, {id: -amount for id, amount in need.items()}, effort=CUT_SHORT)
    return None if found is None else (level(need, found.chosen) - part.capacity.get(resource, ZERO)).quantize(CENT, ROUND_UP)
