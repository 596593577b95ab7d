"""What it would be worth to know some inputs, or all of them, before the decision to roll out (EVPPI, EVPI).

S is a sum of products of independent inputs, so E[S | what is known] is the same formula with the expected values of what is not:
no simulation inside a simulation (docs/method.md#value).
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from planproof.pilot.elicitation import Fit
from planproof.pilot.expectation import Fits, expected_worth
from planproof.pilot.lattice import OFFSET, POINTS, scores
from planproof.pilot.prior import FACTORS
from planproof.pilot.response import Array
from planproof.pilot.sampling import DIMENSION
from planproof.pilot.value import gain_of_choice, worth_of_knowing

# what is multiplied with what in S; weeks at scale hang on d and H
PRODUCTS = ({*FACTORS, "U", "sc", "q", "x", "d", "H"}, {"U", "c_m", "d", "H"}, {"F", "d"}, {"e_s", "w", "d", "H"},
            {"e_s", "rho", "b", "d", "H"})
MATTERS = set().union(*PRODUCTS)


def evpi(fits: Fits, start: float) -> float:
    """Worth of knowing everything before deciding in week `start` to roll out: E max(0, S) - max(0, E S), money, >= 0."""
    return evppi(fits, fits, start)


def evppi(fits: Fits, symbols: Iterable[str], start: float) -> float:
    """Worth of knowing these inputs before deciding in week `start`: E max(0, E[S | known]) - max(0, E S), money, >= 0.

    source   exact where S is normal given the rest, else over 32,768 evenly spread values of them, docs/method.md#value
    """
    return worths(fits, symbols, (start,))[0]


def worths(fits: Fits, symbols: Iterable[str], starts: Sequence[float]) -> list[float]:
    """The same for a decision in each of several weeks."""
    wanted = _doubted(fits, symbols)
    if not wanted:
        return [0.0 for _ in starts]
    if _normal(fits, wanted):
        return [worth_of_knowing(expected_worth(fits, start), _spread(fits, wanted, start)) for start in starts]
    known = {symbol: fits[symbol].at(scores(DIMENSION[symbol], POINTS, OFFSET * DIMENSION[symbol])) for symbol in wanted}
    known = _with_tied(fits, known)
    return [gain_of_choice(expected_worth(fits, start, known), expected_worth(fits, start)) for start in starts]


def _doubted(fits: Fits, symbols: Iterable[str]) -> list[str]:
    """Those that are not known and that S hangs on; hours at scale that are the pilot's own go by the pilot's."""
    found = [symbol for symbol in symbols if not fits[symbol].certain]
    tied = fits["e_s"] is fits["e"]
    return [symbol for symbol in found if (symbol == "e" if tied and symbol in ("e", "e_s") else symbol in MATTERS)]


def _with_tied(fits: Fits, known: dict[str, Array]) -> dict[str, Array]:
    return {**known, "e_s": known["e"]} if fits["e_s"] is fits["e"] and "e" in known else known


def _normal(fits: Fits, wanted: list[str]) -> bool:
    """Each of them is normal, and none multiplies another: E[S | known] is normal too."""
    if not all(isinstance(fits[symbol], Fit) and fits[symbol].normal and symbol not in ("d", "H") for symbol in wanted):
        return False
    return not any({one, other} <= product for product in PRODUCTS for one, other in combinations(wanted, 2))


def _spread(fits: Fits, wanted: list[str], start: float) -> float:
    """Standard deviation of E[S | known] where that is normal, money."""
    mean = expected_worth(fits, start)
    moved = [expected_worth(fits, start, _with_tied(fits, {s: fits[s].mean + fits[s].width})) - mean for s in wanted]
    return sum(step * step for step in moved) ** 0.5
