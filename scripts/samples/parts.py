"""Short ways to write the parts of a sample's cells."""
from __future__ import annotations

from decimal import Decimal

from planproof.model.estimate import Estimate
from planproof.model.tactic import Share, TeamHours
from planproof.model.workbook import SHEETS

NO_SCENARIOS = tuple(sheet for sheet in SHEETS if sheet != "scenarios")


def paid(*lines: str | tuple[str, str]) -> tuple[Share, ...]:
    """Who pays: ("Social ads", "0.7") pays 70 %, a bare name pays what the others leave."""
    return tuple(Share(line=part) if isinstance(part, str) else Share(line=part[0], share=Decimal(part[1])) for part in lines)


def hours(*teams: tuple[str | None, int | str]) -> tuple[TeamHours, ...]:
    """Hours per week by team; None where there is one team only."""
    return tuple(TeamHours(team=team, hours=Decimal(count)) for team, count in teams)


def about(tactic: str, source: str, **inputs: str) -> list[Estimate]:
    """Estimates of one tactic, each written "bad / middle / good" or as one number."""
    rows = []
    for symbol, written in inputs.items():
        parts = [Decimal(part) for part in written.split("/")]
        p10, p50, p90 = parts if len(parts) == 3 else (None, parts[0], None)
        rows.append(Estimate(tactic=tactic, input=symbol, p10=p10, p50=p50, p90=p90, source=source))
    return rows
