"""What there is: money by line and month, hours by team and month, to the last cent."""
from datetime import date
from decimal import Decimal

from planproof.funding import fund
from planproof.funding.frame import frame
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook

DAY = date(2027, 3, 1)


def chosen(*rows, **values):
    return fund(a_workbook(*rows), values=values, as_of=DAY).chosen


def test_two_tactics_that_take_the_last_cent_fit_together():
    line = a_line(budget="1000000.00", committed="0.01")

    pair = [a_tactic("a", cost="333333.33", line="Social"), a_tactic("b", cost="666666.66", line="Social")]

    assert chosen(line, pair, a=1, b=1) == ("a", "b")


def test_a_cent_too_much_does_not_fit():
    line = a_line(budget="1000000.00", committed="0.02")

    pair = [a_tactic("a", cost="333333.33", line="Social"), a_tactic("b", cost="666666.66", line="Social")]

    assert chosen(line, pair, a=1, b=2) == ("b",)


def test_a_cent_too_much_is_seen_among_millions():
    line = a_line(budget="999999999.98")
    tactics = [a_tactic(f"t{n}", cost="333333333.33", line="Social") for n in range(3)]

    assert len(chosen(line, tactics, t0=5, t1=6, t2=7)) == 2
    assert len(chosen(a_line(budget="999999999.99"), tactics, t0=5, t1=6, t2=7)) == 3


def test_a_month_that_the_line_does_not_name_has_nothing_free():
    late = a_tactic("late", cost=100, line="Social", start=date(2027, 4, 1), end=date(2027, 4, 30))

    assert chosen(a_line(budget=1_000, month="2027-03"), late, late=9) == ()


def test_stopping_a_running_tactic_gives_back_what_it_still_costs():
    line = a_line(budget=1_000, committed=900)
    old = a_tactic("old", cost=900, line="Social", status="running")
    new = a_tactic("new", cost=1_000, line="Social")

    assert chosen(line, old, new, old=10, new=11) == ("new",)
    assert chosen(line, old, new, old=10, new=9) == ("old",)


def test_what_it_costs_to_stop_speaks_for_keeping():
    line = a_line(budget=1_000, committed=900)
    old = a_tactic("old", cost=900, line="Social", status="running", wind_down_cost=Decimal(5))

    answer = fund(a_workbook(line, old, a_tactic("new", cost=1_000, line="Social")), values={"old": 10, "new": 14}, as_of=DAY)

    assert answer.chosen == ("old",)
    assert dict(answer.value_without)["old"] == 14 - 5


def test_what_a_locked_running_tactic_costs_is_never_given_back():
    line = a_line(budget=1_000, committed=900)
    old = a_tactic("old", cost=900, line="Social", status="running", locked=True)

    answer = fund(a_workbook(line, old, a_tactic("new", cost=1_000, line="Social")), values={"new": 99}, as_of=DAY)

    assert answer.chosen == ("old",)
    assert dict(answer.value_with)["new"] is None
    assert dict(answer.value_without)["old"] is None


def test_only_what_a_running_tactic_still_costs_counts():
    half = a_tactic("half", cost=3_100, line="Social", status="running")

    programme = frame(a_workbook(a_line(budget=0), half), values={}, as_of=date(2027, 3, 17)).programme

    assert programme.option["half"].money == Decimal(1_500)


def test_a_team_that_works_full_time_in_a_month_has_nothing_left_for_another():
    team, line = a_team(hours=40), a_line()
    whole = a_tactic("whole", cost=1, line="Social", hours=40)
    bit = a_tactic("bit", cost=1, line="Social", hours=Decimal("0.1"))

    assert chosen(team, line, whole, whole=1) == ("whole",)
    assert chosen(team, line, whole, bit, whole=2, bit=1) == ("whole",)


def test_launch_hours_fall_in_the_first_month():
    team, line = a_team(hours=7), a_line()       # 31 hours in March
    tactics = [a_tactic(id, cost=1, line="Social", launch_hours=[{"hours": 16}]) for id in "ab"]

    assert chosen(team, line, tactics, a=1, b=2) == ("b",)


def test_hours_bind_nobody_where_no_team_is_known_or_its_hours_were_never_said():
    busy = a_tactic("busy", cost=1, line="Social", hours={"Content": 400})

    assert chosen(a_line(), busy, busy=1) == ("busy",)
    assert chosen(a_line(), a_team(hours=None, committed=None), busy, busy=1) == ("busy",)
    assert chosen(a_line(), a_team(hours=40), busy, busy=1) == ()


def test_an_overdrawn_line_has_room_for_nothing_rather_than_for_less_than_nothing():
    overdrawn = a_line(budget=100, spent=500)

    assert chosen(overdrawn, a_line("Events"), a_tactic("free", cost=5, line="Events"), free=1) == ("free",)
    assert chosen(overdrawn, a_tactic("dear", cost=5, line="Social"), dear=1) == ()


def test_money_without_months_pays_tactics_without_dates():
    undated = {"start": None, "end": None}
    pair = [a_tactic(id, cost=60, line="Social", **undated) for id in "ab"]

    assert chosen(a_line(budget=100, month=None), pair, a=1, b=2) == ("b",)


def test_the_trial_reserve_pays_for_the_fast_lane_until_it_is_used_up():
    plan = a_plan(trial_reserve=Decimal(1_000))
    trial = {"fast_lane": True, "owner": "Ana", "kpi": ("leads",), "cost": 600}
    trials = [a_tactic("a", **trial), a_tactic("b", **trial)]

    assert chosen(plan, trials, a=1, b=2) == ("b",)
    assert chosen(plan.but(trial_reserve=Decimal(1_200)), trials, a=1, b=2) == ("a", "b")


def test_trials_share_the_hours_that_the_plan_keeps_for_them():
    plan = a_plan(trial_reserve=Decimal(1_000), trial_hours=Decimal(20))
    trial = {"fast_lane": True, "owner": "Ana", "kpi": ("leads",), "cost": 1, "hours": 2, "end": date(2027, 3, 28)}
    trials = [a_tactic("a", **trial), a_tactic("b", **trial), a_tactic("silent", **{**trial, "hours": None})]

    assert chosen(plan, a_team(hours=400), trials, a=1, b=2, silent=9) == ("a", "b")
    assert chosen(plan.but(trial_hours=Decimal(15)), a_team(hours=400), trials, a=1, b=2, silent=9) == ("b",)


def test_what_a_running_trial_takes_of_the_reserve_is_not_there_for_the_next():
    plan = a_plan(trial_reserve=Decimal(1_000))
    trial = {"fast_lane": True, "owner": "Ana", "kpi": ("leads",), "cost": 600}

    assert chosen(plan, a_tactic("old", status="running", **trial), a_tactic("new", **trial), old=3, new=2) == ("old",)
    assert chosen(plan, a_tactic("old", status="running", locked=True, **trial), a_tactic("new", **trial), new=2) == ("old",)
