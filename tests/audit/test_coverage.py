"""Every check reaches every result, a sound tactic of any kind fires none, and every finding can be acted upon."""
from collections import defaultdict
from functools import cache
from typing import get_args

import pytest

from planproof.audit import AuditReport, rulebook
from planproof.model.tactic import Kind
from tests.audit.asking import a_forecast, a_funding, a_report, a_sound_workbook
from tests.builders import a_tactic, a_workbook
from tests.test_samples import assessed

KINDS = get_args(get_args(Kind)[0]) or get_args(Kind)
RULES = rulebook("")
NO_FOLLOW_UP = {"event", "other"}


@cache
def sound(kind: str) -> AuditReport:
    """A fully answered, sound tactic of a kind."""
    return a_report(a_sound_workbook(kind=kind), forecasts=[a_forecast()], funding=a_funding("idea"))


@cache
def reached() -> dict[str, set[str]]:
    """Check -> the results that it reaches: sound tactics of every kind, one that says nothing, the trouble sample."""
    silent = a_report(a_workbook(a_tactic(start=None, end=None)))
    found = defaultdict(set)
    for report in (*map(sound, KINDS), silent, assessed("trouble").report):
        for tactic in report.tactics:
            for finding in tactic.findings:
                found[finding.check].add(finding.result)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_check_reaches_every_result(rule):
    expected = {"PASS", "FAIL", "UNKNOWN"} | ({"NA"} if rule.only_for or rule.not_for else set())

    assert reached()[rule.id] == expected


@pytest.mark.parametrize("kind", KINDS)
def test_a_fully_answered_sound_tactic_of_any_kind_fires_no_check(kind):
    audit = sound(kind).tactic("idea")

    assert {finding.check: finding.result for finding in audit.findings if not finding.holds} == {}
    assert (audit.grade, audit.verdict, audit.vote) == ("integrated", "fund", "YES")


@pytest.mark.parametrize("kind", KINDS)
def test_only_social_and_community_are_asked_about_community_and_a_trade_fair_about_no_follow_up(kind):
    not_asked = {finding.check for finding in sound(kind).tactic("idea").findings if finding.result == "NA"}

    community = {rule.id for rule in RULES if rule.family == "D"} if kind not in ("social", "community") else set()
    assert not_asked == community | ({"F2", "F3", "F4", "F5"} if kind in NO_FOLLOW_UP else set())


@pytest.mark.parametrize("name", ["trouble", "retail", "b2b", "cards"])
def test_what_does_not_hold_shows_its_evidence_its_stake_and_a_remedy_with_its_place(name):
    for tactic in assessed(name).report.tactics:
        for finding in tactic.findings:
            if not finding.holds:
                assert finding.at_stake is not None and finding.changes and str(finding.remedy).startswith("Sheet “")
            if finding.result == "FAIL":
                assert finding.evidence or finding.check == "B14"      # sponsors are shown only where the plan says so
