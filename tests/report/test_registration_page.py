"""The page that a team signs before its pilot starts."""
import re
from datetime import date

import pytest

from planproof.model.rule import Alarm, Rule
from planproof.pilot.registration import register
from planproof.report.registration_page import registration_page
from planproof.report.wording import Wording
from tests.pilot.pilots import a_pilot

EVIL = '<img src=x onerror=alert(1)>"'


def a_commitment(**changed):
    pilot = a_pilot().but(**{"rule": Rule(reviews=(4,), said="we will see"), "metric": "orders per week", **changed})
    return register(pilot, on=date(2027, 2, 1))


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)).split())


def test_the_page_says_what_is_tried_how_it_is_decided_and_what_was_believed():
    made = a_commitment()

    told = text_of(registration_page(made, Wording("en")))

    for part in ("Committed to on 1 February 2027", "orders per week", "3,000", "6 weeks", "“we will see” names no rule",
                 "Reviews after week 4; the last word after week 8", "usual conversion rate", "carry-over", made.hash,
                 "Signed by"):
        assert part in told, part


def test_the_page_says_what_would_change_our_minds_as_a_lift_or_as_conversions():
    lift, funnel = (registration_page(register(pilot, on=date(2027, 2, 1)), Wording("en")) for pilot in (
        a_pilot(), a_pilot(mode="funnel", r1=(0.02, 0.03, 0.05), r2=0.2, inc=(0.6, 0.8, 0.9))))

    assert "lift that the arms show" in lift and "21%" in text_of(lift)
    assert "extra conversions a week among the people reached" in funnel


def test_the_page_says_what_changed():
    before = a_commitment()
    after = register(before.pilot.with_number("h", 0.4).but(rule=Rule(name="pocock")), on=date(2027, 2, 3), replaces=before)

    told = text_of(registration_page(after, Wording("en"), before=before))

    for part in ("What changed", "in place of the one of 1 February 2027", "group left out: middle 0.5 0.4",
                 "rule Expected value Planned reviews, evenly strict (Pocock)", before.hash):
        assert part in told, part
    assert "What changed" not in registration_page(before, Wording("en"))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_teams_words_cannot_break_out_of_the_page(lang):
    made = a_commitment(name=EVIL, metric=EVIL, rule=Rule(said=EVIL), alarms=(Alarm(said=EVIL),))

    assert "<img" not in registration_page(made, Wording(lang))


def test_the_page_speaks_french():
    told = text_of(registration_page(a_commitment(), Wording("fr")))

    assert "ce à quoi nous nous engageons" in told and "Ce qui nous ferait changer d’avis" in told
