"""Long questions are answered step by step, and come to the same as at once."""
from datetime import date

from planproof.funding import binding, selection_frequency
from planproof.funding.binding import binding_steps
from planproof.funding.worlds import selection_steps
from tests.builders import a_line, a_tactic, a_workbook

DAY = date(2027, 3, 1)
VALUES = {"a": 30.0, "b": 20.0}


def two_on_a_line(**fields):
    return a_workbook(a_line(budget=100), a_tactic("a", cost=60, line="Social"), a_tactic("b", cost=50, line="Social", **fields))


def test_the_lines_looked_at_are_counted_and_the_last_step_is_the_answer():
    steps = list(binding_steps(two_on_a_line(), values=VALUES, as_of=DAY))

    assert [(step.done, step.of) for step in steps] == [(0, 1), (1, 1)]
    assert steps[-1].found == binding(two_on_a_line(), values=VALUES, as_of=DAY) != ()


def test_where_all_fits_there_is_nothing_to_look_at():
    (only,) = binding_steps(a_workbook(a_line(budget=900), a_tactic("a", cost=60, line="Social")), values=VALUES, as_of=DAY)

    assert (only.done, only.of, only.found) == (0, 0, ())


def test_a_gain_below_a_cent_is_none():
    assert binding(two_on_a_line(), values={"a": 30.0, "b": 0.005}, as_of=DAY) == ()


def test_worlds_are_tried_a_few_at_a_time_and_add_up():
    draws = {"a": tuple(range(50)), "b": (20,) * 50}

    steps = list(selection_steps(two_on_a_line(), draws=draws, as_of=DAY))

    assert [step.worlds for step in steps] == [20, 40, 50]
    assert steps[-1] == selection_frequency(two_on_a_line(), draws=draws, as_of=DAY)


def test_without_estimates_there_are_no_worlds():
    assert list(selection_steps(two_on_a_line(), draws={}, as_of=DAY)) == []
