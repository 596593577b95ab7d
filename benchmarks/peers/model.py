"""The pilot of the benchmark in plain Python: the same inputs, formulas and rule for every engine.

Each peer runs this file, or the same formulas in its own language, on the specification that benchmarks/simulate.py writes:
`sure` numbers, `doubts` as [middle, width, stretch, share, bound] of a normal or shifted lognormal (docs/method.md), and
`cut`, the contrast above which the rule rolls out.
"""
from __future__ import annotations

import numpy as np


def drawn(doubt: list, score):
    """The value of a doubtful input at a standard normal score; one, or an array."""
    middle, width, stretch, share, bound = doubt
    value = middle + (stretch * (np.exp(width * score if stretch > 0 else -width * score) - 1) if stretch else width * score)
    if share:
        return 1 / (1 + np.exp(-value))
    return value if bound is None else np.maximum(value, bound)


def npv(w: dict, noise, cut: float):
    """Pilot, then decide: money of the pilot, and of rolling out where the contrast lies above the cut."""
    seen = w["p0"] * w["delta"] * w["v"] * w["g"]
    worth = seen * w["q"] * (1 - w["x"])
    end = w["T"] + w["W"]
    captured = 1 - w["lam"] ** (w["W"] + 1) * (1 - w["lam"] ** w["T"]) / (w["T"] * (1 - w["lam"]))
    error = w["sigma"] * (w["DE"] * end / (w["N"] * w["T"] ** 2) * (1 / w["h"] + 1 / (1 - w["h"]))) ** 0.5
    hour = w["w"] + w["rho"] * w["b"]
    people_weeks = (1 - w["h"]) * w["N"] * w["T"]
    cash = people_weeks * (worth - w["c_m"]) - w["K"] - w["e"] * hour * end
    weeks = ((1 + w["d"]) ** -end - (1 + w["d"]) ** -w["H"]) / w["d"] * (1 + w["d"])
    later = weeks * (w["U"] * (w["sc"] * worth - w["c_m"]) - w["e_s"] * hour) - w["F"] * (1 + w["d"]) ** -end
    return cash + (captured * seen + error * noise > cut) * later
