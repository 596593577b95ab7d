"""Large programmes get a good answer that fits, and say by how much a better one might exceed it."""
from datetime import date
from decimal import Decimal

import pytest

from planproof.funding import fund
from planproof.funding.frame import frame
from tests.builders import a_line, a_tactic, a_workbook
from tests.funding.programmes import a_large_plan

DAY = date(2027, 1, 1)


@pytest.mark.parametrize(("size", "gap"), [(200, 0.01), (700, 0.01), (1_500, 0.02)])
def test_the_answer_to_a_large_plan_fits_and_says_how_close_to_the_best_it_is(size, gap):
    workbook, values = a_large_plan(size)

    answer = fund(workbook, values=values, as_of=DAY)

    programme = frame(workbook, values=values, as_of=DAY).programme
    assert programme.allows(answer.chosen)
    assert answer.value == pytest.approx(programme.value(answer.chosen))
    assert 0 <= answer.gap < gap
    assert answer.exact == (size <= 200)


def test_what_is_said_of_holding_or_leaving_a_tactic_never_exceeds_the_best():
    workbook, values = a_large_plan(300)

    answer = fund(workbook, values=values, as_of=DAY)

    chosen = set(answer.chosen)
    assert not answer.exact
    for id, value in answer.value_with:
        assert value is None or value <= answer.value + 1e-6
        assert (value == pytest.approx(answer.value)) or id not in chosen


def test_the_same_large_plan_has_the_same_answer_in_another_order():
    workbook, values = a_large_plan(120)

    before = fund(workbook, values=values, as_of=DAY)
    after = fund(workbook.but(tactics=workbook.tactics[::-1]), values=values, as_of=DAY)

    assert set(before.chosen) == set(after.chosen)


def test_values_that_equal_costs_are_the_hardest_and_do_not_hang():
    tactics = [a_tactic(f"t{n}", cost=1_000 + 7 * n * n % 911, line="Social") for n in range(60)]

    answer = fund(a_workbook(a_line(budget=Decimal("31234.56")), tactics),
                  values={tactic.id: float(tactic.total_cost) for tactic in tactics}, as_of=DAY)

    assert 31_000 < answer.value <= 31_234.56
    assert answer.gap < 0.001


def test_a_plan_of_sixty_tactics_is_answered_exactly():
    workbook, values = a_large_plan(60, lines=3, teams=2)

    answer = fund(workbook, values=values, as_of=DAY)

    assert answer.exact
    assert answer.gap == pytest.approx(0, abs=1e-6)
