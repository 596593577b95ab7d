"""To start an idea beside some that are ticked: which of these stop."""
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.funding import weigh
from planproof.funding.make_room import alone, make_room
from tests.builders import a_line, a_tactic, a_team, a_workbook

DAY = date(2027, 3, 1)
VALUES = {"a": 30.0, "b": 20.0, "new": 5.0}


def a_full_line(budget=100, **new):
    return a_workbook(a_line(budget=budget, committed=50), a_team(),
                      a_tactic("a", cost=50, line="Social", hours=2, status="running"), a_tactic("b", cost=45, line="Social"),
                      a_tactic("c", cost=5, line="Social"), a_tactic("new", cost=40, line="Social", **new))


def asked(book, id="new", beside=("a", "b", "c"), **more):
    return make_room(book, id, beside=beside, values=VALUES, as_of=DAY, **more)


def test_what_stops_is_of_the_ticked_ones_the_least_loss_first():
    first, second = asked(a_full_line())

    assert (first.waits, first.stops, first.lost, first.money_freed) == (("b",), (), 20.0, 45)
    assert (second.stops, second.waits, second.lost) == (("a",), (), 30.0)
    assert (first.tactics, first.value, first.starts) == (("a", "c", "new"), 35.0, ("new",))


def test_ideas_of_unknown_value_are_kept_where_they_can_be():
    only, *_ = asked(a_full_line(138))

    assert only.waits == ("c",) and only.lost == 0.0


def test_what_is_not_ticked_does_not_stand_in_the_way():
    (only,) = asked(a_full_line(), beside=("a", "c"))

    assert (only.stops, only.waits) == ((), ())


def test_an_idea_that_is_ticked_already_is_asked_about_without_itself():
    (only,) = asked(a_full_line(), beside=("a", "c", "new"))

    assert (only.stops, only.waits, only.tactics) == ((), (), ("a", "c", "new"))


def test_what_it_requires_starts_with_it():
    first, *_ = asked(a_full_line(150, requires=("c",)), beside=("a", "b"))

    assert first.starts == ("new", "c")


def test_what_fits_beside_nothing_has_no_answer_and_its_reason():
    book = a_full_line(20)

    assert asked(book) == ()
    assert [(cell.name, cell.over) for cell in alone(book, "new", values=VALUES, as_of=DAY).over] == [("Social", 20)]


def test_an_idea_that_is_not_there_is_refused():
    with pytest.raises(PlanproofError, match="There is no idea nobody"):
        asked(a_full_line(), "nobody")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=2, max_size=6), st.integers(1, 90), st.integers(1, 120))
def test_a_stop_list_makes_room(costs, cost, budget):
    ticked = [a_tactic(f"t{number}", cost=amount, line="Social") for number, amount in enumerate(costs)]
    book = a_workbook(a_line(budget=budget), ticked, a_tactic("new", cost=cost, line="Social"))
    ids = [tactic.id for tactic in ticked]

    found = asked(book, beside=ids, k=2)

    assert bool(found) == (cost <= budget)
    for start in found:
        assert "new" in start.tactics and weigh(book, start.tactics, values=VALUES, as_of=DAY).fits
        assert sorted([*start.tactics, *start.waits]) == sorted([*ids, "new"])
