"""A belief is said back in words that somebody can object to, and drawn."""
import pytest

from planproof.pilot.shape import shape_of
from planproof.report.figures.belief import belief_shape, echo
from planproof.report.wording import Wording
from tests.pilot.pilots import a_belief

EN, FR = Wording("en"), Wording("fr")


def said(belief, wording=EN, currency="EUR"):
    return [wording.say(part).replace("\xa0", " ") for part in echo(shape_of(belief), currency, wording)]


def a_group(*members):
    return a_belief("delta", members[0][1:], members=members)


def test_three_numbers_are_said_back_as_chances():
    assert said(a_belief("delta", (0.02, 0.05, 0.1)))[0] == (
        "So you think: lift is below 2% in 1 case of 10, above 10% in 1 of 10, as often below 5% as above.")


def test_money_is_said_in_its_currency_and_french_in_french():
    assert "below 20 € in 1 case of 10, above 42 €" in said(a_belief("v", (20, 30, 42)))[0]
    assert said(a_belief("v", (20, 30, 42)), FR)[0].startswith("Vous pensez donc")


def test_one_number_is_a_certainty_and_said_so():
    assert said(a_belief("h", 0.5)) == ["So you are certain: group left out is 50%."]


def test_a_lift_that_may_do_harm_says_how_often():
    assert said(a_belief("delta", (-0.1, 0.1, 0.3)))[1] == "In 26 of 100 cases it would do harm."


def test_a_group_whose_ranges_do_not_meet_is_told_to_talk_first():
    assert said(a_group(("Ana", 0.0, 0.1, 0.2), ("Ben", 0.3, 0.4, 0.6)))[-1] == (
        "The ranges of Ana and Ben do not meet: talk before you pool.")


def test_a_group_that_differs_more_than_it_doubts_is_told():
    assert said(a_group(("Ana", 0.0, 0.1, 0.2), ("Ben", 0.19, 0.29, 0.39)))[-1] == (
        "You differ from each other more than each of you doubts.")


def test_a_group_that_agrees_is_left_in_peace():
    assert len(said(a_group(("Ana", 0.0, 0.1, 0.2), ("Ben", 0.0, 0.1, 0.22)))) == 2


@pytest.mark.parametrize("wording", [EN, FR])
def test_the_picture_shows_the_whole_and_each_member_and_the_table_says_the_same(wording):
    figure = belief_shape(shape_of(a_group(("Ana", 0.0, 0.1, 0.2), ("<b>Ben", 0.3, 0.4, 0.6))), "EUR", wording)

    bars, ana, ben = figure.plot["data"]
    assert sum(bars["y"]) == pytest.approx(1) and (ana["name"], ben["name"]) == ("Ana", "&lt;b&gt;Ben")
    assert [row[0] for row in figure.rows][:2] == ["Ana", "<b>Ben"]
    assert len(figure.rows) == 3
