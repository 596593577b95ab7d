"""A set that somebody ticked: what it uses, what it overruns and breaks, and which affordable set lies nearest."""
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.funding import fund, weigh
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook, an_objective
from tests.funding.brute import fitting_sets, value_of
from tests.funding.test_best_set import IDS, QUIET, plans

DAY = date(2027, 3, 1)
VALUES = {"a": 30.0, "b": 20.0, "c": 5.0}


def three(*rows, budget=100, **more):
    tactics = [a_tactic("a", cost=60, line="Social", hours=2), a_tactic("b", cost=50, line="Social"),
               a_tactic("c", cost=30, line="Social")]
    return a_workbook(a_line(budget=budget), a_team(hours=7), tactics, *rows, **more)


def ticked(book, *ids, **more):
    return weigh(book, ids, values=VALUES, as_of=DAY, **more)


def test_a_set_that_fits_says_what_it_uses_of_each_line_and_team_by_month():
    found = ticked(three(), "a", "c")

    assert (found.fits, found.tactics, found.value, found.over, found.broken) == (True, ("a", "c"), 35.0, (), ())
    assert [tuple(cell) for cell in found.cells][:1] == [("money", "Social", "2027-03", D(90), D(100))]
    hours = next(cell for cell in found.cells if cell.kind == "hours")
    assert (hours.name, hours.used, hours.capacity, hours.free) == ("Content", D("8.86"), D(31), D("22.14"))


def test_a_set_that_asks_too_much_says_of_what_and_by_how_much():
    found = ticked(three(), "a", "b")

    assert not found.fits and found.value == 50.0
    assert [(cell.name, cell.month, cell.over, cell.free) for cell in found.over] == [("Social", "2027-03", 10, 0)]


def test_the_nearest_affordable_set_changes_as_few_ticks_as_possible_and_then_is_worth_most():
    assert ticked(three(), "a", "b").nearest == ("a",)
    assert ticked(three(), "a", "b", "c").nearest == ("a", "c")


def test_a_set_that_fits_is_its_own_nearest():
    assert ticked(three(), "c").nearest == ("c",)


def test_what_would_best_be_added_is_said_where_the_set_fits():
    assert ticked(three(), "c").best_beside == ("a",)
    assert ticked(three(), "a", "c").best_beside == ()
    assert ticked(three(), "a", "b").best_beside is None


def test_an_unticked_running_idea_gives_back_what_it_still_costs_and_costs_its_end():
    book = a_workbook(a_line(budget=100, committed=60),
                      a_tactic("a", cost=60, line="Social", status="running", wind_down_cost=D(4)),
                      a_tactic("b", cost=90, line="Social"))

    assert ticked(book, "b").fits and ticked(book, "b").value == 16.0
    assert not ticked(book, "a", "b").fits


@pytest.mark.parametrize(("ids", "fields", "said"), [
    (("a",), {"a": {"requires": ("b",)}}, "a requires b, which is not in the set."),
    (("a", "c"), {"c": {"excludes": ("a",)}}, "a, c exclude each other."),
    (("a",), {"a": {"excludes": ("a",)}}, "a excludes itself, so it can never start."),
    (("a",), {"c": {"locked": True}}, "c is locked, so it stays."),
])
def test_a_rule_that_the_set_breaks_is_said(ids, fields, said):
    book = three(budget=1_000)
    for id, changes in fields.items():
        book = book.with_tactic(book.tactic(id).but(**changes))

    found = ticked(book, *ids)

    assert not found.fits and [str(message) for message in found.broken] == [said]


def test_an_objective_that_must_be_served_and_is_not_is_said():
    book = three(an_objective("leads", statement="More leads", must_serve=True))
    book = book.with_tactic(book.tactic("c").but(objectives=("leads",)))

    found = ticked(book, "a")

    assert [str(message) for message in found.broken] == ["The objective More leads must be served, and nothing in the set does."]
    assert found.nearest == ("a", "c")


def test_a_ticked_idea_that_cannot_be_weighed_is_named_with_what_is_missing():
    found = ticked(three(a_tactic("bare")), "a", "bare")

    assert (found.tactics, found.left_out, found.fits) == (("a",), (("bare", "cost"),), False)


@pytest.mark.parametrize(("id", "problem"), [("nobody", "There is no idea nobody."), ("over", "over was stopped.")])
def test_what_is_no_live_idea_cannot_be_ticked(id, problem):
    with pytest.raises(PlanproofError) as refused:
        ticked(three(a_tactic("over", status="stopped")), id)

    assert str(refused.value.problem) == problem


def test_trials_fill_the_reserve_together():
    trial = {"fast_lane": True, "owner": "Ana", "kpi": ("leads",), "cost": 600}
    book = a_workbook(a_plan(trial_reserve=D(1_000)), a_tactic("a", **trial), a_tactic("b", **trial))

    found = ticked(book, "a", "b")

    assert [(cell.name, cell.used, cell.capacity) for cell in found.over] == [("trial_reserve", 1_200, 1_000)]


@QUIET
@given(plans(), st.sets(st.sampled_from(IDS)))
def test_what_is_said_of_any_ticks_agrees_with_plain_arithmetic(plan, wanted):
    workbook, values = plan
    ids = frozenset(wanted) & {tactic.id for tactic in workbook.tactics}

    found = weigh(workbook, ids, values=values, as_of=DAY)

    sets = list(fitting_sets(workbook))
    nearest = frozenset(found.nearest)
    assert found.fits == (ids in sets) and (found.fits or found.over or found.broken)
    assert found.value == pytest.approx(value_of(workbook, ids, values))
    assert nearest in sets and len(nearest ^ ids) == min(len(one ^ ids) for one in sets)
    if found.fits:
        best = max(value_of(workbook, one, values) for one in sets if one >= ids)
        assert value_of(workbook, ids | set(found.best_beside), values) == pytest.approx(best)


@QUIET
@given(plans())
def test_the_best_set_weighed_is_the_best_set(plan):
    workbook, values = plan
    best = fund(workbook, values=values, as_of=DAY)

    found = weigh(workbook, best.chosen, values=values, as_of=DAY)

    assert found.fits and found.value == pytest.approx(best.value)
