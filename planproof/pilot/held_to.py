"""What a pilot is held to: rule, review dates, alarms, metric and target, from its tactic's cells."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.pilot import Belief
from planproof.model.tactic import Tactic
from planproof.pilot.facts import Facts
from planproof.pilot.reviews_said import alarm_said, review_weeks_said
from planproof.pilot.rule_said import counts_conversions, rule_said, said_weekly


def held_to(facts: Facts, beliefs: Sequence[Belief]) -> dict[str, object]:
    """The fields of a pilot that say how it will be decided and measured."""
    tactic, start = facts.tactic, facts.rest.start if facts.rest else None
    on_air, after = (next((belief.p50 for belief in beliefs if belief.symbol == symbol), 0.0) for symbol in ("T", "W"))
    weeks = review_weeks_said(tactic.reviews, start, on_air + after)
    return {"rule": rule_said(tactic, weeks, on_air), "alarms": tuple(map(alarm_said, tactic.guardrails)),
            "metric": "; ".join(tactic.kpi), "target": target_of(tactic), "start": start}


def target_of(tactic: Tactic) -> float | None:
    """Extra conversions a week that a tactic's number aims for; None where it counts something else, or not by week."""
    texts = (*tactic.kpi, tactic.kpi_unit or "")
    if tactic.kpi_target is None or not counts_conversions(*texts) or not any(map(said_weekly, texts)):
        return None
    return float(tactic.kpi_target - (tactic.kpi_baseline or 0))
