"""The plain name of every input, as the page says it (words.md)."""
from __future__ import annotations

from planproof.model.message import Message, say

NAMES: dict[str, Message] = {
    "N": say("people in the pilot"),
    "h": say("group left out"),
    "T": say("weeks on air"),
    "W": say("weeks watched after"),
    "p0": say("usual conversion rate"),
    "delta": say("lift"),
    "r1": say("click rate"),
    "r2": say("lead rate"),
    "r3": say("qualified rate"),
    "r4": say("won rate"),
    "inc": say("share that would not have come anyway"),
    "v": say("revenue per conversion"),
    "g": say("margin"),
    "q": say("repeat multiplier"),
    "x": say("taken from other channels"),
    "c_m": say("media cost per person and week"),
    "K": say("set-up cost"),
    "e": say("hours diverted per week"),
    "w": say("hourly cost"),
    "rho": say("share taken from core work"),
    "b": say("margin per core hour"),
    "lam": say("carry-over per week"),
    "sc": say("pilot-to-scale transfer"),
    "U": say("people per week at scale"),
    "H": say("horizon in weeks"),
    "F": say("fixed cost of scaling"),
    "e_s": say("hours per week at scale"),
    "d": say("discount per week"),
    "sigma": say("spread of margin per person and week"),
    "DE": say("design effect"),
}


def input_name(symbol: str) -> Message:
    """An input as a sentence names it: "p0 (usual conversion rate)"."""
    return say("{symbol} ({name})", symbol=symbol, name=NAMES[symbol])
