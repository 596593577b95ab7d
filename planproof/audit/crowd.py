"""Who else speaks to the same people at the same time."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planproof.audit.scene import ZERO, Scene
from planproof.model.calendar import Period, days_by_week
from planproof.model.tactic import Tactic

ALWAYS = Period(date.min, date.max)


class Stay(NamedTuple):
    """A live tactic and the days it runs."""

    days: Period
    tactic: Tactic


def audiences(tactic: Tactic) -> tuple[str, ...]:
    """The audiences of a tactic, parts of the cell separated by ";", whatever their case."""
    return tuple(part.strip().casefold() for part in (tactic.audience or "").split(";") if part.strip())


class Crowd:
    """The live tactics of a workbook by the people they speak to."""

    def __init__(self, scene: Scene):
        self.scene = scene
        self.stays = [Stay(scene.ledger.period(tactic) or ALWAYS, tactic) for tactic in scene.live]
        self._twins = dict(self._pairs())
        self._contacts = self._by_week()

    def _pairs(self) -> Iterator[tuple[str, tuple[Tactic, ...]]]:
        groups: dict[tuple[str, str], list[Stay]] = defaultdict(list)
        for stay in self.stays:
            for audience in audiences(stay.tactic) if stay.tactic.channel else ():
                groups[audience, stay.tactic.channel].append(stay)
        found: dict[str, dict[str, Tactic]] = defaultdict(dict)
        for group in groups.values():
            for tactic, other in _overlaps(group):
                found[tactic.id][other.id] = other
        return ((id, tuple(others.values())) for id, others in found.items())

    def twins(self, tactic: Tactic) -> tuple[Tactic, ...]:
        """Other live tactics with its audience and channel in its weeks: not all of them, but one where there is one."""
        return self._twins.get(tactic.id, ())

    def contacts_of(self, tactic: Tactic) -> Decimal | None:
        """Contacts per person and week: its own, else its channel's; None where neither is said."""
        if tactic.contacts_per_week is not None:
            return tactic.contacts_per_week
        rows = self.scene.rows_of("channels", "id", tactic.channel) if tactic.channel else ()
        return rows[0].contacts_per_week if rows else None

    def _by_week(self) -> dict[tuple[str, date], Decimal]:
        found: dict[tuple[str, date], Decimal] = defaultdict(lambda: ZERO)
        for stay in self.stays:
            contacts = self.contacts_of(stay.tactic)
            if contacts and stay.days is not ALWAYS:
                for audience in audiences(stay.tactic):
                    for monday in days_by_week(stay.days):
                        found[audience, monday] += contacts
        return found

    def busiest(self, tactic: Tactic) -> tuple[Decimal, date | None]:
        """The most contacts per person that its audience has in a week of its own, and that week."""
        days = self.scene.ledger.period(tactic)
        weeks = [(self._contacts.get((audience, monday), ZERO), monday)
                 for audience in audiences(tactic) for monday in (days_by_week(days) if days else ())]
        return max(weeks, key=lambda week: (week[0], -week[1].toordinal()), default=(ZERO, None))


def _overlaps(group: Iterable[Stay]) -> Iterator[tuple[Tactic, Tactic]]:
    """For every tactic that overlaps another at least one such pair, in a single pass over the days."""
    rows = sorted(group, key=lambda stay: (stay.days, stay.tactic.name, stay.tactic.id))
    longest: Stay | None = None
    for at, stay in enumerate(rows):
        if longest and longest.days.end >= stay.days.start:
            yield stay.tactic, longest.tactic
        if at + 1 < len(rows) and rows[at + 1].days.start <= stay.days.end:
            yield stay.tactic, rows[at + 1].tactic
        longest = stay if longest is None or stay.days.end > longest.days.end else longest
