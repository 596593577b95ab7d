"""The smallest set of changes after which a tactic would be funded or piloted, and the question to ask next."""
from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from planproof.audit.finding import UNKNOWN, Change, Finding
from planproof.audit.verdict import (
    Findings,
    Standing,
    in_the_way_of_a_pilot,
    in_the_way_of_funding,
    worth_a_pilot,
    worth_funding,
)
from planproof.model.funding import StopList
from planproof.model.pilot import Forecast

MOST_STEPS = 12


class Way(NamedTuple):
    """What has to change, and what the tactic would be then.

    toward     "fund" or "pilot"
    findings   ids of the checks in the way
    """

    toward: Literal["fund", "pilot"]
    changes: tuple[Change, ...]
    findings: tuple[str, ...]


class Question(NamedTuple):
    """The next best question: the field whose answer mends most of what silence keeps open."""

    check: str
    change: Change


class Outlook(NamedTuple):
    """What the other stages say of a tactic; `stops` makes room for it where it has to."""

    tactic: str
    forecast: Forecast | None
    standing: Standing
    weighed: bool
    stops: StopList | None = None


def smallest_way(findings: Findings, outlook: Outlook) -> Way | None:
    """The way with the fewest changes to fund or pilot; None where no change within the workbook does it."""
    ways = [_way("fund", in_the_way_of_funding(findings), outlook), _way("pilot", in_the_way_of_a_pilot(findings), outlook)]
    return min((way for way in ways if way), key=lambda way: len(way.changes), default=None)


def _way(toward: Literal["fund", "pilot"], blockers: tuple[Finding, ...], outlook: Outlook) -> Way | None:
    forecast = outlook.forecast
    if forecast is not None and not (worth_funding if toward == "fund" else worth_a_pilot)(forecast):
        return None
    estimates = () if forecast is not None else (Change("estimates", outlook.tactic, "input"),)
    room = _room(blockers, outlook)
    if room is None:
        return None
    changes = dict.fromkeys((*(change for finding in blockers for change in finding.changes), *estimates, *room))
    return Way(toward, tuple(changes), tuple(finding.check for finding in blockers))


def _room(blockers: tuple[Finding, ...], outlook: Outlook) -> tuple[Change, ...] | None:
    """What else must change for it to be in the best affordable set; None where nothing would do."""
    if outlook.standing.chosen or not outlook.weighed or outlook.forecast is None:
        return ()
    if any(finding.check in ("A1", "B12") for finding in blockers):
        return ()
    return tuple(Change("tactics", name, "status") for name in outlook.stops.tactics) if outlook.stops else None


def next_question(way: Way | None, findings: Findings) -> Question | None:
    """The field whose answer would settle most of the findings that silence keeps open; the first of equals."""
    if way is None:
        return None
    open_ones = [finding for finding in findings.found if finding.result == UNKNOWN and finding.check in way.findings]
    asked = Counter(change for finding in open_ones for change in finding.changes)
    best = max(asked, key=lambda change: asked[change], default=None)
    check = next((finding.check for finding in open_ones if best in finding.changes), None)
    return Question(check, best) if best and check else None
