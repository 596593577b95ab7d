"""The audit: from a workbook and what the other stages found to one report."""
from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from planproof.audit.because import because
from planproof.audit.case import Case
from planproof.audit.changes import Prospect, Question, next_question, smallest_way
from planproof.audit.examine import examine, record_name
from planproof.audit.finding import FAIL, UNKNOWN, placed
from planproof.audit.levelling import timeline as levelled
from planproof.audit.portfolio import headline, notes, portfolio
from planproof.audit.report import AuditReport, TacticAudit
from planproof.audit.room import Place, Room, reliefs
from planproof.audit.rulebook import SIGN, Check, rulebook
from planproof.audit.scene import Scene
from planproof.audit.verdict import Findings, Standing, Verdict, judge
from planproof.model.funding import Funding
from planproof.model.message import Message
from planproof.model.pilot import Forecast
from planproof.model.timeline import Timeline
from planproof.model.workbook import Workbook


def audit(workbook: Workbook, *, as_of: date, forecasts: Mapping[str, Forecast] | None = None,
          funding: Funding | None = None, room: Room | None = None) -> AuditReport:
    """Every check of every tactic, and what they lead to.

    as_of      the day that tells what is over and what a running tactic still costs
    forecasts  tactic id -> the simulation of its pilot
    funding    what fits together; None where nobody computed it
    room       asks the joint funding again, to tell what would let a tactic in; without it that is taken for granted
    """
    scene = Scene(workbook, as_of, forecasts=forecasts or {}, funding=funding)
    off = set(workbook.plan.rules_off)
    rules = tuple(rule for rule in rulebook() if rule.id not in off)
    standings = _standings(funding)
    cases = [Case(scene, tactic) for tactic in workbook.tactics]
    with _no_search_for_garbage():
        audits = tuple(_one(case, rules, standings.get(case.tactic.id, Standing()), room) for case in cases)
    figures = portfolio(scene, audits)
    currency = workbook.plan.currency or ""
    return AuditReport(workbook.plan.name or "", as_of, currency, headline(figures, currency), figures, audits, rules,
                       tuple(rule.id for rule in rulebook() if rule.id in off), notes(scene))


def timeline(workbook: Workbook, tactic: str, *, as_of: date) -> Timeline | None:
    """The work of a tactic levelled over its teams and weeks; None where it is not there or has no hours or days."""
    known = workbook.tactic(tactic)
    return known and levelled(Case(Scene(workbook, as_of, forecasts={}, funding=None), known))


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Of ten thousand tactics two million records are made, and all of them stay: to look through them for garbage again and
    again, as Python does while they are made, would take as long as the audit itself."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _standings(funding: Funding | None) -> dict[str, Standing]:
    if funding is None:
        return {}
    chosen, held, without = set(funding.chosen), dict(funding.value_with), dict(funding.value_without)
    return {id: Standing(id in chosen, held.get(id), without.get(id)) for id in chosen | held.keys() | without.keys()}


def _one(case: Case, rules: tuple[Check, ...], standing: Standing, room: Room | None) -> TacticAudit:
    tactic = case.tactic
    findings = Findings(rules, tuple(examine(rule, case) for rule in rules))
    verdict: Verdict = judge(findings, case.forecast, standing, running=tactic.running) if tactic.live else "stop"
    way = smallest_way(findings, _prospect(case, standing, room)) if verdict == "fix" else None
    question, missing = next_question(way, findings), findings.missing
    decisions = case.scene.rows_of("decisions", "tactic", tactic.id)
    return TacticAudit(
        tactic.id, tactic.name, tactic.status, findings.grade, len(findings.of(SIGN, FAIL)), len(findings.of(SIGN, UNKNOWN)),
        verdict, "NO" if missing else "YES", missing, because(case, verdict, standing, way), findings.found,
        tactic.asked if tactic.asked is not None else case.scene.ledger.whole_cost(tactic), case.stake,
        way, question, _in_words(case, rules, question), decisions[-1] if decisions else None)


def _prospect(case: Case, standing: Standing, room: Room | None) -> Prospect:
    id = case.tactic.id
    place = Place(id, standing, case.forecast is not None, case.scene.lacks(id), reliefs(case), room)
    return Prospect(case.forecast, place)


def _in_words(case: Case, rules: tuple[Check, ...], question: Question | None) -> Message | None:
    if question is None:
        return None
    rule = next(rule for rule in rules if rule.id == question.check)
    changes = (question.change,)
    return placed(changes, record_name(case, changes), rule.question)
