"""What the answer hangs on: each input known to be its bad or its good case, where the answer turns, what knowing is worth."""
from __future__ import annotations

from typing import NamedTuple

import numpy as np

from planproof.model.estimate import SYMBOLS
from planproof.model.pilot import Belief, Pilot
from planproof.model.sensitivity import Bar, Decision, Hinge, Known, Sensitivity, Turn
from planproof.pilot.elicitation import fit
from planproof.pilot.expectation import Fits
from planproof.pilot.knowing import evpi, evppi
from planproof.pilot.limits import DECIDED
from planproof.pilot.prior import FACTORS
from planproof.pilot.sampling import fitted, tied
from planproof.pilot.simulate import decide
from planproof.pilot.surface import Designs, Surface

GROUPS = (FACTORS, ("sc", "q", "x"), ("U", "H", "d"), ("c_m", "F", "e_s", "w", "rho", "b"))
BELIEVED = np.linspace(-3, 3, 13)                     # normal scores
TIMES = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0)
SHARES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.98)
DECADES = tuple(10.0**power for power in range(-3, 8))
FINE, STEPS = 1e-4, 40


class Answer(NamedTuple):
    """What a pilot is worth beyond deciding at once, what it teaches, money; and the best of the three answers."""

    net: float
    teaches: float
    decision: Decision


def answer(pilot: Pilot) -> Answer:
    """The answer to one pilot, without any draws."""
    fits = fitted(pilot)
    surface, design = Surface(fits), Designs(*(np.array([fits[symbol].middle]) for symbol in DECIDED))
    worth = surface(design)
    net = float(worth.net[0])
    return Answer(net, float(worth.teaches[0]), decide(surface.now, net + max(0.0, surface.now)))


def sensitivity(pilot: Pilot) -> Sensitivity:
    """Tornado, what would have to be true, and what knowing each input is worth.

    raises   DesignError when the pilot cannot be run as stated
    source   docs/method.md#sensitivity
    """
    found, fits = answer(pilot), fitted(pilot)
    week = fits["T"].middle + fits["W"].middle
    return Sensitivity(tactic=pilot.tactic, currency=pilot.currency, decision=found.decision, net=found.net, evsi=found.teaches,
                       evpi=max(found.teaches, evpi(fits, week)), bars=tornado(pilot), hinges=hinges(pilot),
                       knowing=_knowing(pilot, fits, week))


def tornado(pilot: Pilot) -> tuple[Bar, ...]:
    """Each input that is not known, set to its bad and to its good case; the one that moves the pilot's value most first."""
    return tuple(sorted((_bar(pilot, belief) for belief in _doubted(pilot)), key=lambda bar: -bar.swing))


def _doubted(pilot: Pilot) -> list[Belief]:
    return [belief for belief in pilot.beliefs if not belief.certain and belief.symbol not in tied(pilot)]


def _bar(pilot: Pilot, belief: Belief) -> Bar:
    low, high = (_whole(belief.symbol, number) for number in (belief.p10, belief.p90))
    bad, good = (answer(pilot.with_number(belief.symbol, number)) for number in (low, high))
    return Bar(symbol=belief.symbol, low=low, high=high, net_low=bad.net, net_high=good.net,
               decision_low=bad.decision, decision_high=good.decision)


def hinges(pilot: Pilot) -> tuple[Hinge, ...]:
    """Each input at which some value, once known, would change the answer; weeks and people are left to the design."""
    found = (hinge(pilot, belief.symbol) for belief in pilot.beliefs if belief.symbol not in (*DECIDED, *tied(pilot)))
    return tuple(each for each in found if each.turns)


def hinge(pilot: Pilot, symbol: str) -> Hinge:
    """The answer as one input goes from the lowest to the highest value that makes sense."""
    stands = _whole(symbol, pilot.belief(symbol).p50)
    places = [(place, _decided(pilot, symbol, place)) for place in _places(pilot, symbol)]
    turns = [_turn(pilot, symbol, low, high) for low, high in zip(places, places[1:], strict=False) if low[1] != high[1]]
    return Hinge(symbol=symbol, stands=stands, decision=_decided(pilot, symbol, stands), turns=tuple(turns))


def _decided(pilot: Pilot, symbol: str, number: float) -> Decision:
    return answer(pilot.with_number(symbol, number)).decision


def _turn(pilot: Pilot, symbol: str, low: tuple[float, Decision], high: tuple[float, Decision]) -> Turn:
    """Where the answer changes between two values, by halving."""
    (below, before), (above, after) = low, high
    for _ in range(STEPS):
        middle = _whole(symbol, (below + above) / 2)
        if abs(above - below) <= FINE * max(abs(below), abs(above)) or middle in (below, above):
            break
        if _decided(pilot, symbol, middle) == before:
            below = middle
        else:
            above = middle
    return Turn(at=above, below=before, above=after)


def _places(pilot: Pilot, symbol: str) -> list[float]:
    """Values to try, rising: what is believed, or what could be."""
    belief = pilot.belief(symbol)
    tried = fit(belief).at(BELIEVED) if not belief.certain else _around(symbol, belief.p50)
    low, high = _range(pilot, symbol)
    return sorted({_whole(symbol, min(max(float(value), low), high)) for value in (belief.p50, *tried)})


def _around(symbol: str, value: float) -> tuple[float, ...]:
    if SYMBOLS[symbol].scale == "share":
        return SHARES
    return tuple(value * times for times in TIMES) if value else (0.0, *DECADES)


def _range(pilot: Pilot, symbol: str) -> tuple[float, float]:
    if symbol == "H":
        return pilot.belief("T").p50 + pilot.belief("W").p50 + 1, np.inf
    low = {"lift": -1.0, "factor": 1.0}.get(SYMBOLS[symbol].scale, 0.0)
    return low, (0.98 if symbol == "lam" else 1.0) if SYMBOLS[symbol].scale == "share" else np.inf


def _whole(symbol: str, number: float) -> float:
    return float(round(number)) if symbol == "H" else number


def _knowing(pilot: Pilot, fits: Fits, week: float) -> tuple[Known, ...]:
    """Worth of knowing each input that is not known, and each group of several."""
    doubted = [belief.symbol for belief in _doubted(pilot)]
    groups = [tuple(symbol for symbol in group if symbol in doubted) for group in GROUPS]
    wanted = [*((symbol,) for symbol in doubted), *(group for group in groups if len(group) > 1)]
    found = [Known(symbols=symbols, worth=evppi(fits, symbols, week)) for symbols in wanted]
    return tuple(sorted(found, key=lambda known: -known.worth))
