"""Family B, advice: B14 and B15."""
from __future__ import annotations

from decimal import Decimal

from planproof.audit.case import Case
from planproof.audit.finding import Evidence, Finding, failed, passed, unknown
from planproof.audit.rulebook import ADVICE, check
from planproof.model.message import say

SHOWN = 6           # channels that evidence proposes


@check("B14", severity=ADVICE, needs=("sponsor",), fields=("sponsor",), thresholds=("max_sponsor_ram_rate",),
       title=say("Intake pattern"),
       question=say("Did what was asked for like this turn out to be random acts before?"),
       remedy=say("look at what became of earlier requests before saying yes."))
def intake_pattern(case: Case) -> Finding:
    """The rate of random acts among the sponsor's past tactics, shrunk by Beta(1,1), is not above the limit.

    source   posterior mean of a proportion under a uniform prior, (r + 1) / (n + 2)
    """
    past = [row for row in case.scene.rows_of("history", "sponsor", case.tactic.sponsor) if row.random_act is not None]
    if not past:
        return unknown(remedy=say("no earlier request is on record; keep one from now on."))
    acts = sum(row.random_act for row in past)
    rate = Decimal(acts + 1) / (len(past) + 2)
    shown = case.scene.workbook.plan.show_sponsors
    rows = [{"sponsor": case.tactic.sponsor, "past": len(past), "random_acts": acts, "rate": rate}] if shown else []
    return failed(rows) if rate > case.threshold("max_sponsor_ram_rate") else passed(rows)


@check("B15", severity=ADVICE, needs=("channel", "assets"), fields=("channel", "assets"),
       title=say("Leverage"),
       question=say("Which channel or asset that you already have does it use?"),
       remedy=say("plug it into something that is already there."))
def leverages(case: Case) -> Finding:
    """It reuses a channel or an asset in place."""
    links = case.scene.links
    reused = [name for name in (case.tactic.channel, *case.tactic.feeds, *case.tactic.fed_by) if name in links.channels]
    if reused or case.filled("assets"):
        return passed([*({"channel": name} for name in reused), *({"asset": name} for name in case.tactic.assets if name)])
    if not case.scene.workbook.channels and not case.tactic.said("assets"):
        return unknown()
    return failed(_could_plug_into(case))


def _could_plug_into(case: Case) -> list[Evidence]:
    wanted = set(case.tactic.objectives)
    found = sorted(case.scene.links.channels.values(), key=lambda it: (wanted.isdisjoint(it.good_for), it.name or "", it.id))
    return [{"channel": channel.id, "name": channel.name or channel.id} for channel in found[:SHOWN]]
