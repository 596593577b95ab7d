"""Whether results can be trusted, and where the alarms stand."""
import pytest

from planproof.errors import PlanproofError
from planproof.model.results import Results
from planproof.model.rule import Alarm
from planproof.readout.alarms import alarm_states, rang_until, rings
from planproof.readout.checks import findings, sample_ratio, spend_as_planned
from tests.pilot.pilots import a_pilot
from tests.readout.counted import a_row, reading, totals, weekly


def of_people(reached, left_out):
    return Results(rows=(a_row("reached", people=reached), a_row("left_out", people=left_out)))


@pytest.mark.parametrize(("reached", "left_out", "chi_square_p", "state"), [
    (3_000, 3_000, 1.0, "fine"), (1_050, 1_000, 0.2695, "fine"), (1_100, 1_000, 0.02909, "fine"),
    (1_130, 1_000, 0.004851, "doubtful"), (1_200, 1_000, 0.00002, "broken")])
def test_arms_of_another_size_than_planned_are_held_against_chance(reached, left_out, chi_square_p, state):
    found = sample_ratio(a_pilot(), of_people(reached, left_out))

    assert found.p == pytest.approx(chi_square_p, rel=2e-3, abs=1e-6) and found.state == state


def test_a_small_group_left_out_is_held_against_its_own_share():
    pilot = a_pilot(h=0.1)

    assert sample_ratio(pilot, of_people(9_000, 1_000)).state == "fine"
    assert sample_ratio(pilot, of_people(5_000, 5_000)).state == "broken"


def test_arms_that_were_not_alike_before_are_doubtful():
    alike, unlike = (Results(rows=(a_row("reached", conversions_before=before), a_row("left_out", conversions_before=150)))
                     for before in (155, 210))

    states = [next(found.state for found in findings(a_pilot(), results, 1.0) if found.name == "balance")
              for results in (alike, unlike)]
    assert states == ["fine", "doubtful"]
    assert not [found for found in findings(a_pilot(), totals(), 1.0) if found.name == "balance"]


@pytest.mark.parametrize(("spend", "state", "over"), [
    (1_000.0, "fine", False), (1_200.0, "fine", False), (1_201.0, "broken", True), (799.0, "broken", False),
    (None, "not said", False)])
def test_spend_is_held_against_the_plan(spend, state, over):
    results = Results(rows=(a_row("reached", spend=spend), a_row("left_out")))

    found = spend_as_planned(a_pilot(), results, 1_000.0)

    assert (found.state, found.over) == (state, over)


def test_money_spent_where_none_was_planned_is_off_plan():
    assert spend_as_planned(a_pilot(), Results(rows=(a_row(spend=5.0), a_row("left_out"))), 0.0).state == "broken"


def test_without_a_group_left_out_the_warning_comes_first():
    results = Results(rows=(a_row("before"), a_row("after")))

    found = findings(a_pilot(), results, 1.0)

    assert (found[0].name, found[0].state) == ("form", "broken") and "season" in str(found[0].said)


@pytest.mark.parametrize(("alarm", "value", "rang"), [
    (Alarm(said="a", least=145), 144, True), (Alarm(said="a", least=145), 145, False), (Alarm(said="a", most=0.004), 0.005, True),
    (Alarm(said="a", most=0.004), 0.004, False), (Alarm(said="a"), True, True), (Alarm(said="a", least=145), False, False),
    (Alarm(said="a"), 12, False)])
def test_an_alarm_rings_beyond_its_limit_or_when_a_person_says_so(alarm, value, rang):
    assert rings(alarm, reading("a", value).value) is rang


@pytest.mark.parametrize(("values", "state", "week"), [
    ((200, 190), "quiet", 2), ((200, 150), "near", 2), ((200, 140), "rang", 2), ((140, 200), "rang", 1), ((), "not said", None)])
def test_an_alarm_that_rang_once_has_rung(values, state, week):
    pilot = a_pilot().but(alarms=(Alarm(said="Orders stay above 145", least=145),))
    readings = tuple(reading("orders  stay above 145", value, number) for number, value in enumerate(values, 1))

    found, = alarm_states(pilot, weekly((90, 80), (90, 80), alarms=readings))

    assert (found.state, found.week) == (state, week)


def test_an_alarm_rings_from_its_week_on():
    pilot = a_pilot().but(alarms=(Alarm(said="a", most=3),))
    results = weekly((90, 80), (90, 80), alarms=(reading("a", 2, 1), reading("a", 4, 2)))

    assert not rang_until(pilot, results, 1) and rang_until(pilot, results, 2)


@pytest.mark.parametrize(("alarms", "fix"), [
    ((Alarm(said="a"), Alarm(said="b")), "Its alarms are: a, b"), ((), "It has no alarms")])
def test_an_alarm_that_the_pilot_does_not_have_is_refused(alarms, fix):
    with pytest.raises(PlanproofError, match=fix):
        alarm_states(a_pilot().but(alarms=alarms), totals(alarms=(reading("c", 1),)))
