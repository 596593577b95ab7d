"""A person may override a verdict; both stay, and what changed since is said."""
import pytest

from planproof.audit import as_json
from tests.audit.asking import a_forecast, a_funding, a_report, a_sound_workbook
from tests.builders import a_decision


def audited(*decisions, **fields):
    workbook = a_sound_workbook(**fields).but(decisions=decisions)
    return a_report(workbook, forecasts=[a_forecast()], funding=a_funding("idea"))


def test_the_last_decision_is_in_force_beside_the_computed_verdict():
    audit = audited(a_decision(verdict="decline"), a_decision(verdict="pilot", by="Zoé")).tactic("idea")

    assert (audit.verdict, audit.decision.verdict, audit.decision.by, audit.overridden) == ("fund", "pilot", "Zoé", True)


def test_a_decision_that_agrees_overrides_nothing():
    audit = audited(a_decision(verdict="fund", computed="fund")).tactic("idea")

    assert (audit.overridden, audit.changed_since) == (False, False)


def test_without_a_decision_the_verdict_stands_alone():
    audit = audited().tactic("idea")

    assert (audit.decision, audit.overridden, audit.changed_since) == (None, False, False)


@pytest.mark.parametrize(("computed", "changed"), [("fix", True), ("fund", False), (None, False)])
def test_where_the_audit_says_otherwise_than_when_it_was_decided_the_workbook_has_changed(computed, changed):
    assert audited(a_decision(computed=computed)).tactic("idea").changed_since == changed


def test_an_override_changes_no_figure():
    plain, decided = audited(), audited(a_decision(verdict="decline"))

    assert decided.portfolio == plain.portfolio and decided.headline == plain.headline


def test_as_json_a_decision_stands_beside_the_verdict():
    told = as_json(audited(a_decision(verdict="pilot", computed="fix")))["tactics"][0]

    assert told["verdict"] == "fund"
    assert told["decision"] == {"verdict": "pilot", "by": "Léa", "rationale": "small, and we would learn", "on": "2027-03-02",
                                "computed_then": "fix", "overridden": True, "changed_since": True}
