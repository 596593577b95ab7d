"""The programme as rows of numbers, in an order that neither ids nor the order of the file decide."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from planproof.funding.programme import ZERO, Programme


class NumberRow(NamedTuple):
    """low <= sum of factor x (1 if chosen, else 0) <= high.

    kind    "money", "hours" or the kind of a rule
    cells   (column, factor)
    unit    money or hours in one of the row's units: a resource is counted in parts of what there is, as solvers like it
    """

    kind: str
    cells: Sequence[tuple[int, float]]
    low: float
    high: float
    unit: float = 1.0


def rows_of(programme: Programme) -> tuple[NumberRow, ...]:
    """One row for each resource that can bind, one for each rule."""
    return (*_resources(programme), *_rules(programme))


def _resources(programme: Programme) -> Iterator[NumberRow]:
    for resource, users in programme.tight.items():
        capacity = float(programme.capacity.get(resource, ZERO))
        unit = capacity or 1.0
        cells = [(programme.place[option.id], float(option.need[resource]) / unit) for option in users]
        yield NumberRow(resource.kind, cells, -np.inf, capacity / unit, unit)


def _rules(programme: Programme) -> Iterator[NumberRow]:
    rules = [(rule.kind, sorted((programme.place[id], factor) for id, factor in rule.terms), rule.least)
             for rule in programme.rules]
    for kind, cells, least in sorted(rules):
        yield NumberRow(kind, [(column, float(factor)) for column, factor in cells], float(least), np.inf)
