"""Which live tactics can be weighed, and what is missing of the others."""
from __future__ import annotations

from planproof.funding.needs import on_fast_lane
from planproof.model.ledger import Ledger
from planproof.model.message import Message, say
from planproof.model.shares import shares_add_up
from planproof.model.tactic import Tactic

MISSING: dict[str, Message] = {
    "cost": say("What it costs is not said yet."),
    "funding": say("Which budget lines pay for it is not said yet."),
    "shares": say("The parts that its budget lines pay do not add up to 100 %."),
    "budget": say("What its budget lines have is not said yet."),
    "dates": say("When it starts and ends is not said yet, so that its months are not known."),
    "requires": say("It needs another idea first, and that one could not be weighed."),
}


def left_out(ledger: Ledger) -> dict[str, str]:
    """Id -> what is missing, a key of MISSING, of the live tactics that cannot be weighed, in file order.

    A running one that cannot be weighed stays as it is. A proposed one waits with the proposed ones it requires.
    """
    live = [tactic for tactic in ledger.workbook.tactics if tactic.live]
    unknown = _unknown_lines(ledger)
    missing = {tactic.id: lack for tactic in live if (lack := _lack(ledger, tactic, unknown))}
    return _with_those_that_wait(live, missing)


def _with_those_that_wait(live: list[Tactic], missing: dict[str, str]) -> dict[str, str]:
    waiting = {tactic.id for tactic in live if tactic.id in missing and not tactic.running}
    followers: dict[str, list[Tactic]] = {}
    for tactic in live:
        for required in tactic.requires if not tactic.running else ():
            followers.setdefault(required, []).append(tactic)
    front = list(waiting)
    while front:
        for tactic in followers.get(front.pop(), ()):
            if missing.setdefault(tactic.id, "requires") == "requires" and tactic.id not in waiting:
                waiting.add(tactic.id)
                front.append(tactic.id)
    return {tactic.id: missing[tactic.id] for tactic in live if tactic.id in missing}


def _lack(ledger: Ledger, tactic: Tactic, unknown: set[str]) -> str | None:
    if not tactic.cost_said:
        return "cost"
    if on_fast_lane(ledger, tactic):
        return None
    if not tactic.funding:
        return "funding"
    if not shares_add_up(tactic):
        return "shares"
    if not ledger.workbook.budget or any(part.line in unknown for part in tactic.funding):
        return "budget"
    return "dates" if ledger.whole_cost(tactic) is None or not _months_known(ledger, tactic) else None


def _unknown_lines(ledger: Ledger) -> set[str]:
    """Lines that the budget names without one figure."""
    rows = ledger.workbook.budget
    return {row.line for row in rows} - {row.line for row in rows if row.said("amount", "committed", "spent")}


def _months_known(ledger: Ledger, tactic: Tactic) -> bool:
    """It has days, or nothing in the workbook has any."""
    return ledger.period(tactic) is not None or ledger.plan_period is None
