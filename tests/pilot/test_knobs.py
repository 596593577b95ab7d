"""What a person may turn, and what moves with it."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import DesignError
from planproof.model.plan import Plan
from planproof.pilot.elicitation import fit
from planproof.pilot.knobs import knobs, turned
from tests.pilot.pilots import DOUBTFUL, a_pilot

PILOT = a_pilot(delta=(0.1, 0.25, 0.4), **DOUBTFUL)


def test_size_length_and_the_group_left_out_can_be_turned_then_the_effect_and_three_more_beliefs():
    assert [knob.symbol for knob in knobs(PILOT, plan=Plan())] == ["T", "W", "N", "h", "delta", "v", "x", "c_m"]
    assert [knob.doubtful for knob in knobs(PILOT, plan=Plan())] == [False] * 4 + [True] * 4


def test_a_knob_stands_where_the_pilot_is_and_never_leaves_room_for_nothing_to_decide():
    for knob in knobs(a_pilot(H=10), plan=Plan()):
        assert knob.low <= knob.value <= knob.high
    longest = {knob.symbol: knob.high for knob in knobs(a_pilot(H=10), plan=Plan())}
    assert longest["T"] + 2 < 10 and longest["W"] + 6 < 10


@given(st.data())
def test_any_knob_can_be_turned_anywhere(data):
    for knob in knobs(PILOT, plan=Plan()):
        steps = data.draw(st.integers(0, int((knob.high - knob.low) / knob.step)), label=knob.symbol)
        number = knob.low + steps * knob.step

        belief = turned(PILOT, {knob.symbol: number}).belief(knob.symbol)

        assert belief.p50 == pytest.approx(number)
        fit(belief)


def test_a_belief_moves_with_its_doubt():
    lift = turned(PILOT, {"delta": 0.35}).belief("delta")
    worth = turned(PILOT, {"v": 50}).belief("v")

    assert (lift.p10, lift.p90) == pytest.approx((0.2, 0.5))
    assert (worth.p10, worth.p90) == pytest.approx((40, 62.5))


def test_what_is_decided_is_set_and_the_rest_stays():
    pilot = turned(PILOT, {"T": 8})

    assert pilot.belief("T").certain and pilot.belief("T").p50 == 8
    assert [one for one in pilot.beliefs if one.symbol != "T"] == [one for one in PILOT.beliefs if one.symbol != "T"]


def test_turning_nothing_is_the_same_pilot():
    assert turned(PILOT, {}) is PILOT
    assert turned(PILOT, {"T": 6}) is PILOT


def test_a_pilot_as_long_as_its_horizon_is_refused():
    with pytest.raises(DesignError, match="nothing is left to decide"):
        turned(PILOT, {"T": 50})
