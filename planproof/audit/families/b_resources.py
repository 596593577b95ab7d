"""Family B, the reasons of money and people: B01 to B04 (Pam Moore, fifteen reasons a random act fails)."""
from __future__ import annotations

from decimal import Decimal

from planproof.audit.case import Case, tidy_hours
from planproof.audit.diversion import unsaid_takings
from planproof.audit.finding import AtStake, Change, Evidence, Finding, failed, passed, unknown
from planproof.audit.robbery import Grip, grips
from planproof.audit.rulebook import REASON, check
from planproof.model.message import Percent, say


@check("B01", severity=REASON, needs=("cost", "funding", "owner", "hours", "launch_hours", "skill_gap"),
       fields=("total_cost", "funding", "owner", "hours"),
       title=say("Resources"),
       question=say("Who does it, with what money, in which hours, and with which skills?"),
       remedy=say("name the money, the owner and the hours of each team, and say how a missing skill is found."))
def resourced(case: Case) -> Finding:
    """A budget, a named owner, hours by team, and no skill gap left open."""
    lacks = [*_money_lacks(case), *case.missing("owner"), *_hours_lack(case), *_skill_lacks(case)]
    rows = [{"missing": field} for field in lacks]
    return failed(rows, changes=case.change(*lacks)) if lacks else passed([{"owner": case.tactic.owner}])


def _money_lacks(case: Case) -> list[str]:
    if case.fast_lane.open:
        return []
    return [*([] if case.tactic.cost_said else ["total_cost"]), *([] if case.tactic.funding else ["funding"])]


def _hours_lack(case: Case) -> list[str]:
    parts = (*case.tactic.hours, *case.tactic.launch_hours)
    by_team = all(part.team for part in parts) or len(case.scene.ledger.team_names) < 2
    return [] if parts and by_team else ["hours"]


def _skill_lacks(case: Case) -> list[str]:
    what, how = (*case.tactic.skill_gap, "", "")[:2]
    return ["skill_gap"] if what and not how else []


@check("B02", severity=REASON, needs=("funding", "hours", "launch_hours"), fields=("funding", "hours"), wakes=(),
       title=say("Robs Peter to pay Paul"),
       question=say("Does it take money or hours from another objective, and leave its tactics short?"),
       remedy=say("take it from what serves its own objective, or say what stops for it."))
def robs_nobody(case: Case) -> Finding:
    """What it takes from other objectives' lines and teams leaves their tactics enough."""
    found = grips(case)
    robbed = [grip for grip in found if grip.robs]
    rows, hour = [{**grip.evidence, "value_lost": _value_lost(case)} for grip in robbed], _core_hour(case)
    if robbed:
        kinds = {grip.kind for grip in robbed}
        taken = (*(("funding",) if "line" in kinds else ()), *(case.hours_fields if "team" in kinds else ()))
        return failed([*rows, *hour], changes=case.change(*taken),
                      at_stake=AtStake(_total(robbed, "line"), _total(robbed, "team")))
    silent = unsaid_takings(case)
    if found or silent:
        return unknown([*(grip.evidence for grip in found), *hour], changes=case.change(*silent))
    return passed(hour)


def _core_hour(case: Case) -> list[Evidence]:
    """What an hour that it takes would earn elsewhere, where the joint funding says so: its forecast counts it as a cost."""
    margin = next((belief for belief in (case.forecast.beliefs if case.forecast else ()) if belief.symbol == "b"), None)
    return [{"core_hour": margin.p50}] if margin and margin.source == "funding" else []


def _value_lost(case: Case) -> float | None:
    stop = case.scene.stop_lists.get(case.tactic.id)
    return stop.value_lost if stop else None


def _total(robbed: list[Grip], kind: str) -> Decimal | None:
    amounts = [grip.lost for grip in robbed if grip.kind == kind]
    return tidy_hours(sum(amounts)) if amounts else None


@check("B03", severity=REASON, needs=("cost", "asked", "rework_probability", "rework_cost", "wind_down_cost"),
       fields=("total_cost", "asked"), thresholds=("max_life_cost_ratio",),
       wakes=("asked", "rework_probability", "rework_cost", "wind_down_cost"),
       title=say("Whole-life cost"),
       question=say("What does it cost over its whole life, redoing and ending it included, beside what is asked?"),
       remedy=say("say what it costs to its end, and what is asked for."))
def whole_life(case: Case) -> Finding:
    """Launch, running, rework and wind-down together stay within a multiple of what was asked."""
    cost, half = case.scene.ledger.whole_cost(case.tactic), _rework_half_said(case)
    if cost is None or half:
        lacks = half or ("total_cost" if not case.tactic.cost_said else "end",)
        return failed([{"missing": field} for field in lacks], changes=case.change(*lacks))
    tactic = case.tactic
    rework = (tactic.rework_probability or 0) * (tactic.rework_cost or 0)
    life = cost + rework + (tactic.wind_down_cost or 0)
    row = {"cost": cost, "rework": rework, "wind_down": tactic.wind_down_cost, "life_cost": life, "asked": tactic.asked}
    if tactic.asked is None:
        return unknown([row], changes=case.change("asked"), remedy=say("say what is asked for."))
    return _within(case, row)


def _rework_half_said(case: Case) -> tuple[str, ...]:
    chance, cost = "rework_probability", "rework_cost"
    lacks = {field for field in (chance, cost) if not case.tactic.said(field)}
    other = ({chance, cost} - lacks).pop() if len(lacks) == 1 else None
    return tuple(lacks) if other and getattr(case.tactic, other) else ()


def _within(case: Case, row: dict[str, object]) -> Finding:
    most = case.threshold("max_life_cost_ratio") * row["asked"]
    if row["life_cost"] <= most:
        return passed([row])
    remedy = say("ask for what it costs over its life, {life}, or plan a smaller one.", life=case.money(row["life_cost"]))
    return failed([row], at_stake=AtStake(row["life_cost"] - row["asked"], None), changes=case.change("asked"), remedy=remedy,
                  instead=(case.change(*case.cost_fields),))


@check("B04", severity=REASON, thresholds=("hurdle_roi", "max_loss_probability"),
       title=say("Return"),
       question=say("Over its whole life, is it more likely than not to return at least the minimum?"),
       remedy=say("give bad case, middle and good case of what the pilot model asks."))
def returns(case: Case) -> Finding:
    """The chance that its whole-life return misses the minimum is not above the limit."""
    chance = _chance_below(case)
    rows = [{"p_below_hurdle": chance, "hurdle_roi": case.threshold("hurdle_roi")}]
    estimates = (Change("estimates", case.tactic.id, "input"),)
    if chance is None:
        return (failed if case.tactic.id in case.scene.estimated else unknown)(changes=estimates)
    if chance <= case.threshold("max_loss_probability"):
        return passed(rows)
    remedy = say("it misses the minimum return in {chance} of cases: lower its cost, or show why its effect is larger.",
                 chance=Percent(round(chance, 2)))
    return failed(rows, at_stake=AtStake(Decimal(str(round(max(0.0, -case.forecast.now), 2)))), changes=estimates, remedy=remedy,
                  instead=(case.change(*case.cost_fields),))


def _chance_below(case: Case) -> float | None:
    forecast = case.forecast
    if forecast is None or forecast.p_below_hurdle is not None:
        return forecast and forecast.p_below_hurdle
    return forecast.roi_life.p_loss if case.threshold("hurdle_roi") == 0 else None
