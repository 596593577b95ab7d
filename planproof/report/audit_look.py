"""Which ideas and checks the audit shows, and in which order."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from planproof.audit.rulebook import Check
from planproof.intake.columns import fold
from planproof.report.ideas import Idea

PAGE = 40
WORST_FIRST = ("stop", "decline", "fix", "retest", "pilot", "keep", "fund")
SEARCHED = ("id", "name", "description", "sponsor", "owner", "channel", "audience")


class Look(NamedTuple):
    """What was asked to be seen; "" leaves nothing out.

    order    "stake" (the largest sum first), "verdict" (the worst first), "file" or "name"
    family   letters of a family of checks
    result   "FAIL", "UNKNOWN" or "OPEN" for either: only such squares, and the ideas and checks that have one
    text     words that the idea's name, people, channel or audience hold
    page     from 0
    """

    order: str = "stake"
    verdict: str = ""
    grade: str = ""
    status: str = ""
    family: str = ""
    result: str = ""
    text: str = ""
    page: int = 0


class Seen(NamedTuple):
    """What is shown: the ideas of one page, the checks, and of how many.

    found    ideas that match, on all pages; `total` is all live ones
    marked   results of the squares that stand out; empty for all
    """

    ideas: tuple[Idea, ...]
    checks: tuple[Check, ...]
    found: int
    total: int
    all_checks: int
    page: int
    pages: int
    marked: frozenset[str]

    @property
    def first(self) -> int:
        """Place of the page's first idea among those found, from 1."""
        return self.page * PAGE + 1


def seen(ideas: Sequence[Idea], rules: Sequence[Check], look: Look) -> Seen:
    """What a look leaves of the ideas, in file order, and of the checks."""
    marked = frozenset({"FAIL", "UNKNOWN"} if look.result == "OPEN" else {look.result} if look.result else ())
    checks = [rule for rule in rules if look.family in ("", rule.family)]
    found = [idea for idea in ideas if _matches(idea, look) and (not marked or _marks(idea, marked, checks))]
    if marked:
        open_ones = {check for idea in found for check in _marks(idea, marked, checks)}
        checks = [rule for rule in checks if rule.id in open_ones]
    found = sorted(found, key=_orders(ideas)[look.order])
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(look.page, 0), pages - 1)
    shown = tuple(found[page * PAGE:(page + 1) * PAGE])
    return Seen(shown, tuple(checks), len(found), len(ideas), len(rules), page, pages, marked)


def at_stake(idea: Idea) -> Decimal | None:
    """Money that hangs on it: its cost still to come, else what was asked; None where neither was said."""
    stake = idea.audit.stake.money
    return stake if stake is not None else idea.audit.asked


def _matches(idea: Idea, look: Look) -> bool:
    audit = idea.audit
    asked = ((look.verdict, audit.verdict), (look.grade, audit.grade), (look.status, audit.status))
    said = fold(" ".join(str(getattr(idea.tactic, field) or "") for field in SEARCHED))
    return all(wanted in ("", is_) for wanted, is_ in asked) and all(word in said for word in fold(look.text).split())


def _marks(idea: Idea, marked: frozenset[str], checks: Sequence[Check]) -> set[str]:
    ids = {rule.id for rule in checks}
    return {finding.check for finding in idea.audit.findings if finding.result in marked and finding.check in ids}


def _orders(ideas: Sequence[Idea]) -> dict[str, Callable[[Idea], object]]:
    places = {idea.tactic.id: place for place, idea in enumerate(ideas)}

    def in_file(idea: Idea) -> int:
        return places[idea.tactic.id]

    def by_stake(idea: Idea) -> tuple[Decimal, int]:
        return -(at_stake(idea) or Decimal(0)), in_file(idea)

    return {"stake": by_stake, "verdict": lambda idea: (WORST_FIRST.index(idea.audit.verdict), *by_stake(idea)),
            "file": in_file, "name": lambda idea: (fold(idea.tactic.name), in_file(idea))}
