"""The samples are what their script writes, and they tell good ideas from random acts."""
from datetime import date
from functools import cache

import pytest

from planproof.intake import read_workbook
from planproof.intake.tactic_columns import IDEAS
from planproof.line import assess
from scripts.make_samples import FOLDER, SAMPLES, write_samples

AS_OF = date(2026, 11, 23)
NAMED = {"facebook-one-off", "live-video", "instagram-stories", "facebook-group", "linkedin-group", "go-viral", "linkedin-quotes",
         "pinterest-board", "photo-contest", "join-peakspace"}


@cache
def sample(name):
    """A sample as it is read from its file, "retail" or "retail.fr"."""
    return read_workbook(FOLDER / f"{name}.xlsx")


@cache
def assessed(name):
    """The whole line on a sample, as of the day it was made for."""
    return assess(sample(name), AS_OF)


def verdicts(name):
    return {tactic.id: tactic.verdict for tactic in assessed(name).report.tactics}


def grades(name):
    return {tactic.id: tactic.grade for tactic in assessed(name).report.tactics}


def test_the_script_writes_the_same_bytes_again(tmp_path):
    for path in write_samples(tmp_path):
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), f"run python -m scripts.make_samples: {path.name}"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["retail", "b2b", "trouble"])
def test_a_sample_reads_as_the_workbook_it_was_written_from(name, lang):
    assert sample(name if lang == "en" else f"{name}.fr") == SAMPLES[name][0](lang)


@pytest.mark.parametrize("name", SAMPLES)
def test_both_languages_tell_the_same_figures(name):
    english, french = sample(name), sample(f"{name}.fr")

    for mine, theirs in zip(english.tactics, french.tactics, strict=True):
        assert (mine.total_cost, mine.launch_cost, mine.weekly_cost, mine.start, mine.end, mine.kind, mine.status,
                mine.kpi_target) == (
            theirs.total_cost, theirs.launch_cost, theirs.weekly_cost, theirs.start, theirs.end, theirs.kind, theirs.status,
            theirs.kpi_target)
    assert [row.amount for row in english.budget] == [row.amount for row in french.budget]
    assert [(row.input, row.p10, row.p50, row.p90) for row in english.estimates] == [
        (row.input, row.p10, row.p50, row.p90) for row in french.estimates]
    assert {tactic.name for tactic in english.tactics}.isdisjoint(tactic.name for tactic in french.tactics)


@pytest.mark.parametrize("name", SAMPLES)
def test_both_languages_get_the_same_verdicts(name):
    assert list(verdicts(name).values()) == list(verdicts(f"{name}.fr").values())


def test_cards_are_six_ideas_of_the_first_layer():
    workbook = sample("cards")
    told = {"id", "name", "status", "denied", "kpi", "kpi_unit", "kpi_baseline", "kpi_target", "kpi_date", *IDEAS}

    assert len(workbook.tactics) == 6 and workbook.sheets == ("plan", "budget", "teams", "tactics")
    assert all(value in (None, ()) for tactic in workbook.tactics for field, value in tactic if field not in told)


def test_retail_is_as_large_as_it_says():
    workbook = sample("retail")

    assert (len({row.line for row in workbook.budget}), len(workbook.objectives), len(workbook.teams)) == (12, 6, 4)
    assert (sum(tactic.running for tactic in workbook.tactics), len(workbook.tactics)) == (8, 22)
    assert NAMED <= {tactic.id for tactic in workbook.tactics}
    assert all(estimate.source for estimate in workbook.estimates)


def test_retail_budgets_hold_what_the_running_tactics_have_signed_for():
    assert all(row.amount - row.committed >= 0 for row in sample("retail").budget)


def test_retail_tells_good_from_fixable_from_random():
    found, graded = verdicts("retail"), grades("retail")

    assert {"fund", "keep", "pilot", "fix", "stop", "decline"} <= set(found.values())
    assert found["basket-reminder"] == found["jacket-trade-in"] == "fund"
    assert found["pinterest-board"] == "pilot"
    assert found["linkedin-quotes"] == "stop" and found["join-peakspace"] == "decline"
    assert {id for id, grade in graded.items() if grade == "random"} >= {"go-viral", "facebook-one-off", "instagram-stories",
        "linkedin-group"}
    assert graded["review-request"] == graded["live-video"] == "drifting"


def test_the_pinterest_board_is_worth_a_pilot_more_than_either_answer_at_once():
    forecast = assessed("retail").outlook.forecasts["pinterest-board"]

    assert forecast.pilot > forecast.now and forecast.pilot > 0


def test_b2b_pilots_its_partners_and_funds_its_follow_up():
    found = verdicts("b2b")

    assert found["installer-referrals"] == "pilot" and found["score-nurture"] == "fund"
    assert {row.input for row in sample("b2b").estimates} >= {"r1", "r2", "r3", "r4"}


def test_trouble_fires_every_check_that_there_is():
    findings = [finding for tactic in assessed("trouble").report.tactics for finding in tactic.findings]

    fired = {finding.check for finding in findings if finding.result == "FAIL"}

    assert {finding.check for finding in findings} - fired == set()
