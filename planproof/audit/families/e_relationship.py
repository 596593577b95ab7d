"""Family E: objectives and relationship (an essay on Return on Relationship)."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.finding import Change, Finding, failed, passed, unknown
from planproof.audit.rulebook import ADVICE, check
from planproof.model.message import say


@check("E1", severity=ADVICE, needs=("objectives",), fields=("objectives",),
       title=say("Objectives in words and numbers"),
       question=say("Does each of its objectives have a statement and a target?"),
       remedy=say("give each objective a statement in words and a target in numbers."))
def stated(case: Case) -> Finding:
    """Each objective has a qualitative statement and a quantitative target."""
    known = [case.scene.objectives[name] for name in case.tactic.objectives if name in case.scene.objectives]
    if not known:
        return failed() if case.scene.objectives else unknown(changes=(Change("objectives", "", "target"),))
    lacks = [Change("objectives", it.id, field) for it in known for field in ("statement", "target") if not it.has(field)]
    rows = [{"objective": change.record, "missing": change.field} for change in lacks]
    return failed(rows, changes=tuple(lacks)) if lacks else passed([{"objective": it.id, "target": it.target} for it in known])


@check("E2", severity=ADVICE, needs=("listening_hours",), fields=("listening_hours",),
       title=say("Hours to listen and answer"),
       question=say("How many hours a week are there to listen and answer?"),
       remedy=say("plan hours to listen and answer."))
def listens(case: Case) -> Finding:
    """Hours to listen and answer are planned."""
    hours = case.tactic.listening_hours
    return passed([{"hours": hours}]) if hours else failed([{"hours": hours}])


@check("E3", severity=ADVICE, needs=("relationship_kpi", "relationship_baseline"),
       fields=("relationship_kpi", "relationship_baseline"),
       title=say("A number for the relationship"),
       question=say("Which number, known today, tells how the relationship goes beside the return?"),
       remedy=say("put a number for the relationship, and its value today, beside the return."))
def relates(case: Case) -> Finding:
    """A relationship indicator with a baseline stands beside the ROI metric."""
    return case.lacking("relationship_kpi", "relationship_baseline")


@check("E4", severity=ADVICE, fields=("hours", "guardrails"),
       title=say("The three excuses are answered"),
       question=say("No time, no return, less work done: what do the numbers say?"),
       remedy=say("answer with numbers: hours used, the value of the pilot, and an alarm on the rest of the work."))
def excuses(case: Case) -> Finding:
    """No time, no ROI and productivity are answered: capacity used, value of the pilot, guardrail."""
    forecast = case.forecast
    if forecast is None and case.silent(("hours", "launch_hours", "guardrails")):
        return unknown()
    lacks = [*([] if case.filled("hours") or case.filled("launch_hours") else ["hours"]), *case.missing("guardrails")]
    changes = (*case.change(*lacks), *(() if forecast else (Change("estimates", case.tactic.id, "input"),)))
    rows = [{"hours": case.stake.hours, "pilot_value": forecast and round(forecast.pilot, 2)},
            *({"missing": change.field} for change in changes)]
    return failed(rows, changes=changes) if changes else passed(rows)


@check("E5", severity=ADVICE, needs=("channel", "objectives"), fields=("channel",),
       title=say("The channel suits the objective"),
       question=say("Is its channel good for what it is meant to reach?"),
       remedy=say("choose a channel that is good for one of its objectives: not every goal is one for social media."))
def suits(case: Case) -> Finding:
    """The channel is good for one of its objectives."""
    rows = case.scene.rows_of("channels", "id", case.tactic.channel) if case.tactic.channel else ()
    if lacks := case.missing("channel", "objectives"):
        return failed([{"missing": field} for field in lacks], changes=case.change(*lacks))
    good_for = rows[0].good_for if rows else ()
    if not good_for:
        return unknown(changes=(Change("channels", case.tactic.channel, "good_for"),),
                       remedy=say("say which objectives this channel is good for."))
    row = {"channel": case.tactic.channel, "good_for": list(good_for)}
    return failed([row]) if set(good_for).isdisjoint(case.tactic.objectives) else passed([row])


@check("E6", severity=ADVICE, needs=("experience_owner",), fields=("experience_owner",),
       title=say("Somebody owns the customer's experience"),
       question=say("Who owns the customer's experience from end to end?"),
       remedy=say("name who owns the customer's experience."))
def owned(case: Case) -> Finding:
    """The owner of the customer's experience is named."""
    return case.lacking("experience_owner")
