"""What stands in the way, what one more unit of it is worth, and what is missing where nothing fits."""
from datetime import date

import pytest
from hypothesis import given

from planproof.funding import binding, fund
from tests.builders import a_line, a_tactic, a_team, a_workbook
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)
VALUES = {"a": 30.0, "b": 20.0}


def two_on_a_line(budget):
    return a_workbook(a_line(budget=budget), [a_tactic("a", cost=60, line="Social"), a_tactic("b", cost=50, line="Social")])


def test_the_least_more_that_changes_the_answer_is_named_with_what_it_brings():
    short = binding(two_on_a_line(100), values=VALUES, as_of=DAY)

    assert [(one.name, one.month, one.extra, one.gain, one.starts, one.stops) for one in short] == [
        ("Social", "2027-03", 10, 20, ("b",), ())]


def test_one_more_unit_is_worth_what_it_lets_in():
    assert binding(two_on_a_line(109), values=VALUES, as_of=DAY)[0].worth_of_one == 20
    assert binding(two_on_a_line(108), values=VALUES, as_of=DAY)[0].worth_of_one == 0


def test_where_all_fit_nothing_binds():
    assert binding(two_on_a_line(110), values=VALUES, as_of=DAY) == ()


def test_a_line_beside_a_team_that_is_short_as_well_does_not_bind_alone():
    book = two_on_a_line(60).but(teams=(a_team(hours=1),))
    busy = book.with_tactic(book.tactic("b").but(hours=a_tactic(hours=2).hours))

    assert binding(busy, values=VALUES, as_of=DAY) == ()


@QUIET
@given(plans())
def test_what_binding_promises_comes_true_when_the_plan_has_that_much_more(plan):
    workbook, values = plan
    workbook = workbook.but(tactics=tuple(tactic.but(status="proposed") for tactic in workbook.tactics),
                            budget=tuple(row.but(committed=0) for row in workbook.budget))
    before = fund(workbook, values=values, as_of=DAY)

    for one in binding(workbook, values=values, as_of=DAY):
        more = tuple(row.but(amount=row.amount + one.extra) if (one.kind, one.name) == ("money", row.line) else row
                     for row in workbook.budget)
        after = fund(workbook.but(budget=more), values=values, as_of=DAY) if one.kind == "money" else None
        assert one.gain > 0
        assert after is None or after.value == pytest.approx(before.value + one.gain)


def test_where_no_proposed_tactic_fits_the_smallest_overrun_is_said():
    answer = fund(two_on_a_line(45), values=VALUES, as_of=DAY)

    assert answer.chosen == ()
    assert (answer.overrun.tactics, answer.overrun.money, answer.overrun.hours) == (("b",), 5, 0)


def test_where_something_fits_there_is_no_overrun():
    assert fund(two_on_a_line(50), values=VALUES, as_of=DAY).overrun is None
