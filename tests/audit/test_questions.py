"""A tactic is asked only what could change its verdict, the most settling question first."""
from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planproof.audit import audit
from planproof.audit.questions import MOST, questions
from planproof.line import assess
from tests.builders import a_line, a_plan, a_tactic, a_workbook, an_objective
from tests.report.boards import a_team_of_ideas

DAY = date(2027, 1, 15)


def asked_of(workbook, id: str = "idea"):
    return questions(audit(workbook, as_of=DAY), workbook.tactic(id))


def fields(found) -> list[str]:
    return [change.field for ask in found.asked for change in ask.changes]


def test_an_idea_is_asked_for_what_stands_between_it_and_a_pilot():
    workbook = a_workbook(a_plan(), a_line(), an_objective(), a_tactic(cost=100, line="Social", objectives=("leads",)))

    found = asked_of(workbook)

    assert "how_we_will_know" in fields(found) and "total_cost" not in fields(found)
    assert all(ask.checks for ask in found.asked if ask.changes[0].sheet == "tactics")


def test_the_question_that_settles_most_comes_first():
    found = asked_of(a_workbook(a_plan(), an_objective(), a_tactic()))

    settled = [len(ask.settles) for ask in found.asked]
    assert settled == sorted(settled, reverse=True) and settled[0] > 0


def test_an_answer_is_counted_and_asked_no_more():
    silent, told = (a_workbook(a_plan(), an_objective(), a_tactic(**said)) for said in ({}, {"objectives": ("leads",)}))

    before, after = asked_of(silent), asked_of(told)

    assert "objectives" in fields(before) and "objectives" not in fields(after)
    assert after.answered == before.answered + 1 and after.total == before.total


def test_an_idea_whose_verdict_stands_is_asked_nothing():
    workbook = a_team_of_ideas()
    report = assess(workbook, DAY).report
    standing = [tactic for tactic in workbook.tactics if report.tactic(tactic.id).verdict not in ("fix",)]

    assert standing and all(questions(report, tactic) is None for tactic in standing)


@given(st.sets(st.sampled_from(["owner", "problem", "evidence", "alternatives", "audience", "channel"])))
def test_there_are_never_more_than_about_ten_and_none_twice(said):
    workbook = a_workbook(a_plan(), a_tactic(end=None, **dict.fromkeys(said, "something")))

    found = asked_of(workbook)

    assert len(found.asked) <= MOST and len(set(found.asked)) == len(found.asked)
    assert found.total == found.answered + len(found.asked) + found.left
