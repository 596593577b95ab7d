"""What the hours of a tactic displace: the value that others lose for want of them, solved again."""
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given

from planproof.funding import displaced, rivals
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook
from tests.funding.brute import fitting_sets, value_of
from tests.funding.programmes import a_large_plan
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)


def lost(book, id="paul", **values):
    return displaced(book, values=values, as_of=DAY, of=(id,)).get(id)


def a_team_of_ten(*tactics, hours=10):
    return a_workbook(a_plan(), a_line(), a_team("Care", hours=hours), a_team("Shop"),
                      [a_tactic(id, cost=1, line="Social", **fields) for id, fields in tactics])


PETER, PAUL = ("peter", {"hours": {"Care": 10}}), ("paul", {"hours": {"Care": 4}})


def test_it_is_the_value_of_what_its_hours_keep_from_starting():
    assert lost(a_team_of_ten(PETER, PAUL), peter=620, paul=1) == 620


def test_what_it_is_worth_itself_does_not_matter():
    book = a_team_of_ten(PETER, PAUL)

    assert lost(book, peter=620, paul=1) == lost(book, peter=620, paul=99_999) == lost(book, peter=620)


def test_of_what_could_give_way_it_is_what_is_worth_least():
    small = [(name, {"hours": {"Care": 3}}) for name in ("mary", "jane")]

    assert lost(a_team_of_ten(*small, PAUL, hours=9), mary=50, jane=20, peter=1) == 20


def test_where_the_team_has_room_for_all_nothing_is_displaced_and_that_is_known():
    assert lost(a_team_of_ten(PETER, PAUL, hours=14), peter=620) == 0.0


def test_what_its_money_displaces_is_not_charged_to_its_hours():
    poor = a_team_of_ten(PETER, PAUL).but(budget=(a_line(budget=1),))

    assert lost(poor, peter=620) == 0.0


def test_those_whose_value_decides_it_are_named():
    assert rivals(a_team_of_ten(PETER, PAUL), "paul", as_of=DAY) == ("peter",)
    assert rivals(a_team_of_ten(PETER, PAUL, hours=14), "paul", as_of=DAY) == ()


@pytest.mark.parametrize("fields", [{"hours": None}, {"hours": {"Nobody": 3}}])
def test_without_hours_of_a_known_team_it_is_not_known(fields):
    silent = a_team_of_ten(PETER, ("paul", fields))
    unsaid = silent.but(teams=(*silent.teams, a_team("Nobody", hours=None, committed=None)))

    assert lost(unsaid, peter=620) is None
    assert lost(unsaid.but(teams=()), peter=620) is None


def test_what_runs_takes_hours_as_well():
    book = a_team_of_ten(("peter", {"hours": {"Care": 10}, "status": "running"}), PAUL)
    book = book.but(teams=(a_team("Care", hours=10, committed=10),))

    assert lost(book, peter=620) == 620
    assert lost(book, "peter", paul=80) == 80


@pytest.mark.parametrize("more", [{"locked": True}, {"funding": ()}])
def test_a_running_tactic_that_nobody_can_stop_displaces_what_its_hours_would_let_in(more):
    book = a_team_of_ten(("peter", {"hours": {"Care": 10}, "status": "running", **more}), PAUL)
    book = book.but(teams=(a_team("Care", hours=10, committed=10),))

    assert lost(book, "peter", paul=80) == 80


def test_a_tactic_that_could_not_be_weighed_for_its_money_still_takes_hours():
    assert lost(a_team_of_ten(PETER, ("paul", {"hours": {"Care": 4}, "total_cost": None})), peter=620) == 620


def test_a_locked_proposed_tactic_is_asked_about_like_the_others():
    assert lost(a_team_of_ten(PETER, ("paul", {"hours": {"Care": 4}, "locked": True})), peter=620) == 620


@QUIET
@given(plans())
def test_it_is_what_the_others_are_worth_with_the_hours_less_what_they_are_worth_without(plan):
    workbook, values = plan
    found = displaced(workbook, values=values, as_of=DAY, of=tuple(t.id for t in workbook.tactics))

    for tactic in workbook.tactics:
        (mine,) = tactic.hours
        more, less = (mine.hours, D(0)) if tactic.running else (D(0), -mine.hours)
        most = [_best(_standing(workbook, tactic, change), values) for change in (more, less)]
        assert (tactic.id in found) == bool(mine.hours)
        if mine.hours and None not in most:
            assert found[tactic.id] == pytest.approx(most[0] - most[1], abs=1e-6)


def _standing(workbook, tactic, change):
    """The workbook in which a tactic stands, paid for, and its team has so many more hours than the others would have."""
    (mine,), (paid,) = tactic.hours, tactic.funding
    cost = 0 if tactic.running else tactic.total_cost
    stands = tactic.but(status="proposed", locked=True, total_cost=D(0), hours=())
    teams = (row.but(hours_per_week=row.hours_per_week + change) if row.team == mine.team else row for row in workbook.teams)
    budget = (row.but(amount=row.amount - cost) if row.line == paid.line else row for row in workbook.budget)
    return workbook.with_tactic(stands).but(teams=tuple(teams), budget=tuple(budget))


def _best(workbook, values):
    return max((value_of(workbook, ids, values) for ids in fitting_sets(workbook)), default=None)


def test_in_a_large_plan_hours_have_the_price_of_the_linear_relaxation():
    workbook, values = a_large_plan(300, lines=1, teams=1, tightness=0.1)

    found = displaced(workbook, values=values, as_of=date(2027, 1, 1), of=tuple(values))

    assert len(found) == 300 and all(worth >= 0 for worth in found.values())
    assert any(worth > 0 for worth in found.values())
