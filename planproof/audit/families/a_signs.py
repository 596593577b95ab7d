"""Family A: the four signs of a random act (Pam Moore, Random Acts of Marketing)."""
from __future__ import annotations

from datetime import date

from planproof.audit.case import Case
from planproof.audit.fast_lane import fast_lane_ways
from planproof.audit.finding import AtStake, Change, Evidence, Finding, failed, passed, unknown
from planproof.audit.links import Node
from planproof.audit.rulebook import SIGN, check
from planproof.audit.sentence import in_one_sentence
from planproof.audit.vanity import is_vanity
from planproof.audit.wallet import payable_elsewhere
from planproof.model.calendar import Period
from planproof.model.message import say
from planproof.model.plan import Objective
from planproof.model.shares import shares_add_up


@check("A1", severity=SIGN, needs=("cost", "funding"), fields=("total_cost", "funding"), thresholds=("max_pilot_weeks",),
       instead=fast_lane_ways,
       title=say("Funded"),
       question=say("Does each line that pays for it have the money free in the months it needs it?"),
       remedy=say("say what it costs and which budget lines pay for it."))
def funded(case: Case) -> Finding:
    """Each month's cost is covered by what its budget lines have free, or by the trial reserve."""
    if case.fast_lane.open:
        return passed(case.fast_lane.evidence)
    if not (case.tactic.cost_said and case.tactic.funding):
        lacks = ("funding",) if case.tactic.cost_said else ("total_cost",)
        return failed([*case.fast_lane.evidence, {"missing": lacks[0]}], changes=case.change(*lacks))
    if not shares_add_up(case.tactic):
        return failed([{"line": part.line, "share": part.share} for part in case.tactic.funding], changes=case.change("funding"),
                      remedy=say("make the shares add up to 100 %."))
    return _covered(case)


def _covered(case: Case) -> Finding:
    gaps = [row for row in case.money_rows if row["shortfall"]]
    silent = case.scene.unsaid_lines(part.line for part in case.tactic.funding)
    if case.scene.ledger.whole_cost(case.tactic) is None:
        return unknown(changes=case.change(*(case.missing("start", "end") or ("end",))),
                       remedy=say("say when it starts and ends."))
    if real := [row for row in gaps if row["line"] not in silent]:
        return _short(case, real)
    if silent:
        changes = tuple(Change("budget", line, "amount") for line in silent)
        return unknown([{"line": line} for line in silent], changes=changes,
                       remedy=say("say what this line has, month by month."))
    return passed(case.money_rows)


def _short(case: Case, gaps: list[Evidence]) -> Finding:
    total, worst = sum(row["shortfall"] for row in gaps), max(gaps, key=lambda row: row["shortfall"])
    remedy = say("{line} is {short} short in {month}, {total} in all: pay from a line that has it, start later, or ask for less.",
                 line=worst["line"], short=case.money(worst["shortfall"]), month=worst["month"] or "", total=case.money(total))
    ways = [*([("funding",)] if payable_elsewhere(case) else []), case.cost_fields]
    return failed(gaps, at_stake=AtStake(total, None), changes=case.change(*ways[0]), remedy=remedy,
                  instead=tuple(case.change(*way) for way in ways[1:]))


@check("A2", severity=SIGN, needs=("objectives", "fast_lane"), fields=("objectives",), thresholds=("max_pilot_weeks",),
       instead=fast_lane_ways,
       title=say("In the plan"),
       question=say("Which live objective of the plan does it serve, at a time when that objective counts?"),
       remedy=say("name a live objective whose period overlaps its dates."))
def in_the_plan(case: Case) -> Finding:
    """It serves a live objective whose period overlaps its dates, or the trial reserve takes it."""
    if case.fast_lane.open:
        return passed(case.fast_lane.evidence)
    if not case.tactic.said("objectives"):
        return Finding(case.fast_lane.result, case.fast_lane.evidence)
    rows = [_standing(case, name) for name in case.tactic.objectives]
    if any(row["why"] in ("counts", "no_objectives_sheet") for row in rows):
        return passed(rows)
    return _out_of_the_plan(case, [*case.fast_lane.evidence, *(rows or _nearest(case))])


def _out_of_the_plan(case: Case, rows: list[Evidence]) -> Finding:
    """It asks for an objective that counts; else for days on which one does; else for one that the plan has not yet."""
    live = {id: objective for id, objective in case.scene.objectives.items() if case.scene.is_live(objective)}
    if not live and case.scene.objectives:
        return failed(rows, changes=(Change("objectives", "", "statement"), *case.change("objectives")),
                      remedy=say("no objective of the plan counts any more: add one that does, and name it."))
    if not live or not all(_apart(case, objective) for objective in live.values()):
        return failed(rows)
    named = live.keys() & set(case.tactic.objectives)
    near = min((live[id] for id in named or live), key=lambda objective: _apart(case, objective))
    side = "end" if (near.start or date.min) > case.period.end else "start"
    return failed(rows, changes=case.change(*(() if named else ("objectives",)), side),
                  remedy=say("let it run while a live objective counts, and name that one."))


def _standing(case: Case, name: str) -> Evidence:
    objective = case.scene.objectives.get(name)
    if objective is None:
        return {"objective": name, "why": "not_in_sheet" if case.scene.objectives else "no_objectives_sheet"}
    return {"objective": name, "why": _why(case, objective), "start": objective.start, "due": objective.due}


def _why(case: Case, objective: Objective) -> str:
    if objective.status == "dropped":
        return "dropped"
    if not case.scene.is_live(objective):
        return "over"
    return "counts" if _apart(case, objective) == 0 else "no_overlap"


def _apart(case: Case, objective: Objective) -> int:
    """Days between the tactic and the objective's period, 0 where they overlap."""
    days = Period(objective.start or date.min, objective.due or date.max)
    if case.period is None or case.period.overlap(days):
        return 0
    return (days.start - case.period.end).days if days.start > case.period.end else (case.period.start - days.end).days


def _nearest(case: Case) -> list[Evidence]:
    live = [objective for objective in case.scene.objectives.values() if case.scene.is_live(objective)]
    near = min(live, key=lambda it: (_apart(case, it), it.due or date.max, it.statement or "", it.id), default=None)
    return [{"objective": near.id, "why": "not_named", "start": near.start, "due": near.due}] if near else []


@check("A3", severity=SIGN, fields=("feeds", "fed_by"),
       title=say("Integrated"),
       question=say("What leads people to it, and what does it lead them to that serves an objective?"),
       remedy=say("say what leads people to it and where it leads them: a live tactic, a channel in place or a CRM campaign."))
def integrated(case: Case) -> Finding:
    """Something feeds it, and a path from it through something else alive reaches a live objective."""
    links, here = case.scene.links, Node("tactic", case.tactic.id)
    feeders, server = links.feeders.get(here, ()), links.way_to_objective(case.tactic)
    fed = bool(feeders) or _fed_by_word(case)
    evidence = _component(case, fed, server)
    if fed and server:
        return passed(evidence)
    ways = _ways_to_link(case, fed, server)
    if not _links_said(case) or (server is None and not case.scene.live_objectives and not case.scene.objectives):
        ways = sorted(ways, key=len)
        return unknown(evidence, changes=ways[0], instead=tuple(ways[1:]))
    return failed(evidence, changes=ways[0], instead=tuple(ways[1:]))


def _ways_to_link(case: Case, fed: bool, server: Node | None) -> list[tuple[Change, ...]]:
    """To say what feeds it and what it feeds, or to use a channel in place that serves an objective."""
    links, here = case.scene.links, case.tactic.channel
    known = bool(links.serving_channels) or any(id != case.tactic.id for id in links.serving_tactics)
    lacks = case.change(*([] if server else ["feeds"]), *([] if fed else ["fed_by"]))
    if not (server or known):
        return [(Change("channels", "", "incumbent"), *case.change("channel"))]
    return [lacks, *([case.change("channel")] if links.serving_channels and here not in links.serving_channels else [])]


def _links_said(case: Case) -> bool:
    """Its own row says something of its links; a channel counts once it is in place, as does "none"."""
    tactic = case.tactic
    return (tactic.said("feeds", "fed_by", "requires", "crm_campaign") or "channel" in tactic.denied
            or tactic.channel in case.scene.links.channels)


def _fed_by_word(case: Case) -> bool:
    """Without a Channels sheet nothing contradicts a team that names what feeds it."""
    known = case.scene.tactics
    return not case.scene.workbook.channels and any(name and name not in known for name in case.tactic.fed_by)


def _component(case: Case, fed: bool, server: Node | None) -> list[Evidence]:
    links, component = case.scene.links, case.scene.links.component(case.tactic)
    first = {"fed": fed, "reaches": server.id if server else None, "connected": component.size}
    return [first, *({node.kind: node.id, "name": links.name(node)} for node in component.members)]


@check("A4", severity=SIGN, needs=("kpi", "kpi_baseline", "kpi_target", "kpi_date", "how_we_will_know"),
       fields=("how_we_will_know",), instead=in_one_sentence,
       title=say("Measured"),
       question=say("Which number will tell, from where to where, and by when?"),
       remedy=say("give the number that will tell, its value today, its target and its date: 40 -> 60 leads by 30 June."))
def measured(case: Case) -> Finding:
    """A KPI that is not vanity has a baseline, a target and a read-out date."""
    missing = case.missing("kpi", "kpi_baseline", "kpi_target", "kpi_date")
    vain = case.filled("kpi") and all(is_vanity(kpi) for kpi in case.tactic.kpi if kpi)
    rows = [{"kpi": kpi, "vanity": is_vanity(kpi)} for kpi in case.tactic.kpi if kpi]
    rows += [{"missing": field} for field in missing]
    if vain:
        return failed(rows, changes=case.change("kpi", *missing),
                      remedy=say("add a number that shows growth: likes and views alone do not pay."))
    if missing:
        return failed(rows, changes=case.change(*missing))
    return _with_gaps(case, rows)


def _with_gaps(case: Case, rows: list[Evidence]) -> Finding:
    gaps = case.missing("kpi_owner", "kpi_unit", "kpi_source")
    if not gaps:
        return passed(rows)
    return passed([*rows, *({"missing": gap} for gap in gaps)], changes=case.change(*gaps),
                  remedy=say("measured well enough; better still with these."))
