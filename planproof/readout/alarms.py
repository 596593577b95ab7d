"""Where each alarm of a pilot stands."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.model.message import Place, say
from planproof.model.pilot import Pilot
from planproof.model.readout import AlarmState
from planproof.model.results import AlarmReading, Results
from planproof.model.rule import Alarm

NEAR = 0.10


def alarm_states(pilot: Pilot, results: Results) -> tuple[AlarmState, ...]:
    """Each alarm in the pilot's order: rang as soon as one reading crossed its limit, else as the last reading shows."""
    _refuse_strangers(pilot, results)
    return tuple(_state(alarm, [reading for reading in results.alarms if _same(reading.said, alarm.said)])
                 for alarm in pilot.alarms)


def rang_until(pilot: Pilot, results: Results, week: int | None = None) -> bool:
    """Some alarm rang up to a week."""
    limits = [(alarm, reading) for alarm in pilot.alarms for reading in results.alarms if _same(reading.said, alarm.said)]
    return any(rings(alarm, reading.value) for alarm, reading in limits
               if week is None or reading.week is None or reading.week <= week)


def rings(alarm: Alarm, value: Decimal | bool) -> bool:
    """A value crosses the alarm's limit, or a person said that it rings."""
    if isinstance(value, bool):
        return value
    return alarm.least is not None and value < alarm.least or alarm.most is not None and value > alarm.most


def _state(alarm: Alarm, readings: Iterable[AlarmReading]) -> AlarmState:
    ordered = sorted(readings, key=lambda reading: reading.week or 0)
    if not ordered:
        return AlarmState(said=alarm.said, state="not said")
    first = next((reading for reading in ordered if rings(alarm, reading.value)), None)
    told = first or ordered[-1]
    state = "rang" if first else "near" if _near(alarm, told.value) else "quiet"
    return AlarmState(said=alarm.said, state=state, value=told.value, week=told.week)


def _near(alarm: Alarm, value: Decimal | bool) -> bool:
    """Within a tenth of its limit."""
    if isinstance(value, bool):
        return False
    near_least = alarm.least is not None and float(value) < alarm.least + NEAR * abs(alarm.least)
    return near_least or alarm.most is not None and float(value) > alarm.most - NEAR * abs(alarm.most)


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _refuse_strangers(pilot: Pilot, results: Results) -> None:
    known = tuple(alarm.said for alarm in pilot.alarms)
    stranger = next((reading for reading in results.alarms if not any(_same(reading.said, said) for said in known)), None)
    if stranger is None:
        return
    fix = say("Its alarms are: {alarms}.", alarms=known) if known else say("It has no alarms; leave the column out.")
    raise PlanproofError(say("The pilot has no alarm “{alarm}”.", alarm=stranger.said), fix=fix,
                         where=Place(results.source or ""))
