"""The figures of the whole workbook, and the line for those in a hurry."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal

from planproof.audit.case import tidy_hours
from planproof.audit.report import Portfolio, Reserve, Share, TacticAudit
from planproof.audit.scene import ZERO, Scene
from planproof.model.calendar import month_of
from planproof.model.funding import Overrun
from planproof.model.message import Message, Money, say, say_n
from planproof.model.tactic import Tactic

CENT, SHOWN = Decimal("0.01"), 6          # names that a note gives


def portfolio(scene: Scene, audits: tuple[TacticAudit, ...]) -> Portfolio:
    """Ideas, money asked and free, what fits together, and the money in random ideas."""
    live = [audit for audit in audits if audit.live]
    ideas = [audit for audit in live if audit.status == "proposed"]
    chosen = _fitting(scene)
    fit = tuple(audit.id for audit in ideas if audit.id in chosen)
    return Portfolio(
        ideas=len(ideas), running=len(live) - len(ideas),
        asked=sum((audit.asked or ZERO for audit in ideas), ZERO), free=_free(scene), fit=fit,
        one_change=tuple(audit.id for audit in ideas if audit.id not in chosen and audit.way and len(audit.way.changes) == 1),
        **{f"{grade}_{status}": _share(scene, (it for it in live if (it.grade, it.status) == (grade, status)))
           for grade in ("random", "unknown") for status in ("proposed", "running")},
        expected_loss=_expected_loss(scene, live), reserve=_reserve(scene))


def _fitting(scene: Scene) -> set[str]:
    """Ids of the best affordable set and of what fits beside it; without what is signed where a line or team has not enough."""
    funding = scene.funding
    if funding is None:
        return set()
    short = {(name, month) for _, name, month, _ in (funding.overrun.cells if funding.overrun else ())}
    found = {*funding.chosen, *funding.also_fit}
    return {id for id in found if short.isdisjoint(_cells(scene, scene.tactics[id]))} if short else found


def _cells(scene: Scene, tactic: Tactic) -> Iterator[tuple[str, str]]:
    """Lines and teams that a tactic draws on, by month."""
    yield from scene.ledger.needed_money(tactic)
    for team, monday in scene.ledger.needed_hours(tactic):
        yield from ((team, month_of(monday + timedelta(days=day))) for day in (0, 6))


def notes(scene: Scene) -> tuple[Message, ...]:
    """What the joint funding finds odd in the plan, and the least that is missing where something cannot stand or start."""
    funding = scene.funding
    if funding is None:
        return ()
    return (*funding.notes, *([_overrun(scene, funding.overrun)] if funding.overrun else []))


def _overrun(scene: Scene, overrun: Overrun) -> Message:
    names = tuple(scene.tactics[id].name for id in overrun.tactics[:SHOWN])
    money = Money(overrun.money, scene.workbook.plan.currency or "")
    if not overrun.money:
        return say("At the least, {hours} hours are missing for: {names}.", hours=overrun.hours, names=names)
    if not overrun.hours:
        return say("At the least, {money} is missing for: {names}.", money=money, names=names)
    return say("At the least, {money} and {hours} hours are missing for: {names}.", money=money, hours=overrun.hours, names=names)


def _free(scene: Scene) -> Decimal | None:
    if not scene.lines_said:
        return None
    return sum((month.free for month in scene.ledger.lines.values()), ZERO)


def _share(scene: Scene, audits: Iterable[TacticAudit]) -> Share:
    tactics = [scene.tactics[audit.id] for audit in audits]
    costs = [scene.ledger.whole_cost(tactic) for tactic in tactics]
    hours = [scene.ledger.whole_hours(tactic) for tactic in tactics]
    return Share(tuple(tactic.id for tactic in tactics), sum((cost for cost in costs if cost is not None), ZERO),
                 tidy_hours(sum((some for some in hours if some is not None), ZERO)), costs.count(None))


def _expected_loss(scene: Scene, live: list[TacticAudit]) -> Decimal | None:
    nows = [scene.forecasts[audit.id].now for audit in live if audit.grade == "random" and audit.id in scene.forecasts]
    return sum((Decimal(max(0.0, -now)) for now in nows), ZERO).quantize(CENT) if nows else None


def _reserve(scene: Scene) -> Reserve | None:
    kept, ledger = scene.reserve, scene.ledger
    if kept is None:
        return None
    asked = [tactic for tactic in scene.live if tactic.fast_lane and not tactic.running]
    due = [tactic for tactic in scene.live if tactic.fast_lane and tactic.running and tactic.end and tactic.end <= scene.as_of]
    return Reserve(
        money=kept.money, used=kept.used, left=kept.left, hours=kept.hours, hours_used=tidy_hours(kept.hours_used),
        hours_left=tidy_hours(kept.hours_left), asked=sum((ledger.whole_cost(tactic) or ZERO for tactic in asked), ZERO),
        hours_asked=tidy_hours(sum((ledger.whole_hours(tactic) or ZERO for tactic in asked), ZERO)),
        due=tuple(tactic.id for tactic in due), questions=tuple(map(_adopt_or_stop, due)))


def _adopt_or_stop(tactic: Tactic) -> Message:
    return say("{name} was a trial until {end}: adopt it into the plan, or stop it?", name=tactic.name, end=tactic.end)


def headline(figures: Portfolio, currency: str) -> Message:
    """The line above all of it: ideas, money asked and free, what fits, what one change would add."""
    ideas = say_n("{count} idea", "{count} ideas", figures.ideas)
    asked = say("{money} asked", money=Money(figures.asked, currency))
    free = say("free money not said yet") if figures.free is None else say("{money} free", money=Money(figures.free, currency))
    fit = say_n("{count} fits", "these {count} fit together", len(figures.fit)) if figures.fit else say("none fits yet")
    if not figures.one_change:
        return say("{ideas}, {asked}, {free}; {fit}.", ideas=ideas, asked=asked, free=free, fit=fit)
    more = say_n("{count} more would after one change", "{count} more would after one change each", len(figures.one_change))
    return say("{ideas}, {asked}, {free}; {fit}; {more}.", ideas=ideas, asked=asked, free=free, fit=fit, more=more)
