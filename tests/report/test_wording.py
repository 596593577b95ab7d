"""How values read in English and in French."""
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.model.message import Money, Percent, Place, say, say_n
from planproof.report.numbers import rounded, unit_price
from planproof.report.terms import TERMS
from planproof.report.wording import Wording

EN, FR = Wording("en"), Wording("fr")
NARROW, WIDE = "\u202f", "\xa0"


@pytest.mark.parametrize(("amount", "english", "french"), [
    (D("31200"), "31,200 €", "31 200 €"),
    (D("31200.50"), "31,201 €", "31 201 €"),
    (D("50.5"), "50.50 €", "50,50 €"),
    (D("-9000"), "−9,000 €", "−9 000 €"),
    (63857.2931, "63,900 €", "63 900 €"),
    (0.0, "0 €", "0 €"),
])
def test_money_reads_by_locale_with_cents_only_where_they_matter(amount, english, french):
    assert EN.money(amount, "EUR").replace(WIDE, " ") == english
    assert FR.money(amount, "EUR").replace(NARROW, " ") == french


def test_money_that_must_be_exact_keeps_its_cents():
    assert EN.money(D("1310.40"), "EUR", exact=True) == f"1,310.40{WIDE}€"


def test_two_amounts_that_would_look_the_same_are_said_to_the_cent():
    message = say("needs {needed}, has {free}", needed=Money(D("1310.40"), "EUR"), free=Money(D("1310"), "EUR"))

    assert EN.say(message).replace(WIDE, " ") == "needs 1,310.40 €, has 1,310 €"


@pytest.mark.parametrize(("amount", "said"), [
    (D(84000), "84 k€"), (8400.4, "8.4 k€"), (D(1_200_000), "1.2 M€"), (D(999_800), "1 M€"), (D(420), "420 €"),
    (-50931, "−51 k€")])
def test_headlines_say_money_in_thousands(amount, said):
    assert EN.short_money(amount, "EUR").replace(NARROW, " ").replace(WIDE, " ") == said


def test_money_without_a_currency_is_a_number():
    assert EN.money(D(1000)) == "1,000" and EN.short_money(D(84000)) == f"84{NARROW}k"


def test_a_typed_number_keeps_its_digits_and_a_simulated_one_gets_three():
    assert EN.number(D("0.012345")) == "0.012345" and EN.number(D("100")) == "100"
    assert EN.number(0.0123456) == "0.0123" and EN.number(1234.56) == "1,235"
    assert EN.number(D(31) / 7) == "4.43" and EN.number(D(1) / 3) == "0.333" and EN.number(D(12_345) / 7) == "1,763.57"
    assert EN.number(float("inf")) == "∞"
    assert FR.number(D("12345.5")).replace(NARROW, " ") == "12 345,5"


def test_shares_are_percentages():
    assert EN.percent(D("0.125")) == "12.5%" and FR.percent(D("0.125")) == f"12,5{NARROW}%"
    assert EN.percent(0.5832) == "58%" and EN.percent(0.0342) == "3.4%"


def test_a_share_that_was_typed_keeps_its_digits_and_a_division_does_not_invent_any():
    assert EN.percent(D("0.00015")) == "0.015%" and FR.percent(D("0.012345")) == f"1,2345{NARROW}%"
    assert EN.percent(D(1) / D(3)) == "33.33%"


@pytest.mark.parametrize(("chance", "english", "french"), [
    (0.312, "31 of 100", "31 sur 100"), (0, "0 of 100", "0 sur 100"), (1, "100 of 100", "100 sur 100"),
    (0.001, "fewer than 1 of 100", "moins de 1 sur 100"), (0.999, "more than 99 of 100", "plus de 99 sur 100")])
def test_probabilities_are_cases_that_people_can_count(chance, english, french):
    assert (EN.chances(chance), FR.chances(chance)) == (english, french)


def test_days_and_months_are_in_words():
    assert EN.date(date(2027, 2, 5)) == "5 February 2027" and FR.date(date(2027, 2, 1)) == "1er février 2027"
    assert FR.date(date(2027, 2, 11)) == "11 février 2027"
    assert EN.month("2027-02") == "February 2027" and FR.month("2027-02", short=True) == "févr."
    assert EN.month("") == "" and EN.month("later") == "later"


def test_a_sentence_fills_its_fields_by_locale():
    message = say("row {row}", row=1234)

    assert EN.say(message) == "row 1234" and FR.say(message) == "ligne 1234"
    assert FR.say(say_n("{count} week", "{count} weeks", 7)) == "7 semaines"
    assert EN.say(say("{a} {b} {c} {d}", a=True, b=None, c=("x", D("1.50")), d=say("fine"))) == "yes not said yet x, 1.5 fine"
    assert EN.say(say("{share} in {month}", share=Percent(D("0.6")), month="2027-02")) == "60% in February 2027"


def test_a_value_from_a_file_is_never_read_as_a_template():
    assert EN.say(say("found {text}", text="{0.__class__} %s {x}")) == "found {0.__class__} %s {x}"


def test_a_place_is_said_in_the_readers_language():
    place = Place("plan.xlsx", "Tactics", 7, "Budget")

    assert EN.say(place) == "plan.xlsx, sheet “Tactics”, row 7, “Budget”"
    assert FR.say(place).replace(NARROW, " ") == "plan.xlsx, feuille « Tactics », ligne 7, « Budget »"


def test_lists_are_joined_as_people_say_them():
    assert EN.listing(("a", "b", "c")) == "a, b and c" and FR.listing(("a", "b")) == "a et b" and EN.listing(()) == ""


def test_every_code_has_its_word_in_both_languages():
    assert all(EN.term(code) and FR.term(code) for code in TERMS)
    assert EN.term("UNKNOWN") == "not said yet" and FR.term("NA") == "sans objet" and FR.term("random") == "idée au hasard"
    assert EN.term("their own word") == "their own word"


def test_a_language_is_recognised_in_a_locale_and_english_is_the_rest():
    assert [Wording(lang).lang for lang in ("fr_CA", "FR-be", "de", "")] == ["fr", "fr", "en", "en"]


@settings(max_examples=80)
@given(st.floats(-1e12, 1e12, allow_subnormal=False))
def test_three_digits_are_never_further_off_than_half_of_the_last(value):
    assert abs(float(rounded(value)) - value) <= 0.0051 * abs(value) + 1e-300


@pytest.mark.parametrize("value, lang, said", [(0.00231, "en", "0.00231 €"), (0.00231, "fr", "0,00231 €"),
                                               (0.1999, "en", "0.2 €"), (34.4, "en", "34.40 €"),
                                               (0.0, "en", "0 €"), (-0.05, "en", "−0.05 €")])
def test_what_one_person_costs_keeps_its_digits_below_one(value, lang, said):
    assert unit_price(value, "EUR", lang).replace("\xa0", " ").replace("\u202f", " ") == said
