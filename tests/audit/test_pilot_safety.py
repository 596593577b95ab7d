"""Family C: safe to pilot."""
from datetime import date
from decimal import Decimal as D

import pytest

from tests.audit.asking import finding, result
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_team, a_workbook, an_estimate


# C2
@pytest.mark.parametrize(("channel", "expected"), [
    ({}, "PASS"), ({"actual": D(100)}, "PASS"), ({"actual": D(99)}, "FAIL"), ({"incumbent": False}, "FAIL"),
    ({"actual": None}, "UNKNOWN"), ({"target": None}, "UNKNOWN"),
])
def test_it_leans_on_a_channel_in_place_that_meets_its_target(channel, expected):
    assert result(a_workbook(a_channel(**channel), a_tactic(channel="newsletter")), "C2") == expected


def test_a_link_to_the_winner_is_enough():
    assert result(a_workbook(a_channel(), a_tactic(feeds=("newsletter",))), "C2") == "PASS"
    assert result(a_workbook(a_channel(), a_tactic()), "C2") == "UNKNOWN"


# C3
HONEST = {"trial_disclosed": True, "feedback_survey": ("like it?", "200", "2027-04-01"), "closing_message": "thank you"}


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, "PASS"), ({"trial_disclosed": False}, "FAIL"), ({"trial_disclosed": None}, "FAIL"), ({"closing_message": None}, "FAIL"),
    ({"feedback_survey": ("like it?", "200")}, "FAIL"), ({"feedback_survey": ("like it?", "", "2027-04-01")}, "FAIL"),
    (dict.fromkeys(("trial_disclosed", "closing_message")) | {"feedback_survey": ()}, "UNKNOWN"),
])
def test_the_audience_is_told_asked_and_thanked(fields, expected):
    assert result(a_workbook(a_tactic(**{**HONEST, **fields})), "C3") == expected


# C4
WATCHED = {"guardrails": ("unsubscribes under 1 %",)}


@pytest.mark.parametrize(("cost", "expected"), [(100, "PASS"), ("100.01", "FAIL")])
def test_at_most_a_tenth_of_another_objectives_money(cost, expected):
    workbook = a_workbook(a_line("CRM", budget=1_000, objective="loyalty"),
                          a_tactic(cost=cost, line="CRM", objectives=("leads",), **WATCHED))

    assert result(workbook, "C4") == expected


@pytest.mark.parametrize(("hours", "expected"), [(4, "PASS"), ("4.1", "FAIL")])
def test_at_most_a_tenth_of_another_objectives_hours(hours, expected):
    week = {"start": date(2027, 3, 1), "end": date(2027, 3, 7)}
    team = a_team("Care", hours=40, committed=30, objective="loyalty")

    assert result(a_workbook(a_plan(), team, a_tactic(hours={"Care": hours}, **week, **WATCHED)), "C4") == expected


def test_its_own_objectives_line_may_give_all_it_has():
    workbook = a_workbook(a_line("CRM", budget=100, objective="leads"),
                          a_tactic(cost=100, line="CRM", objectives=("leads",), **WATCHED))

    assert result(workbook, "C4") == "PASS"


def test_an_alarm_has_to_watch():
    assert result(a_workbook(a_line(), a_tactic(cost=1, line="Social")), "C4") == "FAIL"
    assert result(a_workbook(a_tactic()), "C4") == "UNKNOWN"


# C5
@pytest.mark.parametrize(("fields", "expected"), [
    ({"signed_off_by": "Léa", "ring_fenced": "yes"}, "PASS"), ({"signed_off_by": "Léa", "ring_fenced": "2027-03-31"}, "PASS"),
    ({"signed_off_by": "Léa", "ring_fenced": "2027-03-30"}, "FAIL"), ({"signed_off_by": "Léa", "ring_fenced": "no"}, "FAIL"),
    ({"signed_off_by": "Léa"}, "FAIL"), ({"ring_fenced": "yes"}, "FAIL"), ({}, "UNKNOWN"),
])
def test_signed_off_and_protected_to_the_end(fields, expected):
    assert result(a_workbook(a_tactic(**fields)), "C5") == expected


# C6
@pytest.mark.parametrize(("note", "expected"), [(("list", "a month", "series"), "PASS"), (("list", "", "series"), "FAIL"),
                                                (("list",), "FAIL"), ((), "UNKNOWN")])
def test_what_a_competitor_learns_has_an_answer(note, expected):
    assert result(a_workbook(a_tactic(competitor_note=note)), "C6") == expected


# C7
FOUR_WEEKS = {"start": date(2027, 3, 1), "end": date(2027, 3, 28)}


@pytest.mark.parametrize(("weeks", "rows", "expected"), [
    (4, (), "PASS"), (5, (), "FAIL"), (5, (an_estimate(input="W", p50=1),), "PASS"),
    (9, (an_estimate(input="T", p50=8),), "FAIL"),
    (8, (an_estimate(input="T", p50=8),), "PASS"), (None, (), "UNKNOWN"),
])
def test_numbers_can_be_read_by_the_end_of_the_pilot(weeks, rows, expected):
    tactic = a_tactic(kpi_weeks_to_read=weeks and D(weeks), **FOUR_WEEKS)

    assert result(a_workbook(*rows, tactic), "C7") == expected


def test_a_pilot_of_unknown_length_leaves_it_open():
    assert result(a_workbook(a_tactic(kpi_weeks_to_read=D(4), end=None)), "C7") == "UNKNOWN"


# C8
@pytest.mark.parametrize(("evidence", "trend", "expected"), [
    (("survey", "2026", "40 %"), "growing", "PASS"), (("survey", "2026", "40 %"), "declining", "FAIL"),
    (("survey",), "growing", "FAIL"),
    ((), "declining", "FAIL"), ((), "steady", "UNKNOWN"), (("survey", "2026", "40 %"), None, "PASS"),
])
def test_the_audience_is_there_and_still_is(evidence, trend, expected):
    workbook = a_workbook(a_channel(trend=trend), a_tactic(channel="newsletter", audience_evidence=evidence))

    assert result(workbook, "C8") == expected


# C9
@pytest.mark.parametrize(("fields", "expected"), [
    ({"reviews": ("2027-03-15",), "review_rule": "stop below 20"}, "PASS"), ({"reviews": ("2027-03-15",)}, "FAIL"),
    ({"review_rule": "stop below 20"}, "FAIL"), ({}, "UNKNOWN"), ({"denied": ("reviews",)}, "FAIL"),
])
def test_a_dated_review_has_a_rule(fields, expected):
    found = finding(a_workbook(a_tactic(**fields)), "C9")

    assert found.result == expected
