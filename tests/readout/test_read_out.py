"""From a pilot and its results to a read-out: the same learning and the same rule as in the simulation."""
import json
from datetime import date
from decimal import Decimal

import pytest

import planproof as pp
from planproof.errors import PlanproofError
from planproof.model.readout import Evidence
from planproof.model.results import Results
from planproof.model.rule import Alarm, Rule
from planproof.pilot.judging import Judge
from planproof.pilot.reviews_simulated import UNDECIDED
from planproof.pilot.rules.catalogue import KINDS
from planproof.readout.interchange import as_json
from planproof.readout.read_out import evidence_until
from tests.pilot.pilots import DOUBTFUL, a_pilot, around
from tests.pilot.rules.reviewing import WEEKLY, paths_of
from tests.readout.counted import a_row, reading, totals, weekly

ANSWERS = {1: "scale", 0: "continue", -1: "stop"}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("inputs", [{}, {"delta": (0.05, 0.2, 0.5), "p0": (0.008, 0.01, 0.0125)}])
def test_the_read_out_answers_what_the_simulation_answered(name, inputs):
    pilot = a_pilot(**inputs).but(rule=Rule(name=name, reviews=(2, 5)))
    paths, judge = paths_of(pilot, pilot.rule, draws=3)[0], Judge(pilot)
    said = paths.answers(pilot.rule, judge.parameters)

    for number, week in enumerate((2, 5, 8)):
        for draw in range(3):
            evidence = Evidence(week=week, measure="margin", contrast=paths.contrasts[number][draw], reached=3_000,
                                left_out=3_000, error=float(paths.error(number)))
            judged = judge(evidence, earlier=(2, 5)[:number])
            assert judged.undecided == (said[number, draw] == UNDECIDED)
            assert judged.answer == ANSWERS.get(int(said[number, draw]), "stop")


def test_what_was_measured_takes_the_place_of_what_was_planned():
    seen = {"week": 8, "measure": "margin", "contrast": 0.5}
    planned = Judge(a_pilot(N=2_000, h=0.25, sigma=7))(Evidence(**seen, error=None, reached=1_500, left_out=500))

    error = 7 * (8 / 36 / 2_000 * (1 / 0.25 + 1 / 0.75)) ** 0.5
    found = Judge(a_pilot())(Evidence(**seen, error=error, reached=1_500, left_out=500))

    assert found.shrunk == pytest.approx(planned.shrunk) and found.worth == pytest.approx(planned.worth)
    assert found.shrunk != pytest.approx(Judge(a_pilot())(Evidence(**seen, error=None, reached=3_000, left_out=3_000)).shrunk)


def test_conversions_and_revenue_are_worth_what_they_were_expected_to_be():
    common = {"week": 8, "reached": 3_000, "left_out": 3_000}
    judge = Judge(a_pilot(v=80, g=0.5))

    by_margin, by_revenue, by_count = (
        judge(Evidence(**common, measure=measure, contrast=0.4 / unit, error=0.1 / unit))
        for measure, unit in (("margin", 1), ("revenue", 0.5), ("conversions", 40)))

    for other in (by_revenue, by_count):
        assert (other.naive, other.shrunk, other.worth) == pytest.approx((by_margin.naive, by_margin.shrunk, by_margin.worth))


def test_the_shrunk_effect_lies_between_the_belief_and_what_was_shown():
    judge = Judge(a_pilot(**DOUBTFUL))

    for contrast in (-0.2, 0.1, 0.6):
        found = judge(Evidence(week=8, measure="margin", contrast=contrast, error=0.1, reached=3_000, left_out=3_000))
        low, high = sorted((found.expected, found.naive))
        assert low < found.shrunk < high
        assert found.shrunk_low < found.shrunk < found.shrunk_high and 0 < found.chance < 1


def test_a_design_effect_widens_what_is_read():
    seen = Evidence(week=8, measure="margin", contrast=0.5, error=0.1, reached=3_000, left_out=3_000)

    alone, alike = (Judge(a_pilot(DE=effect))(seen) for effect in (1, 4))

    assert alike.naive_high - alike.naive == pytest.approx(2 * (alone.naive_high - alone.naive))
    assert alike.shrunk < alone.shrunk


def test_evidence_is_per_exposed_person_and_week_on_air():
    results = weekly(*[(60, 45)] * 8)

    early, late = (evidence_until(a_pilot(), results, week) for week in (3, 8))

    assert early.contrast == pytest.approx(15 / 3_000) and late.contrast == pytest.approx(8 * 15 / 3_000 / 6)
    assert early.error == pytest.approx((3 * (0.02 * 0.98 + 0.015 * 0.985) / 3_000) ** 0.5 / 3)


GOOD, POOR, SAME = (90, 30), (30, 45), (30, 30)


@pytest.mark.parametrize(("weeks", "rule", "answer", "decided"), [
    ([GOOD] * 8, Rule(), "scale", 8), ([POOR] * 8, Rule(), "stop", 8), ([GOOD] * 3, Rule(), "continue", None),
    ([GOOD] * 4, Rule(reviews=(2, 4)), "scale", 2), ([POOR] * 4, Rule(reviews=(2, 4)), "stop", 2),
    ([SAME] * 8, Rule(name="p_value"), "stop", 8), ([GOOD] * 8, Rule(name="p_value", reviews=(4,)), "scale", 8),
    ([GOOD] * 5, Rule(name="p_value", reviews=(4,)), "continue", None), ([POOR] * 8, Rule(name="p_value"), "stop", 8)])
def test_the_rule_is_asked_at_each_review_up_to_date(weeks, rule, answer, decided):
    found = pp.read_out(a_pilot().but(rule=rule), weekly(*weeks))

    assert (found.answer, found.decided) == (answer, decided)


def test_a_rule_that_decided_is_not_asked_again():
    found = pp.read_out(a_pilot().but(rule=Rule(reviews=(2, 4))), weekly(*[GOOD] * 2, *[POOR] * 3))

    assert (found.answer, found.decided, found.next_review) == ("scale", 2, None)
    assert found.judgement.week == 2 and [one.week for one in found.judgements] == [2, 4, 5]
    assert "After week 2" in str(found.reasons[0])


def test_between_two_reviews_a_pilot_goes_on():
    found = pp.read_out(a_pilot().but(rule=Rule(reviews=(4,))), weekly(*[SAME] * 3))

    assert (found.answer, found.next_review) == ("continue", 4) and found.judgements[0].answer == "continue"


def test_totals_between_two_reviews_are_the_review_that_is_due():
    found = pp.read_out(a_pilot().but(rule=Rule(name="peeking", reviews=(2, 4))), totals(500, 100, weeks=5))

    assert (found.answer, found.decided, len(found.judgements)) == ("scale", 5, 1)


def test_totals_that_do_not_say_their_weeks_count_for_the_whole_pilot():
    assert pp.read_out(a_pilot(), totals(weeks=None)).week == 8


def test_an_alarm_stops_the_pilot_whatever_the_effect():
    pilot = a_pilot().but(alarms=(Alarm(said="returns under 3", most=3),))

    found = pp.read_out(pilot, weekly(*[GOOD] * 8, alarms=(reading("returns under 3", 4, 2),)))

    assert found.answer == "stop" and str(found.sentence).startswith("Stop. The alarm “returns under 3” rang in week 2.")


def test_a_broken_sample_ratio_keeps_its_effect_from_being_believed():
    rows = (a_row("reached", conversions=400, people=4_000), a_row("left_out", conversions=150))

    found = pp.read_out(a_pilot(), Results(rows=rows, weeks=8))

    assert found.answer == "adjust" and "worth" not in str(found.sentence)
    assert found.finding("sample_ratio").state == "broken"


def test_before_and_after_are_shown_with_their_warning_and_nothing_is_rolled_out():
    found = pp.read_out(a_pilot(), Results(rows=(a_row("before", conversions=150), a_row("after", conversions=400))))

    assert found.answer == "adjust" and not found.judgements and found.judgement is None
    assert "than before" in str(found.sentence) and "nobody can tell" in str(found.sentence)
    assert found.measured[0].lift == pytest.approx(400 / 150 - 1)


def test_spend_off_plan_is_said_and_adjusted():
    found = pp.read_out(a_pilot(), weekly(*[GOOD] * 8, spend=5_000.0))

    assert found.answer == "adjust" and "were spent instead of" in str(found.reasons[0])


def test_a_budget_that_is_used_up_makes_the_review_the_last():
    pilot = a_pilot().but(rule=Rule(name="p_value", reviews=(4,), budget=20_000.0))

    found = pp.read_out(pilot, weekly(*[GOOD] * 4, spend=5_100.0))

    assert found.judgements[0].answer == "scale" and found.decided == 4


def test_the_target_of_the_team_is_held_against_extra_conversions_a_week():
    found = pp.read_out(a_pilot().but(target=20.0), weekly(*[(60, 45)] * 4))

    assert found.target.aimed == 20 and found.target.reached == pytest.approx(15)
    assert pp.read_out(a_pilot(), weekly(*[(60, 45)] * 4)).target is None


@pytest.mark.parametrize(("results", "why"), [
    (weekly(*[GOOD] * 9), "The results go to week 9, and the pilot takes 8 weeks"), (totals(weeks=12), "week 12"),
    (Results(rows=(a_row("reached", conversions=None, revenue=5.0), a_row("left_out"))), "No measure stands in every row")])
def test_results_of_another_pilot_are_refused(results, why):
    with pytest.raises(PlanproofError, match=why):
        pp.read_out(a_pilot(), results)


def test_the_sentence_says_what_was_shown_and_what_it_is_worth():
    found = pp.read_out(a_pilot(), weekly(*[GOOD] * 8))

    assert str(found.sentence).startswith("Roll out: 200 % more conversions per person than in the group left out (from ")
    assert "rolling out is expected to be worth" in str(found.sentence)


def test_the_people_that_would_make_a_result_clear_are_those_of_its_two_rates():
    judged = Judge(a_pilot(p0=0.01, lam=0, W=0, T=10, delta=around(0.2, 0.1)))(
        Evidence(week=10, measure="conversions", contrast=0.002, error=1e-6, reached=3_000, left_out=3_000))

    assert judged.shrunk == pytest.approx(0.2, abs=1e-3) and judged.people_needed == pytest.approx(3_841, abs=10)


def test_money_that_ran_out_between_two_reviews_waits_for_the_next_one():
    pilot = a_pilot().but(rule=Rule(name="p_value", reviews=(4,), budget=20_000.0))

    found = pp.read_out(pilot, weekly(*[SAME] * 5, spend=4_500.0))

    assert [(one.week, one.answer) for one in found.judgements] == [(4, "continue"), (5, "continue")]


def test_a_new_channel_is_counted_where_a_lift_on_next_to_nothing_would_mislead():
    funnel = a_pilot(mode="funnel", r1=(0.02, 0.03, 0.05), r2=0.2, inc=(0.6, 0.8, 0.9))

    found = pp.read_out(funnel, weekly(*[(10, 1)] * 8))

    assert "12.0 extra conversions a week among the people reached (from " in str(found.sentence)


def test_a_read_out_is_ready_to_be_recorded_as_a_decision():
    found = pp.read_out(a_pilot(), weekly(*[GOOD] * 8))

    decision = found.decision(by="Léa", on=date(2027, 5, 3), rationale="as we said beforehand")

    assert (decision.tactic, decision.verdict, decision.by) == ("idea", "scale", "Léa")


def test_a_read_out_goes_into_json():
    pilot = a_pilot().but(alarms=(Alarm(said="a", most=3),), rule=Rule(reviews=(2,)))

    told = json.loads(json.dumps(as_json(pp.read_out(pilot, weekly(*[SAME] * 3, alarms=(reading("a", 2, 1),)))), allow_nan=False))

    assert told["answer"] in ("stop", "continue") and told["alarms"][0]["value"] == 2
    assert told["measured"][0]["difference"] == 0 and isinstance(told["sentence"], str)
    assert {"week", "answer", "shrunk", "naive", "worth", "chance"} <= set(told["judgements"][0])


def test_money_is_read_exactly_as_the_file_wrote_it():
    rows = tuple(a_row(arm, revenue=9_000.1, revenue_sd=30.0) for arm in ("reached", "left_out"))

    assert rows[0].revenue == Decimal("9000.1")
    assert pp.read_out(a_pilot(), Results(rows=rows)).measured[0].difference == 0


def test_reviews_that_are_held_every_week_are_read_every_week():
    found = pp.read_out(a_pilot().but(rule=Rule(name="always_valid", reviews=WEEKLY)), weekly(*[SAME] * 5))

    assert [judged.week for judged in found.judgements] == [1, 2, 3, 4, 5] and found.answer == "continue"
