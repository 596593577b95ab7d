"""To start a tactic, what stops?"""
from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from dataclasses import replace
from decimal import Decimal

from planproof.funding.large import Filling
from planproof.funding.programme import ZERO, Programme, Rule
from planproof.funding.solve import BRISK, Effort, Goal, search
from planproof.funding.ties import worth
from planproof.model.funding import StopList


def cheapest_stops(programme: Programme, id: str, *, among: Collection[str], k: int = 1,
                   effort: Effort = BRISK) -> tuple[frozenset[str], ...]:
    """Sets of tactics whose stop makes room for one, the cheapest first, none of them holding another.

    among    the tactics that would go on if it did not start; what they overdraw without it is not its concern
    returns  up to k sets; none where no stop makes room, one empty set where it fits beside all. What it requires and is not
             among them starts with it
    """
    asked = _room(programme, id, frozenset(among))
    goal, found = _keeping(asked), []
    while len(found) < k:
        kept = search(asked, goal, fixed={id: 1}, effort=effort)
        if kept is None:
            break
        found.append(frozenset(among) - kept.chosen - {id})
        if not found[-1]:
            break
        asked = asked.but(Rule("cut", (), tuple((one, 1) for one in sorted(found[-1], key=asked.place.get)), 1))
    return tuple(found)


def _room(programme: Programme, id: str, among: frozenset[str]) -> Programme:
    """The programme of those tactics alone, in which only what the newcomers draw on is scarce."""
    newcomers = Filling(programme).group(id) - (among - {id})
    scarce = {resource for one in newcomers for resource in programme.option[one].need}
    options = tuple(replace(option, need={resource: need for resource, need in option.need.items() if resource in scarce})
                    for option in programme.options if option.id in among | newcomers)
    ids = {option.id for option in options}
    return Programme(options, programme.capacity, tuple(_rules(programme, newcomers, ids)))


def _rules(programme: Programme, newcomers: Set[str], ids: Set[str]) -> Iterator[Rule]:
    """What the tactic excludes stops; what it requires goes on, and what requires something stopped stops too."""
    for rule in programme.rules:
        if rule.kind in ("excludes", "blocked") and not newcomers.isdisjoint(rule.about):
            if ids.issuperset(one for one, _ in rule.terms):
                yield rule
        elif rule.kind == "requires" and rule.about[0] in ids:
            yield rule if rule.about[1] in ids else Rule("blocked", rule.about, ((rule.about[0], -1),), 0)


def _keeping(programme: Programme) -> Goal:
    """Keep what is worth most; beside that keep as many as possible."""
    goal = worth(programme)
    least = min((amount for amount in goal.values() if amount > 0), default=Decimal(1))
    return {id: amount + least / (1000 * len(goal)) for id, amount in goal.items()}


def stop_list(programme: Programme, stopped: Collection[str]) -> StopList:
    """What stopping a set loses and frees; a running tactic's stop cost is part of the loss."""
    options = sorted((programme.option[id] for id in stopped), key=lambda option: option.order)
    return StopList(tactics=tuple(option.id for option in options),
                    value_lost=sum(option.weight for option in options),
                    money_freed=sum((option.money for option in options), ZERO),
                    hours_freed=sum((option.hours for option in options), ZERO))
