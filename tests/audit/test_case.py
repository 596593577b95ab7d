"""Family B, the case itself: B05 to B08, B10 and B11; and the advice of B14 and B15."""
from datetime import date
from decimal import Decimal as D

import pytest

from tests.audit.asking import a_forecast, a_sound_workbook, a_spread, finding, result, sound
from tests.builders import a_channel, a_plan, a_risk, a_stakeholder, a_tactic, a_workbook, an_estimate, an_objective, some_history

TWIN = {"audience": "Readers", "channel": "newsletter"}


# B05
@pytest.mark.parametrize(("other", "expected"), [
    ({}, "FAIL"), ({"audience": "climbers"}, "PASS"), ({"channel": "shop"}, "PASS"), ({"status": "stopped"}, "PASS"),
    ({"start": date(2027, 4, 1), "end": date(2027, 4, 30)}, "PASS"),
    ({"start": date(2027, 3, 31), "end": date(2027, 4, 30)}, "FAIL"),
    ({"audience": "climbers; readers"}, "FAIL"),
])
def test_two_tactics_for_the_same_people_on_the_same_channel_at_the_same_time_hide_each_other(other, expected):
    workbook = a_workbook(a_tactic("twin", **{**TWIN, **other}), a_tactic(audience="readers", channel="newsletter"))

    assert result(workbook, "B05") == expected


def test_a_group_left_out_tells_them_apart():
    workbook = a_workbook(a_tactic("twin", **TWIN), a_tactic(**TWIN, holdout="one in ten"))

    assert (result(workbook, "B05"), result(workbook, "B05", "twin")) == ("PASS", "FAIL")


def test_among_many_every_twin_has_a_witness():
    spans = [(1, 31), (2, 3), (4, 5), (20, 25)]
    tactics = [a_tactic(f"t{i}", **TWIN, start=date(2027, 3, a), end=date(2027, 3, b)) for i, (a, b) in enumerate(spans)]

    assert [result(a_workbook(*tactics), "B05", f"t{i}") for i in range(4)] == ["FAIL"] * 4


@pytest.mark.parametrize("fields", [{}, {"audience": "readers"}, {"channel": "newsletter"}])
def test_without_audience_or_channel_it_is_not_known(fields):
    assert result(a_workbook(a_tactic("twin", **TWIN), a_tactic(**fields)), "B05") == "UNKNOWN"


# B06
@pytest.mark.parametrize(("promised", "expected"), [(20, "PASS"), ("20.01", "FAIL"), (None, "UNKNOWN")])
def test_a_promise_above_the_good_case_is_too_much(promised, expected):
    tactic = a_tactic(promised=promised and D(promised))

    assert result(a_workbook(tactic), "B06", forecasts=[a_forecast(npv_now=a_spread(p90=20.0))]) == expected


def test_what_a_stakeholder_expects_is_a_promise():
    expects = a_stakeholder("Bernard", tactic="idea", expects=D(15_000))

    found = finding(a_workbook(expects, a_tactic()), "B06", forecasts=[a_forecast()])

    assert (found.result, found.evidence[0]["who"]) == ("FAIL", "Bernard")


def test_a_pilot_worth_more_is_judged_by_its_own_good_case():
    forecast = a_forecast(now=1.0, pilot=9.0, npv=a_spread(p90=50.0), npv_now=a_spread(p90=20.0))

    assert result(a_workbook(a_tactic(promised=D(40))), "B06", forecasts=[forecast]) == "PASS"


@pytest.mark.parametrize(("promised_cost", "expected"), [(100, "PASS"), ("99.99", "FAIL")])
def test_a_cost_promised_below_what_it_costs_is_too_little(promised_cost, expected):
    assert result(a_workbook(a_tactic(cost=100, promised_cost=D(promised_cost))), "B06") == expected


def test_a_promise_without_simulation_is_not_known():
    assert result(a_workbook(a_tactic(promised=D(40))), "B06") == "UNKNOWN"


# B07
@pytest.mark.parametrize(("people", "expected"), [
    ((True,), "PASS"), ((True, False), "FAIL"), ((True, None), "UNKNOWN"), ((), "UNKNOWN"), ((None, False), "FAIL"),
])
def test_everyone_with_a_stake_in_its_objectives_has_agreed(people, expected):
    rows = [a_stakeholder(f"P{i}", objective="leads", agreed=agreed) for i, agreed in enumerate(people)]

    assert result(a_workbook(an_objective("leads"), rows, a_tactic(objectives=("leads",))), "B07") == expected


def test_agreement_to_another_objective_does_not_matter():
    rows = a_stakeholder("A", objective="leads", agreed=True), a_stakeholder("B", objective="other", agreed=False)

    assert result(a_workbook(rows, a_tactic(objectives=("leads",))), "B07") == "PASS"


def test_the_remedy_names_who_has_not_agreed():
    workbook = a_workbook(a_stakeholder("Bernard", objective="leads", agreed=False), a_tactic(objectives=("leads",)))

    assert str(finding(workbook, "B07").remedy).startswith("Sheet “Stakeholders”, “Bernard”, agreed:")


# B08
CASE = {"problem": "few leads", "audience": "readers", "cost": 100, "evidence": "test", "alternatives": "ads", "promised": D(5)}


@pytest.mark.parametrize("lack", [None, *CASE])
def test_a_case_with_a_part_missing_does_not_stand_up(lack):
    tactic = a_tactic(**{name: value for name, value in CASE.items() if name != lack})

    assert result(a_workbook(tactic), "B08") == ("FAIL" if lack else "PASS")


def test_estimates_are_a_value_range_as_well():
    tactic = a_tactic(**{**CASE, "promised": None})

    assert result(a_workbook(an_estimate(), tactic), "B08") == "PASS"
    assert result(a_workbook(a_tactic()), "B08") == "UNKNOWN"


# B10
@pytest.mark.parametrize(("visible", "expected"), [(0.2, "PASS"), (0.21, "FAIL"), (None, "UNKNOWN")])
def test_a_pilot_that_could_not_see_the_expected_effect_fails(visible, expected):
    tactic = a_tactic(kpi_baseline=D(1), kpi_target=D(2))
    forecast = a_forecast(smallest_visible_effect=visible, expected_effect=-0.2)

    assert result(a_workbook(tactic), "B10", forecasts=[forecast]) == expected


@pytest.mark.parametrize(("fields", "forecasts", "expected"), [
    ({}, [], "UNKNOWN"), ({}, [a_forecast()], "FAIL"), ({"kpi_baseline": D(1)}, [], "FAIL"),
    ({"kpi_baseline": D(1), "kpi_target": D(2)}, [], "UNKNOWN"), ({"denied": ("kpi_target",)}, [], "FAIL"),
])
def test_without_baseline_or_target_nothing_can_be_seen(fields, forecasts, expected):
    assert result(a_workbook(a_tactic(**fields)), "B10", forecasts=forecasts) == expected


# B11
@pytest.mark.parametrize(("risk", "expected"), [
    ({"likelihood": D(3), "impact": D(4)}, "FAIL"), ({"likelihood": D(3), "impact": D(4), "mitigation": "tent"}, "FAIL"),
    ({"likelihood": D(3), "impact": D(4), "mitigation": "tent", "owner": "Ann"}, "PASS"), ({"impact": D(5)}, "PASS"),
    ({"likelihood": None}, "UNKNOWN"), ({"tactic": "another"}, "UNKNOWN"),
])
def test_a_high_risk_needs_an_answer_and_an_owner(risk, expected):
    assert result(a_workbook(a_risk(**{"tactic": "idea", **risk}), a_tactic()), "B11") == expected


# B14
@pytest.mark.parametrize(("past", "expected"), [((True,), "FAIL"), ((True, False), "PASS"), ((False,), "PASS"), ((), "UNKNOWN"),
                                                ((None,), "UNKNOWN")])
def test_a_sponsor_whose_ideas_were_mostly_random_acts_is_a_pattern(past, expected):
    rows = [some_history("Ann", random_act=act) for act in past]

    assert result(a_workbook(rows, a_tactic(sponsor="Ann")), "B14") == expected


def test_sponsors_are_shown_only_where_the_plan_says_so():
    rows = some_history("Ann", random_act=True), a_tactic(sponsor="Ann")

    hidden, shown = (finding(a_workbook(a_plan(show_sponsors=show), rows), "B14") for show in (False, True))

    assert (hidden.result, hidden.evidence) == ("FAIL", ())
    assert "Ann" not in str(hidden.remedy)
    assert shown.evidence[0] == {"sponsor": "Ann", "past": 1, "random_acts": 1, "rate": D(2) / 3}


# B15
@pytest.mark.parametrize(("fields", "expected"), [
    ({"channel": "newsletter"}, "PASS"), ({"channel": "tiktok"}, "FAIL"), ({"assets": ("photos",)}, "PASS"), ({}, "UNKNOWN"),
    ({"channel": "tiktok", "fed_by": ("newsletter",)}, "PASS"), ({"denied": ("assets",)}, "FAIL"),
])
def test_it_reuses_something_in_place(fields, expected):
    channels = a_channel("newsletter"), a_channel("tiktok", incumbent=False)

    assert result(a_workbook(channels, a_tactic(**fields)), "B15") == expected


def test_evidence_is_what_it_could_plug_into():
    channels = a_channel("newsletter"), a_channel("shop", good_for=("leads",)), a_channel("tiktok", incumbent=False)

    found = finding(a_workbook(channels, a_tactic(channel="tiktok", objectives=("leads",))), "B15")

    assert [row["channel"] for row in found.evidence] == ["shop", "newsletter"]


def test_advice_stands_in_no_way():
    forecasts = [a_forecast()]
    workbook = a_sound_workbook(some_history("Léa", random_act=True), some_history("Léa", random_act=True), gives_back=None)

    assert finding(workbook, "B14", forecasts=forecasts).result == "FAIL"
    assert sound("B01", some_history("Léa", random_act=True)) == "PASS"
