"""A real e-mail pilot whose result is known; the data stay where they are and are never copied."""
from pathlib import Path

import pytest

from scripts.hillstrom import MAILS, UNTOUCHED, page, read_arms, story

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data" / "hillstrom.csv.gz"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"the published e-mail data are not here ({DATA})")


def test_the_arms_hold_what_was_published():
    arms = read_arms(DATA)

    assert [(arm.people, arm.conversions, round(arm.revenue, 2)) for arm in (arms[name] for name in (UNTOUCHED, *MAILS))] == [
        (21_306, 122, 13_908.33), (21_307, 267, 30_311.69), (21_387, 189, 23_038.11)]


def test_a_sceptic_would_have_piloted_first_and_then_rolled_out_both_mails():
    _, forecast, readings = story(DATA)

    assert forecast.decision == "pilot" and forecast.now < 0 < forecast.pilot
    assert [reading.rolls_out for reading in readings] == [True, True]
    assert [round(reading.lift, 2) for reading in readings] == [1.19, 0.54]


def test_the_shrunk_effect_lies_between_the_prior_and_what_was_shown():
    _, forecast, readings = story(DATA)

    for reading in readings:
        assert forecast.expected_effect < reading.shrunk < reading.shown


def test_the_page_in_docs_is_what_the_data_say():
    assert (ROOT / "docs" / "hillstrom.md").read_text(encoding="utf-8") == page(DATA)
