"""Large seeded plans, for tests and for benchmarks/funding.py."""
from __future__ import annotations

from datetime import date
from random import Random

from planproof.model.workbook import Workbook
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook


def a_large_plan(size: int, *, lines: int = 12, teams: int = 4, tightness: float = 0.4, seed: int = 1) -> tuple[Workbook, dict]:
    """So many tactics on lines x 12 months and teams x 12 months, three in ten running, and their values.

    tightness   about the share of what they ask that is there
    """
    random = Random(seed)
    tactics = [_tactic(random, number, lines, teams) for number in range(size)]
    values = {tactic.id: round(random.lognormvariate(8, 1), 2) for tactic in tactics}
    money, hours = round(size * 10_000 * tightness / lines / 12), round(size * 6 * tightness / teams / 4, 1)
    budget = [a_line(f"Line {line}", budget=money, month=f"2027-{month:02d}") for line in range(lines) for month in range(1, 13)]
    return a_workbook(a_plan(), budget, [a_team(f"Team {team}", hours=hours) for team in range(teams)], tactics), values


def _tactic(random: Random, number: int, lines: int, teams: int):
    first = random.randrange(1, 13)
    last = min(12, first + random.randrange(4))
    return a_tactic(
        f"t{number}", cost=random.randrange(500, 20_000), line=f"Line {random.randrange(lines)}",
        hours={f"Team {random.randrange(teams)}": random.randrange(1, 12)},
        start=date(2027, first, random.randrange(1, 28)), end=date(2027, last, 28),
        status="running" if random.random() < 0.3 else "proposed")
