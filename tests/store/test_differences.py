"""What differs between two workbooks, by sheet, record and field: nothing more and nothing less."""
from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planproof.model.plan import BudgetRow, Risk
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook
from planproof.store import Change, differences, sentence
from tests.builders import a_line, a_plan, a_tactic, a_workbook

few = st.sampled_from
tactics = st.builds(a_tactic, id=few("abc"), cost=st.none() | few([1, 2]), owner=st.none() | few(["Léa", "Max"]),
                    extra=few([(), (("Ours", "1"),), (("Ours", "2"), ("Theirs", "1")), (("Ours", "1"), ("Ours", "2"))]))
lines = st.builds(a_line, line=few(["Social", "Events"]), budget=few([1, 2]), month=few([None, "2027-02"]))
risks = st.builds(Risk, tactic=st.none() | few("ab"), kind=st.none() | few(["legal", "b legal"]), likelihood=few([1, 2]))
plans = st.builds(a_plan, name=few("ab"), thresholds=few([(), (("X", Decimal(1)),), (("X", Decimal(2)),)]))
workbooks = st.builds(a_workbook, plans, st.lists(tactics, max_size=5), st.lists(lines, max_size=4), st.lists(risks, max_size=3))


def test_a_changed_field_is_named_with_both_values():
    before, after = (a_workbook(a_plan(), a_tactic("pinterest-board", cost=cost)) for cost in (100, 200))

    assert differences(before, after) == (Change(("tactics", "pinterest-board", "total_cost"), Decimal(100), Decimal(200)),)


def test_a_row_that_came_or_went_is_one_change():
    line, tactic = a_line("Social"), a_tactic()

    found = differences(a_workbook(line), a_workbook(tactic, sheets=("tactics", "budget")))

    assert Change(("budget", "Social 2027-03"), line, None) in found
    assert Change(("tactics", "idea"), None, tactic) in found


def test_columns_of_the_teams_own_are_named_by_their_headings():
    before, after = (a_workbook(a_tactic(extra=(("Agence", text), ("Note", "x")))) for text in ("A", "B"))

    assert differences(before, after) == (Change(("tactics", "idea", "Agence"), "A", "B"),)


def test_rows_in_another_order_are_one_change():
    rows = a_tactic("a"), a_tactic("b"), a_tactic("c")

    found = differences(a_workbook(rows), a_workbook(rows[::-1]))

    assert found == (Change(("tactics", "order of rows"), ("a", "b", "c"), ("c", "b", "a")),)


def test_months_of_a_line_are_told_apart_and_twins_are_numbered():
    twins = [a_line("Social"), a_line("Social"), a_line("Social", month="2027-04"), a_line("Social", month=None)]
    poorer = [twins[0], a_line("Social", spent=5), *twins[2:]]

    assert [change.where for change in differences(a_workbook(twins), a_workbook(poorer))] == [
        ("budget", "Social 2027-03 (2)", "spent")]


def test_zeros_after_the_decimal_point_are_no_difference():
    assert differences(a_workbook(a_tactic(cost="12.5")), a_workbook(a_tactic(cost="12.50"))) == ()


def test_a_change_over_time_is_said_in_a_few_words():
    before = a_workbook(a_tactic(cost=100, line={"Social": "0.6", "Events": "0.4"}), a_tactic("gone"))
    after = a_workbook(a_tactic(cost=None, line="Social", name="x" * 5_000), a_line())

    said = [str(sentence(change)) for change in differences(before, after)]

    assert said == ["budget / Social 2027-03: added", f"tactics / idea / name: idea → {'x' * 80}…",
                    "tactics / idea / total_cost: 100 → nothing", "tactics / idea / funding: Social 0.6, Events 0.4 → Social 1",
                    "tactics / gone: removed", "sheets: tactics → budget, tactics"]


@given(workbooks, workbooks)
def test_there_are_differences_exactly_where_two_workbooks_are_not_equal(one: Workbook, other: Workbook):
    assert (differences(one, other) == ()) == (one == other)


@given(workbooks)
def test_a_workbook_never_differs_from_itself(workbook: Workbook):
    assert differences(workbook, workbook.but()) == ()


@given(workbooks, workbooks)
def test_the_way_back_is_the_same_changes_turned_round(one: Workbook, other: Workbook):
    there, back = differences(one, other), differences(other, one)

    assert sorted(change.where for change in there) == sorted(change.where for change in back)
    turned = [Change(change.where, change.after, change.before) for change in back]
    assert all(change in turned for change in there)


def test_ten_thousand_ideas_of_one_name_are_compared_in_one_go():
    many = [Tactic(id="same", name="same") for _ in range(10_000)]

    found = differences(Workbook(tactics=tuple(many)), Workbook(tactics=tuple(many[1:]), budget=(BudgetRow(line="x"),)))

    assert [change.where for change in found] == [("budget", "x"), ("tactics", "same (10000)")]
