"""The smallest set of changes after which a tactic would be funded or piloted, and the question to ask next."""
from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from planproof.audit.covering import Open, fewest_changes, in_order
from planproof.audit.finding import FAIL, PASS, UNKNOWN, Change, Finding
from planproof.audit.room import Place
from planproof.audit.rulebook import PILOT, REASON, Check
from planproof.audit.verdict import Findings, in_the_way_of_a_pilot, in_the_way_of_funding, worth_a_pilot, worth_funding
from planproof.model.pilot import Forecast

Toward = Literal["fund", "pilot"]
IN_THE_WAY = {"fund": in_the_way_of_funding, "pilot": in_the_way_of_a_pilot}
ASLEEP = {"fund": REASON, "pilot": PILOT}
WORTH = {"fund": worth_funding, "pilot": worth_a_pilot}


class Way(NamedTuple):
    """What has to change, and what the tactic would be then.

    toward      "fund" or "pilot"
    changes     the fields to fill in or to change, well enough for the checks that ask for them
    findings    ids of the checks in the way, and of those that a change would bring into it
    """

    toward: Toward
    changes: tuple[Change, ...]
    findings: tuple[str, ...]


class Question(NamedTuple):
    """The next best question: the field whose answer mends most of what silence keeps open."""

    check: str
    change: Change


class Prospect(NamedTuple):
    """What the other stages say of a tactic."""

    forecast: Forecast | None
    place: Place


def smallest_way(findings: Findings, prospect: Prospect) -> Way | None:
    """The way with the fewest changes to fund or pilot, to fund of equals; None where no change within the workbook does it."""
    ways = [_way(toward, findings, prospect) for toward in ("fund", "pilot")]
    return min((way for way in ways if way), key=lambda way: len(way.changes), default=None)


def _way(toward: Toward, findings: Findings, prospect: Prospect) -> Way | None:
    forecast, place = prospect
    if forecast is not None and not WORTH[toward](forecast):
        return None
    opens = tuple(_opens(toward, findings, place.tactic))
    start = frozenset() if forecast is not None else frozenset({Change("estimates", place.tactic, "input")})
    changes = _with_room(opens, start, place)
    if changes is None or not lifts(toward, findings, place.tactic, changes):
        return None
    involved = tuple(check.check for check in opens if check.wakes is None or not check.wakes.isdisjoint(changes))
    return Way(toward, tuple(in_order(opens, changes)), involved)


def _with_room(opens: tuple[Open, ...], start: frozenset[Change], place: Place) -> frozenset[Change] | None:
    """The fewest changes for the checks; and where they leave it outside the best affordable set, what else lets it in."""
    plain = fewest_changes(opens, start)
    if plain is None:
        return None
    more = list(place.missing(plain))
    if () in more:
        return plain
    found = (fewest_changes(opens, begun | set(extra)) for extra in more for begun in (start, plain))
    return min((changes for changes in found if changes and () in place.missing(changes)), key=len, default=None)


def _opens(toward: Toward, findings: Findings, tactic: str) -> Iterator[Open]:
    """What stands in the way, and what is not known yet and would, were it told by halves; in the rulebook's order."""
    blocking = {finding.check for finding in IN_THE_WAY[toward](findings)}
    for rule, finding in zip(findings.rules, findings.found, strict=True):
        if finding.check in blocking:
            yield Open(finding.check, finding.ways)
        elif rule.severity == ASLEEP[toward] and finding.result == UNKNOWN and finding.silent:
            yield Open(finding.check, finding.ways, _wakers(rule, tactic))


def _wakers(rule: Check, tactic: str) -> frozenset[Change]:
    """The changes that make a check speak."""
    own = (Change("tactics", tactic, field) for field in rule.waking - {"estimates"})
    return frozenset((*own, *([Change("estimates", tactic, "input")] if "estimates" in rule.waking else [])))


def lifts(toward: Toward, findings: Findings, tactic: str, changes: Collection[Change]) -> bool:
    """Judged again with these changes made well enough, nothing stands in the way of funding or of a pilot."""
    return not IN_THE_WAY[toward](after(findings, tactic, frozenset(changes)))


def after(findings: Findings, tactic: str, changes: frozenset[Change]) -> Findings:
    """The findings once these changes are made: what they mend passes, what they tell by halves fails, the rest stays."""
    told = {change.field for change in changes if change[:2] == ("tactics", tactic)}
    told |= {change.sheet for change in changes if change.sheet == "estimates"}
    return Findings(findings.rules, tuple(finding if finding.holds else _made(rule, finding, changes, told)
                                          for rule, finding in zip(findings.rules, findings.found, strict=True)))


def _made(rule: Check, finding: Finding, changes: frozenset[Change], told: set[str]) -> Finding:
    if any(changes.issuperset(way) for way in finding.ways):
        return finding._replace(result=PASS)
    woken = finding.silent and finding.result == UNKNOWN and not rule.waking.isdisjoint(told)
    return finding._replace(result=FAIL) if woken else finding


def next_question(way: Way | None, findings: Findings) -> Question | None:
    """The field of the way whose answer settles most of the findings that silence keeps open; the first of equals."""
    if way is None:
        return None
    open_ones = [finding for finding in findings.found if finding.result == UNKNOWN and finding.check in way.findings]
    asked = Counter(change for finding in open_ones for change in _asked(finding, way))
    best = max(asked, key=lambda change: asked[change], default=None)
    check = next((finding.check for finding in open_ones if best in _asked(finding, way)), None)
    return Question(check, best) if best and check else None


def _asked(finding: Finding, way: Way) -> tuple[Change, ...]:
    """The changes of the way that mend a finding."""
    changes = set(way.changes)
    return next((mended for mended in finding.ways if changes.issuperset(mended)), ())
