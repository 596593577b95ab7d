"""What planproof would have said before a real e-mail pilot, and what the pilot then said.

    python scripts/hillstrom.py hillstrom.csv.gz > docs/hillstrom.md

The data (Kevin Hillstrom, MineThatData E-Mail Analytics Challenge, 2008) are read where they are and never copied.
"""
from __future__ import annotations

import csv
import gzip
import sys
from datetime import date
from decimal import Decimal
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev
from typing import NamedTuple

from planproof.model.estimate import Estimate
from planproof.model.pilot import Forecast, Pilot
from planproof.model.plan import Plan
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from planproof.pilot import design_pilot, simulate
from planproof.pilot.expectation import expected_burden, worth_per_effect
from planproof.pilot.learning import learn
from planproof.pilot.rules.expected_value import worth_rolling_out
from planproof.pilot.sampling import fitted

WEEKS, MARGIN, SEED, DRAWS = 2, 0.4, 7, 100_000
UNTOUCHED, MAILS = "No E-Mail", ("Mens E-Mail", "Womens E-Mail")
SCEPTICAL = (-0.30, 0.05, 0.40)


class Arm(NamedTuple):
    """One arm of the pilot: people, conversions and revenue of the two weeks, deviation of revenue per person."""

    people: int
    conversions: int
    revenue: float
    deviation: float

    @property
    def margin_a_week(self) -> float:
        """Contribution margin per person and week, dollars."""
        return self.revenue / self.people / WEEKS * MARGIN


class Reading(NamedTuple):
    """What one mail's arm showed beside the untouched one, and what follows from it."""

    mail: str
    lift: float
    shown: float
    shrunk: float
    worth: float
    rolls_out: bool


def read_arms(path: Path) -> dict[str, Arm]:
    """The three arms of the pilot by name."""
    with gzip.open(path, "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    by_arm = {name: [row for row in rows if row["segment"] == name] for name in (UNTOUCHED, *MAILS)}
    return {name: _arm(found) for name, found in by_arm.items()}


def _arm(rows: list[dict[str, str]]) -> Arm:
    spend = [float(row["spend"]) for row in rows]
    return Arm(len(rows), sum(row["conversion"] == "1" for row in rows), sum(spend), stdev(spend))


def pilot_of(untouched: Arm, people: int) -> Pilot:
    """The pilot as a team could have put it before sending a mail: its own figures from people left alone, a sceptical lift.

    people   in the mailed and the untouched arm together
    """
    known = {"N": people, "T": WEEKS, "p0": untouched.conversions / untouched.people / WEEKS,
             "v": untouched.revenue / untouched.conversions, "g": MARGIN, "sigma": untouched.deviation / sqrt(WEEKS) * MARGIN,
             "c_m": 0.01, "K": 500, "e": 4, "w": 40, "U": 64_000, "H": 26, "F": 2_000}
    rows = [Estimate(tactic="e-mail", input=symbol, p50=_exact(value)) for symbol, value in known.items()]
    low, middle, high = map(_exact, SCEPTICAL)
    rows.append(Estimate(tactic="e-mail", input="delta", p10=low, p50=middle, p90=high, source="sceptical prior"))
    plan = Plan(currency="USD", start=date(2008, 1, 1), end=date(2008, 12, 31), discount_rate=Decimal("0.1"))
    return design_pilot(Workbook(plan=plan, tactics=(Tactic(id="e-mail", name="E-mail"),), estimates=tuple(rows)), "e-mail")


def _exact(value: float) -> Decimal:
    return Decimal(f"{value:.12g}")


def read(pilot: Pilot, mail: str, arms: dict[str, Arm]) -> Reading:
    """Apply the pilot's own rule to what a mail's arm showed."""
    treated, untouched = arms[mail], arms[UNTOUCHED]
    fits = fitted(pilot)
    learned, shown = learn(fits), treated.margin_a_week - untouched.margin_a_week
    worth = float(learned.expected_worth(shown))
    shrunk = (worth + expected_burden(fits, WEEKS)) / worth_per_effect(fits, WEEKS)
    lift = (treated.conversions / treated.people) / (untouched.conversions / untouched.people) - 1
    return Reading(mail, lift, shown, shrunk, worth, bool(worth_rolling_out(shown, learned)))


def story(path: Path) -> tuple[Pilot, Forecast, list[Reading]]:
    """The pilot, its forecast before any result, and the reading of both mails."""
    arms = read_arms(path)
    pilot = pilot_of(arms[UNTOUCHED], round(fmean(arms[mail].people for mail in MAILS)) + arms[UNTOUCHED].people)
    return pilot, simulate(pilot, draws=DRAWS, seed=SEED), [read(pilot, mail, arms) for mail in MAILS]


def page(path: Path) -> str:
    """docs/hillstrom.md."""
    pilot, forecast, readings = story(path)
    number = {belief.symbol: belief.p50 for belief in pilot.beliefs}
    rows = "\n".join(f"| {r.mail} | {r.lift:+.0%} | {r.shown:.3f} | {r.shrunk:.3f} | {r.worth:,.0f} | "
                     f"{'roll out' if r.rolls_out else 'stop'} |" for r in readings)
    return TEMPLATE.format(number=number, f=forecast, cases=round(forecast.npv.p_loss * 100), rows=rows,
                           scale=round(forecast.p_scale * 100))


TEMPLATE = """# A real pilot with a known answer

Made by `python scripts/hillstrom.py hillstrom.csv.gz`; a test remakes it where the data are at hand.

64,000 customers of an online shop were sent a men's e-mail, a women's e-mail or none, at random, and watched for two weeks
(Kevin Hillstrom, MineThatData E-Mail Analytics Challenge, 2008). What would planproof have said before, and was it right?

## Before: what a team could have known
From the arm that got no e-mail: conversion {number[p0]:.5f} per person and week, {number[v]:.2f} dollars of revenue per
conversion, a deviation of {number[sigma]:.2f} dollars of margin per person and week (twenty-five times the margin itself: few
people buy). The lift was given a sceptical prior: bad case -30 %, middle +5 %, good case +40 %. Nobody published the shop's
costs, so these are ours: margin {number[g]:.0%}, a cent per person and week, 500 to set up, 4 hours a week at 40, 2,000 to
roll out to 64,000 people, 26 weeks.

| answer | expected value, dollars |
|---|---|
| decline | 0 |
| **pilot first** ({number[N]:,.0f} people, half left out, {number[T]:.0f} weeks) | **{f.pilot:,.0f}** |
| roll out now | {f.now:,.0f} |

Its answer: **{f.decision}**. In 100 such pilots, {cases} lose money and {scale} end in rolling out; the pilot is expected to
cost {f.pilot_cost:,.0f}. Rolling out pays from a lift of {f.break_even_lift:.0%} on; the pilot finds a lift of
{f.smallest_visible_lift:.0%} eight times of ten.

## After: what the pilot showed
Margin per person and week, as shown and shrunk towards the prior; then what rolling out is worth given the result, in dollars.

| mail | lift in conversions | shown | shrunk | worth | the rule says |
|---|---|---|---|---|---|
{rows}

Both mails worked far better than the sceptic thought. The rule decides on the shrunk effect, which is what the same mail can
be expected to do again, and not on what was shown, which luck has favoured. A team that trusted its prior alone would have
declined (roll out now: {f.now:,.0f}) and left the worth above on the table; a team that piloted first would not.

What this does not show: one pilot that went well proves no simulator. That the chances hold over many pilots is tested on
simulated ones (`tests/pilot/test_learning.py`).
"""


if __name__ == "__main__":
    sys.stdout.write(page(Path(sys.argv[1])))
