"""How the audit's tests ask: one check of one tactic, and forecasts and fundings made by hand."""
from __future__ import annotations

from datetime import date
from decimal import Decimal as D

from planproof.audit import AuditReport, Finding, audit
from planproof.model.funding import Funding
from planproof.model.pilot import Forecast, Spread
from planproof.model.workbook import Workbook
from tests.builders import (
    a_channel,
    a_line,
    a_plan,
    a_risk,
    a_stakeholder,
    a_tactic,
    a_team,
    a_workbook,
    an_estimate,
    an_objective,
    some_history,
)

NEW_YEAR = date(2027, 1, 1)


def a_report(workbook: Workbook, *, as_of: date = NEW_YEAR, forecasts=(), funding: Funding | None = None) -> AuditReport:
    """The audit of a workbook on new year's day 2027."""
    return audit(workbook, as_of=as_of, forecasts={forecast.tactic: forecast for forecast in forecasts}, funding=funding)


def finding(workbook: Workbook, check: str, tactic: str = "idea", **more) -> Finding:
    """What one check finds of one tactic."""
    return a_report(workbook, **more).tactic(tactic).finding(check)


def result(workbook: Workbook, check: str, tactic: str = "idea", **more) -> str:
    """PASS, FAIL, UNKNOWN or NA."""
    return finding(workbook, check, tactic, **more).result


def a_spread(p10=-10.0, p50=5.0, p90=20.0, **more) -> Spread:
    """A quantity that may go either way."""
    return Spread(**{"p10": p10, "p50": p50, "p90": p90, "mean": p50, "p_loss": 0.3, **more})


def a_forecast(tactic: str = "idea", *, now: float = 100.0, pilot: float = 50.0, **more) -> Forecast:
    """A forecast in which rolling out now is worth 100 and a pilot 50."""
    return Forecast(**{"tactic": tactic, "currency": "EUR", "decision": "now", "decline": 0.0, "now": now, "pilot": pilot,
                       "pilot_cost": 10.0, "npv": a_spread(), "npv_now": a_spread(), "roi_pilot": a_spread(),
                       "roi_life": a_spread(), "p_below_hurdle": 0.3,
                       "smallest_visible_effect": 0.1, "expected_effect": 0.2, "p_scale": 0.5, "evpi": 5.0,
                       "evsi": 3.0, "draws": 1000, "seed": 7, **more})


def a_funding(*chosen: str, value: float = 100.0, **more) -> Funding:
    """A best affordable set, everything fitting."""
    return Funding(**{"chosen": chosen, "value": value, **more})


SOUND = {
    "cost": 1000, "line": "Social", "hours": {"Content": 5}, "owner": "Ann", "sponsor": "Léa", "objectives": ("leads",),
    "kind": "social", "channel": "newsletter", "audience": "readers", "asked": D(1000), "stops": (), "assets": ("photos",),
    "kpi": ("leads",), "kpi_baseline": D(40), "kpi_target": D(60), "kpi_date": date(2027, 6, 30), "kpi_owner": "Ann",
    "kpi_unit": "leads", "kpi_source": "CRM", "kpi_weeks_to_read": D(2), "holdout": "one in ten", "crm_campaign": "spring",
    "problem": "too few leads", "alternatives": "search ads", "evidence": "worked in May", "promised": D(10),
    "promised_cost": D(1000),
    "audience_evidence": ("survey", "2026-11", "40 %"), "trial_disclosed": True,
    "feedback_survey": ("like it?", "200", "2027-04-01"),
    "closing_message": "thank you", "exit_criteria": ("fewer than 20 leads",), "guardrails": ("unsubscribes under 1 %",),
    "reviews": ("2027-03-15",), "review_rule": "stop below 20, else go on", "signed_off_by": "Léa", "ring_fenced": "yes",
    "competitor_note": ("our list", "a month", "a new series"), "lead_score": "CRM score", "segments": ("hikers",),
    "next_step": "hikers: guide", "touch_source": "CRM", "share_links": ("customer",), "why_not_buying": "too dear (survey 2026)",
    "niches": ("climbers", "cavers"), "advocates": ("kit", "letter", "call", "jury"), "gives_back": "maps",
    "review_cadence": "weekly",
    "message": "repair, not replace", "community_words": "mend it", "improvements": ("stronger zip, May 2027",),
    "contacts_per_week": D(1), "community_voice": "Sam", "own_use": "we hike in it", "relationship_kpi": "replies",
    "relationship_baseline": D(12), "listening_hours": D(3), "experience_owner": "Claire",
}


def a_sound_workbook(*rows, **fields) -> Workbook:
    """One fully answered, sound tactic, of which keywords replace some answers; more rows stand beside it."""
    return a_workbook(
        a_plan(brand_message="repair, not replace"), a_line("Social", budget=1000), a_team("Content"),
        an_objective("leads", target=D(500)), a_channel("newsletter", good_for=("leads",)), an_estimate(),
        a_risk("idea", likelihood=D(2), impact=D(3)), a_stakeholder("Claire", objective="leads", agreed=True),
        some_history("Léa", random_act=False), rows, a_tactic(**{**SOUND, **fields}))


def sound(check: str, *rows, forecast: Forecast | None = None, **fields) -> str:
    """The result of one check of the sound tactic with some answers replaced."""
    return result(a_sound_workbook(*rows, **fields), check, forecasts=[forecast or a_forecast()], funding=a_funding("idea"))
