"""When not everything that must stand can stand: the set that asks least beyond what there is."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from planproof.funding.highs import minimise
from planproof.funding.programme import ZERO, Programme
from planproof.funding.rows import NumberRow, rows_of

NODES = 2_000
KEPT = 1e-6


def smallest_overrun(programme: Programme, *order: str) -> frozenset[str]:
    """Of every set that holds what is locked, the one that asks least beyond what there is.

    order     what to spare first: "rule" broken, "serve" an objective left out, "money" and "hours" beyond the capacity
    returns   the chosen ids; the programme's `overrun` and rules then say exactly what is missing
    """
    count, rows = len(programme.options), rows_of(programme)
    stretched = tuple(_stretched(row, count + number) for number, row in enumerate(rows))
    kinds = [row.kind if row.kind in ("money", "hours", "serve") else "rule" for row in rows]
    locked = [float(option.locked) for option in programme.options]
    bounds = np.array(locked + [0.0] * len(rows)), np.array([1.0] * count + [np.inf] * len(rows))
    held, chosen = list(stretched), programme.locked
    for spared in order:
        cost = np.array([0.0] * count + [float(kind == spared) for kind in kinds])
        answer = minimise(cost, whole=[1] * count + [0] * len(rows), bounds=bounds, rows=held, nodes=NODES)
        if answer is None:
            break
        held.append(NumberRow(spared, [(int(column), 1.0) for column in np.flatnonzero(cost)], -np.inf, answer.cost + KEPT))
        chosen = frozenset(option.id for option, x in zip(programme.options, answer.x, strict=False) if x > 0.5)
    return chosen


def _stretched(row: NumberRow, column: int) -> NumberRow:
    """The row with a column of its own for what it lacks, in money, hours or a count."""
    lacking = -1.0 / row.unit if row.high < np.inf else 1.0
    return row._replace(cells=[*row.cells, (column, lacking)])


def relaxed(programme: Programme, *, to: Sequence[str]) -> Programme:
    """The programme in which a set that holds what is locked fits: its overruns granted, the rules that it breaks dropped."""
    over = programme.overrun(to)
    granted = {resource: programme.capacity.get(resource, ZERO) + amount for resource, amount in over.items()}
    kept = tuple(rule for rule in programme.rules if rule.kept_by(to))
    return programme.but(capacity={**programme.capacity, **granted}, rules=kept)
