"""The best affordable set of a workbook's live tactics."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_UP, Decimal
from math import fsum, isclose

from planproof.funding.answer import QUICK, Answer, answer
from planproof.funding.frame import Frame, frame
from planproof.funding.large import fits_beside
from planproof.funding.missing import missing, unserved
from planproof.funding.notes import notes
from planproof.funding.parts import parts_of
from planproof.funding.programme import Programme, Resource
from planproof.funding.solve import BRISK, Effort
from planproof.funding.stops import cheapest_stops, stop_list
from planproof.model.funding import Funding, StopList
from planproof.model.workbook import Workbook

STOP_LISTS_UP_TO = 200
CENT = Decimal("0.01")
ROUNDING = 1e-9


def fund(workbook: Workbook, *, values: Mapping[str, float], as_of: date | None) -> Funding:
    """The best affordable set, what each tactic changes in it, and what would have to stop.

    values   id -> expected value in money: max(0, pilot, now) of a proposed tactic, the remaining value of a running one;
             a tactic without one weighs 0 and is named in `unvalued`
    as_of    the day from which running tactics' remaining cost and hours count
    """
    framed = frame(workbook, values=values, as_of=as_of)
    programme, answers = framed.programme, [answer(part) for part in parts_of(framed.programme)]
    chosen = frozenset().union(*(part.chosen for part in answers))
    value, bound = programme.value(chosen), fsum(part.bound for part in answers)
    everyone, exact = frozenset(programme.option), all(part.exact for part in answers)
    return Funding(
        chosen=framed.in_file_order(chosen), value=value,
        value_with=_values(framed, answers, value, "holding"), value_without=_values(framed, answers, value, "lacking"),
        left_out=framed.left_out, unvalued=framed.in_file_order(o.id for o in programme.options if not o.valued),
        also_fit=framed.in_file_order(_also_fit(programme, chosen)),
        over=_cells(programme.overrun(everyone)), stop_lists=tuple(_stop_lists(framed, everyone, BRISK if exact else QUICK)),
        unserved=unserved(programme, chosen), overrun=missing(framed, chosen), notes=notes(workbook, framed, chosen),
        gap=max(0.0, bound - value) / max(abs(value), 1.0), exact=exact)


def _values(framed: Frame, answers: Iterable[Answer], value: float, which: str) -> tuple[tuple[str, float | None], ...]:
    """Id -> value of the whole when its part changes, in file order."""
    found: dict[str, float | None] = {}
    for part in answers:
        best = part.programme.value(part.chosen)
        for id, other in getattr(part, which).items():
            # a set that is worth as much must not seem worth less for the rounding of a sum: the verdict compares them
            same = other is not None and isclose(other, best, rel_tol=ROUNDING, abs_tol=ROUNDING)
            found[id] = value if same else None if other is None else value - best + other
    return tuple((id, found[id]) for id in framed.in_file_order(found))


def _also_fit(programme: Programme, chosen: frozenset[str]) -> frozenset[str]:
    """Tactics of unknown value that still fit beside the best set, the least costly first."""
    filling = fits_beside(programme, chosen)
    for option in sorted(programme.options, key=lambda option: (option.money, option.hours, programme.place[option.id])):
        if not option.valued and option.id not in filling.chosen:
            filling.take(option)
    return frozenset(filling.chosen) - chosen


def _cells(over: Mapping[Resource, Decimal]) -> tuple[tuple[str, str, Decimal], ...]:
    money_first = sorted(over.items(), key=lambda cell: (cell[0].kind != "money", cell[0]))
    return tuple((resource.name, resource.month, amount.quantize(CENT, ROUND_UP)) for resource, amount in money_first)


def _stop_lists(framed: Frame, everyone: frozenset[str], effort: Effort) -> Iterator[tuple[str, StopList]]:
    """The cheapest stop list of each proposed tactic that does not fit beside all others."""
    programme = framed.programme
    if len(everyone) > STOP_LISTS_UP_TO:
        return
    crowded = {option.id for users in programme.tight.values() for option in users}
    for id in framed.in_file_order(crowded):
        if not programme.option[id].running:
            for stopped in cheapest_stops(programme, id, among=everyone - {id}, effort=effort):
                if stopped:
                    yield id, stop_list(programme, stopped)
