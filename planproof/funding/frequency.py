"""How firm the choice is when the values are in doubt."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from planproof.funding.answer import best_set
from planproof.funding.frame import frame
from planproof.funding.parts import parts_of
from planproof.funding.programme import Programme
from planproof.model.workbook import Workbook


def selection_frequency(workbook: Workbook, *, draws: Mapping[str, Sequence[float]], as_of: date | None) -> dict[str, float]:
    """The share of draws in which the best affordable set holds each tactic, in file order; 0 to 1.

    draws   id -> its value in money in each draw, the same draws for all; a tactic without draws weighs 0
    """
    framed = frame(workbook, values={id: 0.0 for id in draws}, as_of=as_of)
    count = min((len(values) for values in draws.values()), default=0)
    held = Counter(id for part in parts_of(framed.programme) for number in range(count)
                   for id in best_set(_drawn(part, draws, number)))
    return {id: held[id] / count if count else 0.0 for id in framed.in_file_order(framed.programme.option)}


def _drawn(part: Programme, draws: Mapping[str, Sequence[float]], number: int) -> Programme:
    return part.but(options=tuple(replace(option, value=float(draws[option.id][number])) if option.id in draws else option
                                  for option in part.options))
