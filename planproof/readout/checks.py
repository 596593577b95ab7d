"""Whether results can be trusted: sample ratio, balance, spend as planned, a group left out at all."""
from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import erfc, sqrt

from planproof.model.message import Money, Percent, say
from planproof.model.pilot import Pilot
from planproof.model.readout import Finding
from planproof.model.results import Results

SRM_BROKEN, SRM_DOUBTFUL = 0.001, 0.01
UNBALANCED = 0.01
OFF_PLAN = 0.20


def findings(pilot: Pilot, results: Results, planned_spend: float) -> tuple[Finding, ...]:
    """Every check that can be made.

    planned_spend   media and set-up up to the last week that is in, money
    """
    if results.form == "before_after":
        return (_form(), spend_as_planned(pilot, results, planned_spend))
    return (sample_ratio(pilot, results), *_balance(results), spend_as_planned(pilot, results, planned_spend))


def sample_ratio(pilot: Pilot, results: Results) -> Finding:
    """Chi-square of the people in both arms against the share that was to be left out.

    source   sample ratio mismatch, Fabijan et al. 2019; broken below 1 in 1,000
    """
    reached, left_out = (results.of(arm)[-1].people for arm in ("reached", "left_out"))
    share, total = pilot.belief("h").p50, reached + left_out
    expected = total * share
    p = erfc(sqrt((left_out - expected) ** 2 / (expected * (1 - share)) / 2))
    shown = {"share": Percent(left_out / total), "planned": Percent(share)}
    if p < SRM_BROKEN:
        return Finding(name="sample_ratio", state="broken", p=p, said=say(
            "{share} of the people were left out instead of {planned}. Chance does that in fewer than 1 of 1,000 pilots: people "
            "were lost or counted twice in one arm, so the difference between the arms proves nothing.", **shown))
    if p < SRM_DOUBTFUL:
        return Finding(name="sample_ratio", state="doubtful", p=p, said=say(
            "{share} of the people were left out instead of {planned}; chance does that in fewer than 1 of 100 pilots. "
            "Look for people who were lost in one arm.", **shown))
    return Finding(name="sample_ratio", state="fine", p=p, said=say(
        "{share} of the people were left out, as good as the planned {planned}.", **shown))


def _balance(results: Results) -> Iterator[Finding]:
    """Conversions of the same people before the pilot, where both arms name them."""
    arms = [results.of(arm)[0] for arm in ("reached", "left_out")]
    if any(row.conversions_before is None for row in arms):
        return
    rates = [row.conversions_before / row.people for row in arms]
    pooled = sum(row.conversions_before for row in arms) / sum(row.people for row in arms)
    error = sqrt(pooled * (1 - pooled) * sum(1 / row.people for row in arms))
    p = erfc(abs(rates[0] - rates[1]) / error / sqrt(2)) if error else 1.0
    shown = {"reached": Percent(rates[0]), "left_out": Percent(rates[1])}
    if p < UNBALANCED:
        yield Finding(name="balance", state="doubtful", p=p, said=say(
            "Before the pilot {reached} of the people reached bought and {left_out} of those left out: the arms were not alike.",
            **shown))
    else:
        yield Finding(name="balance", state="fine", p=p, said=say(
            "Before the pilot both arms bought alike: {reached} of the people reached, {left_out} of those left out.", **shown))


def spend_as_planned(pilot: Pilot, results: Results, planned: float) -> Finding:
    """Money paid so far beside media and set-up as planned up to the same week."""
    spent = spent_until(results)
    if spent is None:
        return Finding(name="spend", state="not said", said=say("What was spent was not said."))
    shown = {"spent": Money(spent, pilot.currency), "planned": Money(planned, pilot.currency)}
    if abs(float(spent) - planned) <= OFF_PLAN * planned:
        return Finding(name="spend", state="fine", said=say("{spent} were spent, {planned} were planned.", **shown))
    if float(spent) > planned:
        return Finding(name="spend", state="broken", over=True, said=say(
            "{spent} were spent instead of {planned}: what was tried costs more than what was planned.", **shown))
    return Finding(name="spend", state="broken", said=say(
        "{spent} were spent instead of {planned}: what was tried is less than what was planned.", **shown))


def spent_until(results: Results, week: int | None = None) -> Decimal | None:
    """Money paid up to a week, all rows together; None where no row says."""
    said = [row.spend for row in results.rows if row.spend is not None and (week is None or row.week is None or row.week <= week)]
    return sum(said, Decimal(0)) if said else None


def _form() -> Finding:
    return Finding(name="form", state="broken", said=say(
        "There is no group left out. Before and after differ by season, prices, competitors and everything else that changed in "
        "between; what the pilot did cannot be told from that."))
