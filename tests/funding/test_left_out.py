"""Who cannot be weighed is named, with what is missing, and nothing is made up for it."""
from datetime import date
from decimal import Decimal

import pytest

from planproof.funding import fund
from planproof.funding.weighable import MISSING
from planproof.model.tactic import Share
from planproof.model.workbook import Workbook
from tests.builders import a_line, a_tactic, a_workbook

DAY = date(2027, 3, 1)


@pytest.mark.parametrize(("lacks", "fields"), [
    ("cost", {"line": "Social"}),
    ("funding", {"cost": 10}),
    ("shares", {"cost": 10, "line": {"Social": "0.6", "Events": "0.5"}}),
    ("budget", {"cost": 10, "line": "Silent"}),
    ("dates", {"cost": 10, "line": "Social", "start": date(2027, 5, 1), "end": date(2027, 4, 1)}),
])
def test_a_tactic_of_which_something_is_missing_is_left_out_and_named(lacks, fields):
    lines = [a_line(), a_line("Events"), a_line("Silent", budget=None, spent=None, committed=None)]

    answer = fund(a_workbook(lines, a_tactic("a", **fields)), values={"a": 99}, as_of=DAY)

    assert answer.left_out == (("a", lacks),)
    assert answer.chosen == ()
    assert "a" not in dict(answer.value_with)
    assert lacks in MISSING


def test_where_there_is_no_budget_nothing_is_known_to_be_free():
    answer = fund(a_workbook(a_tactic("a", cost=10, line="Social")), values={"a": 5}, as_of=DAY)

    assert answer.left_out == (("a", "budget"),)


def test_a_line_named_without_a_share_pays_what_the_others_leave():
    mixed = a_tactic("a", cost=100).but(funding=(Share(line="Social", share=Decimal("0.6")), Share(line="Events")))

    assert fund(a_workbook(a_line(budget=60), a_line("Events", budget=40), mixed), values={"a": 1}, as_of=DAY).chosen == ("a",)
    assert fund(a_workbook(a_line(budget=60), a_line("Events", budget=39), mixed), values={"a": 1}, as_of=DAY).chosen == ()


def test_a_proposed_tactic_waits_with_the_one_it_requires():
    chain = [a_tactic("c", cost=1, line="Social", requires=("b",)), a_tactic("b", cost=1, line="Social", requires=("a",)),
             a_tactic("a")]

    answer = fund(a_workbook(a_line(), chain), values={}, as_of=DAY)

    assert answer.left_out == (("c", "requires"), ("b", "requires"), ("a", "cost"))


def test_what_runs_and_cannot_be_weighed_stays_and_still_carries_others():
    runs = a_tactic("runs", status="running")
    new = a_tactic("new", cost=1, line="Social", requires=("runs",))

    assert fund(a_workbook(a_line(), runs, new), values={"new": 1}, as_of=DAY).chosen == ("new",)


def test_nobody_starts_that_excludes_what_runs_and_cannot_be_weighed():
    runs = a_tactic("runs", status="running")
    new = a_tactic("new", cost=1, line="Social", excludes=("runs",))

    answer = fund(a_workbook(a_line(), runs, new), values={"new": 1}, as_of=DAY)

    assert answer.chosen == ()
    assert [str(note) for note in answer.notes] == ["new excludes runs, which is running and could not be weighed."]


def test_a_tactic_without_estimates_weighs_nothing_and_is_named():
    answer = fund(a_workbook(a_line(), a_tactic("a", cost=10, line="Social")), values={}, as_of=DAY)

    assert answer.unvalued == ("a",)
    assert answer.chosen == ()
    assert answer.also_fit == ("a",)


def test_tactics_of_unknown_value_fit_beside_the_best_set_all_together_the_least_costly_first():
    tactics = [a_tactic("best", cost=50, line="Social"), a_tactic("dear", cost=40, line="Social"),
               a_tactic("cheap", cost=20, line="Social"), a_tactic("cheaper", cost=10, line="Social")]

    answer = fund(a_workbook(a_line(budget=100), tactics), values={"best": 1}, as_of=DAY)

    assert answer.chosen == ("best",)
    assert answer.also_fit == ("cheap", "cheaper")


def test_a_value_that_is_no_number_is_no_value():
    answer = fund(a_workbook(a_line(), a_tactic("a", cost=10, line="Social")), values={"a": float("nan")}, as_of=DAY)

    assert answer.unvalued == ("a",)


def test_an_empty_workbook_has_an_empty_answer():
    answer = fund(Workbook(), values={}, as_of=DAY)

    assert (answer.chosen, answer.value, answer.overrun, answer.exact) == ((), 0, None, True)


def test_stopped_tactics_are_not_asked_about():
    answer = fund(a_workbook(a_line(), a_tactic("a", cost=1, line="Social", status="stopped")), values={"a": 1}, as_of=DAY)

    assert (answer.chosen, answer.left_out) == ((), ())
