"""The sample of an outdoor-gear shop: twelve lines, six objectives, four teams, twenty-two tactics."""
from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from planproof.model.ledger import Ledger
from planproof.model.tactic import Tactic
from planproof.model.workbook import SHEETS, Workbook
from scripts.samples import retail_people as people
from scripts.samples import retail_plan as shop
from scripts.samples.retail_estimates import estimates, scenarios
from scripts.samples.retail_proposed import considered
from scripts.samples.retail_random import sudden
from scripts.samples.retail_running import running
from scripts.samples.tongue import Lang, tongue

SEED = 2027


def retail(lang: Lang) -> Workbook:
    """The outdoor shop, in English or French; the same figures in both."""
    t = tongue(lang)
    at_work = running(t)
    return Workbook(
        plan=shop.plan(t), objectives=shop.objectives(t), budget=shop.budget(t, signed_for(at_work), SEED),
        teams=shop.teams(t), channels=shop.channels(t), tactics=(*at_work, *considered(t), *sudden(t)), risks=people.risks(t),
        stakeholders=people.stakeholders(t), estimates=estimates(t), scenarios=scenarios(t),
        history=people.history(t), sheets=SHEETS)


def signed_for(tactics: tuple[Tactic, ...]) -> dict[tuple[str, str], Decimal]:
    """What running tactics cost, by budget line and month."""
    books, signed = Ledger(Workbook()), defaultdict(Decimal)
    for tactic in tactics:
        for cell, cost in books.needed_money(tactic).items():
            signed[cell] += cost
    return signed
