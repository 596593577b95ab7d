"""The programme: what each tactic asks, what there is, and the rules between tactics; figures exact."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import fsum
from typing import Literal, NamedTuple

ZERO = Decimal(0)
# hours are weeks cut at month ends, in sevenths that no decimal holds: less than a second is no overrun
HOURS_SLACK = Decimal("0.0001")


class Resource(NamedTuple):
    """Money of one line, or hours of one team, in one month ("2027-02", or "" where no date is known)."""

    kind: Literal["money", "hours"]
    name: str
    month: str

    def exceeded(self, used: Decimal, capacity: Decimal) -> bool:
        """More is used than there is; the last cent fits."""
        return used > capacity + (HOURS_SLACK if self.kind == "hours" else ZERO)


@dataclass(frozen=True)
class Option:
    """A live tactic that can be weighed.

    value      expected value, in money; 0 where nobody estimated it
    stop_cost  what stopping it costs, 0 unless it is running
    need       what it still asks of each resource; empty for a locked running one, which is paid for already
    money      its remaining cost; hours likewise, over all its teams
    order      its place in the file
    """

    id: str
    name: str
    order: int
    value: float = 0.0
    valued: bool = True
    stop_cost: Decimal = ZERO
    need: Mapping[Resource, Decimal] = ()
    money: Decimal = ZERO
    hours: Decimal = ZERO
    start: date | None = None
    running: bool = False
    locked: bool = False

    @property
    def weight(self) -> float:
        """What choosing it adds to the value of a set: its value, and the stop cost it spares."""
        return self.value + float(self.stop_cost)

    @property
    def key(self) -> tuple:
        """What it is ordered by before it is weighed: its content, and only then its place in the file."""
        return (self.name, self.start or date.min, self.money, self.hours, self.weight, self.running, self.locked, self.order)


class Rule(NamedTuple):
    """The sum of factor x (1 if chosen, else 0) over `terms` is at least `least`.

    about   the ids that the rule speaks of: a tactic and what it requires or excludes, or an objective
    """

    kind: Literal["requires", "excludes", "blocked", "serve", "cut"]
    about: tuple[str, ...]
    terms: tuple[tuple[str, int], ...]
    least: int

    def kept_by(self, chosen: Collection[str]) -> bool:
        """The chosen ids keep this rule."""
        return sum(factor for id, factor in self.terms if id in chosen) >= self.least


@dataclass(frozen=True)
class Programme:
    """Options in an order that depends on their content, capacities, and rules between them."""

    options: tuple[Option, ...]
    capacity: Mapping[Resource, Decimal]
    rules: tuple[Rule, ...] = ()

    @cached_property
    def option(self) -> dict[str, Option]:
        """id -> option."""
        return {option.id: option for option in self.options}

    @cached_property
    def place(self) -> dict[str, int]:
        """id -> its column."""
        return {option.id: column for column, option in enumerate(self.options)}

    @cached_property
    def locked(self) -> frozenset[str]:
        """Signed commitments: in every set."""
        return frozenset(option.id for option in self.options if option.locked)

    @cached_property
    def tight(self) -> dict[Resource, tuple[Option, ...]]:
        """The resources that not everything fits into, each with the options that use it; no other can ever bind."""
        users = defaultdict(list)
        for option in self.options:
            for resource, need in option.need.items():
                if need > 0:
                    users[resource].append(option)
        return {resource: tuple(users[resource]) for resource in sorted(users)
                if resource.exceeded(sum((o.need[resource] for o in users[resource]), ZERO), self.capacity.get(resource, ZERO))}

    @cached_property
    def too_big(self) -> frozenset[str]:
        """Options that no set can hold, for they do not even fit alone or a rule forbids them."""
        barred = {id for rule in self.rules if rule.kind == "blocked" for id, _ in rule.terms}
        return frozenset(barred | {option.id for resource, users in self.tight.items() for option in users
                                   if resource.exceeded(option.need[resource], self.capacity.get(resource, ZERO))})

    def overrun(self, chosen: Collection[str]) -> dict[Resource, Decimal]:
        """By how much the chosen ids exceed each resource, exactly; empty when they fit together."""
        used = {resource: sum((option.need[resource] for option in users if option.id in chosen), ZERO)
                for resource, users in self.tight.items()}
        return {resource: amount - self.capacity.get(resource, ZERO) for resource, amount in used.items()
                if resource.exceeded(amount, self.capacity.get(resource, ZERO))}

    def allows(self, chosen: Collection[str], rules: Iterable[Rule] = ()) -> bool:
        """The chosen ids fit together, hold what is locked and keep every rule: checked without the solver."""
        return (self.locked.issubset(chosen) and all(rule.kept_by(chosen) for rule in (*self.rules, *rules))
                and not self.overrun(chosen))

    def value(self, chosen: Collection[str]) -> float:
        """Expected value in money of the chosen ids, less the stop costs of running ones that are not chosen."""
        return fsum(option.value if option.id in chosen else -float(option.stop_cost) for option in self.options)

    def but(self, *rules: Rule, **changes: object) -> Programme:
        """The same programme with some parts replaced, or with more rules."""
        return replace(self, **{"rules": (*self.rules, *rules), **changes})

    def part(self, options: Iterable[Option], rules: Iterable[Rule]) -> Programme:
        """The programme of some options and the rules that speak of them alone."""
        return replace(self, options=tuple(options), rules=tuple(rules))
