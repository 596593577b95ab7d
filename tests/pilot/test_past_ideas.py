"""What came of earlier ideas, beside what is promised now."""
from decimal import Decimal as D

import pytest

from planproof.pilot.past_ideas import past_ideas
from tests.builders import a_tactic, a_workbook, some_history

NOW = a_tactic("idea", sponsor="Ann")


def told(*rows):
    return past_ideas(a_workbook(NOW, rows), NOW)


def test_the_same_sponsor_s_ideas_come_first_then_the_latest():
    found = told(some_history("Bo", tactic="old", year=D(2020), promised=D(10), actual=D(5)),
                 some_history("Bo", tactic="new", year=D(2026), promised=D(10), actual=D(5)),
                 some_history("ANN", tactic="hers", year=D(2019), promised=D(10), actual=D(5)))

    assert [idea.tactic for idea in found.ideas] == ["hers", "new", "old"]
    assert [idea.same_sponsor for idea in found.ideas] == [True, False, False]


def test_an_outcome_is_held_against_its_own_promise():
    found = told(some_history(promised=D(40), actual=D(10)), some_history(promised=D(3000), actual=D(3000)),
                 some_history(promised=D(10), actual=D(20)))

    assert [idea.ratio for idea in found.ideas] == [0.25, 1.0, 2.0]
    assert (found.kept, found.p50) == (2, 1.0)


@pytest.mark.parametrize("row", [some_history(promised=None, actual=D(1)), some_history(promised=D(0), actual=D(1)),
                                 some_history(promised=D(5), actual=None)])
def test_an_idea_without_promise_or_outcome_tells_nothing(row):
    assert told(row).ideas == ()


def test_two_ideas_show_no_spread():
    found = told(some_history(promised=D(4), actual=D(1)), some_history(promised=D(4), actual=D(2)))

    assert (found.p10, found.p50, found.p90) == (None, None, None)
