"""Of sets worth the same: the one that costs least money, then hours, starts first, comes first by name."""
from datetime import date

from planproof.funding import fund
from tests.builders import a_line, a_tactic, a_team, a_workbook

DAY = date(2027, 3, 1)


def test_equal_values_are_decided_by_money():
    assert pick({"cost": 90}, {"cost": 80}) == ("b",)


def test_equal_values_and_money_are_decided_by_hours():
    assert pick({"hours": 3}, {"hours": 2}) == ("b",)


def test_then_by_the_earlier_start():
    assert pick({"start": date(2027, 3, 9)}, {"start": date(2027, 3, 8)}) == ("b",)


def test_then_by_name():
    assert pick({"name": "zebra"}, {"name": "antelope"}) == ("b",)


def test_a_thousand_tactics_of_the_same_name_have_an_answer():
    same = [a_tactic(f"t{n}", cost=10, line="Social", name="Go viral") for n in range(1_000)]

    answer = fund(a_workbook(a_line(budget=75), same), values={tactic.id: 5.0 for tactic in same}, as_of=DAY)

    assert len(answer.chosen) == 7


def test_a_running_tactic_of_unknown_value_is_not_stopped_for_silence():
    old = a_tactic("old", cost=50, line="Social", status="running")

    assert fund(a_workbook(a_line(committed=50), old), values={}, as_of=DAY).chosen == ("old",)


def test_a_running_tactic_known_to_be_worth_nothing_is_stopped():
    old = a_tactic("old", cost=50, line="Social", status="running")

    assert fund(a_workbook(a_line(committed=50), old), values={"old": 0.0}, as_of=DAY).chosen == ()


def test_a_set_worth_as_much_is_never_said_to_be_worth_less():
    plain = {"cost": 50, "line": "Social"}
    values = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.6}
    rival = a_tactic("d", cost=150, line="Social")

    answer = fund(a_workbook(a_line(budget=150), [a_tactic(id, **plain) for id in "abc"], rival), values=values, as_of=DAY)

    assert dict(answer.value_with) == dict(answer.value_without) == dict.fromkeys("abcd", answer.value)


def pick(first, second):
    """The choice between two tactics of equal value where only one fits, for they exclude each other."""
    plain = {"cost": 50, "line": "Social"}
    tactics = [a_tactic("a", excludes=("b",), **{**plain, **first}), a_tactic("b", **{**plain, **second})]
    return fund(a_workbook(a_line(), a_team(), tactics), values={"a": 7.5, "b": 7.5}, as_of=DAY).chosen
