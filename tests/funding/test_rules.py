"""The rules between tactics, down to the odd ones."""
from datetime import date

from planproof.funding import fund
from tests.builders import a_line, a_tactic, a_workbook, an_objective

DAY = date(2027, 3, 1)


def idea(id, cost=100, **fields):
    return a_tactic(id, cost=cost, line="Social", **fields)


def ask(*tactics, budget=1_000, objectives=(), **values):
    return fund(a_workbook(a_line(budget=budget), objectives, tactics), values=values, as_of=DAY)


def sentences(answer):
    return [str(note) for note in answer.notes]


def test_a_tactic_brings_what_it_requires():
    assert ask(idea("a", requires=("b",)), idea("b"), a=5, b=0).chosen == ("a", "b")
    assert ask(idea("a", requires=("b",)), idea("b"), budget=150, a=5, b=1).chosen == ("b",)


def test_a_circle_of_prerequisites_starts_together_or_not_at_all():
    circle = [idea("a", requires=("b",)), idea("b", requires=("c",)), idea("c", requires=("a",))]

    together, apart = ask(*circle, a=1), ask(*circle, budget=200, a=1, b=1, c=1)

    assert together.chosen == ("a", "b", "c")
    assert apart.chosen == ()
    assert sentences(together) == ["a, b, c each wait for the other: they can only start together."]


def test_a_tactic_that_excludes_itself_never_starts_and_the_plan_is_told():
    answer = ask(idea("a", excludes=("a",)), idea("b"), a=9, b=1)

    assert answer.chosen == ("b",)
    assert dict(answer.value_with)["a"] is None
    assert sentences(answer) == ["a excludes itself, so it can never start."]


def test_a_tactic_that_requires_itself_waits_for_nobody():
    assert ask(idea("a", requires=("a",)), a=1).chosen == ("a",)


def test_what_was_stopped_carries_nobody_new():
    stopped = idea("old", status="stopped")

    answer = ask(stopped, idea("new", requires=("old",)), idea("on", requires=("old",), status="running"), new=5, on=1)

    assert answer.chosen == ("on",)
    assert sentences(answer) == ["new requires old, which was stopped."]


def test_what_is_required_but_is_no_tactic_holds_nothing_up():
    assert ask(idea("a", requires=("the new website",)), a=1).chosen == ("a",)


def test_two_that_exclude_each_other_do_not_stand_together_whoever_says_so():
    assert ask(idea("a", excludes=("b",)), idea("b"), a=1, b=2).chosen == ("b",)
    assert ask(idea("a"), idea("b", excludes=("a",)), a=2, b=1).chosen == ("a",)


def test_a_proposed_tactic_does_not_stand_beside_what_it_says_it_stops():
    assert ask(idea("new", stops=("old",)), idea("old", status="running"), new=3, old=2).chosen == ("new",)
    assert ask(idea("new", stops=("old",)), idea("old", status="running"), new=1, old=2).chosen == ("old",)


def test_an_objective_that_must_be_served_is_served_by_the_least_bad():
    leads = an_objective("leads", must_serve=True)

    answer = ask(idea("big", cost=1_000), idea("small", objectives=("leads",)), objectives=leads, big=50, small=1)

    assert answer.chosen == ("small",)
    assert answer.unserved == ()


def test_an_objective_that_nothing_affordable_serves_is_named_and_the_rest_goes_on():
    leads = an_objective("leads", must_serve=True)

    answer = ask(idea("dear", cost=1_300, objectives=("leads",)), idea("b"), objectives=leads, dear=9, b=1)

    assert answer.chosen == ("b",)
    assert answer.unserved == ("leads",)
    assert answer.overrun.tactics == ("dear",)
    assert answer.overrun.cells == (("money", "Social", "2027-03", 300),)
    assert sentences(answer) == ["The objective More leads must be served, and no affordable set serves it."]


def test_an_objective_that_nobody_serves_is_named():
    assert ask(idea("b"), objectives=an_objective("leads", must_serve=True), b=1).unserved == ("leads",)


def test_an_objective_that_is_over_or_dropped_asks_for_nothing():
    over = an_objective("leads", must_serve=True, due=date(2027, 2, 1))
    dropped = an_objective("fame", must_serve=True, status="dropped")

    answer = ask(idea("b", objectives=("leads", "fame")), objectives=(over, dropped), b=0)

    assert answer.unserved == ()
    assert answer.chosen == ()


def test_what_runs_and_cannot_be_weighed_serves_its_objective():
    leads = an_objective("leads", must_serve=True)
    runs = a_tactic("runs", status="running", objectives=("leads",))

    assert ask(runs, idea("b", objectives=("leads",)), objectives=leads, b=0).chosen == ()


def test_signed_commitments_that_do_not_fit_stay_and_the_smallest_overrun_is_said():
    signed = [idea("a", cost=700, locked=True), idea("b", cost=600, locked=True)]

    answer = ask(*signed, idea("c"), a=1, b=1, c=99)

    assert answer.chosen == ("a", "b")
    assert answer.overrun.money == 300
    assert sentences(answer) == ["What is locked takes 300 more than Social has."]


def test_signed_commitments_that_exclude_each_other_stay_and_the_plan_is_told():
    answer = ask(idea("a", locked=True, excludes=("b",)), idea("b", locked=True), a=1, b=1)

    assert answer.chosen == ("a", "b")
    assert sentences(answer) == ["a, b are locked, and exclude each other."]


def test_a_signed_commitment_whose_prerequisite_cannot_start_stays():
    answer = ask(idea("a", locked=True, requires=("b",)), idea("b", excludes=("b",)), a=1)

    assert answer.chosen == ("a",)
    assert "a is locked, and what it requires, b, cannot start." in sentences(answer)
