"""A real e-mail pilot whose result is known; the data stay where they are and are never copied."""
from pathlib import Path

import pytest

from scripts.hillstrom import MAILS, UNTOUCHED, page, read_arms, story

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data" / "hillstrom.csv.gz"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"the published e-mail data are not here ({DATA})")


@pytest.fixture(scope="module")
def told():
    return story(DATA)


def test_the_arms_hold_what_was_published():
    arms = read_arms(DATA)

    assert [(arm.people, arm.conversions, round(arm.revenue, 2)) for arm in (arms[name] for name in (UNTOUCHED, *MAILS))] == [
        (21_306, 122, 13_908.33), (21_307, 267, 30_311.69), (21_387, 189, 23_038.11)]


def test_a_sceptic_would_have_piloted_first_and_then_rolled_out_both_mails(told):
    assert told.forecast.decision == "pilot" and told.forecast.now < 0 < told.forecast.pilot
    assert [told.readouts[mail].answer for mail in MAILS] == ["scale", "scale"]


def test_both_mails_sold_more_in_conversions_and_in_revenue(told):
    lifts = [[(one.measure, round(one.lift, 3)) for one in told.readouts[mail].measured] for mail in MAILS]

    assert lifts == [[("revenue", 1.179), ("conversions", 1.188)], [("revenue", 0.650), ("conversions", 0.543)]]
    assert all(one.lift_low > 0.2 and one.p < 0.002 for mail in MAILS for one in told.readouts[mail].measured)


def test_the_shrunk_effect_lies_between_the_prior_and_what_was_shown(told):
    for mail in MAILS:
        judged = told.readouts[mail].judgement
        assert judged.expected < judged.shrunk < judged.naive and judged.worth < judged.naive_worth
        assert judged.shrunk_low < judged.shrunk < judged.shrunk_high


def test_the_people_were_split_as_planned(told):
    assert [told.readouts[mail].finding("sample_ratio").state for mail in MAILS] == ["fine", "fine"]


def test_what_would_have_changed_the_answer_was_said_beforehand(told):
    turn, = told.committed.turning_points

    assert turn.stop_lift == pytest.approx(turn.scale_lift)
    for mail in MAILS:
        assert told.readouts[mail].measured[0].lift > turn.scale_lift > 0


def test_the_page_in_docs_is_what_the_data_say():
    assert (ROOT / "docs" / "hillstrom.md").read_text(encoding="utf-8") == page(DATA)
