"""Why a tactic has its verdict, in one sentence."""
from __future__ import annotations

from planproof.audit.case import Case
from planproof.audit.changes import Way
from planproof.audit.verdict import Standing, Verdict, loses_even_in_a_good_case
from planproof.model.message import Message, say, say_n


def because(case: Case, verdict: Verdict, standing: Standing, way: Way | None) -> Message:
    """The reason for the verdict, with the numbers that decided it."""
    if case.tactic.status == "stopped":
        return say("It has been stopped.")
    if verdict in ("decline", "stop"):
        return _against(case, standing)
    if verdict in ("fund", "keep"):
        return say("It holds every sign, fits with the best others, and is worth {value} as it stands.",
                   value=case.money(case.forecast.now))
    if verdict in ("pilot", "retest"):
        return say("A pilot is worth {pilot}, rolling out now {now}: find out first.",
                   pilot=case.money(case.forecast.pilot), now=case.money(case.forecast.now))
    return _to_mend(way)


def _against(case: Case, standing: Standing) -> Message:
    if loses_even_in_a_good_case(case.forecast):
        return say("It loses money even in a good case.")
    lost = case.money(round(standing.without - standing.held, 2))
    if case.forecast is None:
        return say("The best affordable set is worth {lost} more without it, which has no estimates and counts for nothing.",
                   lost=lost)
    return say("The best affordable set is worth {lost} more without it.", lost=lost)


def _to_mend(way: Way | None) -> Message:
    if way is None:
        return say("No change within the workbook would make it worth funding or piloting.")
    steps = len(way.changes)
    if way.toward == "fund":
        return say_n("{count} change would make it ready to fund.", "{count} changes would make it ready to fund.", steps)
    return say_n("{count} change would make it ready to pilot.", "{count} changes would make it ready to pilot.", steps)
