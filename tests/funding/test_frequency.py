"""How often each tactic is in the best set when values are in doubt."""
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planproof.funding import selection_frequency
from tests.builders import a_line, a_tactic, a_workbook
from tests.funding.brute import fitting_sets, value_of
from tests.funding.programmes import a_large_plan
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)


def two_on_a_line(budget=100, **fields):
    return a_workbook(a_line(budget=budget), a_tactic("a", cost=60, line="Social"),
                      a_tactic("b", cost=50, line="Social", **fields))


def often(book, **draws):
    found = selection_frequency(book, draws=draws, as_of=DAY)
    return {id: found.times(id) for id, _ in found.chosen}, found.worlds


def test_a_tactic_is_chosen_as_often_as_it_is_the_better_one():
    assert often(two_on_a_line(), a=[3, 3, 1, 3], b=[2, 2, 2, 2]) == ({"a": 3, "b": 1}, 4)


def test_in_a_world_in_which_it_loses_it_is_left_out():
    assert often(two_on_a_line(500), a=[3, -1], b=[2, 2]) == ({"a": 1, "b": 2}, 2)


def test_what_runs_and_is_of_unknown_value_stays_where_it_fits():
    running = two_on_a_line(500, status="running")

    assert often(running, a=[3, -1])[0] == {"a": 1, "b": 2}
    assert often(two_on_a_line(500), a=[3, -1])[0] == {"a": 1, "b": 0}


def test_without_draws_nothing_is_known():
    found = selection_frequency(two_on_a_line(), draws={}, as_of=DAY)

    assert (found.worlds, found.times("a"), found.share("a")) == (0, None, None)


def test_a_share_is_that_of_the_worlds():
    found = selection_frequency(two_on_a_line(), draws={"a": [3, 3, 1, 3], "b": [2] * 4}, as_of=DAY)

    assert (found.share("a"), found.share("nobody")) == (0.75, None)


@QUIET
@given(plans(), st.data())
def test_in_every_world_the_set_counted_is_one_of_those_worth_most(plan, data):
    workbook, _ = plan
    ids = [tactic.id for tactic in workbook.tactics]
    draws = {id: data.draw(st.lists(st.integers(-500, 1_000).map(float), min_size=3, max_size=3)) for id in ids}

    found = selection_frequency(workbook, draws=draws, as_of=DAY)

    worlds = [{id: values[number] for id, values in draws.items()} for number in range(3)]
    sets = list(fitting_sets(workbook))
    best = [[ids for ids in sets if value_of(workbook, ids, values) == max(value_of(workbook, one, values) for one in sets)]
            for values in worlds]
    if all(len(ties) == 1 for ties in best):
        assert dict(found.chosen) == {id: sum(id in ties[0] for ties in best) for id in ids}


def test_where_many_hang_together_fewer_worlds_are_asked_and_where_too_many_none():
    counts = [selection_frequency(a_large_plan(size, lines=2, teams=1)[0], as_of=DAY,
                                  draws={f"t{n}": [float(n)] * 200 for n in range(size)}).worlds for size in (10, 80, 300)]

    assert counts[0] == 200 and 20 <= counts[1] < 200 and counts[2] == 0
