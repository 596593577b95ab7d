"""Which of the four answers follows from what."""
import pytest

from planproof.model.message import say
from planproof.model.readout import AlarmState, Finding, Judgement
from planproof.readout.answer import answered

QUIET, NEAR, RANG = (AlarmState(said="orders", state=state, week=3) for state in ("quiet", "near", "rang"))


def judged(answer="continue", **fields):
    numbers = dict.fromkeys(("naive", "naive_low", "naive_high", "shrunk", "shrunk_low", "shrunk_high", "expected", "break_even",
                             "naive_worth", "chance"), 0.0)
    return Judgement(**{**numbers, "week": 4, "answer": answer, "because": "rule", "worth": 5.0, **fields})


def a_finding(name="spend", state="fine", **fields):
    return Finding(name=name, state=state, said=say("it was so"), **fields)


@pytest.mark.parametrize("answer", ["stop", "continue", "scale"])
def test_where_nothing_stands_in_the_way_the_rule_is_followed(answer):
    assert answered(judged(answer), [a_finding()], [QUIET]).answer == answer


@pytest.mark.parametrize("answer", ["stop", "continue", "scale"])
def test_an_alarm_that_rang_stops_whatever_the_rule_says(answer):
    found = answered(judged(answer), [a_finding("sample_ratio", "broken")], [QUIET, RANG])

    assert found.answer == "stop" and "rang in week 3" in str(found.reasons[0])


@pytest.mark.parametrize("answer", ["stop", "continue", "scale"])
def test_a_broken_sample_ratio_is_mended_before_anything_is_believed(answer):
    found = answered(judged(answer), [a_finding("sample_ratio", "broken")], [])

    assert found.answer == "adjust" and found.bare


def test_a_doubt_alone_changes_no_answer():
    doubts = [a_finding("sample_ratio", "doubtful"), a_finding("balance", "doubtful")]

    assert answered(judged("scale"), doubts, []).answer == "scale"


def test_without_a_group_left_out_nothing_can_be_rolled_out():
    assert answered(None, [a_finding("form", "broken")], []).answer == "adjust"


@pytest.mark.parametrize(("answer", "over", "expected"), [
    ("scale", True, "adjust"), ("scale", False, "adjust"), ("continue", True, "adjust"), ("continue", False, "adjust"),
    ("stop", True, "stop"), ("stop", False, "adjust")])
def test_spend_off_plan_is_mended_save_where_even_more_of_it_failed(answer, over, expected):
    assert answered(judged(answer), [a_finding(state="broken", over=over)], []).answer == expected


@pytest.mark.parametrize(("answer", "expected"), [("scale", "adjust"), ("continue", "adjust"), ("stop", "stop")])
def test_what_is_promising_while_an_alarm_is_near_is_adjusted(answer, expected):
    assert answered(judged(answer), [], [NEAR]).answer == expected


@pytest.mark.parametrize(("worth", "expected"), [(5.0, "adjust"), (0.0, "stop"), (-5.0, "stop")])
def test_what_could_not_be_told_by_the_end_is_tried_again_only_where_it_is_promising(worth, expected):
    found = answered(judged("stop", undecided=True, because="end", worth=worth), [], [])

    assert found.answer == expected and "could not tell" in str(found.reasons[0])


def test_what_is_promising_but_not_clear_is_told_how_many_people_would_make_it_clear():
    promising, poor = (answered(judged("stop", undecided=True, because="end", worth=worth, people_needed=3_841), [], [])
                       for worth in (5.0, -5.0))

    assert "takes 3841 people in each arm" in str(promising.reasons[1]) and len(poor.reasons) == 1


def test_money_that_ran_out_is_named_as_the_reason():
    found = answered(judged("stop", undecided=True, because="budget", worth=-1.0), [], [])

    assert "money is used up" in str(found.reasons[0])
