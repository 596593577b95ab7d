"""A read-out in plain words."""
import pytest

import planproof as pp
from planproof.model.results import Results
from planproof.model.rule import Alarm, Rule
from planproof.report.read_out_text import read_out_text
from planproof.report.wording import Wording
from tests.pilot.pilots import a_pilot
from tests.readout.counted import a_row, reading, totals, weekly


def told(pilot, results, lang="en"):
    return read_out_text(pp.read_out(pilot, results), Wording(lang))


def test_the_sentence_comes_first_then_why_then_the_numbers():
    lines = told(a_pilot(), totals(400, 150)).splitlines()

    assert lines[0].startswith("Roll out: 167% more conversions per person")
    assert lines[1] == "Idea, week 8 of 8." and "roll out" in lines[2]
    assert lines[3].startswith("Conversions per person: reached 13%, left out 5%; 167%, between ")


def test_the_naive_value_stands_beside_the_shrunk_one():
    text = told(a_pilot(), totals(400, 150))

    assert "If the effect as shown were true, rolling out would be worth" in text
    assert "Lift: shown" in text and "believed before 25%" in text and "of 100 cases" in text


def test_alarms_target_and_next_review_are_said():
    pilot = a_pilot().but(rule=Rule(name="always_valid", reviews=(4, 6)), target=20.0,
                          alarms=(Alarm(said="returns", most=3), Alarm(said="mood")))

    text = told(pilot, weekly(*[(60, 45)] * 4, alarms=(reading("returns", 1, 4),)))

    assert "The next review is after week 6." in text and "The alarm “returns” is quiet." in text
    assert "The alarm “mood” was not read." in text and "15 extra conversions a week of the 20 aimed for." in text


def test_before_and_after_carry_their_warning():
    text = told(a_pilot(), Results(rows=(a_row("before", conversions=150), a_row("after", conversions=400))))

    assert "There is no group left out." in text and "after 13%, before 5%" in text and "If the effect as shown" not in text


def test_a_group_that_shows_nothing_is_said_without_a_lift():
    assert "Conversions per person: reached 0.17%, left out 0%." in told(a_pilot(), totals(5, 0))


def test_a_new_channel_is_read_in_money_a_person_and_week():
    funnel = a_pilot(mode="funnel", r1=(0.02, 0.03, 0.05), r2=0.2, inc=(0.6, 0.8, 0.9))

    assert "Effect per person and week: shown" in told(funnel, totals(400, 150))


@pytest.mark.parametrize("results", [totals(400, 150), totals(150, 180), Results(rows=(a_row("before"), a_row("after")))])
def test_everything_is_said_in_french(results):
    english, french = (told(a_pilot(), results, lang).splitlines() for lang in ("en", "fr"))

    assert len(english) == len(french) and not set(english) & set(french) - {"Idea, week 8 of 8."}
