"""An answer typed on a page goes to the row that asked for it, is read as a file's cell would be, or changes nothing."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planproof.errors import PlanproofError
from planproof.intake.mending import mended, refused_texts, spots, texts_at
from planproof.intake.typed import names_known
from tests.builders import (
    a_channel,
    a_line,
    a_plan,
    a_risk,
    a_stakeholder,
    a_tactic,
    a_team,
    a_workbook,
    an_estimate,
    an_objective,
)

SCRIPTED = '<img src=x onerror="window.pwned=1">'


def the_spot(workbook, *change: str):
    (found,) = spots(workbook, [change])
    return found


def test_fields_of_one_tactic_are_asked_at_one_place():
    workbook = a_workbook(a_tactic("fair"), a_tactic("mail"))

    (found,) = spots(workbook, [("tactics", "mail", "owner"), ("tactics", "mail", "start"), ("tactics", "mail", "owner")])

    assert found.fields == ("owner", "start") and found.place == 1 and not found.is_new
    assert texts_at(workbook, found, "en") == {"owner": "", "start": "2027-03-01"}


def test_what_is_typed_is_read_as_a_cell_would_be():
    workbook = a_workbook(a_plan(), a_line("Social"), a_tactic("mail"))
    spot = spots(workbook, [("tactics", "mail", field) for field in ("total_cost", "funding", "end")])[0]

    new = mended(workbook, spot, {"total_cost": "12 500,00 €", "funding": "social: 60%", "end": "15 April 2027"})

    tactic = new.tactic("mail")
    assert tactic.total_cost == Decimal("12500.00") and tactic.end == date(2027, 4, 15)
    assert [(share.line, share.share) for share in tactic.funding] == [("Social", Decimal("0.6"))]


def test_none_is_an_answer_and_an_empty_text_is_silence():
    workbook = a_workbook(a_tactic("mail", owner="Ann", nurture="calls"))
    spot = spots(workbook, [("tactics", "mail", "owner"), ("tactics", "mail", "nurture")])[0]

    tactic = mended(workbook, spot, {"owner": " ", "nurture": "none"}).tactic("mail")

    assert tactic.owner is None and tactic.nurture is None and tactic.denied == ("nurture",)


def test_how_we_will_know_tells_the_number_save_where_it_is_typed_beside_it():
    workbook = a_workbook(a_tactic("mail"))
    spot = spots(workbook, [("tactics", "mail", field) for field in ("how_we_will_know", "kpi_target")])[0]

    tactic = mended(workbook, spot, {"how_we_will_know": "40 -> 60 leads by 30 June 2027", "kpi_target": "70"}).tactic("mail")

    assert (tactic.kpi, tactic.kpi_baseline, tactic.kpi_target, tactic.kpi_date) == (
        ("leads",), Decimal(40), Decimal(70), date(2027, 6, 30))


def test_saying_the_same_again_changes_nothing():
    workbook = a_workbook(a_plan(brand_message="Outside"), a_tactic("mail", owner="Ann"), a_risk("mail"))

    for change in (("tactics", "mail", "owner"), ("plan", "", "brand_message")):
        spot = the_spot(workbook, *change)
        assert mended(workbook, spot, texts_at(workbook, spot, "fr")) is workbook


def test_every_text_that_cannot_be_read_is_told_with_what_to_write():
    workbook = a_workbook(a_line("Social"), a_tactic("mail"))
    spot = spots(workbook, [("tactics", "mail", field) for field in ("total_cost", "funding", "owner")])[0]

    refused = refused_texts(workbook, spot, {"total_cost": "much", "funding": "Radio", "owner": SCRIPTED})

    assert list(refused) == ["total_cost", "funding"] and all(problem.fix for problem in refused.values())
    with pytest.raises(PlanproofError):
        mended(workbook, spot, {"owner": "Ann", "total_cost": "much"})


def test_an_end_before_the_start_is_refused():
    workbook = a_workbook(a_tactic("mail"))

    with pytest.raises(PlanproofError, match="before it starts"):
        mended(workbook, the_spot(workbook, "tactics", "mail", "end"), {"end": "2027-01-01"})


def test_a_tactic_cannot_lose_its_name():
    workbook = a_workbook(a_tactic("mail"))

    with pytest.raises(PlanproofError, match="left empty"):
        mended(workbook, the_spot(workbook, "tactics", "mail", "name"), {"name": ""})


def test_a_first_risk_is_a_row_of_its_own():
    workbook = a_workbook(a_tactic("mail"))
    spot = spots(workbook, [("risks", "mail", "likelihood"), ("risks", "mail", "impact")])[0]

    new = mended(workbook, spot, {"kind": "rain", "likelihood": "4", "impact": "5", "mitigation": "", "owner": "Ann"})

    assert spot.is_new and new.risks == (a_risk("mail", likelihood=4, impact=5, owner="Ann"),)


def test_an_answer_to_a_risk_goes_to_the_rows_that_lack_it():
    answered, open_ = a_risk("mail", mitigation="tent", owner="Ann"), a_risk("mail", kind="wind")
    workbook = a_workbook(a_tactic("mail"), answered, a_risk("fair"), open_)

    found = spots(workbook, [("risks", "mail", "mitigation"), ("risks", "mail", "owner")])
    new = mended(workbook, found[0], {"mitigation": "ropes", "owner": "Ann"})

    assert [spot.place for spot in found] == [2] and new.risks[2].mitigation == "ropes" and new.risks[:2] == workbook.risks[:2]


@pytest.mark.parametrize("impact", ["6", "grave"])
def test_a_risk_outside_one_to_five_is_refused(impact):
    workbook = a_workbook(a_tactic("mail"))

    assert "impact" in refused_texts(workbook, the_spot(workbook, "risks", "mail", "impact"), {"impact": impact})


def test_an_estimate_is_added_then_replaced_then_taken_back():
    workbook = a_workbook(a_tactic("mail"), an_estimate("mail", "delta", p50="0.1", member="Ann"))
    spot = the_spot(workbook, "estimates", "mail", "input")

    first = mended(workbook, spot, {"input": "lift", "p10": "0", "p50": "5 %", "p90": "0.1", "source": "last year"})
    second = mended(first, spot, {"input": "delta", "p50": "0.2"})

    assert texts_at(first, spot, "fr", symbol="delta") == {"input": "delta", "p10": "0", "p50": "0,05", "p90": "0,1",
                                                           "source": "last year"}
    assert second.estimates == (workbook.estimates[0], an_estimate("mail", "delta", p50="0.2"))
    assert mended(second, spot, {"input": "delta"}) == workbook


@pytest.mark.parametrize("figures", [("0.3", "0.2", "0.1"), ("0.1", "", "0.3"), ("0.1", "", ""), ("-2", "0", "1")])
def test_figures_that_do_not_rise_or_are_not_whole_are_refused(figures):
    workbook = a_workbook(a_tactic("mail"))
    texts = {"input": "delta", **dict(zip(("p10", "p50", "p90"), figures, strict=True))}

    with pytest.raises(PlanproofError):
        mended(workbook, the_spot(workbook, "estimates", "mail", "input"), texts)


def test_somebody_who_must_agree_is_found_by_name_or_added():
    workbook = a_workbook(an_objective("leads"), a_tactic("mail"), a_stakeholder("Claire", objective="leads"))

    agreed = mended(workbook, the_spot(workbook, "stakeholders", "Claire", "agreed"), {"agreed": "oui"})
    added = mended(workbook, the_spot(workbook, "stakeholders", "", "agreed"), {"name": "Tom", "objective": "More leads"})

    assert agreed.stakeholders == (a_stakeholder("Claire", objective="leads", agreed=True),)
    assert added.stakeholders[1] == a_stakeholder("Tom", objective="leads")


@pytest.mark.parametrize("texts", [{"name": "", "agreed": ""}, {"name": "", "agreed": "yes"}])
def test_a_row_that_does_not_say_what_it_is_about_is_not_added(texts):
    workbook = a_workbook(a_tactic("mail"))

    with pytest.raises(PlanproofError):
        mended(workbook, the_spot(workbook, "stakeholders", "", "agreed"), texts)


def test_money_of_a_line_and_hours_of_a_team_are_said_where_they_are_silent():
    workbook = a_workbook(a_line("Social", budget=None), a_line("Fairs"), a_team("Design", hours=None), a_tactic("mail"))

    social = mended(workbook, the_spot(workbook, "budget", "Social", "amount"), {"amount": "500"})
    radio = mended(workbook, the_spot(workbook, "budget", "Radio", "amount"), {"month": "March 2027", "amount": "500"})
    design = mended(workbook, the_spot(workbook, "teams", "Design", "hours_per_week"), {"hours_per_week": "35 h"})

    assert social.budget[0].amount == 500 and radio.budget[2] == a_line("Radio", budget=500, spent=None, committed=None)
    assert design.teams[0].hours_per_week == 35


def test_an_objective_and_a_channel_get_ids_of_their_own():
    workbook = a_workbook(an_objective("more-leads"), a_channel("forum"), a_tactic("mail"))

    goal = mended(workbook, the_spot(workbook, "objectives", "", "target"), {"statement": "More leads", "target": "60"})
    place = mended(workbook, the_spot(workbook, "channels", "", "actual"), {"name": "Shop window", "incumbent": "yes"})

    assert goal.objectives[1].id == "more-leads-2" and goal.objectives[1].target == 60
    assert place.channels[1].id == "shop-window" and place.channels[1].incumbent is True


def test_the_first_row_of_a_sheet_that_holds_for_all_ideas_is_left_to_the_file():
    workbook = a_workbook(a_tactic("mail"))
    changes = [("objectives", "", "target"), ("channels", "forum", "actual"), ("budget", "Social", "amount"),
               ("teams", "Design", "hours_per_week"), ("history", "", "random_act"), ("risks", "mail", "impact")]

    assert [spot.sheet for spot in spots(workbook, changes)] == ["risks"]


def test_with_no_channels_sheet_a_channel_is_what_some_tactic_calls_so():
    workbook = a_workbook(a_tactic("mail"), a_tactic("news", channel="Newsletter"))
    spot = the_spot(workbook, "tactics", "mail", "fed_by")

    assert mended(workbook, spot, {"fed_by": "newsletter"}).tactic("mail").fed_by == ("newsletter",)
    assert "fed_by" in refused_texts(workbook, spot, {"fed_by": "a rumour"})
    assert names_known(spot.column("fed_by"), workbook) == {"Newsletter": "Newsletter", "mail": "mail", "news": "news"}
