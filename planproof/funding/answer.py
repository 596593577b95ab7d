"""The best set of one part of the programme, and what holding or leaving each of its tactics would change."""
from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from planproof.funding.elastic import relaxed, smallest_overrun
from planproof.funding.large import Relaxation, fits_beside, relax, rounded, settled
from planproof.funding.programme import Programme, Rule
from planproof.funding.solve import BRISK, THOROUGH, Effort, Found, Goal, level, search
from planproof.funding.ties import at_least, settle, worth

SMALL, MEDIUM, LARGE = 60, 200, 1_000
CORE = 400        # tactics of a large part that are weighed in full; the relaxation decides the others
QUICK, ROUGH = Effort(1, 1e-3), Effort(1, 1e-2)
LIGHT = 2_000     # figures in the rows of a part up to which every question beside the main one is put to the solver
SPARSE = 4_000    # and up to which a gap of a thousandth is as fast as one of a hundredth


class Answer(NamedTuple):
    """What is best in one part.

    programme           as it was solved: relaxed where what is locked does not fit, or an objective cannot be served
    chosen              the best set found
    bound               value, in money, that no set exceeds
    holding, lacking    id -> the best value of the part with the tactic, or without it; None where no set fits
    exact               both are exact, not taken from the linear relaxation
    """

    programme: Programme
    chosen: frozenset[str]
    bound: float
    holding: dict[str, float | None]
    lacking: dict[str, float | None]
    exact: bool


def answer(part: Programme) -> Answer:
    """The best set of a part: exact up to 200 tactics where that can be proven, else from the linear relaxation."""
    part = feasible(part)
    best = settle(part, effort=_effort(part)) if small(part) else None
    return _exact(part, best) if best and best.proven else _approximate(part, best)


def feasible(part: Programme) -> Programme:
    """The part itself, or, where what is locked or must be served does not fit, the part without what stands in the way."""
    needy = part.locked or any(rule.kind == "serve" for rule in part.rules)
    if not needy or search(part, {}, effort=_effort(part)) is not None:
        return part
    return relaxed(part, to=smallest_overrun(part, "rule", "money", "hours", "serve"))


def best_set(part: Programme) -> frozenset[str]:
    """The best set of a part, and nothing else about it."""
    part = feasible(part)
    return settle(part, effort=_effort(part)).chosen if small(part) else _near_best(part, relax(part))[0]


def worth_most(part: Programme) -> frozenset[str]:
    """One of the sets of a small part that are worth most: for a question about value alone."""
    found = search(part, worth(part), effort=_effort(part)) if len(part.options) > 1 else None
    return found.chosen if found else best_set(part)


def can_hold(part: Programme, id: str) -> bool:
    """Some affordable set of a part holds a tactic."""
    return search(feasible(part), {}, fixed={id: 1}, effort=_effort(part)) is not None


def best_holding(part: Programme, ids: Collection[str]) -> frozenset[str] | None:
    """The best set of a part that holds some tactics; None where no set fits that does."""
    fixed, effort = dict.fromkeys(ids, 1), _effort(part)
    found = settle(part, fixed=fixed, effort=effort) if small(part) else search(part, worth(part), fixed=fixed, effort=effort)
    return found and found.chosen


def nearest_to(part: Programme, ids: Collection[str]) -> frozenset[str]:
    """The affordable set of a part in which the fewest tactics differ from some; of those the one that is worth most."""
    part = feasible(part)
    if part.allows(ids):
        return frozenset(ids)
    ticks: Goal = {option.id: Decimal(1 if option.id in ids else -1) for option in part.options}
    near = search(part, ticks, effort=_effort(part))
    if near is None:
        return best_set(part)
    best = search(part.but(at_least(ticks, level(ticks, near.chosen))), worth(part), effort=_effort(part))
    return (best or near).chosen


def best_without(part: Programme, id: str) -> frozenset[str]:
    """The best set of a part without one tactic; the best set less that tactic, where it is locked."""
    barred = () if id in part.locked else (Rule("blocked", (id, id), ((id, -1),), 0),)
    return best_set(part.but(*barred)) - {id}


def _figures(part: Programme) -> int:
    return sum(len(users) for users in part.tight.values())


def small(part: Programme) -> bool:
    """Every question about it can be put to the solver: it is small, or of middle size and each tactic uses little."""
    return len(part.options) <= SMALL or len(part.options) <= MEDIUM and _figures(part) <= LIGHT


def _effort(part: Programme) -> Effort:
    if small(part):
        return THOROUGH if len(part.options) <= SMALL else BRISK
    return QUICK if _figures(part) <= SPARSE else ROUGH


def _exact(part: Programme, best: Found) -> Answer:
    value, holding, lacking, proven = part.value(best.chosen), {}, {}, True
    for option in part.options:
        inside = option.id in best.chosen
        other, sure = _value(part, option.id, held=not inside, effort=BRISK if proven else QUICK)
        holding[option.id], lacking[option.id] = (value, other) if inside else (other, value)
        proven &= sure
    return Answer(part, best.chosen, max(value, part.value(()) + best.bound), holding, lacking, exact=proven)


def _value(part: Programme, id: str, *, held: bool, effort: Effort) -> tuple[float | None, bool]:
    """The best value of the part with the tactic, or without it, and whether that is proven."""
    if id in (part.too_big if held else part.locked):
        return None, True
    if len(part.options) == 1:
        return part.value({id} if held else ()), True
    found = search(part, worth(part), fixed={id: int(held)}, effort=effort)
    return (None, True) if found is None else (part.value(found.chosen), found.proven)


def _approximate(part: Programme, best: Found | None) -> Answer:
    relaxation = relax(part)
    chosen, most = (best.chosen, best.bound) if best else _near_best(part, relaxation)
    value, bound = part.value(chosen), part.value(()) + most
    holding, lacking = {}, {}
    for option in part.options:
        inside, other = option.id in chosen, value - relaxation.loss[option.id]
        holding[option.id] = value if inside else None if option.id in part.too_big else other
        lacking[option.id] = value if not inside else None if option.locked else other
    return Answer(part, chosen, max(value, bound), holding, lacking, exact=False)


def _near_best(part: Programme, relaxation: Relaxation) -> tuple[frozenset[str], float]:
    """A set of a large part, and the weight that no set exceeds."""
    whole = len(part.options) <= LARGE
    found = search(part, worth(part), fixed={} if whole else settled(part, relaxation, CORE), effort=_effort(part))
    sets = [chosen for chosen in (found and found.chosen, rounded(part, relaxation)) if chosen is not None]
    bound = min(relaxation.bound, found.bound) if found and whole else relaxation.bound
    return _tidy(part, max(sets, key=part.value)), bound


def _tidy(part: Programme, chosen: frozenset[str]) -> frozenset[str]:
    """The set without what adds nothing, save running tactics of unknown value: those stay where they fit."""
    needed = {id for rule in part.rules for id, factor in rule.terms if factor > 0}
    idle = {option.id for option in part.options if option.weight == 0 and not option.locked and option.id not in needed}
    filling = fits_beside(part, chosen - idle)
    for option in part.options:
        if option.id in idle and option.running and not option.valued:
            filling.take(option)
    return frozenset(filling.chosen)
