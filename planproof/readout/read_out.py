"""From a pilot and its results to a read-out."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from planproof.errors import PlanproofError
from planproof.model.message import Place, say
from planproof.model.pilot import Pilot
from planproof.model.readout import Evidence, Judgement, Measured, Readout, Target
from planproof.model.results import Results
from planproof.readout.alarms import alarm_states, rang_until
from planproof.readout.answer import answered
from planproof.readout.checks import findings, spent_until
from planproof.readout.comparison import measured, measures_of, sides
from planproof.readout.sentence import sentence


class Judge(Protocol):
    """The pilot's beliefs and rule, applied to evidence; they are the simulation's own (planproof.line joins the two)."""

    reviews: tuple[int, ...]
    weeks: int

    def __call__(self, evidence: Evidence, *, earlier: Sequence[int] = (), review: bool = True) -> Judgement:
        """What the evidence of some week means."""


def read_out(pilot: Pilot, results: Results, judge: Judge) -> Readout:
    """What a pilot showed and what follows from it.

    raises   PlanproofError when the results are not those of this pilot
    source   docs/method.md#read-out
    """
    week, alarms = _week(results, judge), alarm_states(pilot, results)
    seen = _measured(pilot, results, week)
    judged = () if results.form == "before_after" else tuple(_judged(pilot, results, judge, week))
    decided = next((one.week for one in judged if one.answer != "continue"), None)
    now = next((one for one in judged if one.week == decided), judged[-1] if judged else None)
    found = findings(pilot, results, planned_spend(pilot, week))
    said = answered(now, found, alarms)
    then = _measured(pilot, results, now.week if now else week)
    told = sentence(said, then, now, currency=pilot.currency, weekly=_weekly(pilot, results, now))
    return Readout(tactic=pilot.tactic, name=pilot.name, currency=pilot.currency, form=results.form, week=week, weeks=judge.weeks,
                   answer=said.answer, sentence=told, reasons=said.reasons, measured=seen, findings=found, alarms=alarms,
                   judgements=judged, decided=decided, target=_target(pilot, results, seen, week),
                   next_review=None if decided else next((at for at in judge.reviews if at > week), None))


def _weekly(pilot: Pilot, results: Results, now: Judgement | None) -> float | None:
    """People reached by week on air up to the judgement, for a new channel."""
    if pilot.mode != "funnel" or now is None:
        return None
    return results.of("reached", now.week)[-1].people / min(now.week, pilot.belief("T").p50)


def _measured(pilot: Pilot, results: Results, week: int) -> tuple[Measured, ...]:
    """Every measure that stands in every row, up to a week.

    raises   PlanproofError when none does
    """
    measures = measures_of(results)
    if not measures:
        raise PlanproofError(say("No measure stands in every row: neither conversions nor revenue nor margin."),
                             where=Place(results.source or ""), fix=say("Fill in one of them everywhere."))
    return tuple(measured(results, measure, design_effect=pilot.belief("DE").p50, until=week) for measure in measures)


def _week(results: Results, judge: Judge) -> int:
    """The last week that is in; totals that do not say count for the whole pilot."""
    week = results.week or judge.weeks
    if week > judge.weeks:
        raise PlanproofError(say("The results go to week {week}, and the pilot takes {weeks} weeks, on air and watched after.",
                                 week=week, weeks=judge.weeks), where=Place(results.source or ""),
                             fix=say("Leave out what came later, or correct the pilot's weeks."))
    return week


def _judged(pilot: Pilot, results: Results, judge: Judge, week: int) -> Iterator[Judgement]:
    """At each review up to date; totals are looked at once, however many reviews are due."""
    due = [at for at in judge.reviews if at <= week]
    held = due if results.form == "weekly" else due[:1] and [week]
    for number, at in enumerate(held):
        yield judge(evidence_until(pilot, results, at), earlier=held[:number])
    if week not in held:
        yield judge(evidence_until(pilot, results, week), earlier=held, review=False)


def evidence_until(pilot: Pilot, results: Results, week: int) -> Evidence:
    """What the weeks so far showed, per exposed person and week on air."""
    measure = measures_of(results)[0]
    first, second = sides(results, measure, week)
    on_air = min(week, pilot.belief("T").p50)
    told = first.variance is not None and second.variance is not None
    spent = spent_until(results, week)
    return Evidence(week=week, measure=measure, contrast=(first.mean - second.mean) / on_air,
                    error=(first.variance + second.variance) ** 0.5 / on_air if told else None,
                    reached=results.of("reached", week)[-1].people, left_out=results.of("left_out", week)[-1].people,
                    spent=None if spent is None else float(spent), alarmed=rang_until(pilot, results, week))


def planned_spend(pilot: Pilot, week: int) -> float:
    """Media and set-up up to a week, at the middle cases, money."""
    number = {symbol: pilot.belief(symbol).p50 for symbol in ("K", "h", "N", "T", "c_m")}
    return number["K"] + (1 - number["h"]) * number["N"] * min(week, number["T"]) * number["c_m"]


def _target(pilot: Pilot, results: Results, seen: Sequence[Measured], week: int) -> Target | None:
    """Extra conversions a week beside what the team aims for."""
    counted = next((one for one in seen if one.measure == "conversions"), None)
    if pilot.target is None or counted is None or results.form == "before_after":
        return None
    people = results.of("reached")[-1].people
    return Target(aimed=pilot.target, reached=counted.difference * people / min(week, pilot.belief("T").p50))
