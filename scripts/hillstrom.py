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

from planproof.line import read_out
from planproof.model.estimate import Estimate
from planproof.model.pilot import Forecast, Pilot
from planproof.model.plan import Plan
from planproof.model.readout import Readout
from planproof.model.registration import Registration
from planproof.model.results import ArmRow, Results
from planproof.model.rule import Rule
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from planproof.pilot import design_pilot, simulate
from planproof.pilot.operating import operating_characteristics
from planproof.pilot.registration import register
from planproof.pilot.rules.catalogue import KINDS
from planproof.report.wording import Wording

WEEKS, MARGIN, SEED, DRAWS = 2, 0.4, 7, 100_000
UNTOUCHED, MAILS = "No E-Mail", ("Mens E-Mail", "Womens E-Mail")
SCEPTICAL = (-0.30, 0.05, 0.40)
WORDING = Wording("en")
WORDS = {"stop": "stop", "adjust": "adjust", "continue": "continue", "scale": "roll out"}


class Arm(NamedTuple):
    """One arm of the pilot: people, conversions and revenue of the two weeks, deviation of revenue per person."""

    people: int
    conversions: int
    revenue: float
    deviation: float


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


def results_of(mailed: Arm, untouched: Arm) -> Results:
    """Both arms as a team would write them down."""
    rows = tuple(ArmRow(arm=name, people=arm.people, conversions=arm.conversions, revenue=Decimal(f"{arm.revenue:.2f}"),
                        revenue_sd=_exact(arm.deviation)) for name, arm in (("reached", mailed), ("left_out", untouched)))
    return Results(rows=rows, weeks=WEEKS)


class Story(NamedTuple):
    """The pilot, its forecast before any result, what was committed to, and the read-out of each mail."""

    arms: dict[str, Arm]
    pilot: Pilot
    forecast: Forecast
    committed: Registration
    readouts: dict[str, Readout]


def story(path: Path) -> Story:
    """All of it, from the published data."""
    arms = read_arms(path)
    pilot = pilot_of(arms[UNTOUCHED], round(fmean(arms[mail].people for mail in MAILS)) + arms[UNTOUCHED].people)
    forecast = simulate(pilot, draws=DRAWS, seed=SEED)
    readouts = {mail: read_out(pilot, results_of(arms[mail], arms[UNTOUCHED])) for mail in MAILS}
    return Story(arms, pilot, forecast, register(pilot, on=date(2008, 1, 1), seed=SEED), readouts)


def page(path: Path) -> str:
    """docs/hillstrom.md."""
    told = story(path)
    number = {belief.symbol: belief.p50 for belief in told.pilot.beliefs}
    forecast, (turn,) = told.forecast, told.committed.turning_points
    return TEMPLATE.format(number=number, f=forecast, cases=round(forecast.npv.p_loss * 100), scale=round(forecast.p_scale * 100),
                           turn=turn, arms=_arms(told.arms), measured=_measured(told.readouts), believed=_believed(told.readouts),
                           sentences=_sentences(told.readouts), rules=_rules(told))


def _arms(arms: dict[str, Arm]) -> str:
    return "\n".join(f"| {name} | {arm.people:,} | {arm.conversions} | {arm.conversions / arm.people:.3%} | {arm.revenue:,.2f} | "
                     f"{arm.revenue / arm.people:.3f} | {arm.deviation:.2f} |" for name, arm in arms.items())


def _measured(readouts: dict[str, Readout]) -> str:
    rows = [(mail, one) for mail, readout in readouts.items() for one in reversed(readout.measured)]
    return "\n".join(f"| {mail} | {one.measure} | {one.lift:+.1%} | {one.lift_low:+.1%} to {one.lift_high:+.1%} | {one.p:.1g} |"
                     for mail, one in rows)


def _believed(readouts: dict[str, Readout]) -> str:
    rows = [(mail, readout.judgement, readout.answer) for mail, readout in readouts.items()]
    return "\n".join(f"| {mail} | {j.naive:.3f} | {j.shrunk:.3f} ({j.shrunk_low:.3f} to {j.shrunk_high:.3f}) | "
                     f"{j.naive_worth:,.0f} | {j.worth:,.0f} | {round(j.chance * 100)} | {WORDS[answer]} |"
                     for mail, j, answer in rows)


def _sentences(readouts: dict[str, Readout]) -> str:
    return "\n>\n".join(f"> **{mail}.** {WORDING.say(readout.sentence)}" for mail, readout in readouts.items())


def _rules(told: Story) -> str:
    """What each rule would have cost in 100,000 such pilots, and what it says to both mails."""
    found = operating_characteristics(told.pilot, draws=DRAWS, seed=SEED)
    rows = [(one, [_answer(told, one.rule, mail) for mail in MAILS]) for one in found if one.rule.name != "peeking"]
    return "\n".join(f"| {WORDING.say(KINDS[one.rule.name].title)} | {one.value:,.0f} | {one.price:,.0f} | "
                     f"{round(one.false_scale * 100)} | {round(one.false_kill * 100)} | {' | '.join(answers)} |"
                     for one, answers in rows)


def _answer(told: Story, rule: Rule, mail: str) -> str:
    return WORDS[read_out(told.pilot.but(rule=rule), results_of(told.arms[mail], told.arms[UNTOUCHED])).answer]


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

Committed to beforehand: roll out if a mailed person brings {turn.scale_lift:.1%} more than the others or better, else stop.

## After: what the pilot showed

| arm | people | conversions | of the people | revenue, dollars | a person | deviation |
|---|---|---|---|---|---|---|
{arms}

Beside the people left alone, with an interval that holds the truth nine times of ten:

| mail | measure | lift | interval | p |
|---|---|---|---|---|
{measured}

Margin per person and week, dollars, as shown and as believed after the result (with what nine of ten cases lie in); what rolling
out is worth if each were true; in how many of 100 cases it pays; the answer of the rule that was fixed beforehand.

| mail | shown | believed | worth as shown | worth as believed | pays in | answer |
|---|---|---|---|---|---|---|
{believed}

{sentences}

Both mails worked far better than the sceptic thought. The rule decides on the shrunk effect, which is what the same mail can
be expected to do again, and not on what was shown, which luck has favoured: the plain reading promises nearly twice as much.
A team that trusted its prior alone would have declined (roll out now: {f.now:,.0f}) and left the worth above on the table; a
team that piloted first would not.

## What each rule would have cost
In {f.draws:,} simulated pilots of this size, dollars; of 100 losers and 100 winners how many are rolled out and dropped
wrongly; and what the rule says to the two real mails.

| rule | worth | price beside the best | losers rolled out | winners dropped | men's | women's |
|---|---|---|---|---|---|---|
{rules}

Both real effects are so large that every rule finds them; the rules differ in the pilots that nobody writes papers about. With
one look Pocock and O'Brien-Fleming are the p-value.

What this does not show: one pilot that went well proves no simulator. That intervals hold what they promise and nothing is biased
over many pilots is tested on 2,500 simulated ones (`tests/readout/test_recovery.py`).
"""


if __name__ == "__main__":
    sys.stdout.write(page(Path(sys.argv[1])))
