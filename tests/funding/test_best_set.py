"""The best affordable set agrees with trying every set, and changes only as it should."""
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planproof.funding import fund
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook, an_objective
from tests.funding.brute import fitting_sets, value_of

DAY = date(2027, 3, 1)
IDS = tuple("abcdefg")
QUIET = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def plans(draw):
    """A workbook of up to seven tactics on two lines and two teams, with links, and their values."""
    ids = IDS[:draw(st.integers(1, 7))]
    tactics = []
    for id in ids:
        status = draw(st.sampled_from(["proposed", "proposed", "running"]))
        links = st.sampled_from([(), *((other,) for other in ids if other != id)])
        tactics.append(a_tactic(
            id, cost=draw(st.integers(0, 900)), line=draw(st.sampled_from(["Social", "Events"])), status=status,
            hours={draw(st.sampled_from(["Content", "Design"])): draw(st.integers(0, 12))},
            wind_down_cost=draw(st.sampled_from([None, 50])), requires=draw(links), excludes=draw(links),
            objectives=("leads",) if draw(st.booleans()) else ()))
    money, signed = st.integers(0, 2_000), st.integers(0, 500)
    lines = [a_line(line, budget=draw(money), committed=draw(signed)) for line in ("Social", "Events")]
    teams = [a_team(team, hours=draw(st.integers(0, 30))) for team in ("Content", "Design")]
    values = {id: draw(st.integers(0, 1_000)) / 4 for id in ids if draw(st.integers(0, 5))}
    return a_workbook(a_plan(), lines, teams, tactics), values


@QUIET
@given(plans())
def test_no_set_that_fits_is_worth_more(plan):
    workbook, values = plan

    answer = fund(workbook, values=values, as_of=DAY)

    sets = list(fitting_sets(workbook))
    assert frozenset(answer.chosen) in sets
    assert answer.value == pytest.approx(max(value_of(workbook, ids, values) for ids in sets))
    assert answer.value == pytest.approx(value_of(workbook, frozenset(answer.chosen), values))
    assert answer.exact and answer.gap == pytest.approx(0, abs=1e-6)


@QUIET
@given(plans())
def test_the_best_value_with_and_without_each_tactic_is_that_of_the_best_such_set(plan):
    workbook, values = plan

    answer = fund(workbook, values=values, as_of=DAY)

    sets = list(fitting_sets(workbook))
    for held, found in ((True, answer.value_with), (False, answer.value_without)):
        for id, value in found:
            best = max((value_of(workbook, ids, values) for ids in sets if (id in ids) == held), default=None)
            assert value == (None if best is None else pytest.approx(best))


@QUIET
@given(plans(), st.sampled_from(["Social", "Events"]), st.integers(1, 500))
def test_more_money_or_hours_never_worsen_the_answer(plan, line, more):
    workbook, values = plan
    richer = workbook.but(budget=tuple(row.but(amount=row.amount + more) if row.line == line else row for row in workbook.budget))
    larger = workbook.but(teams=tuple(row.but(hours_per_week=row.hours_per_week + more) for row in workbook.teams))

    before = fund(workbook, values=values, as_of=DAY).value

    assert fund(richer, values=values, as_of=DAY).value >= before - 1e-6
    assert fund(larger, values=values, as_of=DAY).value >= before - 1e-6


@QUIET
@given(plans(), st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_ids_change_the_answer(plan, random):
    workbook, values = plan
    shuffled = random.sample(IDS, len(IDS))
    new = {id: "x" + shuffled[place] for place, id in enumerate(IDS)}
    rows = [tactic.but(id=new[tactic.id], requires=tuple(new.get(id, id) for id in tactic.requires),
                       excludes=tuple(new.get(id, id) for id in tactic.excludes)) for tactic in workbook.tactics]
    random.shuffle(rows)

    before = fund(workbook, values=values, as_of=DAY)
    after = fund(workbook.but(tactics=rows, budget=workbook.budget[::-1], teams=workbook.teams[::-1]),
                 values={new[id]: value for id, value in values.items()}, as_of=DAY)

    assert {new[id] for id in before.chosen} == set(after.chosen)
    assert {(new[id], value) for id, value in before.value_with} == set(after.value_with)
    assert {(new[id], frozenset(new[one] for one in stop.tactics)) for id, stop in before.stop_lists} == {
        (id, frozenset(stop.tactics)) for id, stop in after.stop_lists}


@QUIET
@given(plans(), st.data())
def test_what_is_locked_and_what_must_be_served_are_in_the_best_set_where_that_is_possible(plan, data):
    workbook, values = plan
    locked = data.draw(st.sampled_from([tactic.id for tactic in workbook.tactics]))
    workbook = workbook.but(
        objectives=(an_objective("leads", must_serve=True),),
        tactics=tuple(tactic.but(locked=tactic.id == locked and not tactic.running) for tactic in workbook.tactics))
    sets = list(fitting_sets(workbook))

    answer = fund(workbook, values=values, as_of=DAY)

    if sets:
        assert frozenset(answer.chosen) in sets
        assert answer.value == pytest.approx(max(value_of(workbook, ids, values) for ids in sets))
        assert not answer.unserved
    else:
        assert answer.overrun or answer.unserved or answer.notes
