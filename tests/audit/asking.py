"""How the audit's tests ask: one check of one tactic, and forecasts and fundings made by hand."""
from __future__ import annotations

from datetime import date

from planproof.audit import AuditReport, Finding, audit
from planproof.model.funding import Funding
from planproof.model.pilot import Forecast, Spread
from planproof.model.workbook import Workbook

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
                       "roi_life": a_spread(), "p_below_hurdle": 0.3, "p_scale": 0.5, "evpi": 5.0, "evsi": 3.0, "draws": 1000,
                       "seed": 7, **more})


def a_funding(*chosen: str, value: float = 100.0, **more) -> Funding:
    """A best affordable set, everything fitting."""
    return Funding(**{"chosen": chosen, "value": value, **more})
