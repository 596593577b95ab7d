"""What a person may turn to see what follows: the pilot's size and length, and the beliefs that matter most."""
from __future__ import annotations

from collections.abc import Mapping
from math import exp, floor, log, log10

from planproof.model.estimate import SYMBOLS
from planproof.model.knob import Knob
from planproof.model.pilot import Belief, Pilot
from planproof.model.plan import Plan
from planproof.pilot.elicitation import fit
from planproof.pilot.facts import MAX_PILOT_WEEKS
from planproof.pilot.refusals import refuse_design

BELIEVED = ("delta", "r1", "r2", "r3", "r4", "inc", "v", "x", "c_m", "F", "sc", "lam")
MOST_BELIEVED, FAR, STEPS = 4, 2.3263, 100          # from 1 case in 100 to 99 in 100
MOST_LEFT_OUT, MOST_WATCHED = 0.9, 8


def knobs(pilot: Pilot, *, plan: Plan) -> tuple[Knob, ...]:
    """The knobs of a pilot: weeks on air and after, people, group left out; then the four first doubtful beliefs.

    plan   which says how long a pilot may be
    """
    most_weeks = float(plan.threshold("max_pilot_weeks", MAX_PILOT_WEEKS))
    return (*_decided(pilot, most_weeks), *(_believed(belief) for belief in _doubtful(pilot)[:MOST_BELIEVED]))


def _decided(pilot: Pilot, most_weeks: float) -> tuple[Knob, ...]:
    weeks, after, people, left_out = (pilot.belief(symbol).p50 for symbol in ("T", "W", "N", "h"))
    left = pilot.belief("H").p10 - 1
    reach = max(people, pilot.belief("U").p50)
    return (_knob("T", weeks, (1, max(weeks, min(most_weeks, left - after))), 1),
            _knob("W", after, (0, max(after, min(MOST_WATCHED, left - weeks))), 1),
            _knob("N", people, (_round(reach / STEPS), reach), _round(reach / STEPS)),
            _knob("h", left_out, (min(0.05, left_out), max(MOST_LEFT_OUT, left_out)), 0.05))


def _doubtful(pilot: Pilot) -> list[Belief]:
    return [belief for symbol in BELIEVED if (belief := pilot.belief(symbol)) and not belief.certain]


def _believed(belief: Belief) -> Knob:
    known = fit(belief)
    low, high = float(known.at(-FAR)), float(known.at(FAR))
    return _knob(belief.symbol, belief.p50, (low, high), (high - low) / STEPS, doubtful=True)


def _knob(symbol: str, value: float, span: tuple[float, float], step: float, *, doubtful: bool = False) -> Knob:
    return Knob(symbol=symbol, value=value, low=float(span[0]), high=float(span[1]), step=step, doubtful=doubtful)


def _round(size: float) -> float:
    """A round step of about this size, 1 at least."""
    power = 10 ** floor(log10(max(size, 1)))
    return float(max(1, round(size / power) * power))


def turned(pilot: Pilot, knobs: Mapping[str, float]) -> Pilot:
    """The pilot with some inputs turned to a number: what is decided is set, what is believed moves with its doubt.

    raises   DesignError where it could not be run so
    """
    beliefs = tuple(_moved(belief, knobs[belief.symbol]) if belief.symbol in knobs else belief for belief in pilot.beliefs)
    if beliefs == pilot.beliefs:
        return pilot
    found = pilot.but(beliefs=beliefs)
    refuse_design(found)
    return found


def _moved(belief: Belief, middle: float) -> Belief:
    if middle == belief.p50:
        return belief
    numbers = (middle,) * 3 if belief.certain else _shifted(belief, middle)
    return belief.but(p10=numbers[0], p50=numbers[1], p90=numbers[2], origin="estimate", members=())


def _shifted(belief: Belief, middle: float) -> tuple[float, ...]:
    """The three numbers around another middle: shares keep their odds ratios, amounts their ratios, lifts their distances."""
    three, scale = (belief.p10, belief.p50, belief.p90), SYMBOLS[belief.symbol].scale
    if scale == "lift":
        return tuple(max(-1.0, number + middle - belief.p50) for number in three)
    if scale == "share":
        away = _logit(middle) - _logit(belief.p50)
        return tuple(1 / (1 + exp(-_logit(number) - away)) for number in three)
    base = 1.0 if scale == "factor" else 0.0
    return tuple(base + (number - base) * (middle - base) / (belief.p50 - base) for number in three)


def _logit(share: float) -> float:
    return log(share / (1 - share))
