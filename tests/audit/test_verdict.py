"""Grades, votes and verdicts: exactly one verdict for every combination, and the first that holds."""
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.audit import rulebook
from planproof.audit.finding import FAIL, NA, PASS, UNKNOWN, Finding
from planproof.audit.verdict import Findings, Standing, judge
from tests.audit.asking import a_forecast, a_funding, a_report, a_sound_workbook, a_spread
from tests.builders import a_plan, a_tactic, a_workbook

RULES = rulebook("")
CHOSEN = Standing(chosen=True, held=100.0, without=20.0)


def found(**results: str) -> Findings:
    """All checks pass save those named."""
    return Findings(RULES, tuple(Finding(results.get(rule.id, PASS), check=rule.id) for rule in RULES))


def losing(**more):
    return a_forecast(now=-10.0, pilot=-5.0, **more)


# grades
@pytest.mark.parametrize(("signs", "grade"), [
    ({}, "integrated"), ({"A1": UNKNOWN}, "unknown"), ({"A1": FAIL}, "drifting"), ({"A1": FAIL, "A2": UNKNOWN}, "drifting"),
    ({"A1": FAIL, "A4": FAIL}, "random"), ({"A1": FAIL, "A2": FAIL, "A3": FAIL, "A4": FAIL}, "random"),
    ({"B01": FAIL, "F1": UNKNOWN}, "integrated"),
])
def test_a_grade_counts_signs_alone(signs, grade):
    assert found(**signs).grade == grade


# the vote
@pytest.mark.parametrize(("results", "missing"), [
    ({}, ()), ({"A1": FAIL}, ("A1",)), ({"F1": UNKNOWN}, ("F1",)), ({"F1": NA}, ()), ({"B01": FAIL, "C1": FAIL}, ()),
])
def test_the_vote_is_no_until_signs_and_growth_pass(results, missing):
    assert found(**results).missing == missing


# verdicts
@pytest.mark.parametrize(("now", "pilot", "verdict"), [(100.0, 50.0, "fund"), (50.0, 100.0, "pilot"), (50.0, 50.0, "fund"),
                                                       (0.0, 0.0, "fund"), (-5.0, 10.0, "pilot"), (-5.0, -1.0, "fix")])
def test_a_sound_tactic_is_funded_or_piloted_by_what_it_is_worth(now, pilot, verdict):
    assert judge(found(), a_forecast(now=now, pilot=pilot), CHOSEN, running=False) == verdict


@pytest.mark.parametrize(("running", "verdict"), [(False, "decline"), (True, "stop")])
def test_what_loses_even_in_a_good_case_is_declined(running, verdict):
    forecast = losing(npv=a_spread(-30.0, -20.0, -1.0))

    assert judge(found(), forecast, CHOSEN, running=running) == verdict


def test_what_loses_on_average_but_not_in_a_good_case_is_not():
    assert judge(found(), losing(npv=a_spread(-30.0, -20.0, 1.0)), CHOSEN, running=False) == "fix"


def test_the_good_case_is_that_of_the_better_option():
    forecast = a_forecast(now=-1.0, pilot=-5.0, npv=a_spread(-9.0, -5.0, -1.0), npv_now=a_spread(-9.0, -5.0, 3.0))

    assert judge(found(), forecast, CHOSEN, running=False) == "fix"


def test_what_costs_the_best_set_more_than_it_brings_is_declined():
    standing = Standing(chosen=False, held=80.0, without=100.0)

    assert judge(found(), a_forecast(), standing, running=False) == "decline"
    assert judge(found(), a_forecast(), standing._replace(held=None), running=False) == "fix"
    assert judge(found(), a_forecast(), standing._replace(held=100.0), running=False) == "fix"


@pytest.mark.parametrize("blocker", [{"A1": FAIL}, {"A2": UNKNOWN}, {"B01": FAIL}, {"F1": FAIL}, {"B04": UNKNOWN}])
def test_what_stands_in_the_way_of_funding_is_fixed_first(blocker):
    assert judge(found(**blocker), a_forecast(), CHOSEN, running=False) == "fix"


@pytest.mark.parametrize(("blocker", "verdict"), [({"C1": FAIL}, "fix"), ({"A3": UNKNOWN}, "fix"), ({"C1": UNKNOWN}, "pilot"),
                                                  ({"B01": FAIL, "B04": FAIL, "F1": FAIL}, "pilot")])
def test_a_pilot_asks_for_signs_and_safety_but_not_for_reasons(blocker, verdict):
    assert judge(found(**blocker), a_forecast(now=1.0, pilot=9.0), CHOSEN, running=False) == verdict


@pytest.mark.parametrize(("running", "verdict"), [(False, "fund"), (True, "keep")])
def test_what_runs_is_kept_rather_than_funded(running, verdict):
    assert judge(found(B01=UNKNOWN), a_forecast(), CHOSEN, running=running) == verdict


def test_what_runs_is_tested_again_rather_than_piloted():
    assert judge(found(), a_forecast(now=1.0, pilot=9.0), CHOSEN, running=True) == "retest"


RESULTS = st.fixed_dictionaries({rule.id: st.sampled_from([PASS, FAIL, UNKNOWN, NA]) for rule in RULES})
MONEY = st.sampled_from([-50.0, -1.0, 0.0, 1.0, 50.0])
VALUE = st.none() | MONEY


@settings(max_examples=300)
@given(RESULTS, st.none() | st.tuples(MONEY, MONEY, MONEY, MONEY), st.booleans(), VALUE, VALUE, st.booleans())
def test_every_combination_has_exactly_one_verdict(results, money, chosen, held, without, running):
    findings, standing = found(**results), Standing(chosen, held, without)
    forecast = money and a_forecast(now=money[0], pilot=money[1], npv_now=a_spread(p90=money[2]), npv=a_spread(p90=money[3]))

    verdict = judge(findings, forecast, standing, running=running)

    assert verdict in (("stop", "keep", "retest", "fix") if running else ("decline", "fund", "pilot", "fix"))
    if verdict in ("fund", "keep"):
        assert findings.grade == "integrated" and chosen and not findings.of("reason", FAIL)
        assert forecast.now >= max(0, forecast.pilot)
    if verdict in ("pilot", "retest"):
        assert findings.grade == "integrated" and chosen and forecast.pilot > max(0, forecast.now)


# the whole report
def asked(workbook, **more):
    return a_report(workbook, forecasts=[a_forecast()], funding=a_funding("idea"), **more)


def test_a_tactic_that_nothing_is_missing_from_is_funded_and_said_so():
    report = asked(a_sound_workbook())
    audit = report.tactic("idea")

    assert {finding.check: finding.result for finding in audit.findings if finding.result != "PASS"} == {}
    assert (audit.grade, audit.verdict, audit.failed_signs, audit.unknown_signs) == ("integrated", "fund", 0, 0)
    assert str(report.headline) == "1 idea, 1,000 EUR asked, 1,000 EUR free; 1 fits."


def test_one_answer_missing_is_one_change_and_the_next_question():
    audit = asked(a_sound_workbook(objectives=())).tactic("idea")

    assert audit.verdict == "fix"
    assert [change.field for change in audit.way.changes] == ["objectives"]
    assert audit.next_question.change.field == "objectives"
    assert str(audit.because) == "1 change would make it ready to fund."


def test_the_smaller_way_of_fund_and_pilot_is_shown():
    audit = a_report(a_sound_workbook(objectives=(), owner=None, asked=None), funding=a_funding("idea"),
                     forecasts=[a_forecast(now=1.0, pilot=5.0)]).tactic("idea")

    assert (audit.way.toward, [change.field for change in audit.way.changes]) == ("pilot", ["objectives"])


def test_what_no_change_would_lift_says_so():
    audit = a_report(a_sound_workbook(), funding=a_funding("idea"), forecasts=[losing()]).tactic("idea")

    assert (audit.verdict, audit.way) == ("fix", None)
    assert str(audit.because) == "No change within the workbook would make it worth funding or piloting."


def test_a_switched_off_rule_is_not_asked_and_is_reported():
    workbook = a_sound_workbook(objectives=()).but(plan=a_plan(rules_off=("A2",)))

    report = asked(workbook)

    assert report.rules_off == ("A2",)
    assert report.tactic("idea").finding("A2") is None
    assert report.tactic("idea").verdict == "fund"


def test_a_stopped_tactic_is_listed_as_stopped_and_counts_nowhere():
    report = a_report(a_workbook(a_tactic("old", cost=900, status="stopped"), a_tactic()))

    assert [audit.id for audit in report.tactics] == ["old", "idea"]
    assert report.tactic("old").verdict == "stop"
    assert (report.portfolio.ideas, report.portfolio.asked) == (1, 0)
