"""What is understood of a team's own words for its rule, its review dates and its alarms."""
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.model.plan import Plan
from planproof.model.rule import Alarm, Rule
from planproof.pilot import design_pilot
from planproof.pilot.held_to import target_of
from planproof.pilot.reviews_said import alarm_said, review_weeks_said
from planproof.pilot.rule_said import rule_said
from planproof.pilot.rule_words import alarm_meaning, understood
from planproof.pilot.rules.catalogue import KINDS
from tests.builders import a_channel, a_tactic, a_workbook, an_estimate
from tests.pilot.pilots import a_pilot

MARCH = date(2027, 3, 1)


def heard(text, *, weeks=12.0, **fields):
    rule = rule_said(a_tactic(review_rule=text, **fields), (), weeks)
    return rule.name, dict(rule.parameters)


@pytest.mark.parametrize(("text", "name", "parameters"), [
    ("scale if p < 0.05", "p_value", {"alpha": 0.05}),
    ("généraliser si p < 1 %", "p_value", {"alpha": 0.01}),
    ("significant at 95 %", "p_value", {"alpha": 0.05}),
    ("as soon as it is significant at 90 % confidence", "peeking", {"alpha": 0.1}),
    ("p<5 % à chaque semaine", "peeking", {"alpha": 0.05}),
    ("O'Brien-Fleming", "obrien_fleming", {}),
    ("O’Brien-Fleming, alpha = 0,1", "obrien_fleming", {"alpha": 0.1}),
    ("Pocock boundaries at 5 %", "pocock", {"alpha": 0.05}),
    ("always-valid interval, 95 %", "always_valid", {"alpha": 0.05}),
    ("intervalle toujours valable", "always_valid", {}),
    ("Scale if the chance to win is above 90 %, stop below 10 %", "probability", {"scale_above": 0.9, "stop_below": 0.1}),
    ("Généraliser si la probabilité de gagner dépasse 80 %", "probability", {"scale_above": 0.8}),
    ("decide when the expected loss is below 1 200 EUR", "expected_loss", {"tolerance": 1_200}),
    ("perte attendue sous 500", "expected_loss", {"tolerance": 500}),
    ("expected value", "expected_value", {}),
    ("valeur attendue", "expected_value", {}),
])
def test_a_rule_that_is_named_is_understood(text, name, parameters):
    assert heard(text) == (name, parameters)


@pytest.mark.parametrize("text", ["Stop under 3 orders a week, continue up to 10, scale above",
                                  "Arrêter sous 3 commandes par semaine, continuer jusqu'à 10, généraliser au-delà"])
def test_bars_in_orders_a_week_are_understood(text):
    assert heard(text) == ("own_bars", {"stop_below": 3, "scale_above": 10})


def test_the_exit_criterion_says_from_when_the_lower_bar_holds():
    said = heard("Stop under 3 orders a week, scale above 10", exit_criteria=("under 3 orders a week after 8 weeks",))

    assert said == ("own_bars", {"stop_below": 3, "scale_above": 10, "stop_from": 8})


def test_a_bar_without_a_week_counts_over_all_weeks_on_air():
    assert heard("stop if fewer than 24 bookings; scale with more than 60 bookings") == (
        "own_bars", {"stop_below": 2, "scale_above": 5})


@pytest.mark.parametrize("text", ["", "we will see", "Stop under 6 leads, adjust up to 15, scale above", "weekly review",
                                  "stop under 3", "as discussed with Ann"])
def test_what_names_no_rule_leaves_the_expected_value_and_says_so(text):
    rule = rule_said(a_tactic(review_rule=text), (4,), 12.0)

    assert rule == Rule(reviews=(4,), said=text)
    assert rule.assumed


def test_a_budget_is_the_end_of_the_pilot():
    rule = rule_said(a_tactic(exit_criteria=("when the budget of 12,000 EUR is used up",)), (), 12.0)

    assert rule.budget == 12_000


@given(st.text(max_size=3_000))
def test_no_text_is_too_odd_to_be_read(text):
    assert rule_said(a_tactic(review_rule=text, exit_criteria=(text,)), (), 12.0).said == text
    assert alarm_said(text).said == text
    assert all(0 < week <= 14 for week in review_weeks_said((text,), MARCH, 14))


@pytest.mark.parametrize(("parts", "weeks"), [
    (("2027-03-29", "2027-04-26", "2027-05-24"), (4, 8, 12)), (("2027-03-02",), ()), (("2027-03-05",), (1,)),
    (("2026-12-01", "2028-01-01"), ()), (("week 10", "semaine 11"), (10, 11)), (("every 3 weeks",), (3, 6, 9, 12)),
    (("toutes les deux semaines",), (2, 4, 6, 8, 10, 12, 14)), (("monthly",), (4, 8, 12)),
    (("chaque semaine",), tuple(range(1, 15))),
    (("when it rains",), ()), (("every 0 weeks",), tuple(range(1, 15))), ((), ())])
def test_review_dates_become_weeks_after_the_start(parts, weeks):
    assert review_weeks_said(parts, MARCH, 14) == weeks


def test_a_date_says_nothing_where_the_start_is_not_known():
    assert review_weeks_said(("2027-03-29", "week 4"), None, 14) == (4,)


@pytest.mark.parametrize(("text", "least", "most", "chance"), [
    ("e-mail orders stay above 145 a week", 145, None, None),
    ("commandes par e-mail au-dessus de 145 par semaine", 145, None, None),
    ("unsubscribes under 0.4 % per mailing", None, 0.004, None),
    ("désinscriptions sous 0,4 % par envoi (probabilité 5 %)", None, 0.004, 0.05),
    ("if complaints rise above 30 a week, chance 10 %", None, 30, 0.10),
    ("si les retours passent sous 1 200", 1_200, None, None),
    ("guides still appear every week", None, None, None)])
def test_an_alarm_rings_on_the_side_that_its_words_fear(text, least, most, chance):
    assert alarm_said(text) == Alarm(said=text, least=least, most=most, chance=chance)


@pytest.mark.parametrize(("alarm", "sentence"), [
    (Alarm(said="a", least=145), "it rings below 145."), (Alarm(said="a", most=0.004), "it rings above 0.004."),
    (Alarm(said="a", least=1, most=2), "below 1 and above 2."), (Alarm(said="a"), "a person says")])
def test_an_alarm_is_said_back(alarm, sentence):
    assert sentence in str(alarm_meaning(alarm))


@pytest.mark.parametrize(("kpi", "unit", "baseline", "target"), [
    (("orders per week",), "orders", None, 14), (("orders per week",), None, 4, 10), (("orders",), "orders", None, None),
    (("leads per week",), "leads", None, None), (("ventes par semaine",), None, 0, 14)])
def test_a_target_counts_extra_conversions_a_week_or_is_left_alone(kpi, unit, baseline, target):
    assert target_of(a_tactic(kpi=kpi, kpi_unit=unit, kpi_target=14, kpi_baseline=baseline)) == target


def test_a_designed_pilot_is_held_to_what_its_tactic_says():
    tactic = a_tactic(channel="letter", weekly_cost=100, start=MARCH, end=date(2027, 5, 23), reviews=("2027-03-29",),
                      review_rule="scale if p < 0.1", guardrails=("returns under 3 %",), kpi=("orders per week",), kpi_target=30)
    channel = a_channel("letter", weekly_reach=5_000, conversion_rate="0.01", revenue_per_conversion=80, margin="0.4")
    book = a_workbook(Plan(currency="EUR", end=date(2027, 12, 31)), tactic, channel, an_estimate("idea", "delta", 0, 0.1, 0.3))

    pilot = design_pilot(book, "idea")

    assert pilot.rule == Rule(name="p_value", parameters=(("alpha", 0.1),), reviews=(4,), said="scale if p < 0.1", assumed=False)
    assert pilot.alarms == (Alarm(said="returns under 3 %", most=0.03),)
    assert (pilot.metric, pilot.target, pilot.start) == ("orders per week", 30, MARCH)


@pytest.mark.parametrize(("rule", "sentence"), [
    (Rule(), "Nobody named a rule"), (Rule(said="we will see"), "“we will see” names no rule"),
    (Rule(name="pocock", said="Pocock", assumed=False), "evenly strict, so that all together are fooled in 5 %"),
    (Rule(name="expected_loss"), "no more than 22,320 EUR"),
    (Rule(reviews=(2, 4)), "Reviews after week 2, 4; the last word after week 8"),
    (Rule(budget=13_500.0, reviews=(4,)), "Once 13,500 EUR are spent"),
    (Rule(name="own_bars", parameters=(("scale_above", 10.0), ("stop_below", 2.5), ("stop_from", 8.0))),
     "Stop below 2.5, from week 8 on"),
    (Rule(name="own_bars", parameters=(("stop_below", 2.5),)),
     "worth more than nothing. Stop below 2.5, from the first review on")])
def test_what_was_understood_is_said_back(rule, sentence):
    assert sentence in " ".join(map(str, understood(a_pilot().but(rule=rule))))


@pytest.mark.parametrize("name", KINDS)
def test_every_rule_can_be_said(name):
    assert len(understood(a_pilot().but(rule=Rule(name=name, said=name, assumed=False)))) == 3
