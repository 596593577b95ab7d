"""What the answer about a pilot hangs on."""
from __future__ import annotations

from typing import Literal

from planproof.model.row import Texts, Value

MONEY = frozenset({"net", "evpi", "evsi", "net_low", "net_high", "worth"})
Decision = Literal["decline", "pilot", "now"]


class Bar(Value):
    """One input known to be its bad case, and its good case: what a pilot is then worth beyond deciding at once, and the answer.

    low, high           the two cases, in the input's unit
    net_low, net_high   money
    """

    symbol: str
    low: float
    high: float
    net_low: float
    net_high: float
    decision_low: Decision
    decision_high: Decision

    @property
    def swing(self) -> float:
        """How far the two ends lie apart, money."""
        return abs(self.net_high - self.net_low)


class Turn(Value):
    """A value of an input at which the answer changes."""

    at: float
    below: Decision
    above: Decision


class Hinge(Value):
    """What the answer would be if one input were known, whatever it is.

    stands     the middle case, in the input's unit
    decision   the answer if it were known to be that
    turns      every value at which the answer changes, rising; empty where it never does
    """

    symbol: str
    stands: float
    decision: Decision
    turns: tuple[Turn, ...] = ()


class Known(Value):
    """What it is worth, money, to know some inputs before deciding to roll out (EVPPI)."""

    symbols: Texts
    worth: float


class Share(Value):
    """How much of the variance of an outcome one input explains alone, and with all that it takes part in (Sobol indices).

    symbol        an input, or "noise" for the luck of the measurement
    npv, npv_now  (alone, with the others) for pilot-then-decide and for rolling out at once; 0 where nothing varies
    """

    symbol: str
    npv: tuple[float, float]
    npv_now: tuple[float, float]


class Sensitivity(Value):
    """What the answer about one pilot hangs on; money in `currency`.

    net       what the pilot is worth beyond the better of declining and rolling out at once
    bars      inputs that are not known, the one that moves most first
    hinges    inputs at which some value would change the answer, in the order of the table of inputs
    knowing   the same inputs and groups of them, worth most first; `evpi` of all, `evsi` of this pilot's result
    """

    tactic: str
    currency: str
    decision: Decision
    net: float
    evpi: float
    evsi: float
    bars: tuple[Bar, ...] = ()
    hinges: tuple[Hinge, ...] = ()
    knowing: tuple[Known, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The same for a machine: money to the cent, inputs to nine digits after the point."""
        told = _rounded(self.model_dump(mode="json"))
        told["tornado"], told["what_would_have_to_be_true"] = told.pop("bars"), told.pop("hinges")
        return told


def _rounded(told: object, name: str = "") -> object:
    if isinstance(told, dict):
        return {key: _rounded(value, key) for key, value in told.items()}
    if isinstance(told, list):
        return [_rounded(value, name) for value in told]
    return round(told, 2 if name in MONEY else 9) + 0.0 if isinstance(told, float) else told
