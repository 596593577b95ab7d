"""A pilot's rule, review dates and alarms as sentences: what was understood of what the team wrote."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isinf

from planproof.model.message import Message, Money, Percent, say
from planproof.model.pilot import Pilot
from planproof.model.rule import Alarm, Rule
from planproof.pilot.expectation import Fits
from planproof.pilot.reviews import resolved, review_weeks
from planproof.pilot.sampling import fitted

Parameters = Mapping[str, float]


def understood(pilot: Pilot) -> tuple[Message, ...]:
    """What the pilot is held to: its rule, its review dates, its alarms, in a sentence each.

    raises   DesignError when the pilot or its rule cannot be run as stated
    """
    fits = fitted(pilot)
    return (*_heard(pilot.rule), meaning(pilot.rule, fits, pilot.currency), _reviews(pilot.rule, fits), *_money(pilot),
            *map(alarm_meaning, pilot.alarms))


def meaning(rule: Rule, fits: Fits, currency: str) -> Message:
    """What a rule does, with its numbers."""
    return _MEANINGS[rule.name](resolved(rule, fits), currency)


def alarm_meaning(alarm: Alarm) -> Message:
    """When an alarm rings."""
    if alarm.least is None and alarm.most is None:
        return say("Alarm “{said}”: a person says at each review whether it rings.", said=alarm.said)
    low, high = (None if limit is None else _plain(limit) for limit in (alarm.least, alarm.most))
    if high is None:
        return say("Alarm “{said}”: it rings below {low}.", said=alarm.said, low=low)
    if low is None:
        return say("Alarm “{said}”: it rings above {high}.", said=alarm.said, high=high)
    return say("Alarm “{said}”: it rings below {low} and above {high}.", said=alarm.said, low=low, high=high)


def _heard(rule: Rule) -> tuple[Message, ...]:
    if not rule.assumed:
        return (say("The rule is read from “{said}”.", said=rule.said),)
    if rule.name != "expected_value":
        return ()
    if rule.said:
        return (say("“{said}” names no rule that can be worked out; the expected value takes its place.", said=rule.said),)
    return (say("Nobody named a rule; the expected value takes its place."),)


def _reviews(rule: Rule, fits: Fits) -> Message:
    *early, last = review_weeks(rule, fits)
    if early:
        return say("Reviews after week {weeks}; the last word after week {last}.", weeks=tuple(early), last=last)
    return say("One look, after week {last}.", last=last)


def _money(pilot: Pilot) -> tuple[Message, ...]:
    if pilot.rule.budget is None:
        return ()
    return (say("Once {budget} are spent on media and set-up, the next review is the last.",
                budget=Money(_plain(pilot.rule.budget), pilot.currency)),)


def _expected_value(numbers: Parameters, currency: str) -> Message:
    return say("Roll out when that is expected to be worth more than nothing, and more than knowing more; stop when neither is.")


def _probability(numbers: Parameters, currency: str) -> Message:
    return say("Roll out once the chance that it pays is above {high}, stop once it is below {low}.",
               high=Percent(numbers["scale_above"]), low=Percent(numbers["stop_below"]))


def _expected_loss(numbers: Parameters, currency: str) -> Message:
    return say("Roll out or stop once being wrong would lose no more than {tolerance} on average.",
               tolerance=Money(Decimal(round(numbers["tolerance"])), currency))


def _p_value(numbers: Parameters, currency: str) -> Message:
    return say("At the end, roll out what is significantly better than the group left out at {alpha} two-sided, stop what is "
               "significantly worse; anything else is left undecided and not rolled out.", alpha=Percent(numbers["alpha"]))


def _peeking(numbers: Parameters, currency: str) -> Message:
    return say("At every review, roll out what looks significant at {alpha}, as if it were the only look; the more looks, the "
               "more often that is chance.", alpha=Percent(numbers["alpha"]))


def _pocock(numbers: Parameters, currency: str) -> Message:
    return say("Test at every review, evenly strict, so that all together are fooled in {alpha} of cases at most.",
               alpha=Percent(numbers["alpha"]))


def _obrien_fleming(numbers: Parameters, currency: str) -> Message:
    return say("Test at every review, very strict at first, so that all together are fooled in {alpha} of cases at most.",
               alpha=Percent(numbers["alpha"]))


def _always_valid(numbers: Parameters, currency: str) -> Message:
    return say("Roll out or stop once an interval that holds at every look at once leaves out no effect; it is fooled in {alpha} "
               "of cases at most, however often one looks.", alpha=Percent(numbers["alpha"]))


def _own_bars(numbers: Parameters, currency: str) -> Message:
    low, high = numbers["stop_below"], numbers["scale_above"]
    roll_out = say("At the end, roll out what is expected to be worth more than nothing.") if isinf(high) else say(
        "Roll out above {high} extra conversions a week among the people reached.", high=_plain(high))
    if isinf(low):
        return roll_out
    week = int(numbers["stop_from"])
    since = say("from week {week} on", week=week) if week else say("from the first review on")
    return say("{roll_out} Stop below {low}, {since}.", roll_out=roll_out, low=_plain(low), since=since)


def _plain(number: float) -> Decimal:
    """The number with the digits that a person would type."""
    return Decimal(f"{number:.6g}")


_MEANINGS: dict[str, Callable[[Parameters, str], Message]] = {
    "expected_value": _expected_value, "probability": _probability, "expected_loss": _expected_loss, "p_value": _p_value,
    "peeking": _peeking, "pocock": _pocock, "obrien_fleming": _obrien_fleming, "always_valid": _always_valid,
    "own_bars": _own_bars}
