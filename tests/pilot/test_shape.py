"""A belief as a picture, alone or by a group."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.pilot.elicitation import Z90
from planproof.pilot.shape import BINS, shape_of
from tests.pilot.pilots import a_belief, around

threes = st.tuples(st.floats(0.02, 0.3), st.floats(0.02, 0.3), st.floats(0.02, 0.3)).map(
    lambda gaps: (gaps[0], gaps[0] + gaps[1], gaps[0] + gaps[1] + gaps[2]))


def a_group(*members):
    first = members[0][1]
    return a_belief("delta", first, members=tuple((name, *numbers) for name, numbers in members))


@given(threes)
def test_all_cases_are_in_the_picture_and_a_tenth_lies_below_the_bad_case(three):
    shape = shape_of(a_belief("delta", three))

    below = sum(share for share, right in zip(shape.shares, shape.edges[1:], strict=True) if right <= shape.p10)
    assert len(shape.shares) == BINS
    assert sum(shape.shares) == pytest.approx(1)
    assert 0 <= 0.1 - below <= max(shape.shares) + 1e-9
    assert (shape.p10, shape.p50, shape.p90) == pytest.approx(three)


def test_a_number_without_doubt_is_one_bar():
    shape = shape_of(a_belief("delta", 0.2))

    assert (shape.edges, shape.shares, shape.between) == ((0.2, 0.2), (1.0,), None)


def test_the_chance_of_a_lift_below_nothing_is_that_of_the_normal_tail():
    assert shape_of(a_belief("delta", around(0.1, 0.1))).below_zero == pytest.approx(0.158655, abs=1e-6)
    assert shape_of(a_belief("v", around(50, 1))).below_zero is None


def test_a_group_s_picture_is_the_average_of_its_members_pictures():
    shape = shape_of(a_group(("Ana", (0.0, 0.1, 0.2)), ("Ben", (0.3, 0.4, 0.6))))

    assert shape.shares == pytest.approx([sum(pair) / 2 for pair in zip(*(one.shares for one in shape.members), strict=True)])
    assert [(one.name, one.p50) for one in shape.members] == [("Ana", 0.1), ("Ben", 0.4)]


def test_members_whose_ranges_do_not_meet_are_named():
    shape = shape_of(a_group(("Ana", (0.0, 0.1, 0.2)), ("Ben", (0.3, 0.4, 0.6)), ("Cleo", (0.1, 0.2, 0.4))))

    assert shape.apart == (("Ana", "Ben"),)


def test_disagreement_is_the_part_of_the_variance_between_members():
    sd = 0.1 / Z90
    shape = shape_of(a_group(("Ana", (-0.1, 0.0, 0.1)), ("Ben", (0.1, 0.2, 0.3))))

    assert shape.between == pytest.approx(0.1**2 / (0.1**2 + sd**2), rel=1e-4)


def test_members_who_say_the_same_do_not_disagree():
    assert shape_of(a_group(("Ana", (0.0, 0.1, 0.2)), ("Ben", (0.0, 0.1, 0.2)))).between == 0


def test_a_member_who_is_certain_is_a_bar_in_the_group_s_picture():
    shape = shape_of(a_group(("Ana", (0.2, 0.2, 0.2)), ("Ben", (0.0, 0.1, 0.3))))

    assert sorted(shape.members[0].shares)[-1] == pytest.approx(1)
    assert sum(shape.shares) == pytest.approx(1)
