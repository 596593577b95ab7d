"""What each tactic asks of lines and teams by month, and what they have for all of them together."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal

from planproof.funding.programme import ZERO, Option, Resource
from planproof.model.calendar import Period, days_by_month, month_of
from planproof.model.ledger import Ledger
from planproof.model.reserve import trial_reserve
from planproof.model.tactic import Tactic, TeamHours

Needs = dict[Resource, Decimal]
RESERVE, TRIAL_HOURS = Resource("money", "trial_reserve", ""), Resource("hours", "trial_hours", "")
MAX_PILOT_WEEKS = Decimal(13)


def on_fast_lane(ledger: Ledger, tactic: Tactic) -> bool:
    """The trial reserve pays: it is kept, and the idea has an owner, an end in time, a known cost and one measure.

    Where the plan keeps hours for trials, the idea's are said.
    """
    plan = ledger.workbook.plan
    if not tactic.fast_lane or plan.trial_reserve is None or not tactic.has("owner", "end", "kpi"):
        return False
    longest = timedelta(weeks=float(plan.threshold("max_pilot_weeks", MAX_PILOT_WEEKS)))
    start = tactic.start or min(ledger.as_of or tactic.end, tactic.end)
    costed = ledger.whole_cost(tactic) is not None and (plan.trial_hours is None or ledger.whole_hours(tactic) is not None)
    return costed and timedelta(days=Period(start, tactic.end).days) <= longest


def silent_teams(ledger: Ledger) -> frozenset[str]:
    """Teams whose hours were never said, and "" for nobody in particular: silence limits nothing."""
    said = {row.team for row in ledger.workbook.teams if row.said("hours_per_week", "committed_hours")}
    return frozenset({row.team for row in ledger.workbook.teams} - said | {""})


def needs_of(ledger: Ledger, tactic: Tactic, *, silent: Container[str] = ("",)) -> Needs:
    """What a tactic still asks of each line and team, by month; of the trial reserve where that pays.

    silent   the teams that limit nothing
    """
    if on_fast_lane(ledger, tactic):
        return {RESERVE: ledger.life_cost(tactic), **_trial_hours(ledger, tactic), **_hours(ledger, tactic, silent)}
    money = {Resource("money", line, month): cost for (line, month), cost in ledger.needed_money(tactic).items()}
    return {**money, **_hours(ledger, tactic, silent)}


def _trial_hours(ledger: Ledger, tactic: Tactic) -> Needs:
    """Hours still to come, of those that the plan keeps for trials."""
    if ledger.workbook.plan.trial_hours is None:
        return {}
    return {TRIAL_HOURS: sum(ledger.needed_hours(tactic).values(), ZERO)}


def _hours(ledger: Ledger, tactic: Tactic, silent: Container[str]) -> Needs:
    """A month's hours are those of its days, a day being a seventh of a week; launch hours fall in the first month."""
    period, found = ledger.remaining_period(tactic), defaultdict(lambda: ZERO)
    if period is None or not ledger.team_names:
        return {}
    for team, weekly in _limited(ledger, tactic.hours, silent):
        for month, days in days_by_month(period):
            found[Resource("hours", team, month)] += weekly * days / 7
    for team, launch in _limited(ledger, tactic.launch_hours, silent) if period == ledger.period(tactic) else ():
        found[Resource("hours", team, month_of(period.start))] += launch
    return dict(found)


def _limited(ledger: Ledger, hours: tuple[TeamHours, ...], silent: Container[str]) -> Iterator[tuple[str, Decimal]]:
    return ((team, amount) for team, amount in ledger.hours_by_team(hours).items() if team not in silent)


def capacities(ledger: Ledger, options: Iterable[Option]) -> Needs:
    """What there is for all options: what is free, and what running ones that may be stopped would give back; never below 0."""
    free: Needs = defaultdict(lambda: ZERO)
    for (line, month), book in ledger.lines.items():
        free[Resource("money", line, month)] += book.free
    for (team, monday), hours in ledger.free_hours.items():
        for month, days in days_by_month(Period(monday, monday + timedelta(days=6))):
            free[Resource("hours", team, month)] += hours * days / 7
    if reserve := trial_reserve(ledger):
        free[RESERVE] += reserve.left
        free |= {} if reserve.hours_left is None else {TRIAL_HOURS: reserve.hours_left}
    for option in options:
        for resource, need in option.need.items() if option.running else ():
            free[resource] += need
    return {resource: max(amount, ZERO) for resource, amount in free.items()}
