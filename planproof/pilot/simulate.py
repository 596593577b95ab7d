"""From a pilot to a forecast."""
from __future__ import annotations

import numpy as np

from planproof.errors import DesignError
from planproof.model.message import say
from planproof.model.pilot import Forecast, Pilot
from planproof.pilot.cash import CASH_DRAWS, cash_by_week, payback
from planproof.pilot.economics import effect_worth, pilot_cost, pilot_gain
from planproof.pilot.expectation import Fits, expected_effect, expected_worth, means
from planproof.pilot.knowing import evpi
from planproof.pilot.learning import Curve, Straight, learn
from planproof.pilot.response import Array, World, captured_share
from planproof.pilot.reviews_simulated import Reviewed
from planproof.pilot.sampling import fitted, worlds
from planproof.pilot.sight import break_even_lift, lift_of, smallest_visible_effect
from planproof.pilot.tally import Tally

BINS = 40


def simulate(pilot: Pilot, *, draws: int = 100_000, seed: int = 7) -> Forecast:
    """Run a pilot in many possible worlds and say what each of the three answers is worth.

    draws    at least 1
    seed     0 or above; the same seed gives the same forecast, byte for byte
    raises   DesignError when the pilot cannot be run as stated
    source   docs/method.md
    """
    _refuse_run(draws, seed)
    fits = fitted(pilot)
    learned, tally, cash = learn(fits), Tally(pilot.hurdle_roi), ()
    reviewed = Reviewed(pilot, fits, learned, seed=seed)
    for world, noise in worlds(pilot, fits, draws=draws, seed=seed):
        ended, outcome = reviewed(world, noise)
        tally.add(outcome)
        cash = cash or cash_by_week(_head(ended), outcome.scaled[:CASH_DRAWS])
    return Forecast(tactic=pilot.tactic, currency=pilot.currency, beliefs=pilot.beliefs, assumed=pilot.assumed,
                    draws=draws, seed=seed, cash=cash, payback_week=payback(cash),
                    **_values(fits, learned, tally, reviewed), **_chances(tally), **_sight(fits),
                    **_promise(fits, learned, reviewed))


def _refuse_run(draws: int, seed: int) -> None:
    if draws < 1 or seed < 0:
        raise DesignError(say("A simulation needs at least 1 draw and a seed of 0 or more, not {draws} and {seed}.",
                              draws=draws, seed=seed))


def _head(world: World) -> World:
    return World(**{symbol: value[:CASH_DRAWS] if np.ndim(value) else value for symbol, value in vars(world).items()})


def _values(fits: Fits, learned: Straight | Curve, tally: Tally, reviewed: Reviewed) -> dict[str, object]:
    world, evsi = means(fits), learned.gain()[0]
    now, (once, error) = expected_worth(fits, 0), value_of_one_look(fits, learned)
    pilot, error = once + reviewed.gain.mean, float(np.hypot(error, reviewed.gain.error))
    spent = float(pilot_cost(world)) + reviewed.cost.mean
    return {"decline": 0.0, "now": now, "pilot": pilot, "error": error, "decision": decide(now, pilot), "pilot_cost": spent,
            "evpi": max(evsi, evpi(fits, world.T + world.W)), "evsi": evsi, "net_value": pilot - max(0.0, now),
            "npv": tally.spread("npv", mean=pilot), "npv_now": tally.spread("npv_now", mean=now),
            "roi_pilot": tally.spread("roi_pilot"), "roi_life": tally.spread("roi_life")}


def value_of_one_look(fits: Fits, learned: Straight | Curve) -> tuple[float, float]:
    """What a pilot is worth that is looked at once, at its end, by the expected-value rule, and its error, money."""
    world, (evsi, error) = means(fits), learned.gain()
    cash = float(pilot_gain(world, effect_worth(world, expected_effect(fits)))) - float(pilot_cost(world))
    return cash + max(0.0, learned.mean) + evsi, error


def decide(now: float, pilot: float) -> str:
    """The answer worth most; of equals the one that spends least: decline, then pilot, then now."""
    return max((("decline", 0.0), ("pilot", pilot), ("now", now)), key=lambda answer: answer[1])[0]


def _chances(tally: Tally) -> dict[str, object]:
    known = tally.spread("roi_life").mean is not None
    return {"p_scale": tally.chance("scaled"), "false_scale": tally.chance("false_scale", "loses"),
            "false_kill": tally.chance("false_kill", "wins"),
            "p_below_hurdle": tally.chance("below_hurdle") if known else None, "histogram": histogram(tally.values("npv"))}


def _sight(fits: Fits) -> dict[str, object]:
    effect = smallest_visible_effect(fits)
    return {"smallest_visible_effect": effect, "expected_effect": expected_effect(fits),
            "smallest_visible_lift": lift_of(fits, effect), "break_even_lift": break_even_lift(fits)}


def _promise(fits: Fits, learned: Straight | Curve, reviewed: Reviewed) -> dict[str, float]:
    """The winner's curse: luck helped what is rolled out, and a plain reading takes it for effect."""
    if not reviewed.plain:
        known = reviewed.naive.count > 0
        return {"naive_effect": reviewed.naive.mean, "true_effect": reviewed.truth.mean} if known else {}
    rolled, world = learned.rolled(), means(fits)
    if rolled is None:
        return {}
    return {"naive_effect": rolled.contrast / captured_share(world.lam, world.T, world.W), "true_effect": rolled.effect}


def histogram(values: Array) -> tuple[tuple[float, float, int], ...]:
    """(from, to, draws) in 40 bins between the lowest and highest half percent; the end bins hold what lies beyond."""
    ordered = np.sort(values)
    low, high = ordered[[int(len(ordered) * 0.005), int(len(ordered) * 0.995)]]
    if low == high:
        return ((float(low), float(high), len(values)),)
    edges = np.linspace(low, high, BINS + 1)
    counts = np.diff(np.searchsorted(ordered, edges[1:-1]), prepend=0, append=len(ordered))
    return tuple((float(a), float(b), int(n)) for a, b, n in zip(edges, edges[1:], counts, strict=False))
