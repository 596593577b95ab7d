"""Committing to a pilot: frozen, dated, hashed; what changed is said field by field."""
import json
from datetime import date
from hashlib import sha256

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.model.rule import Alarm, Rule
from planproof.pilot.learning import learn
from planproof.pilot.registration import as_json, changes, read_registration, register
from planproof.pilot.rules.boundaries import obrien_fleming_spending, spent_boundaries
from planproof.pilot.rules.catalogue import KINDS
from planproof.pilot.rules.review import SCALE, STOP
from planproof.pilot.sampling import fitted
from planproof.pilot.turning import turning_points
from tests.pilot.pilots import DOUBTFUL, a_pilot
from tests.pilot.rules.reviewing import asked

DAY = date(2027, 2, 1)


def a_commitment(**changed):
    pilot = a_pilot().but(**{"rule": Rule(reviews=(4,)), "alarms": (Alarm(said="returns under 3 %", most=0.03),), **changed})
    return register(pilot, on=DAY)


def test_a_registration_comes_back_from_its_file_as_it_was():
    made = a_commitment()

    assert read_registration(as_json(made)) == made


def test_the_hash_is_that_of_everything_else_as_canonical_json():
    document = json.loads(as_json(a_commitment()))
    said = document.pop("hash")

    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert said == sha256(text.encode()).hexdigest()


def test_the_same_commitment_has_the_same_hash_and_another_has_another():
    assert a_commitment().hash == a_commitment().hash
    assert a_commitment().hash != a_commitment(metric="orders").hash


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_no_number_in_the_file_can_be_changed_unseen(data):
    text = as_json(MADE)
    digits = [place for place, sign in enumerate(text) if sign.isdigit() and '"hash"' not in text[place - 90:place]]
    place = data.draw(st.sampled_from(digits))
    other = str((int(text[place]) + 1) % 10)

    with pytest.raises(PlanproofError, match="was changed after it was made|not a registration"):
        read_registration(text[:place] + other + text[place + 1:])


MADE = a_commitment()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"hash": "x"}', "null", '"text"'])
def test_what_is_no_registration_is_refused(text):
    with pytest.raises(PlanproofError, match="not a registration"):
        read_registration(text)


def test_every_number_of_the_rule_is_written_down_so_that_no_default_can_shift():
    pilot = a_commitment(rule=Rule(name="expected_loss", reviews=(5, 2, 40))).pilot

    assert pilot.rule.parameters == (("tolerance", 22_320.0),) and pilot.rule.reviews == (2, 5, 8)


def test_bars_that_nobody_set_stay_unset():
    assert a_commitment(rule=Rule(name="own_bars", parameters=(("scale_above", 9.0),))).pilot.rule.parameters == (
        ("scale_above", 9.0), ("stop_from", 0.0))


def test_a_later_change_makes_a_new_registration_that_says_what_changed():
    before = a_commitment()

    after = register(before.pilot.with_number("h", 0.4).but(rule=Rule(name="pocock", reviews=(4,)), alarms=()),
                     on=date(2027, 2, 3), replaces=before)

    assert after.replaces == before.hash != after.hash
    found = {change.field: (change.before, change.after) for change in changes(before, after)}
    assert found["beliefs.h.p50"] == (0.5, 0.4) and found["rule.name"] == ("expected_value", "pocock")
    assert found["alarms.returns under 3 %.most"] == (0.03, "") and found["rule.parameters.alpha"] == ("", 0.05)
    assert set(found) == {"beliefs.h.p10", "beliefs.h.p50", "beliefs.h.p90", "rule.name", "rule.parameters.alpha",
                          "alarms.returns under 3 %.most"}


def test_where_nothing_changed_the_old_registration_stays_in_force():
    before = a_commitment()

    assert register(before.pilot, on=date(2027, 6, 1), replaces=before) is before


def test_at_the_end_a_mind_is_changed_where_rolling_out_breaks_even():
    point, = turning_points(a_pilot())
    learned = learn(fitted(a_pilot()))

    assert point.stop_below == pytest.approx(point.scale_above)
    assert learned.expected_worth(point.scale_above) == pytest.approx(0, abs=1)
    assert point.scale_conversions == pytest.approx(point.scale_above / 100 * 3_000)
    assert point.scale_lift == pytest.approx(point.scale_above / (0.01 * 100) * 6 / 8)


def test_planned_reviews_turn_at_their_boundaries():
    points = turning_points(a_pilot().but(rule=Rule(name="obrien_fleming", reviews=(4,))))

    bars = spent_boundaries((0.5, 1.0), 0.05, obrien_fleming_spending)
    errors = [12 * (week / on_air**2 * 4 / 6_000) ** 0.5 for week, on_air in ((4, 4), (8, 6))]
    for point, bar, error in zip(points, bars, errors, strict=True):
        assert (point.stop_below, point.scale_above) == pytest.approx((-bar * error, bar * error), rel=1e-6)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("inputs", [{}, DOUBTFUL])
def test_a_turning_point_is_where_the_rule_turns(name, inputs):
    numbers = (("scale_above", 12.0),) if name == "own_bars" else ()
    pilot, rule = a_pilot(**inputs), Rule(name=name, reviews=(3,), parameters=numbers)

    for number, point in enumerate(turning_points(pilot.but(rule=rule))):
        error = 12 * (point.week / min(point.week, 6) ** 2 * 4 / 6_000) ** 0.5
        for edge, answer, side in ((point.stop_below, STOP, -1), (point.scale_above, SCALE, 1)):
            if edge is not None:
                said = asked(pilot, rule, [edge + side * 1e-6, edge - side * 1e-6], number=number, error=error)
                assert said[0] == answer and said[1] != answer


def test_a_p_value_at_the_end_changes_no_mind_before():
    early, late = turning_points(a_pilot().but(rule=Rule(name="p_value", reviews=(4,))))

    assert (early.stop_below, early.scale_above) == (None, None) and late.scale_above > 0


def test_a_new_channel_has_no_lift_to_turn_at():
    point, = turning_points(a_pilot(mode="funnel", r1=(0.02, 0.03, 0.05), r2=0.2, inc=(0.6, 0.8, 0.9)))

    assert point.scale_lift is None and np.isfinite(point.scale_conversions)


def test_the_arms_are_those_of_the_pilot():
    assert a_commitment().arms == (3_000, 3_000)
    assert register(a_pilot(h=0.2), on=DAY).arms == pytest.approx((4_800, 1_200))
