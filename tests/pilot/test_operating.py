"""What each rule does over many pilots, and what it costs beside the best."""
import pytest

from planproof.errors import DesignError
from planproof.model.rule import Alarm, Rule
from planproof.pilot import simulate
from planproof.pilot.operating import operating_characteristics, rules_beside
from tests.pilot.pilots import DOUBTFUL, a_pilot

WEEKLY = Rule(reviews=tuple(range(1, 8)))


def by_name(pilot, rules=None, **more):
    return {found.rule.name: found for found in operating_characteristics(pilot, rules, **{"draws": 40_000, **more})}


def test_the_worked_example_is_wrong_as_often_as_it_says():
    found, = operating_characteristics(a_pilot(), [Rule()], draws=400_000)

    assert found.false_scale == pytest.approx(0.164, abs=0.003)
    assert found.false_kill == pytest.approx(0.273, abs=0.003)
    assert round(found.value) == 56_795 and found.error == 0
    assert (found.reviews, found.weeks, found.spend, found.price) == (1, 8, 22_320, 0)


@pytest.mark.parametrize("pilot", [a_pilot(), a_pilot(**DOUBTFUL)])
def test_the_expected_value_rule_is_the_best_and_the_others_have_a_price(pilot):
    found = by_name(pilot.but(rule=WEEKLY))

    assert found["expected_value"].price == 0 and found["expected_value"].price_error == 0
    for name, row in found.items():
        assert row.price >= 0 and row.value + row.price == pytest.approx(found["expected_value"].value)
        assert row.p_scale + row.p_stop + row.inconclusive == pytest.approx(1)
        assert 1 <= row.reviews <= 8 and row.reviews == pytest.approx(row.weeks)
        assert name == "expected_value" or row.price > 2 * row.price_error


def test_the_table_and_the_forecast_name_one_value():
    pilot = a_pilot(**DOUBTFUL).but(rule=WEEKLY)

    forecast, found = simulate(pilot, draws=40_000), by_name(pilot)["expected_value"]

    assert found.value == pytest.approx(forecast.pilot) and found.error == pytest.approx(forecast.error)
    assert (found.p_scale, found.false_scale, found.false_kill) == (
        forecast.p_scale, forecast.false_scale, forecast.false_kill)
    assert found.spend == pytest.approx(forecast.pilot_cost)


def test_a_price_is_known_better_than_the_two_values_it_lies_between():
    found = by_name(a_pilot().but(rule=WEEKLY))

    for name in ("p_value", "pocock", "obrien_fleming", "peeking"):
        assert found[name].price_error < found[name].error + found["expected_value"].error
    again = by_name(a_pilot().but(rule=WEEKLY), seed=8)
    for name, row in found.items():
        slack = 4 * (row.price_error**2 + again[name].price_error**2) ** 0.5
        assert again[name].price == pytest.approx(row.price, abs=slack + 1e-9)


def test_peeking_rolls_out_more_losers_than_planned_reviews_do():
    found = by_name(a_pilot().but(rule=WEEKLY))

    assert found["peeking"].false_scale > found["obrien_fleming"].false_scale > found["always_valid"].false_scale
    assert found["always_valid"].false_kill > found["obrien_fleming"].false_kill


def test_alarms_have_a_price_where_their_chance_is_given():
    quiet, loud = a_pilot(), a_pilot().but(alarms=(Alarm(said="unsubscribes", chance=0.2), Alarm(said="returns")))

    before, after = (by_name(pilot)["expected_value"] for pilot in (quiet, loud))

    assert before.alarms is None
    assert after.alarms == pytest.approx(before.value - after.value, abs=4 * after.alarms_error)
    assert after.alarms > 0


def test_errors_that_cannot_be_made_are_not_counted():
    found, = operating_characteristics(a_pilot(delta=0.6, F=0), [Rule()], draws=1_000)

    assert found.p_scale == 1 and found.false_scale is None and found.false_kill == 0


def test_the_pilots_own_rule_comes_first_and_no_rule_twice():
    pilot = a_pilot().but(rule=Rule(name="pocock", parameters=(("alpha", 0.1),), reviews=(3,), budget=9.0))

    rules = rules_beside(pilot)

    assert rules[0] == pilot.rule and len({rule.name for rule in rules}) == len(rules) == 8
    assert all((rule.reviews, rule.budget) == ((3,), 9.0) for rule in rules)


def test_a_rule_that_makes_no_sense_is_refused():
    with pytest.raises(DesignError, match="alpha cannot be 2"):
        operating_characteristics(a_pilot(), [Rule(name="pocock", parameters=(("alpha", 2.0),))], draws=100)
