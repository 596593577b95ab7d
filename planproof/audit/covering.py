"""The fewest changes that mend a number of checks: one may mend several, and a check may be mended in several ways."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planproof.audit.finding import Change

MOST_STEPS = 2_000          # a count, not a clock, so that answers repeat; what was found until then is given


class Open(NamedTuple):
    """A check that does not hold.

    ways    the sets of changes each of which mends it; none where nothing does
    wakes   None where it stands in the way; else the changes of which one alone brings it into the way, unless it is mended
    """

    check: str
    ways: tuple[tuple[Change, ...], ...]
    wakes: frozenset[Change] | None = None

    def in_the_way_after(self, changes: frozenset[Change]) -> bool:
        """It stands in the way once these changes are made, and they do not mend it."""
        awake = self.wakes is None or not self.wakes.isdisjoint(changes)
        return awake and not any(changes.issuperset(way) for way in self.ways)


def fewest_changes(opens: Sequence[Open], start: frozenset[Change] = frozenset()) -> frozenset[Change] | None:
    """The fewest changes, `start` among them, after which no check stands in the way; None where none do.

    Of as few, those of which each check's own first way comes first.
    """
    search = _Search(opens)
    search.extend(start)
    return search.best


class _Search:
    def __init__(self, opens: Sequence[Open]):
        self.opens, self.best, self.steps = opens, None, 0

    def extend(self, chosen: frozenset[Change]) -> None:
        """Add, in every order that could be shorter than the best so far, what the checks in the way ask for."""
        self.steps += 1
        if self.steps > MOST_STEPS or self.best is not None and len(chosen) >= len(self.best):
            return
        left = [check for check in self.opens if check.in_the_way_after(chosen)]
        if not left:
            self.best = chosen
            return
        narrowest = min(left, key=lambda check: len(check.ways))
        for way in sorted(narrowest.ways, key=lambda way: len(chosen.union(way))):
            self.extend(chosen.union(way))


def in_order(opens: Sequence[Open], changes: frozenset[Change]) -> Iterator[Change]:
    """The changes in the order of the checks that ask for them, each once; then those that none does."""
    asked = dict.fromkeys(change for check in opens for way in check.ways for change in way if change in changes)
    yield from asked
    yield from sorted(changes - asked.keys())
