"""The rules between tactics: what needs what, what excludes what, what must be served."""
from __future__ import annotations

from collections.abc import Container, Iterator

from planproof.funding.programme import Rule
from planproof.model.calendar import Period
from planproof.model.ledger import Ledger
from planproof.model.plan import Objective
from planproof.model.tactic import Tactic


def rules_of(ledger: Ledger, out: Container[str]) -> tuple[Rule, ...]:
    """Every rule of the workbook over the tactics that are weighed.

    out   ids that are left out: running ones among them stay as they are
    """
    known = {tactic.id: tactic for tactic in ledger.workbook.tactics}
    weighed = [tactic for tactic in known.values() if tactic.live and tactic.id not in out]
    found = [rule for tactic in weighed for rule in (*_requires(tactic, known, out), *_excludes(tactic, known, out))]
    found += [rule for objective in ledger.workbook.objectives for rule in _serves(ledger, objective, out)]
    return tuple(dict.fromkeys(found))


def _requires(tactic: Tactic, known: dict[str, Tactic], out: Container[str]) -> Iterator[Rule]:
    """A tactic waits for what it requires; what was stopped carries nobody new, what is not a tactic is not ours to decide."""
    for id in tactic.requires:
        other = known.get(id)
        if other is None or other.id == tactic.id or other.live and other.id in out:
            continue
        if other.live:
            yield Rule("requires", (tactic.id, id), ((id, 1), (tactic.id, -1)), 0)
        elif not tactic.running:
            yield _never(tactic, id)


def _excludes(tactic: Tactic, known: dict[str, Tactic], out: Container[str]) -> Iterator[Rule]:
    """Two that exclude each other never stand in one set; neither does a proposed one beside what it says it stops."""
    for id in (*tactic.excludes, *(() if tactic.running else tactic.stops)):
        other = known.get(id)
        if id == tactic.id and id in tactic.excludes:
            yield _never(tactic, id)
        elif other is None or not other.live or id == tactic.id:
            continue
        elif id not in out:
            pair = sorted((tactic.id, id))
            yield Rule("excludes", tuple(pair), tuple((one, -1) for one in pair), -1)
        elif other.running and id in tactic.excludes:
            yield _never(tactic, id)


def _never(tactic: Tactic, id: str) -> Rule:
    return Rule("blocked", (tactic.id, id), ((tactic.id, -1),), 0)


def _serves(ledger: Ledger, objective: Objective, out: Container[str]) -> Iterator[Rule]:
    """A live objective that must be served asks for one tactic at least, unless one that stays as it is serves it."""
    over = objective.due is not None and ledger.as_of is not None and objective.due < ledger.as_of
    if not objective.must_serve or objective.status != "live" or over:
        return
    servers = [tactic for tactic in ledger.workbook.tactics
               if tactic.live and objective.id in tactic.objectives and _in_time(ledger, tactic, objective)]
    if not any(tactic.running and tactic.id in out for tactic in servers):
        yield Rule("serve", (objective.id,), tuple((tactic.id, 1) for tactic in servers if tactic.id not in out), 1)


def _in_time(ledger: Ledger, tactic: Tactic, objective: Objective) -> bool:
    days = ledger.period(tactic)
    if days is None:
        return True
    opens, closes = objective.start or days.start, objective.due or days.end
    return opens <= days.end and closes >= days.start and Period(opens, closes).days > 0
