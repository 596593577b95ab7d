"""What would have to stop makes room, and nothing cheaper does."""
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given

from planproof.errors import PlanproofError
from planproof.funding import fund, what_stops
from tests.builders import a_line, a_tactic, a_team, a_workbook
from tests.funding.test_best_set import QUIET, plans

DAY = date(2027, 3, 1)


def room_for(workbook, new, others):
    """The tactic's own line and team have room for it beside the others; plain arithmetic, all in March."""
    line, team = new.funding[0].line, new.hours[0].team
    money = next(row for row in workbook.budget if row.line == line)
    work = next(row for row in workbook.teams if row.team == team)
    running = [tactic for tactic in workbook.tactics if tactic.running]

    def paid(tactics):
        return sum(tactic.total_cost for tactic in tactics if tactic.funding[0].line == line)

    def worked(tactics):
        return sum(part.hours for tactic in tactics for part in tactic.hours if part.team == team)

    free = max(0, money.amount - money.committed + paid(running))
    hours = max(0, work.hours_per_week - work.committed_hours + worked(running))
    return ((new.total_cost == 0 or paid([new, *others]) <= free)
            and (worked([new]) == 0 or worked([new, *others]) <= hours))


@QUIET
@given(plans())
def test_a_stop_list_makes_room_and_no_cheaper_one_does(plan):
    workbook, values = plan
    workbook = workbook.but(tactics=tuple(tactic.but(requires=(), excludes=()) for tactic in workbook.tactics))
    cost = {tactic.id: values.get(tactic.id, 0) + float(tactic.wind_down_cost or 0) * tactic.running
            for tactic in workbook.tactics}

    for id, stop in fund(workbook, values=values, as_of=DAY).stop_lists:
        new, others = workbook.tactic(id), [tactic for tactic in workbook.tactics if tactic.id != id]
        cheapest = min(sum(cost[one.id] for one in stopped) for size in range(len(others) + 1)
                       for stopped in combinations(others, size)
                       if room_for(workbook, new, [one for one in others if one not in stopped]))
        assert room_for(workbook, new, [one for one in others if one.id not in stop.tactics])
        assert not room_for(workbook, new, others)
        assert stop.value_lost == pytest.approx(cheapest)
        assert stop.money_freed == sum(workbook.tactic(one).total_cost for one in stop.tactics)


def three_on_a_line(budget=100):
    tactics = [a_tactic("a", cost=50, line="Social", hours=2), a_tactic("b", cost=50, line="Social"),
               a_tactic("new", cost=40, line="Social"), a_tactic("elsewhere", cost=10, line="Events")]
    return a_workbook(a_line(budget=budget), a_line("Events", budget=10), a_team(), tactics)


def test_the_answers_to_what_stops_come_cheapest_first_and_none_holds_another():
    values = {"a": 30, "b": 20, "new": 5, "elsewhere": 1}

    answers = what_stops(three_on_a_line(), "new", values=values, as_of=DAY)

    assert [answer.tactics for answer in answers] == [("b",), ("a",)]
    assert [answer.value_lost for answer in answers] == [20, 30]
    assert [answer.money_freed for answer in answers] == [50, 50]


def test_the_hours_that_a_stop_frees_are_those_of_the_whole_time():
    first = what_stops(three_on_a_line(), "new", values={"a": 1, "b": 2, "new": 5}, as_of=DAY, keep=("a", "b"))[0]

    assert float(first.hours_freed) == pytest.approx(2 * 31 / 7)


def test_nothing_stops_for_what_fits_beside_all():
    answers = what_stops(three_on_a_line(140), "new", values={"a": 30, "b": 20, "new": 5}, as_of=DAY)

    assert [answer.tactics for answer in answers] == [()]


def test_no_stop_makes_room_for_what_does_not_fit_alone():
    assert what_stops(three_on_a_line(30), "new", values={}, as_of=DAY) == ()


def test_what_is_locked_never_stops():
    book = three_on_a_line()
    locked = book.with_tactic(book.tactic("b").but(locked=True))

    answers = what_stops(locked, "new", values={"a": 30, "b": 20, "new": 5}, as_of=DAY)

    assert [answer.tactics for answer in answers] == [("a",)]


def test_what_it_requires_starts_with_it_and_needs_room_too():
    book = three_on_a_line(150)
    waits = book.with_tactic(book.tactic("new").but(requires=("b",)))

    answers = what_stops(waits, "new", values={"a": 30, "new": 5}, as_of=DAY, keep=("a",))

    assert [answer.tactics for answer in answers] == [()]
    assert what_stops(waits.but(budget=three_on_a_line(100).budget), "new", values={"a": 30}, as_of=DAY,
                      keep=("a",))[0].tactics == ("a",)


def test_stopping_what_another_waits_for_stops_both():
    book = three_on_a_line()
    waits = book.with_tactic(book.tactic("elsewhere").but(requires=("b",)))

    answers = what_stops(waits, "new", values={"a": 30, "b": 20, "new": 5, "elsewhere": 15}, as_of=DAY)

    assert [answer.tactics for answer in answers] == [("a",), ("b", "elsewhere")]


@pytest.mark.parametrize(("id", "problem"), [
    ("nobody", "There is no idea nobody."), ("over", "over was stopped."), ("bare", "What it costs is not said yet.")])
def test_a_tactic_that_cannot_be_weighed_is_refused_with_the_reason(id, problem):
    book = a_workbook(a_line(), a_tactic("over", status="stopped"), a_tactic("bare"))

    with pytest.raises(PlanproofError) as refused:
        what_stops(book, id, values={}, as_of=DAY)

    assert str(refused.value.problem) == problem


def test_where_all_fit_together_nothing_is_over_and_nobody_has_to_stop():
    answer = fund(three_on_a_line(140), values={}, as_of=DAY)

    assert (answer.over, answer.stop_lists) == ((), ())


def test_where_not_all_fit_together_the_overrun_is_named():
    assert fund(three_on_a_line(100), values={}, as_of=DAY).over == (("Social", "2027-03", 40),)


def test_of_what_is_overrun_money_is_named_before_hours():
    busy = three_on_a_line().but(teams=(a_team("A team", hours=1),))
    busy = busy.with_tactic(busy.tactic("a").but(hours=a_tactic(hours={"A team": 2}).hours))

    assert [name for name, _, _ in fund(busy, values={}, as_of=DAY).over] == ["Social", "A team"]
