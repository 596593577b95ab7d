"""How firm the choice is when the values are in doubt."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from planproof.funding.answer import MEDIUM, best_set, feasible
from planproof.funding.frame import frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import Programme
from planproof.funding.solve import Effort, search
from planproof.funding.ties import exactly, smallest_step
from planproof.model.funding import Selection
from planproof.model.workbook import Workbook

BRIEF = Effort(20, 1e-4)
FEWEST, PLACES = 20, 8_000       # worlds at least; tactics times worlds at most, so that nobody waits for minutes
Draws = Mapping[str, Sequence[float]]


def selection_frequency(workbook: Workbook, *, draws: Draws, as_of: date | None) -> Selection:
    """In how many worlds the best affordable set holds each tactic.

    draws     id -> its value in money in each world, the same worlds for all; a tactic without draws weighs 0
    returns   fewer worlds than were drawn where many tactics hang together, none where more than 200 do
    """
    framed = frame(workbook, values={id: 0.0 for id in draws}, as_of=as_of)
    parts = parts_of(framed.programme)
    largest = max((len(part.options) for part in parts if not draws.keys().isdisjoint(part.option)), default=1)
    drawn = min((len(values) for values in draws.values()), default=0)
    worlds = min(drawn, max(FEWEST, PLACES // largest)) if largest <= MEDIUM else 0
    held = Counter(id for part in parts for id in _chosen(part, draws, worlds))
    return Selection(worlds=worlds, chosen=tuple((id, held[id]) for id in framed.in_file_order(framed.programme.option)))


def _chosen(part: Programme, draws: Draws, worlds: int) -> list[str]:
    """The ids in the best set of a part, once for each world."""
    if draws.keys().isdisjoint(part.option):
        return list(best_set(part)) * worlds
    found, part = {}, feasible(part)
    for number in range(worlds):
        weights = tuple(float(draws[option.id][number]) if option.id in draws else 0.0 for option in part.options)
        found.setdefault(weights, []).append(number)
    return [id for values, numbers in found.items() for id in list(_best(part, values)) * len(numbers)]


def _best(part: Programme, values: Sequence[float]) -> frozenset[str]:
    """The best set at some values: all that adds something, where that fits together; else as the solver says."""
    stays = {option.id for option in part.options if option.running and not option.valued}
    weights = {option.id: value + float(option.stop_cost) for option, value in zip(part.options, values, strict=True)}
    good = frozenset(id for id, weight in weights.items() if weight > 0) | part.locked | stays
    if part.allows(good):
        return good
    goal = exactly(weights)
    step = smallest_step(goal)
    found = search(part, {id: amount + (step if id in stays else 0) for id, amount in goal.items()}, effort=BRIEF)
    return found.chosen if found else best_set(part)
