"""From the rule's answer, the checks and the alarms to one of four answers, with its reasons.

    stop       an alarm rang, or the rule says stop, or it could not tell by the end and rolling out is not worth anything
    adjust     the results cannot be trusted or judged as they are (no group left out, broken sample ratio, spend off plan), or
               they are promising while an alarm is near, or promising at the end without being clear
    continue   the rule wants to know more
    scale      the rule says so and nothing stands in the way
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planproof.model.message import Message, say
from planproof.model.readout import AlarmState, Answer, Finding, Judgement


class Answered(NamedTuple):
    """The answer and why, the strongest reason first.

    bare   the reason alone decides, whatever the numbers look like
    """

    answer: Answer
    reasons: tuple[Message, ...]
    bare: bool = False


def answered(judged: Judgement | None, findings: Sequence[Finding], alarms: Sequence[AlarmState]) -> Answered:
    """One of four answers.

    judged   what the rule made of the evidence; None without a group left out
    """
    rang = [alarm for alarm in alarms if alarm.state == "rang"]
    if rang:
        return Answered("stop", tuple(_rang(alarm) for alarm in rang), bare=True)
    untrusted = tuple(found.said for found in findings if found.state == "broken" and found.name != "spend")
    if judged is None or untrusted:
        return Answered("adjust", untrusted, bare=judged is not None)
    broken_spend = next((found for found in findings if found.name == "spend" and found.state == "broken"), None)
    hindrances = tuple(_hindrances(judged, broken_spend, alarms))
    if hindrances:
        return Answered("adjust", (*hindrances, rule_said(judged)))
    return Answered(_plain(judged), (rule_said(judged), *_larger(judged)))


def _plain(judged: Judgement) -> Answer:
    return "adjust" if judged.undecided and judged.worth > 0 else judged.answer


def _larger(judged: Judgement) -> Iterator[Message]:
    """How large a pilot would be that could tell, where this one is promising and could not."""
    if judged.undecided and judged.worth > 0 and judged.people_needed is not None:
        yield say("A pilot that finds the effect now believed 8 times of 10 in as many weeks takes {people} people in each arm.",
                  people=judged.people_needed)


def _hindrances(judged: Judgement, spend: Finding | None, alarms: Sequence[AlarmState]) -> Iterator[Message]:
    """What keeps the rule's answer from being followed as it is."""
    stops = judged.answer == "stop" and not judged.undecided
    if spend and not (stops and spend.over):
        yield spend.said                       # what fails at twice the spend has failed; at half of it, it was not tried
    if not stops:
        yield from (_near(alarm) for alarm in alarms if alarm.state == "near")


def rule_said(judged: Judgement) -> Message:
    """What the rule answered, and by what right."""
    if judged.undecided:
        return (say("The pilot's weeks are over and its rule could not tell.") if judged.because == "end"
                else say("The pilot's money is used up and its rule could not tell."))
    if judged.answer == "scale":
        return say("After week {week}, the rule that was fixed beforehand says: roll out.", week=judged.week)
    if judged.answer == "stop":
        return say("After week {week}, the rule that was fixed beforehand says: stop.", week=judged.week)
    return say("After week {week}, the rule that was fixed beforehand says: not yet.", week=judged.week)


def _rang(alarm: AlarmState) -> Message:
    if alarm.week is None:
        return say("The alarm “{alarm}” rang.", alarm=alarm.said)
    return say("The alarm “{alarm}” rang in week {week}.", alarm=alarm.said, week=alarm.week)


def _near(alarm: AlarmState) -> Message:
    return say("The alarm “{alarm}” is near its limit: it stands at {value}.", alarm=alarm.said, value=alarm.value)
