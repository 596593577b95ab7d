"""The audit page's pure parts: what a filter leaves, what an answer takes, what it moved, and that all is said in plain words."""
from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.audit.questions import questions
from planproof.line import assess
from planproof.report.answer import answer_to, answered, refused
from planproof.report.audit_look import PAGE, Look, at_stake, seen
from planproof.report.audit_page import audit_page, board_of_squares, look_fields
from planproof.report.closeup import asked_by, closeup, next_check
from planproof.report.fields import field_for
from planproof.report.html import join
from planproof.report.idea_closeup import idea_closeup
from planproof.report.ideas import ideas_in_file
from planproof.report.moved import moved
from planproof.report.questions_card import after_it, askable, question_card
from planproof.report.wording import Wording
from tests.builders import a_decision, a_line, a_plan, a_risk, a_tactic, a_workbook, an_objective
from tests.report.boards import DAY, EVIL, an_assessment

EN, FR = Wording("en"), Wording("fr")
ORDERS, RESULTS = ("stake", "verdict", "file", "name"), ("", "FAIL", "UNKNOWN", "OPEN")


def text_of(markup) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", str(markup))).replace("\xa0", " ").replace("\u202f", " ")


def looked(**look):
    assessed = an_assessment()
    return seen(ideas_in_file(assessed), assessed.report.rules, Look(**look))


def names(found) -> list[str]:
    return [idea.tactic.id for idea in found.ideas]


def test_the_largest_sum_at_stake_comes_first_unless_another_order_is_chosen():
    by_stake = [at_stake(idea) or 0 for idea in looked().ideas]

    assert by_stake == sorted(by_stake, reverse=True)
    assert names(looked(order="file")) == ["sound", "random", "running", "silent", "evil"]
    assert names(looked(order="name"))[1:] == ["sound", "random", "silent", "running"]
    assert [idea.audit.verdict for idea in looked(order="verdict").ideas] == ["decline", *["fix"] * 4]


@given(st.sampled_from(ORDERS), st.sampled_from(RESULTS), st.sampled_from(["", "A", "C", "F"]), st.sampled_from(["", "random"]))
def test_a_filter_shows_all_of_what_matches_and_nothing_else(order, result, family, grade):
    found = looked(order=order, result=result, family=family, grade=grade)
    wanted = {"OPEN": ("FAIL", "UNKNOWN")}.get(result, (result,))

    def matches(idea) -> bool:
        results = {f.result for f in idea.audit.findings if not family or f.check.startswith(family)}
        return grade in ("", idea.audit.grade) and (not result or not results.isdisjoint(wanted))

    assert set(names(found)) == {idea.tactic.id for idea in ideas_in_file(an_assessment()) if matches(idea)}
    assert all(rule.family == family for rule in found.checks) if family else True
    assert found.found == len(found.ideas) <= found.total


@pytest.mark.parametrize(("text", "who"), [("GO VIRAL", ["random"]), ("léa", ["sound"]), ("lea basket", ["sound"]), ("zz", [])])
def test_the_search_finds_names_and_people_whatever_the_case_and_the_accents(text, who):
    assert names(looked(text=text)) == who


def test_only_squares_that_were_asked_for_stand_out():
    shown = board_of_squares(an_assessment(), Look(result="FAIL"), EN)

    assert "pp-faded" in shown and not re.search(r"pp-stop pp-faded", shown)
    assert len(looked(result="FAIL").checks) < len(an_assessment().report.rules)


def test_many_ideas_are_turned_page_by_page_and_a_page_beyond_the_last_is_the_last():
    assessed = assess(a_workbook([a_tactic(f"t{number}") for number in range(90)]), DAY)
    ideas, rules = ideas_in_file(assessed), assessed.report.rules

    pages = [seen(ideas, rules, Look(order="file", page=page)) for page in range(3)]

    assert [len(found.ideas) for found in pages] == [PAGE, PAGE, 10] and [found.first for found in pages] == [1, 41, 81]
    assert seen(ideas, rules, Look(page=99)).page == 2
    assert "Ideas 81 to 90 of 90" in text_of(board_of_squares(assessed, Look(page=2), EN))


def test_a_filter_offers_only_what_is_there():
    fields = {field.name: dict(field.options) for field in look_fields(an_assessment(), Look(), EN)}

    assert set(fields["status"]) == {"", "proposed", "running"} and set(fields["family"]) == {"", *"ABCDEF"}
    assert {idea.audit.verdict for idea in ideas_in_file(an_assessment())} | {""} == set(fields["verdict"])


@pytest.mark.parametrize("wording", [EN, FR], ids=["en", "fr"])
def test_every_square_can_be_looked_at_and_asks_for_what_its_remedy_names(wording):
    assessed = an_assessment()

    for audit in assessed.report.tactics:
        for finding in audit.findings:
            shown = closeup(assessed, audit.id, finding.check, wording)
            assert "<img" not in shown and wording.say(assessed.report.rule(finding.check).question) in unescape(str(shown))
            answer = answer_to(asked_by(assessed.report, audit.id, finding.check), assessed.workbook, wording, as_of=DAY)
            assert finding.holds or answer.blocks or answer.in_file or not finding.changes
            assert all(field.label[0] == field.label[0].upper() for block in answer.blocks for field in block.fields)


def test_there_is_nothing_behind_a_square_that_is_not_there():
    assert closeup(an_assessment(), "nobody", "A1", EN) is None and closeup(an_assessment(), "sound", "Z9", EN) is None
    assert idea_closeup(an_assessment(), "nobody", EN) is None and asked_by(an_assessment().report, "sound", "Z9") == ()


def test_a_threshold_is_told_with_whose_it_is():
    rulebooks, own = (assess(a_workbook(a_plan(**plan), a_risk(), a_tactic()), DAY)
                      for plan in ({}, {"thresholds": (("high_risk", Decimal(4)),)}))

    assert "12, the rulebook's own" in text_of(closeup(rulebooks, "idea", "B11", EN))
    assert "4, as your plan says in “high_risk”; the rulebook's own is 12" in text_of(closeup(own, "idea", "B11", EN))


def test_a_share_among_the_thresholds_reads_as_one():
    assert "50%, the rulebook's own" in text_of(closeup(an_assessment(), "sound", "B04", EN))


def test_the_checks_are_walked_in_the_rulebooks_order():
    report = an_assessment().report
    ids = [rule.id for rule in report.rules]

    assert [next_check(report, id) for id in ids] == [*ids[1:], ids[-1]]
    assert [next_check(report, id, back=True) for id in ids] == [ids[0], *ids[:-1]]


def test_an_idea_to_mend_shows_every_change_of_its_smallest_way():
    audit = an_assessment().report.tactic("random")
    shown = text_of(idea_closeup(an_assessment(), "random", EN))

    assert f"{len(audit.way.changes)} changes" in shown and "estimates of its effect and costs" in shown
    assert all(EN.say(an_assessment().report.rule(check).title) in shown for check in audit.way.findings)


def test_a_decision_is_shown_beside_what_the_checks_say():
    workbook = an_assessment().workbook.but(decisions=(a_decision("random", verdict="fund", by=EVIL),))
    shown = idea_closeup(an_assessment()._replace(workbook=workbook), "random", EN)

    assert "Fund. “small, and we would learn” The checks say: Fix." in text_of(shown) and "<img" not in shown


def test_the_figures_keep_the_not_yet_known_apart_and_each_says_what_it_is():
    figures = an_assessment().report.portfolio
    shown = text_of(join(audit_page(an_assessment(), EN)))

    assert f"{figures.random_proposed.money + figures.random_running.money:,.0f} €" in shown
    assert "Not yet known, apart" in shown and "of 500 € kept, 0 € used" in shown
    assert shown.count("What is this, from where?") == 4


def test_a_rule_that_was_switched_off_is_named_and_silence_that_counts_is_told():
    assessed = assess(a_workbook(a_plan(rules_off=("B14",), empty_means_no=True), a_tactic()), DAY)
    shown = text_of(join(audit_page(assessed, EN)))

    assert "switched off in this plan: B14 Intake pattern" in shown and "silence counts as a no" in shown


def test_what_an_answer_moved_is_said_check_by_check_then_the_verdict():
    before = a_workbook(a_plan(), a_line(), an_objective(), a_tactic("mail"), a_tactic("fair"))
    after = before.with_tactic(a_tactic("mail", objectives=("leads",), cost=100, line="Social"))

    said = [EN.say(line) for line in moved(assess(before, DAY).report, assess(after, DAY).report, "mail", EN)]

    assert said[:2] == ["Funded: not said yet → fine.", "In the plan: not said yet → fine."]
    assert said[-1] == "The verdict stays Fix." and not any("fair" in line for line in said)


def test_what_moved_elsewhere_is_told_by_name():
    report = an_assessment().report
    other = assess(an_assessment().workbook.but(estimates=()), DAY).report

    said = [EN.say(line) for line in moved(report, other, "silent", EN)]

    assert said == ["No check changed its answer.", "The verdict stays Fix.", "Basket reminder: Decline → Fix."]


def test_an_answer_goes_to_every_place_it_was_asked_for_at_once():
    workbook = a_workbook(a_plan(), a_line(), a_tactic("mail"))
    asked = [("tactics", "mail", "owner"), ("risks", "mail", "likelihood"), ("plan", "", "brand_message")]
    answer = answer_to(asked, workbook, EN)

    new = answered(answer, workbook, {"0.owner": "Ann", "1.kind": "rain", "1.likelihood": "2", "1.impact": "2",
                                      "2.brand_message": "Out!"})

    assert new.tactics == (a_tactic("mail", owner="Ann"),) and new.risks == (a_risk("mail"),)
    assert new.plan == a_plan(brand_message="Out!")
    assert answered(answer, workbook, {}) is workbook
    assert list(refused(answer, workbook, {"1.impact": "9"})) == ["1.impact"]


def test_an_input_offers_the_words_and_names_that_it_takes():
    workbook = a_workbook(an_objective("leads", statement="More leads"), a_tactic("mail", kind="social"))
    spot = answer_to([("tactics", "mail", "kind"), ("tactics", "mail", "objectives"), ("tactics", "mail", "start")], workbook, FR)

    kind, objective, start = spot.blocks[0].fields

    assert kind.kind == "choice" and kind.value == "réseaux sociaux" and ("", "pas encore dit") in kind.options
    assert objective.suggest == (("leads", "More leads"),) and "point-virgule" in objective.note
    assert (start.kind, start.value) == ("date", "2027-03-01")


def test_a_word_that_no_choice_knows_is_offered_as_it_stands():
    column = answer_to([("tactics", "idea", "kind")], a_workbook(a_tactic()), EN).blocks[0].spot.column("kind")

    assert ("none", "none") in field_for(column, a_workbook(), EN, name="kind", value="none").options


@pytest.mark.parametrize("wording", [EN, FR], ids=["en", "fr"])
def test_every_question_of_every_idea_says_why_it_is_asked(wording):
    assessed = an_assessment()

    for id in askable(assessed):
        found = questions(assessed.report, assessed.workbook.tactic(id))
        for place in range(len(found.asked)):
            card = text_of(join(question_card(assessed, id, found, place, wording), after_it(assessed, found, place, wording)))
            assert f"{found.answered}" in card and f"{found.total}" in card and "None" not in card
