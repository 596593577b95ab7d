"""Every rule by name: its function, what it leaves to choose, and how a page calls it."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf, isfinite
from typing import NamedTuple

from planproof.errors import DesignError
from planproof.model.message import Message, say
from planproof.model.rule import Rule, RuleName
from planproof.pilot.response import Array
from planproof.pilot.rules.always_valid import always_valid
from planproof.pilot.rules.expected_loss import expected_loss
from planproof.pilot.rules.expected_value import expected_value
from planproof.pilot.rules.own_bars import own_bars
from planproof.pilot.rules.p_value import p_value, peeking
from planproof.pilot.rules.planned import obrien_fleming, pocock
from planproof.pilot.rules.probability import probability
from planproof.pilot.rules.review import Review


class Kind(NamedTuple):
    """A rule.

    decide     the one function that simulation and read-out share
    defaults   parameter -> its default; None where it has to be given
    title      how a page calls it
    """

    decide: Callable[[Review], Array]
    defaults: Mapping[str, float | None]
    title: Message


ALPHA = {"alpha": 0.05}
KINDS: dict[RuleName, Kind] = {
    "expected_value": Kind(expected_value, {}, say("Expected value")),
    "probability": Kind(probability, {"scale_above": 0.95, "stop_below": 0.05}, say("Chance to win")),
    "expected_loss": Kind(expected_loss, {"tolerance": None}, say("Expected loss")),
    "p_value": Kind(p_value, ALPHA, say("p-value at the end")),
    "peeking": Kind(peeking, ALPHA, say("p-value at every review")),
    "pocock": Kind(pocock, ALPHA, say("Planned reviews, evenly strict (Pocock)")),
    "obrien_fleming": Kind(obrien_fleming, ALPHA, say("Planned reviews, strict at first (O'Brien-Fleming)")),
    "always_valid": Kind(always_valid, ALPHA, say("Interval valid at every look")),
    "own_bars": Kind(own_bars, {"stop_below": -inf, "scale_above": inf, "stop_from": 0.0}, say("The team's own bars")),
}
SHARES = ("alpha", "scale_above", "stop_below")


def parameters_of(rule: Rule) -> dict[str, float]:
    """Every parameter of a rule, its own or the default.

    raises   DesignError when one is not known, missing, or out of its range
    """
    defaults, given = KINDS[rule.name].defaults, dict(rule.parameters)
    known = {**defaults, **given}
    _refuse_unknown(rule, set(given) - set(defaults))
    _refuse_missing(rule, [name for name, value in known.items() if value is None])
    if rule.name != "own_bars":
        _refuse_range(rule, known)
    if {"stop_below", "scale_above"} <= set(known) and known["stop_below"] >= known["scale_above"]:
        raise DesignError(say("The rule would stop below {stop} and roll out above {scale}.", stop=known["stop_below"],
                              scale=known["scale_above"]), fix=say("Write a bar to stop below that of rolling out."))
    return {name: float(value) for name, value in known.items()}


def _refuse_unknown(rule: Rule, names: set[str]) -> None:
    if names:
        raise DesignError(say("The rule “{rule}” has no parameter {names}.", rule=KINDS[rule.name].title,
                              names=tuple(sorted(names))),
                          fix=say("It takes: {names}.", names=tuple(KINDS[rule.name].defaults)))


def _refuse_missing(rule: Rule, names: list[str]) -> None:
    if names:
        raise DesignError(say("The rule “{rule}” needs {names}.", rule=KINDS[rule.name].title, names=tuple(names)))


def _refuse_range(rule: Rule, known: Mapping[str, float]) -> None:
    for name, value in known.items():
        if not isfinite(value) or value <= 0 or name in SHARES and value >= 1:
            raise DesignError(say("The rule “{rule}”: {name} cannot be {value}.", rule=KINDS[rule.name].title, name=name,
                                  value=value),
                              fix=say("Write a share above 0 and below 1.") if name in SHARES
                              else say("Write an amount above 0."))
