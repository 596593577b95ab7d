"""Family B, the reasons of the case itself: B05 to B08, B10 and B11."""
from __future__ import annotations

from decimal import Decimal

from planproof.audit.case import Case
from planproof.audit.finding import AtStake, Change, Evidence, Finding, failed, passed, unknown
from planproof.audit.rulebook import REASON, check
from planproof.audit.sentence import in_one_sentence
from planproof.model.message import Message, say
from planproof.model.plan import Risk, Stakeholder


@check("B05", severity=REASON, needs=("audience", "channel"), fields=("holdout",), wakes=(),
       title=say("Hidden impact"),
       question=say("Could its effect be told from that of what else its audience sees?"),
       remedy=say("leave a group out, or move it to weeks or people of its own."))
def told_apart(case: Case) -> Finding:
    """No other live tactic speaks to its audience on its channel in its weeks, or a group is left out."""
    if case.filled("holdout"):
        return passed()
    if lacks := case.missing("audience", "channel"):
        return unknown(changes=case.change(*lacks), remedy=say("say whom it is for and where it reaches them."))
    twins = case.crowd.twins(case.tactic)
    if not twins:
        return passed()
    return failed([{"tactic": twin.id, "name": twin.name} for twin in twins],
                  instead=tuple(case.change(field) for field in ("audience", "channel", "start", "end")))


@check("B06", severity=REASON, fields=("promised",),
       title=say("Expectations"),
       question=say("Is what was promised within a good case of the simulation?"),
       remedy=say("say what was promised, in money over its life."))
def expected(case: Case) -> Finding:
    """What a stakeholder was promised lies within a good case; the cost not below what it costs."""
    life = case.scene.ledger.whole_cost(case.tactic)
    promises, cost = _promises(case), case.tactic.promised_cost
    if not promises and cost is None:
        return failed() if case.tactic.said("promised", "promised_cost") else unknown()
    low = [{"promised_cost": cost, "cost": life}] if cost is not None and life is not None and cost < life else []
    good = _good_case(case)
    high = [{**row, "good_case": good} for row in promises if good is not None and row["promised"] > good]
    if low or high:
        changes = (*(_promised_in(case, row) for row in high), *(case.change("promised_cost") if low else ()))
        return failed([*high, *low], changes=changes, remedy=_lower(case, high, good))
    if promises and good is None:
        return unknown(promises, changes=(Change("estimates", case.tactic.id, "input"),),
                       remedy=say("estimate its effect, so that the promise can be compared."))
    return passed(promises)


def _promises(case: Case) -> list[Evidence]:
    own = [{"who": None, "promised": case.tactic.promised}] if case.tactic.promised is not None else []
    others = case.scene.rows_of("stakeholders", "tactic", case.tactic.id)
    return [*own, *({"who": row.name, "promised": row.expects} for row in others if row.expects is not None)]


def _promised_in(case: Case, row: Evidence) -> Change:
    """Where a promise is written: in the tactic's own row, or in that of who expects it."""
    return Change("stakeholders", row["who"], "expects") if row["who"] else case.change("promised")[0]


def _good_case(case: Case) -> Decimal | None:
    """One case in ten is above it: of rolling out at once, or of the pilot where that is worth more."""
    forecast = case.forecast
    if forecast is None:
        return None
    spread = forecast.npv if forecast.pilot > forecast.now else forecast.npv_now
    return None if spread.p90 is None else Decimal(str(round(spread.p90, 2)))


def _lower(case: Case, high: list[Evidence], good: Decimal | None) -> Message:
    if high:
        return say("promise no more than {good}, which one case in ten exceeds.", good=case.money(good))
    return say("promise a cost that covers its whole life.")


@check("B07", severity=REASON, needs=("objectives",), fields=("objectives",), wakes=(),
       title=say("Alignment"),
       question=say("Have all who hold a stake in its objectives agreed?"),
       remedy=say("name who must agree, and whether they have."))
def aligned(case: Case) -> Finding:
    """Every stakeholder of a linked objective has agreed."""
    people = [row for name in case.tactic.objectives for row in case.scene.rows_of("stakeholders", "objective", name)]
    against = [row for row in people if row.agreed is False or "agreed" in row.denied]
    open_ones = [row for row in people if row.agreed is None]
    rows = [_person(row) for row in against or open_ones or people]
    changes = tuple(Change("stakeholders", row.name, "agreed") for row in against or open_ones)
    if against:
        return failed(rows, changes=changes, remedy=say("win their agreement, or drop the objective from this tactic."))
    if open_ones or not people:
        return unknown(rows, changes=changes or (Change("stakeholders", "", "agreed"),))
    return passed(rows)


def _person(row: Stakeholder) -> Evidence:
    return {"who": row.name, "objective": row.objective, "agreed": row.agreed}


@check("B08", severity=REASON, fields=("problem", "audience", "total_cost", "promised", "evidence", "alternatives"),
       wakes=("problem", "audience", "cost", "promised", "evidence", "alternatives", "estimates"),
       title=say("Stands up to scrutiny"),
       question=say("Would the case stand up: problem, audience, cost, value, evidence, alternatives?"),
       remedy=say("complete the case: problem, audience, cost, value, evidence and what else was considered."))
def scrutinised(case: Case) -> Finding:
    """The business case has a problem, an audience, a cost, a value range, evidence and alternatives."""
    valued = case.tactic.id in case.scene.estimated or case.filled("promised")
    asked = ("problem", "audience", "evidence", "alternatives")
    if not valued and case.silent(("cost", "promised", *asked)):
        return unknown(silent=True, instead=((*case.change(*asked, "total_cost"), Change("estimates", case.tactic.id, "input")),))
    lacks = (*case.missing(*asked), *(() if case.tactic.cost_said else ("total_cost",)), *(() if valued else ("promised",)))
    if not lacks:
        return passed()
    estimated = (*case.change(*(field for field in lacks if field != "promised")), Change("estimates", case.tactic.id, "input"))
    return failed([{"missing": field} for field in lacks], changes=case.change(*lacks), instead=() if valued else (estimated,))


@check("B10", severity=REASON, fields=("kpi_baseline", "kpi_target"), wakes=("kpi_baseline", "kpi_target", "estimates"),
       instead=in_one_sentence,
       title=say("Measurable in time"),
       question=say("Could the pilot see the effect that is expected?"),
       remedy=say("give the number today and the number you want, and estimate the effect."))
def visible(case: Case) -> Finding:
    """The smallest effect that the planned pilot could see is no larger than the one expected."""
    forecast, lacks = case.forecast, case.missing("kpi_baseline", "kpi_target")
    if lacks:
        said = forecast is not None or case.tactic.said("kpi_baseline", "kpi_target")
        rows = [{"missing": field} for field in lacks]
        return failed(rows, changes=case.change(*lacks)) if said else unknown(silent=True)
    if forecast is None or forecast.smallest_visible_effect is None or forecast.expected_effect is None:
        return unknown(changes=(Change("estimates", case.tactic.id, "input"),))
    row = {"smallest_visible": forecast.smallest_visible_effect, "expected_effect": forecast.expected_effect}
    if forecast.smallest_visible_effect <= abs(forecast.expected_effect):
        return passed([row])
    return failed([row], changes=(Change("estimates", case.tactic.id, "input"),),
                  remedy=say("make the pilot larger or longer: it could not see the effect that is expected."))


@check("B11", severity=REASON, thresholds=("high_risk",),
       title=say("Risk"),
       question=say("Does every high risk have an answer and somebody who owns it?"),
       remedy=say("write down what may go wrong, how likely and how bad, the answer and who owns it."))
def risks_answered(case: Case) -> Finding:
    """Every risk of high likelihood times impact has a mitigation and an owner."""
    risks = [risk for risk in case.scene.rows_of("risks", "tactic", case.tactic.id) if risk.has("likelihood", "impact")]
    if not risks:
        return unknown(changes=(Change("risks", case.tactic.id, "likelihood"), Change("risks", case.tactic.id, "impact")))
    high = [risk for risk in risks if risk.likelihood * risk.impact >= case.threshold("high_risk")]
    bare = [risk for risk in high if not risk.has("mitigation", "owner")]
    if not bare:
        return passed(map(_risk, risks))
    changes = dict.fromkeys(Change("risks", case.tactic.id, field) for risk in bare for field in ("mitigation", "owner")
                            if not risk.has(field))
    return failed(map(_risk, bare), at_stake=AtStake(case.stake.money, case.stake.hours), changes=tuple(changes))


def _risk(risk: Risk) -> Evidence:
    return {"risk": risk.kind, "likelihood": risk.likelihood, "impact": risk.impact, "score": risk.likelihood * risk.impact}
