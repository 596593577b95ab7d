"""Seeded plans of any size, as a team would write them: what the benchmarks read and audit."""
from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from planproof.intake import write_workbook
from planproof.model.estimate import Estimate
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate, an_objective

LINES, TEAMS, CHANNELS, OBJECTIVES = 12, 4, 8, 6
ESTIMATED = 10      # one tactic in ten has a pilot to simulate
BELIEFS = {"delta": ("-0.05", "0.1", "0.3"),
           "lam": ("0.2", "0.4", "0.6"), "c_m": ("0.05", "0.08", "0.12"), "sc": ("0.6", "0.8", "1")}


def a_plan_of(size: int, *, seed: int = 1) -> Workbook:
    """So many tactics on lines x 12 months, teams, channels and objectives; three in ten running, one in ten estimated."""
    random = Random(seed)
    budget = [a_line(f"Line {line}", budget=round(size * 333, 2), month=f"2027-{month:02d}")
              for line in range(LINES) for month in range(1, 13)]
    teams = [a_team(f"Team {team}", hours=size, hourly_cost="42") for team in range(TEAMS)]
    channels = [a_channel(f"channel-{number}", weekly_reach="20000", conversion_rate="0.01", revenue_per_conversion="80",
                          margin="0.4") for number in range(CHANNELS)]
    objectives = [an_objective(f"objective-{number}") for number in range(OBJECTIVES)]
    tactics = [_tactic(random, number) for number in range(size)]
    estimates = [row for tactic in tactics[::ESTIMATED] for row in _estimates(tactic)]
    return a_workbook(a_plan(), budget, teams, channels, objectives, tactics, estimates)


def written(size: int, folder: Path) -> Path:
    """The plan as an XLSX file."""
    return write_workbook(a_plan_of(size), folder / f"plan-{size}.xlsx")


def _tactic(random: Random, number: int) -> Tactic:
    first = random.randrange(1, 11)
    return a_tactic(
        f"t{number}", name=f"Idea number {number}", cost=random.randrange(500, 20_000), line=f"Line {random.randrange(LINES)}",
        hours={f"Team {random.randrange(TEAMS)}": random.randrange(1, 12)}, channel=f"channel-{random.randrange(CHANNELS)}",
        objectives=(f"objective-{random.randrange(OBJECTIVES)}",), owner=f"Owner {number % 40}",
        sponsor=f"Sponsor {number % 25}", start=date(2027, first, random.randrange(1, 28)), end=date(2027, first + 2, 28),
        status="running" if random.random() < 0.3 else "proposed")


def _estimates(tactic: Tactic) -> list[Estimate]:
    return [an_estimate(tactic.id, symbol, *numbers) for symbol, numbers in BELIEFS.items()]
