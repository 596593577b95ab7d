"""How long and how large a pilot should be, and what stands in its way where none is worth it."""
from __future__ import annotations

from datetime import date
from typing import Literal

from planproof.model.row import Texts, Value

MONEY = frozenset({"net", "teaches", "cost", "now", "ceiling", "hours_cost", "core_margin", "false_alarm"})
Constraint = Literal["people", "weeks", "setup", "hours", "horizon", "noise"]
Range = tuple[float, float]


class Limits(Value):
    """What a pilot may take, and what is decided about it already.

    weeks, watched   most weeks on air, most weeks watched after
    people           most people in it
    least_weeks      weeks that the idea's number takes to be read; None where nobody said
    fixed            those of T, W, N, h that somebody decided: they are not searched
    """

    weeks: int = 13
    watched: int = 4
    people: float
    least_weeks: float | None = None
    fixed: Texts = ()


class Option(Value):
    """One design and what it is worth.

    people, left_out      in all arms, and the share of them left out
    net                   what the pilot is worth beyond the better of declining and rolling out at once (ENBS), money
    teaches               what its result is worth to the decision after it (EVSI), money
    cost                  what it is expected to spend, money
    """

    weeks_on_air: int
    weeks_after: int
    people: float
    left_out: float
    net: float
    teaches: float
    cost: float


class Band(Value):
    """The designs worth nearly as much as the best: lowest and highest of each part, and how many of those searched they are."""

    weeks_on_air: Range
    weeks_after: Range
    people: Range
    left_out: Range
    designs: int


class Relaxed(Value):
    """One limit by itself moved as little as makes a pilot worth it.

    constraint   "people" and "weeks" in the pilot, "setup" cost, "hours" diverted, "horizon" in weeks, "noise" as a share of it
    stands, needed   where the limit stands, and where it would have to
    net          what the best pilot would then be worth, money
    """

    constraint: Constraint
    stands: float
    needed: float
    net: float


class Look(Value):
    """A day on which a pilot is looked at: `week` weeks after its start; no day where its start was not said."""

    week: int
    day: date | None = None


class Design(Value):
    """The best pilot of a tactic within its limits; money in `currency`, effects in margin per person and week.

    best                  of the designs searched; `pays` where it is worth more than deciding at once
    now                   expected value of rolling out at once
    band                  designs worth at least 95 % of the best; None where none pays
    by_weeks, by_people   the best design of each number of weeks on air; the best weeks by number of people
    relaxed               where none pays: what would have to give, one limit at a time; empty where no one limit is to blame
    ceiling               worth of a pilot of a week that told everything: no pilot can be worth more
    smallest_visible_effect, smallest_visible_lift   what the best design finds 8 times of 10 at 5 % two-sided
    power                 chance that it finds the expected effect at 5 % two-sided
    people_to_see         people in all arms that would find the expected effect 8 times of 10; None where there is none
    hours_cost            what diverted hours cost in it, of which `core_margin` is the margin of core work not done
    false_alarm           what an alarm that rings for nothing costs: the decision after the pilot
    alarm_chance          chance that one of its alarms does; None where there are none, or nobody said
    alarms                what the team wrote down as alarms
    reviews               when to look, the last time at its end
    searched              how many designs were compared
    """

    tactic: str
    currency: str
    best: Option
    now: float
    band: Band | None = None
    by_weeks: tuple[Option, ...] = ()
    by_people: tuple[Option, ...] = ()
    relaxed: tuple[Relaxed, ...] = ()
    ceiling: float
    expected_effect: float
    smallest_visible_effect: float
    smallest_visible_lift: float | None = None
    power: float
    people_to_see: float | None = None
    hours_cost: float
    core_margin: float
    false_alarm: float
    alarm_chance: float | None = None
    reviews: tuple[Look, ...] = ()
    alarms: Texts = ()
    limits: Limits
    assumed: Texts = ()
    searched: int

    @property
    def pays(self) -> bool:
        """Some pilot is worth more than deciding at once."""
        return self.best.net > 0

    def as_json(self) -> dict[str, object]:
        """The design for a machine: money to the cent, everything else to six digits after the point."""
        return _rounded(self.model_dump(mode="json") | {"pays": self.pays})


def _rounded(told: object, name: str = "") -> object:
    if isinstance(told, dict):
        return {key: _rounded(value, key) for key, value in told.items()}
    if isinstance(told, list):
        return [_rounded(value, name) for value in told]
    return round(told, 2 if name in MONEY else 6) + 0.0 if isinstance(told, float) else told
