"""The table of beliefs: shares as percentages in the page's language, every digit kept."""
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.intake.beliefs import belief_rows, with_beliefs
from planproof.model.estimate import SYMBOLS
from planproof.report.plain import problem_text
from planproof.report.wording import Wording
from tests.builders import a_tactic, a_workbook, an_estimate


def cells(workbook, symbol: str, lang: str = "en") -> dict[str, str]:
    """What the row of one input shows."""
    return dict(dict(belief_rows(workbook, "mail", lang))[symbol])


def typed(symbol: str, **texts: str):
    """The only estimate after texts were typed into an empty row."""
    (estimate,) = with_beliefs(a_workbook(a_tactic("mail")), "mail", [(symbol, texts)]).estimates
    return estimate


@pytest.mark.parametrize("lang, low, high", [("en", "1.5%", "12.1250%"), ("fr", "1,5 %", "12,1250 %")])
def test_a_share_is_shown_as_a_percentage_in_the_pages_language(lang, low, high):
    shown = cells(a_workbook(a_tactic("mail"), an_estimate("mail", "p0", "0.015", "0.02", "0.12125")), "p0", lang)

    assert (shown["p10"], shown["p90"]) == (low, high), "three decimals get a fourth, so that nobody reads them as thousands"


def test_a_lift_is_a_percentage_and_what_is_no_share_stays_a_number():
    lift, repeat = an_estimate("mail", "delta", "-0.1", "0.2", "1.5"), an_estimate("mail", "q", p50="1.2")
    workbook = a_workbook(a_tactic("mail"), lift, repeat)

    assert [cells(workbook, "delta")[field] for field in ("p10", "p50", "p90")] == ["-10%", "20%", "150%"]
    assert cells(workbook, "q")["p50"] == "1.2"


@pytest.mark.parametrize("text", ["1,5 %", "1.5%", "1,5\u202f%", "0.015", "0,015"])
def test_a_share_is_accepted_as_people_write_it(text):
    assert typed("p0", p50=text).p50 == Decimal("0.015")


@given(st.sampled_from([symbol for symbol, known in SYMBOLS.items() if known.scale in ("share", "lift")]),
       st.decimals(min_value=0, max_value=1, places=9), st.sampled_from(["en", "fr"]))
def test_what_is_shown_reads_back_as_the_same_number(symbol, share, lang):
    workbook = a_workbook(a_tactic("mail"), an_estimate("mail", symbol, p50=share))

    rows = [(id, dict(texts)) for id, texts in belief_rows(workbook, "mail", lang)]

    assert with_beliefs(workbook, "mail", rows) is workbook


def test_a_share_of_more_than_28_digits_keeps_them_all():
    share = Decimal("0.1234567890123456789012345678901234567")

    assert typed("p0", p50=cells(a_workbook(a_tactic("mail"), an_estimate("mail", "p0", p50=share)), "p0")["p50"]).p50 == share


@pytest.mark.parametrize("symbol, text, says", [("p0", "15", "usual conversion rate cannot be 1,500%. Write 15 % or 0.15"),
                                                ("delta", "25", "lift cannot be 2,500%. Write 25 % or 0.25"),
                                                ("N", "-3", "people in the pilot cannot be −3. Write 0 or more.")])
def test_what_cannot_be_is_refused_in_the_same_words(symbol, text, says):
    with pytest.raises(PlanproofError) as refusal:
        typed(symbol, p50=text)

    assert problem_text(refusal.value, Wording("en")).startswith(says)


def test_a_large_lift_that_says_that_it_is_per_cent_is_believed():
    assert typed("delta", p50="1 500 %").p50 == 15


def test_three_shares_that_do_not_rise_are_said_as_percentages():
    with pytest.raises(PlanproofError) as refusal:
        typed("p0", p10="3 %", p50="2 %", p90="4 %")

    assert problem_text(refusal.value, Wording("fr")).replace("\u202f", " ").startswith(
        "taux de conversion habituel : 3 %, 2 %, 4 %")
