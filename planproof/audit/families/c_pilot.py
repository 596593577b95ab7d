"""Family C: safe to pilot (a practitioner's guide to experimenting safely with social media)."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

from planproof.audit.case import Case
from planproof.audit.diversion import diversions, unsaid_takings
from planproof.audit.finding import Change, Evidence, Finding, failed, passed, unknown
from planproof.audit.rulebook import PILOT, check
from planproof.model.calendar import Period
from planproof.model.message import say
from planproof.model.plan import Channel

SHOWN = 6           # channels in place that evidence names


@check("C1", severity=PILOT, needs=("start", "end", "exit_criteria"), fields=("start", "end", "exit_criteria"),
       thresholds=("max_pilot_weeks",),
       title=say("Finite"),
       question=say("When does it start and end, and what would make you leave it?"),
       remedy=say("give a start, an end and what would make you leave."))
def finite(case: Case) -> Finding:
    """A start, an end no further than the longest pilot, and exit criteria."""
    missing = case.missing("start", "end", "exit_criteria")
    if missing:
        return failed([{"missing": field} for field in missing], changes=case.change(*missing))
    days, most = Period(case.tactic.start, case.tactic.end).days, case.threshold("max_pilot_weeks")
    row = {"start": case.tactic.start, "end": case.tactic.end, "days": days, "max_pilot_weeks": most}
    if days <= 7 * most:
        return passed([row])
    return failed([row], changes=case.change("end"), instead=(case.change("start"),),
                  remedy=say("end it within {weeks} weeks, and decide then.", weeks=most))


@check("C2", severity=PILOT, fields=("channel",), wakes=("channel", "feeds", "fed_by"),
       title=say("Leans on a winner"),
       question=say("Which channel that meets its target does it lean on?"),
       remedy=say("link it to a channel in place that meets its target."))
def leans_on_a_winner(case: Case) -> Finding:
    """It is linked to a channel in place whose actual meets its target."""
    if case.silent(("channel", "feeds", "fed_by")):
        return unknown(silent=bool(case.scene.workbook.channels))
    channels = case.scene.links.channels
    linked = [channels[name] for name in dict.fromkeys((case.tactic.channel, *case.tactic.feeds, *case.tactic.fed_by))
              if name in channels]
    rows = list(map(_reached, linked))
    measured = [it for it in linked if it.has("actual", "target")]
    if any(it.actual >= it.target for it in measured):
        return passed(rows)
    if len(measured) < len(linked) or not case.scene.workbook.channels:
        changes = tuple(Change("channels", it.id, "actual") for it in linked if it not in measured)
        return unknown(rows, changes=changes or (Change("channels", "", "actual"),),
                       remedy=say("say what this channel was meant to reach, and what it did."))
    winners = [it for it in channels.values() if it.has("actual", "target") and it.actual >= it.target]
    return failed(rows or list(map(_reached, winners[:SHOWN])), instead=(case.change("feeds"), case.change("fed_by")),
                  hopeless=not winners)


def _reached(channel: Channel) -> Evidence:
    return {"channel": channel.id, "actual": channel.actual, "target": channel.target}


@check("C3", severity=PILOT, needs=("trial_disclosed", "feedback_survey", "closing_message"),
       fields=("trial_disclosed", "feedback_survey", "closing_message"),
       title=say("Honest, asks for feedback"),
       question=say("Is the audience told that it is a trial, asked what it thinks, and told when it ends?"),
       remedy=say("tell people it is a trial, ask a question (question; sample; date), and write what they read when it ends."))
def honest(case: Case) -> Finding:
    """The audience knows it is a trial, is asked with sample and date, and is told when it ends."""
    lacks = [*(() if case.tactic.trial_disclosed else ("trial_disclosed",)),
             *(() if case.parts("feedback_survey", 3) else ("feedback_survey",)), *case.missing("closing_message")]
    return failed([{"missing": field} for field in lacks], changes=case.change(*lacks)) if lacks else passed()


@check("C4", severity=PILOT, needs=("funding", "hours", "launch_hours", "guardrails"), fields=("guardrails",),
       thresholds=("max_diversion",),
       title=say("Diverts nothing"),
       question=say("Does it leave other objectives their hours and money, and would an alarm ring if it did not?"),
       remedy=say("take less from other objectives, and set an alarm on a channel in place."))
def diverts_nothing(case: Case) -> Finding:
    """No more than a small share of other objectives' money and hours, and an alarm that watches the core channels."""
    taken, most = diversions(case), case.threshold("max_diversion")
    much = [row for row in taken if row["share"] is None or row["share"] > most]
    alarms = case.missing("guardrails")
    if much or alarms:
        changes = case.change(*(("hours",) if any("team" in row for row in much) else ()),
                              *(("funding",) if any("line" in row for row in much) else ()), *alarms)
        return failed([*much, *({"missing": field} for field in alarms)], changes=changes)
    silent = unsaid_takings(case)
    return unknown(taken, changes=case.change(*silent)) if silent else passed(taken)


@check("C5", severity=PILOT, needs=("signed_off_by", "ring_fenced"), fields=("signed_off_by", "ring_fenced"),
       title=say("Committed"),
       question=say("Who signed it off, and are its money and hours protected to its end?"),
       remedy=say("have it signed off, and protect its money and hours to its end."))
def committed(case: Case) -> Finding:
    """A sponsor signed off, and the resources are protected to the end of the pilot."""
    lacks = [*case.missing("signed_off_by"), *(() if _protected(case) else ("ring_fenced",))]
    rows = [{"missing": field} for field in lacks]
    return failed(rows, changes=case.change(*lacks)) if lacks else passed([{"protected_until": case.tactic.ring_fenced}])


def _protected(case: Case) -> bool:
    """Protected throughout, or until a day that is not before its end."""
    said = case.tactic.ring_fenced
    if not said or said == "no":
        return False
    try:
        until = date.fromisoformat(said)
    except ValueError:
        return True
    return case.tactic.end is not None and until >= case.tactic.end


@check("C6", severity=PILOT, needs=("competitor_note",), fields=("competitor_note",),
       title=say("Watched"),
       question=say("What would a competitor learn from it, how fast could they copy it, and what is your answer?"),
       remedy=say("write what a competitor learns; how fast they copy; your answer."))
def watched(case: Case) -> Finding:
    """What a competitor learns, how fast it can be copied, and the answer are noted."""
    return passed() if case.parts("competitor_note", 3) else failed([{"missing": "competitor_note"}])


@check("C7", severity=PILOT, needs=("kpi_weeks_to_read",), fields=("kpi_weeks_to_read",),
       title=say("Short-term measures"),
       question=say("Can its numbers be read by the end of the pilot and the weeks watched after?"),
       remedy=say("say in how many weeks the number can be read."))
def read_in_time(case: Case) -> Finding:
    """No number takes longer to read than the pilot and the weeks watched after it."""
    weeks, needs = _weeks(case), case.tactic.kpi_weeks_to_read
    if needs is None:
        return failed([{"missing": "kpi_weeks_to_read"}])
    if weeks is None:
        return unknown(changes=case.change(*case.missing("start", "end")), remedy=say("say when it starts and ends."))
    row = {"weeks_to_read": needs, "weeks": weeks}
    if needs <= weeks:
        return passed([row])
    return failed([row], instead=(case.change("end"),), remedy=say("choose a number that can be read sooner."))


def _weeks(case: Case) -> Decimal | None:
    """Weeks on air and weeks watched after: as estimated, else from its dates, with none watched."""
    said = {row.input: row.p50 for row in case.scene.rows_of("estimates", "tactic", case.tactic.id) if row.p50 is not None}
    on_air = said.get("T")
    if on_air is None and case.tactic.start and case.tactic.end:
        on_air = Decimal(Period(case.tactic.start, case.tactic.end).days) / 7
    return None if on_air is None else on_air + said.get("W", 0)


@check("C8", severity=PILOT, fields=("audience_evidence",), wakes=(),
       title=say("Audience evidence"),
       question=say("How do you know that your audience is there, and is it still?"),
       remedy=say("give the source, the date and the share of your audience that is there."))
def audience_is_there(case: Case) -> Finding:
    """Source, date and share say that the audience is there, and the channel is not in decline."""
    rows = case.scene.rows_of("channels", "id", case.tactic.channel) if case.tactic.channel else ()
    trend = rows[0].trend if rows else None
    if trend == "declining":
        return failed([{"channel": case.tactic.channel, "trend": trend}], changes=case.change("channel"),
                      remedy=say("choose a channel that the crowd is not leaving."))
    if not case.tactic.said("audience_evidence"):
        return unknown()
    if case.scene.workbook.channels and not case.tactic.said("channel"):
        return unknown(changes=case.change("channel"),
                       remedy=say("say on which channel, so that it is known whether the crowd is leaving."))
    return passed([{"trend": trend}]) if case.parts("audience_evidence", 3) else failed([{"missing": "audience_evidence"}])


@check("C9", severity=PILOT, needs=("reviews", "review_rule"), fields=("reviews", "review_rule"),
       title=say("Agile cadence"),
       question=say("On which days do you look, and by which rule do you stop, adjust, continue or scale?"),
       remedy=say("give the dates of review and the rule for stop, adjust, continue and scale."))
def reviewed(case: Case) -> Finding:
    """There is a dated review with a rule for what follows."""
    return case.lacking("reviews", "review_rule")
