"""A number of a pilot that a person may turn."""
from __future__ import annotations

from planproof.model.row import Value


class Knob(Value):
    """One input to turn by hand: where it stands, how far it goes, in the model's units.

    doubtful   it is believed and not decided: turning it moves all three numbers, and their doubt with them
    """

    symbol: str
    value: float
    low: float
    high: float
    step: float
    doubtful: bool
