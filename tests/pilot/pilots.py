"""Pilots in a sentence: the worked example of docs/method.md, with whatever a test is about replaced."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import numpy as np

from planproof.model.pilot import Belief, Pilot
from planproof.pilot.elicitation import Z90
from planproof.pilot.learning import learn
from planproof.pilot.outcome import Outcome, run
from planproof.pilot.sampling import fitted, worlds

Three = tuple[float, float, float]
WORKED = {"N": 6_000, "h": 0.5, "T": 6, "W": 2, "p0": 0.01, "v": 100, "g": 1, "q": 1, "x": 0, "c_m": 0.20, "K": 12_000,
          "e": 1, "w": 840, "rho": 1, "b": 0, "lam": 0.6, "sc": 1, "U": 40_000, "H": 52, "F": 150_000, "e_s": 0,
          "d": 0.10 / 52, "sigma": 12, "DE": 1}
DOUBTFUL = {"p0": (0.008, 0.01, 0.0125), "v": (80, 100, 125), "c_m": (0.15, 0.2, 0.26), "sc": (0.7, 0.87, 1.0),
            "lam": (0.5, 0.6, 0.7), "F": (120_000, 150_000, 200_000), "x": (0.02, 0.05, 0.15)}


def around(mean: float, sd: float) -> Three:
    """The three numbers of a normal belief."""
    return (mean - Z90 * sd, mean, mean + Z90 * sd)


def a_pilot(*, mode: str = "lift", assumed: Iterable[str] = (), hurdle: float = 0.0, **inputs: float | Three) -> Pilot:
    """The worked example: theta_g is normal, 0.25 with deviation 0.20; inputs by symbol, a number or three."""
    numbers = {**WORKED, **({"delta": around(0.25, 0.20)} if mode == "lift" else {}), **inputs}
    if mode == "funnel":
        numbers.pop("p0")
    beliefs = tuple(a_belief(symbol, value, origin="assumed" if symbol in assumed else "estimate")
                    for symbol, value in numbers.items())
    return Pilot(tactic="idea", name="Idea", mode=mode, currency="EUR", beliefs=beliefs, hurdle_roi=hurdle)


def a_belief(symbol: str = "v", value: float | Three = 1.0, **fields: object) -> Belief:
    """What someone believes about one input: a number, or three."""
    p10, p50, p90 = value if isinstance(value, tuple) else (value,) * 3
    return Belief(**{"symbol": symbol, "p10": p10, "p50": p50, "p90": p90, "origin": "estimate", **fields})


def outcomes(pilot: Pilot, *, draws: int, seed: int) -> Outcome:
    """What happens in that many worlds, draw by draw."""
    fits = fitted(pilot)
    learned = learn(fits)
    chunks = [run(world, noise, learned) for world, noise in worlds(pilot, fits, draws=draws, seed=seed)]
    return Outcome(*(np.concatenate([getattr(chunk, field.name) for chunk in chunks]) for field in fields(Outcome)))
