"""To start an idea: the best answers side by side, each the best set that holds it and spares something others drop."""
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.funding import fund, start_this
from tests.builders import a_line, a_tactic, a_team, a_workbook
from tests.funding.brute import fitting_sets, value_of
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)
VALUES = {"a": 30.0, "b": 20.0, "c": 4.0, "new": 5.0}


def a_full_line(budget=100, **new):
    tactics = [a_tactic("a", cost=50, line="Social", hours=2, status="running"), a_tactic("b", cost=45, line="Social"),
               a_tactic("c", cost=10, line="Social"), a_tactic("new", cost=40, line="Social", **new)]
    return a_workbook(a_line(budget=budget, committed=50), a_team(), tactics)


def asked(book, id="new", **more):
    return start_this(book, id, values=VALUES, as_of=DAY, **more)


def test_each_answer_says_what_starts_stops_and_waits_and_what_that_loses_and_frees():
    first, second = asked(a_full_line())

    assert (first.tactics, first.starts, first.stops, first.waits) == (("a", "c", "new"), ("new", "c"), (), ("b",))
    assert (first.value, first.lost, first.money_freed, first.hours_freed) == (39.0, 11.0, 45, 0)
    assert (second.tactics, second.stops, second.waits) == (("b", "c", "new"), ("a",), ())
    assert (second.value, second.lost, second.money_freed) == (29.0, 21.0, 50)
    assert float(second.hours_freed) == pytest.approx(2 * 31 / 7)


def test_the_room_that_an_answer_leaves_is_filled_again():
    assert "c" not in fund(a_full_line(), values=VALUES, as_of=DAY).chosen
    assert "c" in asked(a_full_line())[0].starts


def test_what_fits_beside_the_others_stops_nothing():
    (only,) = asked(a_full_line(200))

    assert (only.starts, only.stops, only.waits, only.lost) == (("new",), (), (), 0.0)


def test_an_idea_of_the_best_set_says_what_gives_way_to_it():
    first = asked(a_full_line(), "b")[0]

    assert (first.lost, first.starts, first.waits) == (0.0, ("b",), ("c", "new"))


def test_what_fits_in_no_set_has_no_answer():
    assert asked(a_full_line(30)) == ()


def test_what_it_requires_starts_with_it():
    first = asked(a_full_line(100, requires=("c",)))[0]

    assert set(first.starts) == {"new", "c"}


def test_an_idea_that_is_not_there_is_refused():
    with pytest.raises(PlanproofError):
        asked(a_full_line(), "nobody")


@QUIET
@given(plans(), st.data())
def test_the_answers_are_the_best_sets_that_hold_it_and_spare_something_else(plan, data):
    workbook, values = plan
    new = data.draw(st.sampled_from([tactic.id for tactic in workbook.tactics]))
    sets, best = list(fitting_sets(workbook)), fund(workbook, values=values, as_of=DAY)

    answers = start_this(workbook, new, values=values, as_of=DAY, k=3)

    holding = [ids for ids in sets if new in ids]
    assert bool(answers) == bool(holding)
    for number, answer in enumerate(answers):
        ids, gone = frozenset(answer.tactics), {*answer.stops, *answer.waits}
        assert ids in holding and answer.value == pytest.approx(value_of(workbook, ids, values))
        assert answer.lost == pytest.approx(best.value - answer.value) and answer.lost >= 0
        assert gone.isdisjoint(ids) and answer.money_freed == sum(workbook.tactic(id).total_cost for id in gone)
        earlier = [{*one.stops, *one.waits} for one in answers[:number]]
        allowed = [other for other in holding if all(dropped & other for dropped in earlier)]
        assert answer.value == pytest.approx(max(value_of(workbook, other, values) for other in allowed))
