"""Grade, vote and verdict of a tactic: what its findings, its forecast and the joint funding lead to."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from planproof.audit.finding import FAIL, UNKNOWN, Finding
from planproof.audit.rulebook import PILOT, REASON, SIGN, Check, Severity
from planproof.model.pilot import Forecast

Grade = Literal["integrated", "unknown", "drifting", "random"]
Verdict = Literal["decline", "stop", "fund", "keep", "pilot", "retest", "fix"]
Vote = Literal["NO", "YES"]
CENT = 0.005                # two values closer than half a cent are one value
OF_RUNNING: dict[Verdict, Verdict] = {"decline": "stop", "fund": "keep", "pilot": "retest"}
VOTING = ("A", "F")         # families that the vote asks to pass


class Standing(NamedTuple):
    """A tactic in the joint funding.

    chosen    it is in the best affordable set
    held      value of the best affordable set that holds it, None where there is none
    without   value of the best that does not
    """

    chosen: bool = False
    held: float | None = None
    without: float | None = None

    @property
    def costs_more_than_it_brings(self) -> bool:
        """Some affordable set holds it, and the best such is worth less than the best without it."""
        return self.held is not None and self.without is not None and self.held < self.without - CENT


@dataclass(frozen=True)
class Findings:
    """What the rulebook found of one tactic, in its order."""

    rules: tuple[Check, ...]
    found: tuple[Finding, ...]

    def of(self, severity: Severity, *results: str) -> tuple[Finding, ...]:
        """The findings of a severity with one of the results."""
        return tuple(finding for finding in self._of.get(severity, ()) if finding.result in results)

    @cached_property
    def _of(self) -> dict[Severity, list[Finding]]:
        found: dict[Severity, list[Finding]] = defaultdict(list)
        for rule, finding in zip(self.rules, self.found, strict=True):
            found[rule.severity].append(finding)
        return found

    def result(self, id: str) -> str | None:
        """The result of one check, None where the plan does not ask it."""
        return next((finding.result for finding in self.found if finding.check == id), None)

    @property
    def grade(self) -> Grade:
        """By its signs: integrated, not yet known, drifting (one fails), random act (more)."""
        failed = len(self.of(SIGN, FAIL))
        if failed:
            return "drifting" if failed == 1 else "random"
        return "unknown" if self.of(SIGN, UNKNOWN) else "integrated"

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the checks that stand between the tactic and a "YES"."""
        return tuple(finding.check for rule, finding in zip(self.rules, self.found, strict=True)
                     if rule.family in VOTING and not finding.holds)


def in_the_way_of_funding(findings: Findings) -> tuple[Finding, ...]:
    """Signs failed or not known, reasons failed, and a return that is not known to pass."""
    reasons = findings.of(REASON, FAIL)
    unsaid = tuple(finding for finding in findings.of(REASON, UNKNOWN) if finding.check == "B04")
    return (*findings.of(SIGN, FAIL, UNKNOWN), *reasons, *unsaid)


def in_the_way_of_a_pilot(findings: Findings) -> tuple[Finding, ...]:
    """Signs failed or not known, and pilot checks failed."""
    return (*findings.of(SIGN, FAIL, UNKNOWN), *findings.of(PILOT, FAIL))


def judge(findings: Findings, forecast: Forecast | None, standing: Standing, *, running: bool) -> Verdict:
    """The first that holds of decline, fund, pilot and fix; for a running tactic stop, keep, re-test and fix."""
    verdict = _proposed(findings, forecast, standing)
    return OF_RUNNING.get(verdict, verdict) if running else verdict


def _proposed(findings: Findings, forecast: Forecast | None, standing: Standing) -> Verdict:
    if loses_even_in_a_good_case(forecast) or standing.costs_more_than_it_brings:
        return "decline"
    if forecast is None or not standing.chosen:
        return "fix"
    if worth_funding(forecast) and not in_the_way_of_funding(findings):
        return "fund"
    if worth_a_pilot(forecast) and not in_the_way_of_a_pilot(findings):
        return "pilot"
    return "fix"


def loses_even_in_a_good_case(forecast: Forecast | None) -> bool:
    """The better of pilot and now is worth less than nothing, and so is its good case (P90)."""
    if forecast is None or max(forecast.pilot, forecast.now) >= 0:
        return False
    spreads: Iterable = (*([forecast.npv] if forecast.pilot >= forecast.now else []),
                         *([forecast.npv_now] if forecast.now >= forecast.pilot else []))
    return all(spread.p90 is not None and spread.p90 < 0 for spread in spreads)


def worth_funding(forecast: Forecast) -> bool:
    """Rolling out now is worth at least a pilot, and at least nothing."""
    return forecast.now >= max(0.0, forecast.pilot)


def worth_a_pilot(forecast: Forecast) -> bool:
    """A pilot is worth more than declining and more than rolling out now."""
    return forecast.pilot > max(0.0, forecast.now)
