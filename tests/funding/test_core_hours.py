"""What an hour that a tactic takes would earn elsewhere: the value of what is displaced, solved again."""
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given

from planproof.funding import core_hours
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook
from tests.funding.brute import fitting_sets, value_of
from tests.funding.programmes import a_large_plan
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)
MARCH = 31 / 7          # weeks


def hour(book, id="paul", **values):
    return core_hours(book, values=values, as_of=DAY, of=(id,)).get(id)


def a_team_of_ten(*tactics, hours=10):
    return a_workbook(a_plan(), a_line(), a_team("Care", hours=hours), a_team("Shop"),
                      [a_tactic(id, cost=1, line="Social", **fields) for id, fields in tactics])


PETER, PAUL = ("peter", {"hours": {"Care": 10}}), ("paul", {"hours": {"Care": 4}})


def test_it_is_the_value_displaced_by_its_hours():
    assert hour(a_team_of_ten(PETER, PAUL), peter=620, paul=1) == pytest.approx(620 / (4 * MARCH))


def test_what_it_is_worth_itself_does_not_matter():
    book = a_team_of_ten(PETER, PAUL)

    assert hour(book, peter=620, paul=1) == hour(book, peter=620, paul=99_999) == hour(book, peter=620)


def test_of_what_could_give_way_it_is_what_is_worth_least():
    small = [(name, {"hours": {"Care": 3}}) for name in ("mary", "jane")]

    assert hour(a_team_of_ten(*small, PAUL, hours=9), mary=50, jane=20, peter=1) == pytest.approx(20 / (4 * MARCH))


def test_where_the_team_has_room_for_all_an_hour_is_worth_nothing_and_that_is_known():
    assert hour(a_team_of_ten(PETER, PAUL, hours=14), peter=620) == 0.0


def test_it_is_spread_over_the_hours_of_all_its_teams():
    both = ("paul", {"hours": {"Care": 4, "Shop": 6}})

    assert hour(a_team_of_ten(PETER, both), peter=620) == pytest.approx(620 / (10 * MARCH))


def test_months_in_which_the_team_has_room_lower_it():
    april = {"start": date(2027, 3, 1), "end": date(2027, 4, 30)}

    assert hour(a_team_of_ten(PETER, ("paul", {"hours": {"Care": 4}, **april})), peter=620) == pytest.approx(620 / (4 * 61 / 7))


@pytest.mark.parametrize("fields", [{"hours": None}, {"hours": {"Nobody": 3}}])
def test_without_hours_of_a_known_team_it_is_not_known(fields):
    silent = a_team_of_ten(PETER, ("paul", fields))
    unsaid = silent.but(teams=(*silent.teams, a_team("Nobody", hours=None, committed=None)))

    assert hour(unsaid, peter=620) is None
    assert hour(unsaid.but(teams=()), peter=620) is None


def test_what_runs_takes_hours_as_well():
    book = a_team_of_ten(("peter", {"hours": {"Care": 10}, "status": "running"}), PAUL)
    book = book.but(teams=(a_team("Care", hours=10, committed=10),))

    assert hour(book, peter=620) == pytest.approx(620 / (4 * MARCH))
    assert hour(book, "peter", paul=80) == pytest.approx(80 / (10 * MARCH))


@pytest.mark.parametrize("more", [{"locked": True}, {"funding": ()}])
def test_a_running_tactic_that_nobody_can_stop_displaces_what_its_hours_would_let_in(more):
    book = a_team_of_ten(("peter", {"hours": {"Care": 10}, "status": "running", **more}), PAUL)
    book = book.but(teams=(a_team("Care", hours=10, committed=10),))

    assert hour(book, "peter", paul=80) == pytest.approx(80 / (10 * MARCH))


def test_a_tactic_that_could_not_be_weighed_for_its_money_still_takes_hours():
    assert hour(a_team_of_ten(PETER, ("paul", {"hours": {"Care": 4}, "total_cost": None})), peter=620) == pytest.approx(
        620 / (4 * MARCH))


def test_a_locked_proposed_tactic_is_asked_about_like_the_others():
    assert hour(a_team_of_ten(PETER, ("paul", {"hours": {"Care": 4}, "locked": True})), peter=620) == pytest.approx(
        620 / (4 * MARCH))


@QUIET
@given(plans())
def test_its_hours_times_their_worth_are_the_value_that_others_lose(plan):
    workbook, values = plan
    found = core_hours(workbook, values=values, as_of=DAY, of=tuple(t.id for t in workbook.tactics))

    for tactic in workbook.tactics:
        (mine,) = tactic.hours
        if not mine.hours:
            assert tactic.id not in found
            continue
        others = workbook.but(tactics=tuple(other for other in workbook.tactics if other.id != tactic.id))
        more, less = (mine.hours, D(0)) if tactic.running else (D(0), -mine.hours)
        lost = _best(others, values, mine.team, more) - _best(others, values, mine.team, less)
        assert found[tactic.id] * float(mine.hours) * MARCH == pytest.approx(lost, abs=1e-6)


def _best(workbook, values, team, change):
    teams = tuple(row.but(hours_per_week=row.hours_per_week + change) if row.team == team else row for row in workbook.teams)
    changed = workbook.but(teams=teams)
    return max(value_of(changed, ids, values) for ids in fitting_sets(changed))


def test_in_a_large_plan_it_is_the_price_of_the_linear_relaxation():
    workbook, values = a_large_plan(300, lines=1, teams=1, tightness=0.1)

    found = core_hours(workbook, values=values, as_of=date(2027, 1, 1), of=tuple(values))

    assert len(found) == 300 and all(worth >= 0 for worth in found.values())
    assert any(worth > 0 for worth in found.values())
