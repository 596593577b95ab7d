"""Days and months as people write them."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.intake.dates import day_order, month_order, read_day, read_month

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2027-06-03",
        "2027/6/3",
        "3 June 2027",
        "3 juin 2027",
        "June 3, 2027",
        "3-Jun-27",
        "3-juin-2027",
        "3 JUIN 2027",
        "jeudi 3 juin 2027",
        "Thursday, 3 June 2027",
        "3rd of June 2027",
        "2027-06-03 00:00:00",
    ],
)
def test_a_day_is_read_in_both_languages(text):
    assert read_day(text, None) == date(2027, 6, 3)


def test_the_first_of_a_month_is_read_in_french():
    assert read_day("1er août 2027", None) == date(2027, 8, 1)


def test_a_day_in_figures_follows_the_order_of_the_file():
    assert read_day("03/04/2027", "dmy") == date(2027, 4, 3)
    assert read_day("03/04/27", "mdy") == date(2027, 3, 4)


@pytest.mark.parametrize("value", [date(2027, 6, 3), datetime(2027, 6, 3), datetime(2027, 6, 3, 14, 30), 46541, Decimal(46541)])
def test_a_spreadsheet_day_is_a_day_even_without_its_format(value):
    assert read_day(value, None) == date(2027, 6, 3)


@pytest.mark.parametrize(
    "text", ["31/02/2027", "30 Feb 2027", "June 2027", "2027", "30 June", "soon", "03/31/2027x", "2027-13-01", 12]
)
def test_what_is_no_day_is_refused_with_an_example(text):
    with pytest.raises(PlanproofError, match="Write a full date such as 2027-03-31"):
        read_day(text, "dmy")


@pytest.mark.parametrize("text", ["1889-06-03", "3 June 2101", date(1980, 1, 1)])
def test_a_year_out_of_any_plan_is_refused(text):
    with pytest.raises(PlanproofError, match="not between 1990 and 2100"):
        read_day(text, None)


@pytest.mark.parametrize(
    "text, order",
    [
        ("31/03/2027", "dmy"),
        ("03/31/2027", "mdy"),
        ("03/04/2027", "either"),
        ("03/03/2027", None),
        ("2027-04-03", None),
        ("3 April 2027", None),
    ],
)
def test_a_day_says_its_order_or_leaves_it_open(text, order):
    assert day_order(text) == order


def test_a_heading_of_a_month_says_the_order_as_it_must_be_a_first_day():
    assert month_order("01/02/2027") == "dmy"
    assert month_order("02/01/2027") == "mdy"
    assert month_order("01/01/2027") is None


@pytest.mark.parametrize(
    "text",
    [
        "2027-02",
        "02/2027",
        "2-2027",
        "Feb 2027",
        "février 2027",
        "févr. 2027",
        "févr.-27",
        "Feb-27",
        "FEBRUARY 2027",
        "2027 Feb",
        date(2027, 2, 1),
        "1 Feb 2027",
    ],
)
def test_a_month_is_read_in_both_languages(text):
    assert read_month(text, None) == "2027-02"


@pytest.mark.parametrize("text", ["Feb", "13/2027", "2027", "Q1 2027", 202702, True])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(PlanproofError, match="Write the month such as 2027-02"):
        read_month(text, None)


@settings(max_examples=100, deadline=None)
@given(day=DAYS, locale=st.sampled_from(["en_GB", "en_US", "fr_FR"]), form=st.sampled_from(["long", "medium", "full"]))
def test_a_day_written_out_by_any_locale_comes_back(day, locale, form):
    assert read_day(format_date(day, form, locale=locale), None) == day


@settings(max_examples=60, deadline=None)
@given(day=DAYS)
def test_a_day_in_figures_comes_back_by_its_order_and_never_names_the_other(day):
    assert read_day(f"{day:%d/%m/%Y}", "dmy") == read_day(f"{day:%m/%d/%Y}", "mdy") == day
    assert day_order(f"{day:%d/%m/%Y}") in ("dmy", "either", None)


@settings(max_examples=60, deadline=None)
@given(day=DAYS, locale=st.sampled_from(["en", "fr"]), form=st.sampled_from(["MMMM y", "MMM y", "MMM yyyy", "MM/y", "y-MM"]))
def test_a_month_written_by_any_locale_comes_back(day, locale, form):
    assert read_month(format_date(day, form, locale=locale), None) == f"{day:%Y-%m}"
