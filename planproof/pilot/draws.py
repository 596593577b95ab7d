"""What a pilot is worth in each of many possible worlds, for questions that need the worlds one by one."""
from __future__ import annotations

from typing import Literal

from planproof.model.pilot import Pilot
from planproof.pilot.learning import learn
from planproof.pilot.reviews_simulated import Reviewed
from planproof.pilot.sampling import fitted, worlds

Answer = Literal["decline", "pilot", "now"]


def value_draws(pilot: Pilot, answer: Answer, *, draws: int, seed: int) -> tuple[float, ...]:
    """What an answer is worth in each world, money: pilot-then-decide, rolling out now, or nothing.

    The worlds are the first ones of `simulate` under the same seed, and each input has the same random numbers in the pilot of
    every tactic, so that tactics are compared in one world at a time.
    """
    if answer == "decline":
        return (0.0,) * draws
    fits, found = fitted(pilot), []
    reviewed = Reviewed(pilot, fits, learn(fits), seed=seed)
    for world, noise in worlds(pilot, fits, draws=draws, seed=seed):
        _, outcome = reviewed(world, noise)
        found += (outcome.npv if answer == "pilot" else outcome.npv_now).tolist()
    return tuple(found)
