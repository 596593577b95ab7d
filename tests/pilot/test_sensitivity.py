"""What the answer hangs on: each input known, where the answer turns, what knowing is worth, what explains the spread."""
import pytest

from planproof.pilot import sensitivity, simulate, sobol
from planproof.pilot.knowing import evppi
from planproof.pilot.sampling import fitted
from planproof.pilot.sensitivity import hinge, hinges, tornado
from tests.pilot.pilots import DOUBTFUL, a_pilot, around

CURVED = {"delta": (-0.05, 0.2, 0.5), **DOUBTFUL}


def turns(pilot, symbol):
    return [(turn.below, turn.above) for turn in hinge(pilot, symbol).turns]


@pytest.mark.parametrize("doubts", [{}, CURVED])
def test_each_end_of_the_tornado_is_the_pilot_with_that_input_known(doubts):
    pilot = a_pilot(**doubts)

    for bar in tornado(pilot):
        for number, net, decision in ((bar.low, bar.net_low, bar.decision_low), (bar.high, bar.net_high, bar.decision_high)):
            forecast = simulate(pilot.with_number(bar.symbol, number), draws=100)
            assert net == pytest.approx(forecast.net_value, rel=1e-9, abs=1e-3) and decision == forecast.decision


def test_the_tornado_begins_with_what_moves_most_and_leaves_out_what_is_known():
    bars = tornado(a_pilot(**CURVED))

    assert [bar.swing for bar in bars] == sorted((bar.swing for bar in bars), reverse=True)
    assert {bar.symbol for bar in bars} == set(CURVED)


def test_a_set_up_that_eats_the_pilots_value_turns_the_answer_to_decline():
    pilot = a_pilot()

    found = hinge(pilot, "K")

    assert found.stands == 12_000 and found.decision == "pilot"
    assert found.turns[0].at == pytest.approx(12_000 + simulate(pilot, draws=100).pilot, rel=2e-4)
    assert turns(pilot, "K") == [("pilot", "decline")]


def test_a_lift_that_is_known_needs_no_pilot_and_turns_where_rolling_out_breaks_even():
    pilot = a_pilot(**CURVED)

    found = hinge(pilot, "delta")

    assert turns(pilot, "delta") == [("decline", "now")]
    assert found.turns[0].at == pytest.approx(simulate(pilot, draws=100).break_even_lift, rel=1e-3)


@pytest.mark.parametrize("doubts", [{}, CURVED])
def test_the_answer_is_another_on_either_side_of_a_turn(doubts):
    pilot = a_pilot(**doubts)

    for found in hinges(pilot):
        for turn in found.turns:
            step = 1 if found.symbol == "H" else 1e-3 * turn.at
            sides = [simulate(pilot.with_number(found.symbol, turn.at + side * step), draws=100).decision for side in (-1, 1)]
            assert sides == [turn.below, turn.above]


def test_the_horizon_turns_at_whole_weeks_that_leave_time_to_decide():
    turn = hinge(a_pilot(), "H").turns[0]

    assert turn.at == int(turn.at) > 8


def test_weeks_and_people_are_left_to_the_design_and_tied_hours_to_the_pilots():
    found = {each.symbol for each in hinges(a_pilot(e=(1, 2, 4), e_s=(1, 2, 4), assumed=["e_s"]))}

    assert not found & {"N", "h", "T", "W", "e_s"} and "e" in found


def test_an_input_that_never_changes_the_answer_is_not_named():
    certain = a_pilot(delta=around(3.0, 0.2))

    assert hinge(certain, "lam").turns == () and "lam" not in {each.symbol for each in hinges(certain)}


def test_shares_are_tried_within_their_range():
    assert 0 < hinge(a_pilot(), "x").turns[0].at < 1


def test_the_whole_report_agrees_with_its_parts_and_with_the_forecast():
    pilot = a_pilot(**CURVED)
    forecast, found = simulate(pilot, draws=100), sensitivity(pilot)

    assert found.decision == forecast.decision
    assert (found.net, found.evpi, found.evsi) == pytest.approx((forecast.net_value, forecast.evpi, forecast.evsi))
    worths = {known.symbols: known.worth for known in found.knowing}
    assert worths["delta",] == pytest.approx(evppi(fitted(pilot), ["delta"], 8))
    assert worths["p0", "delta", "v"] >= worths["delta",] and list(worths.values()) == sorted(worths.values(), reverse=True)


def test_json_names_the_tornado_and_what_would_have_to_be_true():
    told = sensitivity(a_pilot()).as_json()

    assert list(told)[:6] == ["tactic", "currency", "decision", "net", "evpi", "evsi"]
    assert {"tornado", "what_would_have_to_be_true", "knowing"} <= set(told)


def test_of_a_sum_each_part_explains_its_share_of_the_variance():
    pilot = a_pilot(delta=around(20, 1), p0=1, v=1, c_m=around(20, 2), F=0, K=0, U=1, H=2, T=1, W=0, d=0, lam=0)

    found = {share.symbol: share.npv_now for share in sobol(pilot)}

    assert found["delta"] == pytest.approx((0.2, 0.2), abs=0.01) and found["c_m"] == pytest.approx((0.8, 0.8), abs=0.01)
    assert found["noise"] == pytest.approx((0, 0), abs=1e-9)


def test_all_parts_together_explain_everything_and_one_alone_no_more_than_with_others():
    shares = sobol(a_pilot(**CURVED))

    assert sum(share.npv_now[0] for share in shares) <= 1.01 <= sum(share.npv[1] for share in shares) + 0.1
    assert all(share.npv[0] <= share.npv[1] + 0.02 for share in shares)
    assert shares[0].symbol == "delta"


def test_where_nothing_varies_nothing_is_explained():
    (only,) = sobol(a_pilot(delta=0.3))

    assert only.symbol == "noise" and only.npv == only.npv_now == (0, 0)


def test_the_same_seed_gives_the_same_indices():
    assert sobol(a_pilot(**CURVED), points=256, seed=3) == sobol(a_pilot(**CURVED), points=256, seed=3)
