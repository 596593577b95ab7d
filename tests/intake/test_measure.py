"""What "how we will know" is understood to say."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.intake.cells import Convention
from planproof.intake.measure import figures_in, understand

SPRING = (date(2027, 3, 1), date(2027, 5, 1))
POINT, COMMA = Convention("point", "dmy"), Convention("comma", "dmy")
JUNE = date(2027, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "40 -> 60 leads by 30 June",
        "40→60 leads by 30/06/2027",
        "from 40 to 60 leads before June 30",
        "40 --> 60 leads, by end of June",
        "de 40 à 60 leads d'ici le 30 juin",
        "de 40 à 60 leads d’ici fin juin 2027",
        "leads: 40 -> 60 by 30 June 2027",
        "Increase our leads from 40 to 60 by 2027-06-30",
        "Passer de 40 à 60 leads avant le 30 juin",
        "40 leads => 60 leads until 30 June.",
    ],
)
def test_a_change_of_a_number_by_a_day_is_understood_in_both_languages(text):
    measure = understand(text, POINT, SPRING)

    assert (measure.kpi, measure.baseline, measure.target, measure.day) == ("leads", 40, 60, JUNE)


def test_shares_and_money_are_numbers_too():
    rate, sales = (
        understand("2,5 % -> 3 % de taux de clic", COMMA),
        understand("12 500 € -> 15 000 € de ventes d'ici le 30 juin", COMMA, SPRING),
    )

    assert (rate.kpi, rate.baseline, rate.target) == ("taux de clic", Decimal("0.025"), Decimal("0.03"))
    assert str(rate.echo) == "Understood: taux de clic, from 2.5 % to 3 %; by when is not said."
    assert (sales.kpi, sales.baseline, sales.target) == ("ventes", 12500, 15000)


def test_the_unit_stands_after_the_figures_when_the_number_is_named_before_them():
    measure = understand("newsletter sign-ups: 40 -> 60 per week by June 30", POINT, SPRING)

    assert (measure.kpi, measure.unit) == ("newsletter sign-ups", "per week")


def test_a_target_by_a_day_is_understood_without_its_baseline():
    measure = understand("60 leads by 30 June", POINT, SPRING)

    assert (measure.baseline, measure.target, measure.day) == (None, 60, JUNE)
    assert str(measure.echo) == "Understood: leads, 60 by 2027-06-30; from what is not said."


@pytest.mark.parametrize(
    "period, day",
    [
        ((date(2027, 3, 1), None), date(2027, 6, 30)),
        ((date(2027, 7, 1), None), date(2028, 6, 30)),
        ((date(2027, 6, 30), None), JUNE),
        ((None, date(2027, 12, 31)), JUNE),
        ((None, date(2028, 1, 31)), JUNE),
        ((None, None), None),
    ],
)
def test_a_day_without_year_takes_it_from_the_dates_of_the_tactic(period, day):
    assert understand("40 -> 60 leads by 30 June", POINT, period).day == day


def test_the_last_day_of_february_is_found_in_a_leap_year_only():
    assert understand("1 -> 2 leads by 29 February", POINT, SPRING).day == date(2028, 2, 29)
    assert understand("1 -> 2 leads by 30 February", POINT, SPRING).day is None


@pytest.mark.parametrize(
    "text",
    [
        "we'll see",
        "",
        "10 to 20 leads",
        "call 3 people -> nice",
        "60 leads",
        "40 => 60",
        "from 40 to 60 leads! And then more. We hope",
        "40 -> 1.2.3 leads",
        "x" * 500,
    ],
)
def test_what_cannot_be_understood_stays_text(text):
    assert understand(text, POINT, SPRING) is None


def test_a_deadline_that_is_no_day_leaves_the_day_open():
    assert understand("leads from 40 to 60 by summer", POINT, SPRING)._replace(unit=None) == ("leads", None, 40, 60, None, False)


def test_the_figures_count_as_evidence_of_the_decimal_sign():
    assert figures_in("from 1,5 to 2,5 leads") == ("1,5", "2,5") and figures_in("we'll see 1,5") == ()


@settings(max_examples=80, deadline=None)
@given(
    low=st.integers(0, 10**6),
    high=st.integers(0, 10**6),
    day=st.dates(date(2027, 1, 1), date(2030, 12, 31)),
    form=st.sampled_from(
        ["{low} -> {high} leads by {day}", "from {low} to {high} leads by {day}", "de {low} à {high} leads avant le {day}"]
    ),
)
def test_any_such_sentence_is_understood_exactly(low, high, day, form):
    measure = understand(form.format(low=low, high=high, day=day), POINT)

    assert (measure.baseline, measure.target, measure.day) == (low, high, day)


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("0123456789.,% €->→toà fromdeby d'ici leads30 June"), max_size=60))
def test_no_text_breaks_the_understanding(text):
    measure = understand(text, POINT, SPRING)

    assert measure is None or (measure.kpi and str(measure.echo))
