"""A read-out as plain text for a terminal."""
from __future__ import annotations

from collections.abc import Iterator

from planproof.model.message import Message, say
from planproof.model.readout import Judgement, Measured, Readout
from planproof.model.registration import Registration
from planproof.report.wording import Wording

MEASURES = {"conversions": say("Conversions"), "revenue": say("Revenue"), "margin": say("Margin")}


def read_out_text(readout: Readout, wording: Wording, *, registered: Registration | None = None) -> str:
    """The sentence first, then why, what was shown, what is believed, the checks and the alarms."""
    lines = [*_head(readout, registered), *readout.reasons, *(_measured(one, readout, wording) for one in readout.measured),
             *_believed(readout, wording), *(found.said for found in readout.findings), *_alarms(readout), *_target(readout)]
    return "\n".join(wording.say(line) for line in dict.fromkeys(lines))


def _head(readout: Readout, registered: Registration | None) -> Iterator[Message]:
    yield readout.sentence
    yield say("{name}, week {week} of {weeks}.", name=readout.name, week=readout.week, weeks=readout.weeks)
    if registered is not None:
        yield say("As registered on {day}, hash {hash}.", day=registered.on, hash=registered.hash[:12])
    if readout.next_review is not None:
        yield say("The next review is after week {week}.", week=readout.next_review)


def _measured(one: Measured, readout: Readout, wording: Wording) -> Message:
    """A row: both arms, the lift with its interval."""
    other = say("before") if readout.form == "before_after" else say("left out")
    own = say("after") if readout.form == "before_after" else say("reached")
    shown = {"what": MEASURES[one.measure], "own": own, "other": other, "reached": _amount(one, one.reached, readout, wording),
             "left_out": _amount(one, one.left_out, readout, wording)}
    if one.lift is None:
        return say("{what} per person: {own} {reached}, {other} {left_out}.", **shown)
    lift = wording.percent(one.lift)
    if one.lift_low is None or one.lift_high is None:
        return say("{what} per person: {own} {reached}, {other} {left_out}; {lift}.", **shown, lift=lift)
    return say("{what} per person: {own} {reached}, {other} {left_out}; {lift}, between {low} and {high} 9 times of 10.", **shown,
               lift=lift, low=wording.percent(one.lift_low), high=wording.percent(one.lift_high))


def _amount(one: Measured, value: float, readout: Readout, wording: Wording) -> str:
    """A share of people, or money."""
    return wording.percent(value) if one.measure == "conversions" else wording.money(value, readout.currency)


def _believed(readout: Readout, wording: Wording) -> Iterator[Message]:
    """The naive value beside the shrunk one, and what each makes of rolling out."""
    judged = readout.judgement
    if judged is None:
        return
    naive, shrunk = (wording.short_money(worth, readout.currency) for worth in (judged.naive_worth, judged.worth))
    yield say("If the effect as shown were true, rolling out would be worth {naive}; with what was believed before, {shrunk}.",
              naive=naive, shrunk=shrunk)
    yield _lifts(judged, wording)
    yield say("Rolling out pays in {cases} cases.", cases=wording.chances(judged.chance))


def _lifts(judged: Judgement, wording: Wording) -> Message:
    if judged.lift_of_one is None:
        return say("Effect per person and week: shown {naive}, believed now {shrunk}, believed before {expected}.",
                   **{name: wording.number(getattr(judged, name)) for name in ("naive", "shrunk", "expected")})
    return say("Lift: shown {naive}, believed now {shrunk}, believed before {expected}.",
               **{name: wording.percent(getattr(judged, name) * judged.lift_of_one)
                  for name in ("naive", "shrunk", "expected")})


def _alarms(readout: Readout) -> Iterator[Message]:
    for alarm in readout.alarms:
        if alarm.state == "not said":
            yield say("The alarm “{alarm}” was not read.", alarm=alarm.said)
        elif alarm.state == "quiet":
            yield say("The alarm “{alarm}” is quiet.", alarm=alarm.said)


def _target(readout: Readout) -> Iterator[Message]:
    if readout.target is not None:
        yield say("{reached} extra conversions a week of the {aimed} aimed for.", reached=readout.target.reached,
                  aimed=readout.target.aimed)
