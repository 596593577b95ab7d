"""The audit as JSON: the keys, the types and the order that a machine reads."""
import json
from datetime import date
from decimal import Decimal as D

from planproof.audit import as_json, rulebook
from tests.audit.asking import a_forecast, a_report
from tests.builders import a_line, a_plan, a_tactic, a_workbook, an_objective


def a_document(*rows, **more):
    return json.loads(json.dumps(as_json(a_report(a_workbook(*rows), **more))))


def test_it_has_every_key_that_was_promised():
    document = a_document(a_plan(), a_tactic())

    assert {"workbook", "as_of", "headline", "portfolio", "tactics"} <= document.keys()
    assert {"id", "name", "status", "grade", "failed_signs", "unknown_signs", "verdict", "vote", "checks"} \
        <= document["tactics"][0].keys()
    assert document["tactics"][0]["checks"][0].keys() == {"id", "result", "evidence", "at_stake", "remedy"}
    assert (document["workbook"], document["as_of"]) == ("Plan 2027", "2027-01-01")


def test_tactics_stand_in_file_order_and_checks_in_the_rulebooks():
    document = a_document(a_tactic("b"), a_tactic("a", status="stopped"))

    assert [tactic["id"] for tactic in document["tactics"]] == ["b", "a"]
    for tactic in document["tactics"]:
        assert [check["id"] for check in tactic["checks"]] == [rule.id for rule in rulebook("")]


def test_the_rulebook_is_in_its_order():
    ids = [rule.id for rule in rulebook("")]

    assert ids[:8] == ["A1", "A2", "A3", "A4", "B01", "B02", "B03", "B04"]
    assert ids == sorted(ids, key=lambda id: (id[0], int(id[1:])))


def test_money_is_a_number_to_the_cent_and_what_is_not_known_is_null():
    document = a_document(a_line("Social", budget="999.994"), a_tactic(cost="1000.00", line="Social"))

    funded = document["tactics"][0]["checks"][0]

    assert funded["evidence"] == [{"line": "Social", "month": "2027-03", "needed": 1000, "free": 999.99, "shortfall": 0.01}]
    assert funded["at_stake"] == {"money": 0.01, "hours": None}


def test_dates_are_iso_and_a_remedy_is_a_sentence():
    document = a_document(an_objective("leads", start=date(2027, 6, 1)), a_tactic(objectives=("leads",)))

    plan = document["tactics"][0]["checks"][1]

    assert plan["evidence"][0]["start"] == "2027-06-01"
    assert plan["remedy"] == "Sheet “Tactics”, “idea”, end: let it run while a live objective counts, and name that one."


def test_sentences_are_said_in_the_readers_words():
    document = as_json(a_report(a_workbook(a_tactic())), word=lambda message: message.text.upper())

    assert document["headline"] == "{IDEAS}, {ASKED}, {FREE}; {FIT}."


def test_the_portfolio_tells_random_ideas_from_those_not_yet_known():
    random_act = a_tactic("wild", cost=700, denied=("objectives",))
    document = a_document(a_plan(trial_reserve=D(500)), a_line(), an_objective(), random_act, a_tactic("dunno"),
                          a_tactic("old", status="running", cost=300, denied=("objectives",)),
                          forecasts=[a_forecast("wild", now=-120.5)])

    figures = document["portfolio"]

    assert figures["random_proposed"] == {"tactics": ["wild"], "money": 700, "hours": 0, "unpriced": 0}
    assert figures["random_running"]["money"] == 300
    assert figures["unknown_proposed"] == {"tactics": ["dunno"], "money": 0, "hours": 0, "unpriced": 1}
    assert figures["expected_loss"] == 120.5
    assert (figures["ideas"], figures["asked"], figures["free"]) == (2, 700, 10_000)


def test_the_trial_reserve_shows_what_is_used_left_and_due():
    trial = {"fast_lane": True, "owner": "Ann", "kpi": ("leads",)}
    document = a_document(a_plan(trial_reserve=D(1000)), a_tactic("new", cost=300, **trial),
                          a_tactic("on", cost=400, status="running", **trial), as_of=date(2027, 3, 31))

    reserve = document["portfolio"]["reserve"]

    assert (reserve["money"], reserve["used"], reserve["left"], reserve["asked"]) == (1000, 400, 600, 300)
    assert reserve["due"] == ["on"]
