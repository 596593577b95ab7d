"""Family B, the reasons of time and room: B09, B12 and B13."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

from planproof.audit.case import Case, tidy_hours
from planproof.audit.finding import AtStake, Change, Evidence, Finding, failed, passed, unknown
from planproof.audit.levelling import finishes
from planproof.audit.rulebook import REASON, check
from planproof.audit.scene import ZERO
from planproof.audit.wallet import payable_elsewhere
from planproof.model.message import Message, say
from planproof.model.timeline import TeamWork

SHOWN = 12          # overdrawn lines and teams that evidence names


@check("B09", severity=REASON, needs=("hours", "launch_hours"), fields=("end", "hours"),
       title=say("Timeline"),
       question=say("With the hours its teams have free, is the work done by the stated end?"),
       remedy=say("say by when it ends and which team gives how many hours."))
def in_time(case: Case) -> Finding:
    """Each team's free weekly hours carry its launch and running work before the stated end."""
    if case.tactic.end is None or not (case.tactic.hours or case.tactic.launch_hours):
        lacks = (*case.missing("end"), *(() if case.tactic.hours or case.tactic.launch_hours else ("hours",)))
        return failed([{"missing": field} for field in lacks], changes=case.change(*lacks))
    if unsaid := _teams_not_said(case):
        return unsaid
    done = finishes(case)
    late = [row for row in done if row.hours and (row.finish is None or row.finish > case.tactic.end)]
    return _late(case, late) if late else passed(map(_finish_row, done))


def _teams_not_said(case: Case) -> Finding | None:
    teams = case.scene.ledger.hours_by_team((*case.tactic.hours, *case.tactic.launch_hours))
    if case.scene.workbook.teams and "" in teams:
        return failed([{"missing": "team"}], changes=case.change("hours"), remedy=say("say which team gives these hours."))
    silent = case.scene.unsaid_teams(teams)
    if not silent:
        return None
    changes = tuple(Change("teams", team, "hours_per_week") for team in silent)
    return unknown([{"team": team} for team in silent], changes=changes, remedy=say("say how many hours a week this team has."))


def _finish_row(row: TeamWork) -> Evidence:
    return {"team": row.team, "hours": tidy_hours(row.hours), "finish": row.finish}


def _late(case: Case, late: list[TeamWork]) -> Finding:
    last = max(late, key=lambda row: (row.finish or date.max, row.team))
    rows = [{**_finish_row(row), "end": case.tactic.end} for row in late]
    stake = AtStake(None, tidy_hours(sum(row.hours for row in late)))
    ways = [*([("end",)] if last.finish else []), case.hours_fields]
    return failed(rows, at_stake=stake, changes=case.change(*ways[0]), remedy=_end_later(last),
                  instead=tuple(case.change(*way) for way in ways[1:]))


def _end_later(last: TeamWork) -> Message:
    if last.finish is None:
        return say("{team} never has the hours free within the plan: ask for fewer, or free some.", team=last.team)
    return say("{team} is done on {finish} at the earliest: end later, or ask for fewer hours.",
               team=last.team, finish=last.finish)


def _not_by_halves(case: Case) -> tuple[tuple[Change, ...], ...]:
    """Of a tactic that says neither cost nor hours: its end is enough to leave nothing uncovered, whichever it says later."""
    if not case.silent(("cost", "hours", "launch_hours")):
        return ()
    return (case.change("end"),) if case.missing("end") else (case.change("hours"), case.change("total_cost", "funding"))


@check("B12", severity=REASON, needs=("cost", "hours", "launch_hours", "end"), fields=("end", "hours"),
       wakes=("cost", "hours", "launch_hours"), instead=_not_by_halves,
       title=say("Can be sustained"),
       question=say("Once launched, are its running cost and hours covered to the stated end?"),
       remedy=say("say when it ends, and what pays for it until then."))
def sustained(case: Case) -> Finding:
    """Running cost and hours are covered in every month and week to the stated end."""
    if case.silent(("cost", "hours", "launch_hours")) and case.tactic.end:
        return unknown(changes=case.change("total_cost", *case.missing("funding"), "hours"), silent=True)
    if case.tactic.end is None:
        lacks = ("end", *(("funding",) if _unpaid(case) else ()))
        return failed([{"missing": field} for field in lacks], changes=case.change(*lacks))
    money, hours = _money_short(case), _hours_short(case)
    if short := [part for part in (money, hours) if part.result == "FAIL"]:
        stake = AtStake(*(part.at_stake[i] if part.at_stake else None for i, part in enumerate((money, hours))))
        return short[0]._replace(at_stake=stake, evidence=tuple(row for part in short for row in part.evidence),
                                 changes=tuple(change for part in short for change in part.changes),
                                 instead=short[0].instead if len(short) == 1 else _other_ways(*short))
    return next((part for part in (money, hours) if part.result == "UNKNOWN"), passed([*money.evidence, *hours.evidence]))


def _other_ways(money: Finding, hours: Finding) -> tuple[tuple[Change, ...], ...]:
    """Every way for the money with every way for the hours, save the first with the first."""
    return tuple((*one, *other) for one in money.ways for other in hours.ways)[1:]


def _unpaid(case: Case) -> bool:
    """It has running cost, and nobody said what pays for it."""
    return not (case.fast_lane.open or case.tactic.funding) and bool(case.scene.ledger.running_cost_by_month(case.tactic))


def _money_short(case: Case) -> Finding:
    ledger = case.scene.ledger
    if case.silent(("cost",)):
        return unknown(changes=case.change("total_cost"))
    if case.fast_lane.open or not ledger.running_cost_by_month(case.tactic):
        return passed()
    if _unpaid(case):
        return failed([{"missing": "funding"}], changes=case.change("funding"))
    rows = case.covered_money(ledger.needed_running_money(case.tactic)) if case.tactic.launch_cost else case.money_rows
    silent = case.scene.unsaid_lines(row["line"] for row in rows)
    if short := [row for row in rows if row["shortfall"] and row["line"] not in silent]:
        total = sum(row["shortfall"] for row in short)
        remedy = say("its running cost is {total} short: find a line that has it, or end sooner.", total=case.money(total))
        ways = [*([("funding",)] if payable_elsewhere(case) else []), case.cost_fields]
        return failed(short, at_stake=AtStake(total), changes=case.change(*ways[0]), remedy=remedy,
                      instead=tuple(case.change(*way) for way in ways[1:]))
    return unknown(changes=tuple(Change("budget", line, "amount") for line in silent)) if silent else passed(rows)


def _hours_short(case: Case) -> Finding:
    if case.silent(("hours", "launch_hours")):
        return unknown(changes=case.change("hours"))
    needed = case.scene.ledger.needed_running_hours(case.tactic) if case.tactic.launch_hours else case.needed_hours
    silent = case.scene.unsaid_teams(team for team, _ in needed)
    own = needed if case.tactic.running else {}
    gaps = {cell: amount - case.free_hours(*cell, own.get(cell, ZERO)) for cell, amount in needed.items()}
    if short := {cell: gap for cell, gap in gaps.items() if gap > 0 and cell[0] not in silent}:
        total = tidy_hours(sum(short.values()))
        sooner = min(monday for _, monday in short) > min(monday for _, monday in needed)
        return failed(_hours_rows(short), at_stake=AtStake(None, total), changes=case.change("hours"),
                      instead=(case.change("end"),) if sooner else (),
                      remedy=say("its teams are {hours} hours short: ask for fewer, or end sooner.", hours=total))
    return unknown(changes=tuple(Change("teams", team, "hours_per_week") for team in silent)) if silent else passed()


def _hours_rows(short: dict[tuple[str, date], Decimal]) -> list[Evidence]:
    return [{"team": team, "week": monday, "shortfall": tidy_hours(gap)} for (team, monday), gap in list(short.items())[:SHOWN]]


@check("B13", severity=REASON, fields=("stops",), wakes=("cost", "hours", "launch_hours", "stops"),
       title=say("Something stops"),
       question=say("Where all ideas together need more than there is, what stops for it?"),
       remedy=say("name the tactic that stops for it, or wait until there is room."))
def makes_room(case: Case) -> Finding:
    """Everything fits together, or it names what stops for it; what is running already has its room."""
    funding, tactic = case.scene.funding, case.tactic
    if funding is None:
        return unknown()
    if not funding.over or tactic.running:
        return passed()
    stopping = [name for name in tactic.stops if name != tactic.id and name in case.scene.tactics]
    if any(case.scene.tactics[name].live for name in stopping):
        return passed([{"stops": name} for name in stopping])
    if case.silent(("cost", "hours", "launch_hours", "stops")):
        return unknown(silent=True)
    over = [{"resource": name, "when": when, "over": amount} for name, when, amount in funding.over[:SHOWN]]
    alone = all(other.id == tactic.id for other in case.scene.live)
    return failed([*_cheapest(case), *over], changes=case.change(*case.cost_fields, *case.hours_fields) if alone else ())


def _cheapest(case: Case) -> list[Evidence]:
    stop = case.scene.stop_lists.get(case.tactic.id)
    return [{"stop": list(stop.tactics), "value_lost": stop.value_lost, "money_freed": stop.money_freed,
             "hours_freed": stop.hours_freed}] if stop else []
