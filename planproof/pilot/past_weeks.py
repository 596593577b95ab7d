"""What a channel's past weeks say of the base rate, the worth of a conversion, and how unevenly people bring it.

Rates and mean values are averages over people that differ from week to week by more than chance. The part beyond chance is
estimated by moments (DerSimonian & Laird 1986); what the next weeks will bring is then as unsure as the mean of the past and
the mean of the weeks to come together (docs/method.md#past-weeks).
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from scipy.stats import t as student

from planproof.errors import DesignError
from planproof.model.ledger import Ledger
from planproof.model.message import say
from planproof.model.pilot import Belief
from planproof.model.weeks import PastWeek
from planproof.model.workbook import Workbook
from planproof.pilot.facts import Facts, weeks_on_air

FEWEST, USUAL = 4, 8.0
Three = tuple[float, float, float]


def beliefs_from_weeks(weeks: Sequence[PastWeek], *, ahead: float, margin: float | None, source: str) -> tuple[Belief, ...]:
    """p0, and where revenue is known v, and with a margin sigma, as the past weeks have them for the weeks to come.

    ahead    weeks of the pilot, T + W, over which the rate will be averaged
    margin   share of the revenue that is left, for sigma; None leaves it out
    returns  three cases of p0 and v, one number of sigma
    raises   DesignError with fewer than four weeks, without one conversion, or where a week has more conversions than people
    """
    _refuse(weeks)
    people, orders = ([float(getattr(week, field)) for week in weeks] for field in ("people", "conversions"))
    rate = sum(orders) / sum(people)
    noise = [rate * (1 - rate) / n for n in people]
    found = [_belief("p0", _cases(rate, _shares(orders, people), noise, ahead=ahead, scale=LOGIT), source)]
    if all(week.revenue is not None for week in weeks):
        revenue = [float(week.revenue) for week in weeks]
        found += _money(revenue, orders, people, ahead=ahead, margin=margin, source=source)
    return tuple(found)


def weeks_ahead(workbook: Workbook, tactic: str) -> tuple[float, float | None]:
    """Weeks that a tactic's pilot takes, as far as its dates and estimates tell, and its margin's middle, None where not said."""
    known = {row.input: float(row.p50) for row in workbook.estimates if row.tactic == tactic and row.p50 is not None}
    facts = Facts(Ledger(workbook), workbook.tactic(tactic), margin_per_core_hour=None)
    on_air = weeks_on_air(facts, {})
    margin = known.get("g", facts.channel.margin)
    weeks = known.get("T", on_air.number if on_air else USUAL) + known.get("W", 0.0)
    return weeks, None if margin is None else float(margin)


def _refuse(weeks: Sequence[PastWeek]) -> None:
    if len(weeks) < FEWEST:
        raise DesignError(say("{count} past weeks are too few to tell how much weeks differ.", count=len(weeks)),
                          fix=say("Bring {fewest} weeks or more.", fewest=FEWEST))
    for week in weeks:
        if not 0 <= week.conversions < week.people or (week.revenue or 0) < 0:
            raise DesignError(say("In week {week} {conversions} of {people} people converted, which cannot be.",
                                  week=week.week or "?", conversions=week.conversions, people=week.people),
                              fix=say("Count people once, and each person's first conversion of the week."))
    if not any(week.conversions for week in weeks):
        raise DesignError(say("Nobody converted in the past weeks, so they tell no rate."), fix=say("Bring more weeks."))


def _money(revenue: Sequence[float], orders: Sequence[float], people: Sequence[float], *, ahead: float, margin: float | None,
           source: str) -> list[Belief]:
    """v, and sigma from p Var(value) + p (1 - p) v^2, both per person and week."""
    kept = [(r, n) for r, n in zip(revenue, orders, strict=True) if n]
    value, rate = sum(revenue) / sum(orders), sum(orders) / sum(people)
    if not value or len(kept) < FEWEST:
        return []
    spread = sum(n * (r / n - value) ** 2 for r, n in kept) / (len(kept) - 1)
    noise = [spread / n for _, n in kept]
    found = [_belief("v", _cases(value, _shares(*zip(*kept, strict=True)), noise, ahead=ahead, scale=LOG), source)]
    if margin is not None:
        sigma = margin * sqrt(rate * spread + rate * (1 - rate) * value**2)
        found.append(_belief("sigma", (sigma,) * 3, source))
    return found


def _shares(parts: Sequence[float], wholes: Sequence[float]) -> list[float]:
    return [part / whole for part, whole in zip(parts, wholes, strict=True)]


class Scale(NamedTuple):
    """Where cases lie evenly around the middle: towards the scale, back from it, and how fast it moves at a value."""

    to: Callable[[float], float]
    back: Callable[[float], float]
    slope: Callable[[float], float]


LOGIT = Scale(lambda p: log(p / (1 - p)), lambda x: 1 / (1 + exp(-x)), lambda p: 1 / (p * (1 - p)))
LOG = Scale(log, exp, lambda v: 1 / v)


def _cases(mean: float, seen: Sequence[float], noise: Sequence[float], *, ahead: float, scale: Scale) -> Three:
    """Bad case, middle, good case of the mean of the weeks ahead."""
    beyond, k = _beyond_chance(seen, noise), len(seen)
    error = sqrt(beyond * (1 / k + 1 / ahead) + sum(noise) / k**2)
    reach = float(student.ppf(0.9, k - 1)) * error * scale.slope(mean)
    return (scale.back(scale.to(mean) - reach), mean, scale.back(scale.to(mean) + reach)) if reach else (mean,) * 3


def _beyond_chance(seen: Sequence[float], noise: Sequence[float]) -> float:
    """Variance between weeks that chance does not explain, >= 0 (DerSimonian & Laird's estimate)."""
    weights = [1 / one for one in noise if one] if all(noise) else [1.0] * len(seen)
    total = sum(weights)
    centre = sum(w * x for w, x in zip(weights, seen, strict=True)) / total
    q = sum(w * (x - centre) ** 2 for w, x in zip(weights, seen, strict=True))
    scale = total - sum(w * w for w in weights) / total
    return max(0.0, (q - (len(seen) - 1 if all(noise) else 0)) / scale)


def _belief(symbol: str, cases: Three, source: str) -> Belief:
    return Belief(symbol=symbol, p10=cases[0], p50=cases[1], p90=cases[2], origin="estimate", source=source)
