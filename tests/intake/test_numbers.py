"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.errors import PlanproofError
from planproof.intake.numbers import read_number, written
from planproof.model.message import say

AMOUNT = say("an amount")


@pytest.mark.parametrize(
    "text, sign, number",
    [
        ("12 500,00 €", "comma", "12500.00"),
        ("12\u00a0500,00\u202f€", "comma", "12500.00"),
        ("12,500.00", "point", "12500.00"),
        ("12.500,00", "comma", "12500.00"),
        ("12'500.00", "point", "12500.00"),
        ("35 %", None, "0.35"),
        ("0,35", "comma", "0.35"),
        ("€ 12", None, "12"),
        ("12 500 € HT", None, "12500"),
        ("−5,5", "comma", "-5.5"),
        ("(1 234)", None, "-1234"),
        ("1E+05", None, "100000"),
        (",5", "comma", "0.5"),
        ("1.234.567", "comma", "1234567"),
        ("12,500", "comma", "12.500"),
        ("12,500", "point", "12500"),
        ("99999999999999999999999999999999999,01", "comma", "99999999999999999999999999999999999.01"),
    ],
)
def test_a_number_is_read_to_its_last_digit(text, sign, number):
    assert read_number(text, sign, AMOUNT)[0] == Decimal(number)


@pytest.mark.parametrize(
    "text, says",
    [
        ("12,5", "comma"),
        ("12.5", "point"),
        ("12,500", "either"),
        ("12.500", "either"),
        ("0,350", "comma"),
        ("1.234.567", "comma"),
        ("1 234,567", "comma"),
        ("1234,567", "comma"),
        ("12,500.0", "point"),
        ("12500", None),
        ("12 500", None),
        ("35 %", None),
    ],
)
def test_a_text_says_what_its_decimal_sign_is_or_leaves_it_open(text, says):
    assert written(text).evidence == says


@pytest.mark.parametrize("text, value", [("12,5", "12.5"), ("1 250,50 €", "1250.50"), ("1,5 %", "0.015"), ("12.5", "12.5")])
def test_without_a_sign_to_go_by_a_number_that_can_mean_one_thing_only_is_read(text, value):
    assert read_number(text, None, AMOUNT)[0] == Decimal(value)


@pytest.mark.parametrize("text", ["12,500", "12.500"])
def test_without_a_sign_to_go_by_what_can_mean_two_things_is_refused(text):
    with pytest.raises(PlanproofError):
        read_number(text, None, AMOUNT)


@pytest.mark.parametrize("text", ["abc", "12 50", "1,23,456", "12,5k", "5 XYZ", "2-3", "12:30", "1.2.3", "€5 $", ""])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(PlanproofError):
        read_number(text, "point", AMOUNT)


@pytest.mark.parametrize(
    "text, sign, fix",
    [
        ("12,5k", "comma", "Write 12500 or 12 500,00."),
        ("12,5 k€", None, "Write 12500 or 12 500,00."),
        ("12.5k", "point", "Write 12500 or 12,500.00."),
        ("12.5", "comma", "Write 12,5 or 12,50."),
        ("2M", None, "Write 2000000 or 2 000 000,00."),
    ],
)
def test_what_to_write_instead_is_said(text, sign, fix):
    with pytest.raises(PlanproofError) as refusal:
        read_number(text, sign, AMOUNT)

    assert str(refusal.value) == f'"{text}" is not an amount. {fix}'


@settings(max_examples=150, deadline=None)
@given(
    number=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=2),
    group=st.sampled_from(["", " ", "\u00a0", "\u202f", "'"]),
    sign=st.sampled_from([("comma", ","), ("point", ".")]),
)
def test_a_number_written_in_any_local_way_comes_back_exactly(number, group, sign):
    text = f"{number:,f}".replace(",", "#").replace(".", sign[1]).replace("#", group)

    assert read_number(text, sign[0], AMOUNT)[0] == number


@settings(max_examples=100, deadline=None)
@given(number=st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**9, places=4))
def test_the_evidence_of_a_number_never_names_the_other_sign(number):
    assert written(f"{number:f}").evidence in ("point", None)
    assert written(f"{number:f}".replace(".", ",")).evidence in ("comma", None)


@pytest.mark.parametrize(("text", "value"), [("12 500,00 €", "12500.00"), ("0,05", "0.05"), ("12 500.5", "12500.5")])
def test_a_number_alone_is_read_by_its_own_evidence(text, value):
    assert read_number(text, None, AMOUNT)[0] == Decimal(value)
