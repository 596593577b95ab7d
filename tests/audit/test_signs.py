"""Family A: funded, in the plan, integrated, measured."""
from datetime import date
from decimal import Decimal as D

import pytest

from planproof.model.tactic import Share
from tests.audit.asking import a_report, finding, result
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_team, a_workbook, an_objective

JUNE = {"start": date(2027, 6, 1), "end": date(2027, 6, 30)}


# A1: funded
def test_a_tactic_that_takes_the_last_cent_passes():
    workbook = a_workbook(a_line("Social", budget="1000.01"), a_tactic(cost="1000.01", line="Social"))

    assert result(workbook, "A1") == "PASS"


def test_a_tactic_one_cent_over_is_unfunded_and_says_where():
    workbook = a_workbook(a_line("Social", budget="1000"), a_tactic(cost="1000.01", line="Social"))

    found = finding(workbook, "A1")

    assert found.result == "FAIL"
    assert found.evidence == ({"line": "Social", "month": "2027-03", "needed": D("1000.01"), "free": D(1000),
                               "shortfall": D("0.01")},)
    assert found.at_stake.money == D("0.01")


def test_a_tactic_paid_from_a_line_already_spent_is_unfunded():
    workbook = a_workbook(a_line("Social", budget=10_000, spent=9_500), a_tactic(cost=2_000, line="Social"))

    assert result(workbook, "A1") == "FAIL"


def test_money_in_another_month_does_not_help():
    workbook = a_workbook(a_line("Social", month="2027-04"), a_tactic(cost=100, line="Social"))

    assert result(workbook, "A1") == "FAIL"


def test_each_line_pays_its_share():
    workbook = a_workbook(a_line("Social", budget=600), a_line("Events", budget=399),
                          a_tactic(cost=1000, line={"Social": "0.6", "Events": "0.4"}))

    found = finding(workbook, "A1")

    assert [(row["line"], row["shortfall"]) for row in found.evidence] == [("Events", D(1))]


def test_two_ideas_on_one_line_are_each_funded_alone():
    workbook = a_workbook(a_line("Social", budget=1000), a_tactic("one", cost=800, line="Social"),
                          a_tactic("two", cost=800, line="Social"))

    assert {result(workbook, "A1", tactic) for tactic in ("one", "two")} == {"PASS"}


def test_a_running_tactic_may_use_what_is_signed_for_it():
    workbook = a_workbook(a_line("Social", budget=1000, committed=1000), a_tactic(cost=1000, line="Social", status="running"))

    assert result(workbook, "A1") == "PASS"


def test_a_running_tactic_on_an_overdrawn_line_is_unfunded():
    workbook = a_workbook(a_line("Social", budget=900, committed=1000), a_tactic(cost=1000, line="Social", status="running"))

    assert result(workbook, "A1") == "FAIL"


@pytest.mark.parametrize(("tactic", "expected"), [
    (a_tactic(), "UNKNOWN"),
    (a_tactic(cost=100), "FAIL"),
    (a_tactic(line="Social"), "FAIL"),
    (a_tactic(denied=("total_cost",)), "FAIL"),
    (a_tactic(denied=("funding",)), "FAIL"),
])
def test_silence_on_cost_and_funding_is_unknown_half_an_answer_is_not_enough(tactic, expected):
    assert result(a_workbook(a_line("Social"), tactic), "A1") == expected


def test_without_a_budget_sheet_what_is_free_is_not_known():
    assert result(a_workbook(a_tactic(cost=100, line="Social")), "A1") == "UNKNOWN"


def test_a_line_of_which_no_figure_is_given_is_not_known():
    workbook = a_workbook(a_line("Social", budget=None, spent=None, committed=None), a_tactic(cost=100, line="Social"))

    assert result(workbook, "A1") == "UNKNOWN"


@pytest.mark.parametrize(("parts", "expected"), [
    ((D("0.6"), D("0.3")), "FAIL"), ((D("0.6"), D("0.5")), "FAIL"), ((D("0.6"), None), "PASS"), ((None, None), "PASS"),
])
def test_shares_must_add_up_to_all_of_it(parts, expected):
    lines = ("Social", "Events")
    funding = tuple(Share(line=line, share=part) for line, part in zip(lines, parts, strict=True))

    assert result(a_workbook(a_line("Social"), a_line("Events"), a_tactic(cost=100, funding=funding)), "A1") == expected


def test_empty_means_no_where_the_plan_says_so():
    assert result(a_workbook(a_plan(empty_means_no=True), a_tactic()), "A1") == "FAIL"


# A2: in the plan
def test_a_live_objective_in_its_time_is_in_the_plan():
    assert result(a_workbook(an_objective("leads"), a_tactic(objectives=("leads",))), "A2") == "PASS"


@pytest.mark.parametrize(("objective", "why"), [
    (an_objective("leads", status="dropped"), "dropped"),
    (an_objective("leads", start=date(2026, 1, 1), due=date(2026, 12, 31)), "over"),
    (an_objective("leads", start=date(2027, 4, 1)), "no_overlap"),
])
def test_an_objective_that_does_not_count_says_why(objective, why):
    found = finding(a_workbook(objective, a_tactic(objectives=("leads",))), "A2")

    assert (found.result, found.evidence[0]["why"]) == ("FAIL", why)


def test_one_objective_that_counts_is_enough():
    workbook = a_workbook(an_objective("old", status="dropped"), an_objective("leads"), a_tactic(objectives=("old", "leads")))

    assert result(workbook, "A2") == "PASS"


def test_an_objective_ending_on_the_day_the_tactic_starts_overlaps():
    workbook = a_workbook(an_objective("leads", due=date(2027, 3, 1)), a_tactic(objectives=("leads",)))

    assert result(workbook, "A2") == "PASS"


def test_an_objective_due_today_is_not_over():
    workbook = a_workbook(an_objective("leads", due=date(2027, 3, 15)), a_tactic(objectives=("leads",)))

    assert result(workbook, "A2", as_of=date(2027, 3, 15)) == "PASS"
    assert result(workbook, "A2", as_of=date(2027, 3, 16)) == "FAIL"


def test_an_objective_without_a_sheet_of_objectives_counts():
    assert result(a_workbook(a_tactic(objectives=("more leads",))), "A2") == "PASS"


def test_no_objective_is_not_said_yet_and_none_is_a_no():
    assert result(a_workbook(an_objective(), a_tactic()), "A2") == "UNKNOWN"

    found = finding(a_workbook(an_objective("leads"), a_tactic(denied=("objectives",))), "A2")

    assert (found.result, found.evidence[0]["objective"], found.evidence[0]["why"]) == ("FAIL", "leads", "not_named")


# A1 and A2 out of the trial reserve
FAST = {"fast_lane": True, "owner": "Ann", "kpi": ("leads",), "total_cost": D(500)}


def a_reserve(money=1000, **more):
    return a_plan(trial_reserve=D(money), **more)


@pytest.mark.parametrize("check", ["A1", "A2"])
def test_a_small_trial_with_owner_end_cap_and_measure_passes_out_of_the_reserve(check):
    workbook = a_workbook(a_reserve(500), an_objective(), a_line(), a_tactic(**FAST))

    assert result(workbook, check) == "PASS"


@pytest.mark.parametrize("lack", [{"owner": None}, {"kpi": ()}, {"end": None}, {"total_cost": None}, {"total_cost": D("500.01")},
                                  {"end": date(2027, 5, 31)}, {"fast_lane": None}])
@pytest.mark.parametrize("check", ["A1", "A2"])
def test_an_idea_that_lacks_one_of_them_does_not(check, lack):
    workbook = a_workbook(a_reserve(500), an_objective(), a_line(), a_tactic(**{**FAST, **lack}))

    assert result(workbook, check) in ("FAIL", "UNKNOWN")


def test_thirteen_weeks_to_the_day_are_short_enough():
    tactic = a_tactic(**FAST | {"start": date(2027, 3, 1), "end": date(2027, 5, 30)})

    assert result(a_workbook(a_reserve(), an_objective(), tactic), "A2") == "PASS"


def test_running_trials_use_the_reserve_up():
    running = a_tactic("old", **FAST | {"status": "running", "total_cost": D(600)})

    workbook = a_workbook(a_reserve(1000), an_objective(), running, a_tactic(**FAST))

    assert result(workbook, "A2") == "FAIL"
    assert result(workbook, "A2", "old") == "PASS"


def test_without_a_reserve_the_fast_lane_leads_nowhere():
    assert result(a_workbook(an_objective(), a_tactic(**FAST)), "A2") == "UNKNOWN"
    assert result(a_workbook(an_objective(), a_line(), a_tactic(**FAST)), "A1") == "FAIL"


@pytest.mark.parametrize(("hours", "expected"), [(2, "PASS"), (3, "FAIL"), (None, "UNKNOWN")])
def test_where_the_plan_keeps_hours_for_trials_their_hours_have_to_fit_as_well(hours, expected):
    tactic = a_tactic(**FAST, hours=hours, end=date(2027, 3, 28))

    assert result(a_workbook(a_reserve(trial_hours=D(8)), a_team(), an_objective(), tactic), "A2") == expected


def test_running_trials_use_the_hours_up():
    running = a_tactic("old", **FAST | {"status": "running", "total_cost": D(1)}, hours=1, end=date(2027, 3, 28))
    workbook = a_workbook(a_reserve(trial_hours=D(8)), a_team(), an_objective(), running,
                          a_tactic(**FAST, hours=2, end=date(2027, 3, 28)))

    assert result(workbook, "A2") == "FAIL"
    assert result(workbook, "A2", "old") == "PASS"


def test_the_board_shows_the_reserve_used_and_left_and_asks_at_the_end():
    trial = FAST | {"end": date(2027, 3, 28)}
    running = a_tactic("old", name="Podcast", **trial | {"status": "running", "total_cost": D(600)}, hours=1)
    workbook = a_workbook(a_reserve(1000, trial_hours=D(8)), a_team(), running, a_tactic(**trial, hours=2))

    reserve = a_report(workbook, as_of=date(2027, 3, 28)).portfolio.reserve

    assert (reserve.money, reserve.used, reserve.left, reserve.asked) == (1000, 600, 400, 500)
    assert (reserve.hours, reserve.hours_used, reserve.hours_left, reserve.hours_asked) == (8, 4, 4, 8)
    assert reserve.due == ("old",)
    assert [str(question) for question in reserve.questions] == [
        "Podcast was a trial until 2027-03-28: adopt it into the plan, or stop it?"]
    assert a_report(workbook, as_of=date(2027, 3, 27)).portfolio.reserve.due == ()


# A3: integrated
def test_a_channel_in_place_feeds_its_tactics_and_serves_every_objective():
    workbook = a_workbook(an_objective(), a_channel("newsletter"), a_tactic(channel="newsletter"))

    assert result(workbook, "A3") == "PASS"


def test_a_channel_in_place_serves_only_what_it_is_good_for():
    workbook = a_workbook(an_objective("leads"), an_objective("old", status="dropped"),
                          a_channel("newsletter", good_for=("old",)), a_tactic(channel="newsletter"))

    assert result(workbook, "A3") == "FAIL"


def test_a_channel_not_in_place_says_nothing():
    workbook = a_workbook(an_objective(), a_channel("tiktok", incumbent=False), a_tactic(channel="tiktok"))

    assert result(workbook, "A3") == "UNKNOWN"


def test_a_chain_of_live_tactics_reaches_an_objective():
    workbook = a_workbook(an_objective("leads"), a_tactic("ad", feeds=("idea",)), a_tactic(feeds=("page",)),
                          a_tactic("page", feeds=("form",)), a_tactic("form", objectives=("leads",)))

    assert result(workbook, "A3") == "PASS"


@pytest.mark.parametrize("broken", [{"status": "stopped"}, {"objectives": ()}])
def test_a_chain_that_ends_in_nothing_alive_does_not(broken):
    end = a_tactic("form", **{"objectives": ("leads",), **broken})
    workbook = a_workbook(an_objective("leads"), a_tactic("ad", feeds=("idea",)), a_tactic(feeds=("form",)), end)

    assert result(workbook, "A3") == "FAIL"


def test_its_own_objective_is_no_path():
    workbook = a_workbook(an_objective("leads"), a_tactic("ad", feeds=("idea",)),
                          a_tactic(objectives=("leads",), feeds=("ad",)))

    assert result(workbook, "A3") == "FAIL"
    assert result(workbook, "A3", "ad") == "PASS"


def test_what_nothing_feeds_is_not_integrated():
    workbook = a_workbook(an_objective("leads"), a_tactic(feeds=("form",)), a_tactic("form", objectives=("leads",)))

    assert result(workbook, "A3") == "FAIL"


def test_what_it_requires_feeds_it():
    workbook = a_workbook(an_objective("leads"), a_tactic("form", objectives=("leads",)),
                          a_tactic(requires=("form",), feeds=("form",)))

    assert result(workbook, "A3") == "PASS"


def test_a_campaign_serves_the_objectives_of_the_other_tactics_that_name_it():
    other = a_tactic("mail", objectives=("leads",), crm_campaign="spring")
    mine = a_tactic(crm_campaign="spring", fed_by=("mail",))

    assert result(a_workbook(an_objective("leads"), other, mine), "A3") == "PASS"
    assert result(a_workbook(an_objective("leads"), other.but(status="stopped"), mine), "A3") == "FAIL"
    alone = mine.but(objectives=("leads",))
    assert result(a_workbook(an_objective("leads"), other.but(crm_campaign=None), alone), "A3") == "FAIL"


def test_links_said_on_the_other_row_count_as_well():
    workbook = a_workbook(an_objective("leads"), a_tactic("ad", feeds=("idea",)), a_tactic(),
                          a_tactic("form", fed_by=("idea",), objectives=("leads",)))

    assert result(workbook, "A3") == "PASS"


def test_silence_on_every_link_is_unknown_and_none_is_a_no():
    assert result(a_workbook(an_objective(), a_tactic()), "A3") == "UNKNOWN"
    assert result(a_workbook(an_objective(), a_tactic(denied=("feeds",))), "A3") == "FAIL"


def test_evidence_is_what_hangs_together_with_it():
    workbook = a_workbook(an_objective(), a_tactic("ad", feeds=("idea",)), a_tactic(), a_tactic("alone"))

    first, *members = finding(workbook, "A3").evidence

    assert first["connected"] == 2
    assert [member["tactic"] for member in members] == ["ad", "idea"]


# A4: measured
KPI = {"kpi": ("leads",), "kpi_baseline": D(40), "kpi_target": D(60), "kpi_date": date(2027, 6, 30)}


def test_a_number_with_baseline_target_and_date_is_measured():
    found = finding(a_workbook(a_tactic(**KPI)), "A4")

    assert found.result == "PASS"
    assert "kpi_owner" in str(found.remedy)


def test_with_owner_unit_and_source_nothing_is_left_to_say():
    found = finding(a_workbook(a_tactic(**KPI, kpi_owner="Ann", kpi_unit="leads", kpi_source="CRM")), "A4")

    assert (found.result, found.remedy) == ("PASS", None)


@pytest.mark.parametrize("field", KPI)
def test_each_of_the_four_is_needed(field):
    found = finding(a_workbook(a_tactic(**KPI | {field: () if field == "kpi" else None})), "A4")

    assert found.result == "FAIL"
    assert {"missing": field} in found.evidence


def test_a_baseline_of_nothing_is_a_baseline():
    assert result(a_workbook(a_tactic(**KPI | {"kpi_baseline": D(0)})), "A4") == "PASS"


def test_all_silent_is_unknown_and_a_sentence_nobody_can_read_is_not_enough():
    assert result(a_workbook(a_tactic()), "A4") == "UNKNOWN"
    assert result(a_workbook(a_tactic(how_we_will_know="people will talk")), "A4") == "FAIL"


def test_vanity_alone_is_not_a_measure():
    assert result(a_workbook(a_tactic(**KPI | {"kpi": ("Followers",)})), "A4") == "FAIL"
    assert result(a_workbook(a_tactic(**KPI | {"kpi": ("Followers", "orders")})), "A4") == "PASS"
