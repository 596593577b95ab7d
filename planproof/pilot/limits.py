"""What a workbook says of how long and how large a tactic's pilot may be."""
from __future__ import annotations

from planproof.model.design import Limits
from planproof.model.pilot import Pilot
from planproof.model.workbook import Workbook
from planproof.pilot.facts import MAX_PILOT_WEEKS

DECIDED = ("T", "W", "N", "h")


def limits_of(workbook: Workbook, pilot: Pilot) -> Limits:
    """The limits of a tactic's pilot: the plan's longest pilot, the channel's weekly reach, the weeks that its number takes."""
    tactic = workbook.tactic(pilot.tactic)
    channel = workbook.channel(tactic.channel)
    reach = channel.weekly_reach if channel and channel.weekly_reach else pilot.belief("N").p50
    weeks = max(1, int(workbook.plan.threshold("max_pilot_weeks", MAX_PILOT_WEEKS)))
    return Limits(weeks=weeks, people=float(reach), least_weeks=tactic.kpi_weeks_to_read, fixed=decided(pilot))


def decided(pilot: Pilot) -> tuple[str, ...]:
    """Those of T, W, N and h that somebody gave an estimate: they are decided, not searched."""
    return tuple(symbol for symbol in DECIDED if pilot.belief(symbol).origin == "estimate")
