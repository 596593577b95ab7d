"""Families D, E and F2 to F5: community, relationship, follow-up."""
from datetime import date
from decimal import Decimal as D

import pytest

from tests.audit.asking import a_forecast, a_report, a_sound_workbook, finding, result, sound
from tests.builders import a_channel, a_plan, a_tactic, a_workbook, an_objective

COMMUNITY = [f"D{i}" for i in range(1, 11)]


@pytest.mark.parametrize("check", COMMUNITY)
@pytest.mark.parametrize(("kind", "applies"), [
    ("social", True), ("community", True), (None, True), ("event", False), ("search", False),
])
def test_community_is_asked_of_social_and_community_alone(check, kind, applies):
    assert (result(a_workbook(a_tactic(kind=kind)), check) == "NA") is not applies


@pytest.mark.parametrize("check", ["F2", "F3", "F4", "F5"])
@pytest.mark.parametrize(("kind", "applies"), [
    ("social", True), ("e-mail", True), (None, True), ("event", False), ("other", False),
])
def test_a_trade_fair_has_no_share_links(check, kind, applies):
    assert (result(a_workbook(a_tactic(kind=kind)), check) == "NA") is not applies


@pytest.mark.parametrize(("check", "field"), [
    ("D1", "why_not_buying"), ("D4", "gives_back"), ("D5", "review_cadence"), ("D9", "community_voice"), ("D10", "own_use"),
    ("E6", "experience_owner"), ("F3", "touch_source"), ("E2", "listening_hours"), ("E3", "relationship_baseline"),
    ("F4", "share_links"),
    ("D2", "niches"), ("D3", "advocates"), ("D6", "community_words"), ("D7", "improvements"), ("F5", "next_step"),
])
def test_what_is_answered_passes_what_is_not_said_does_not_and_none_is_a_no(check, field):
    empty = () if field in ("niches", "advocates", "improvements", "share_links") else None

    assert sound(check) == "PASS"
    assert sound(check, **{field: empty}) in ("UNKNOWN", "FAIL")
    assert sound(check, **{field: empty, "denied": (field,)}) == "FAIL"
    assert result(a_workbook(a_tactic()), check) == "UNKNOWN"


@pytest.mark.parametrize(("check", "fields"), [
    ("D2", {"niches": ("climbers",)}), ("D2", {"niches": ("climbers", "")}), ("D3", {"advocates": ("kit", "", "call", "jury")}),
    ("D3", {"advocates": ("kit", "letter", "call")}), ("D6", {"message": None}), ("D7", {"improvements": ("stronger zip",)}),
    ("E2", {"listening_hours": D(0)}), ("E3", {"relationship_kpi": None}), ("E4", {"guardrails": ()}),
    ("F2", {"lead_score": None}),
    ("F2", {"segments": ()}), ("F2", {"crm_campaign": None}), ("F5", {"segments": ()}), ("E4", {"hours": None}),
])
def test_half_an_answer_is_not_enough(check, fields):
    assert sound(check, **fields) == "FAIL"


def test_without_the_brands_message_the_gap_is_not_known():
    workbook = a_sound_workbook().but(plan=a_plan())

    found = finding(workbook, "D6")

    assert (found.result, str(found.remedy)) == ("UNKNOWN", "Sheet “Plan”, brand_message: write the brand's message.")


# D8
@pytest.mark.parametrize(("others", "expected"), [((1, 1), "PASS"), ((1, 2), "FAIL"), ((), "PASS")])
def test_contacts_add_up_over_all_tactics_of_the_audience(others, expected):
    rows = [a_tactic(f"t{i}", audience="readers", contacts_per_week=D(n)) for i, n in enumerate(others)]

    assert result(a_workbook(*rows, a_tactic(audience="Readers", contacts_per_week=D(1))), "D8") == expected


def test_contacts_of_another_month_or_audience_do_not_count():
    rows = (a_tactic("t1", audience="readers", contacts_per_week=D(3), start=date(2027, 5, 1), end=date(2027, 5, 31)),
            a_tactic("t2", audience="climbers", contacts_per_week=D(3)))

    assert result(a_workbook(*rows, a_tactic(audience="readers", contacts_per_week=D(1))), "D8") == "PASS"


def test_a_channels_contacts_stand_in_for_the_tactics():
    channel = a_channel(contacts_per_week=D(4))

    assert result(a_workbook(channel, a_tactic(channel="newsletter", audience="readers")), "D8") == "FAIL"
    assert result(a_workbook(a_tactic(audience="readers")), "D8") == "UNKNOWN"


# E1
@pytest.mark.parametrize(("objective", "expected"), [({"target": D(5)}, "PASS"), ({"target": None}, "FAIL"),
                                                     ({"target": D(5), "statement": None}, "FAIL")])
def test_an_objective_has_words_and_a_number(objective, expected):
    assert result(a_workbook(an_objective("leads", **objective), a_tactic(objectives=("leads",))), "E1") == expected


def test_objectives_that_nobody_described_are_not_known():
    assert result(a_workbook(a_tactic(objectives=("leads",))), "E1") == "UNKNOWN"


# E4
def test_the_three_excuses_are_answered_with_numbers():
    assert sound("E4") == "PASS"
    assert result(a_workbook(a_tactic()), "E4") == "UNKNOWN"
    assert result(a_workbook(a_tactic()), "E4", forecasts=[a_forecast()]) == "FAIL"


# E5
@pytest.mark.parametrize(("good_for", "expected"), [(("leads",), "PASS"), (("loyalty",), "FAIL"), ((), "UNKNOWN")])
def test_the_channel_suits_the_objective(good_for, expected):
    tactic = a_tactic(channel="newsletter", objectives=("leads",))

    assert result(a_workbook(a_channel(good_for=good_for), tactic), "E5") == expected


def test_an_objective_without_a_channel_is_half_an_answer():
    assert result(a_workbook(a_tactic(objectives=("leads",))), "E5") == "FAIL"


# F2
def test_without_a_crm_a_list_or_mailing_does_the_job():
    bare = {"kind": "e-mail", "denied": ("nurture",)}

    assert result(a_workbook(a_tactic(**bare)), "F2") == "FAIL"
    assert result(a_workbook(a_tactic(**bare, segments=("the hikers' list",))), "F2") == "PASS"


def test_a_tag_is_as_good_as_a_campaign():
    assert sound("F2", crm_campaign=None, utm_campaign="spring") == "PASS"


def test_the_vote_waits_for_growth():
    report = a_report(a_sound_workbook(share_links=()), forecasts=[a_forecast()])

    assert (report.tactic("idea").vote, report.tactic("idea").missing) == ("NO", ("F4",))
