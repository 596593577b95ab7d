"""What the page says of lengths, beliefs, rules and where the answer turns."""
import pytest

from planproof.model.design import Option
from planproof.model.operating import Operating
from planproof.model.rule import Rule
from planproof.model.sensitivity import Bar, Hinge, Share, Turn
from planproof.report.figures.tornado import tornado
from planproof.report.figures.weeks import value_by_weeks
from planproof.report.pilot_hinges import hinges_card, rules_card, shares_card
from planproof.report.wording import Wording

EN, FR = Wording("en"), Wording("fr")


def an_option(weeks, net):
    return Option(weeks_on_air=weeks, weeks_after=0, people=1_000, left_out=0.5, net=net, teaches=net + 10, cost=10)


def a_bar(symbol="delta", low=-500.0, high=900.0):
    return Bar(symbol=symbol, low=0.1, high=0.3, net_low=low, net_high=high, decision_low="decline", decision_high="pilot")


def a_rule(name="expected_value", **fields):
    return Operating(**{"rule": Rule(name=name), "p_scale": 0.31, "p_stop": 0.6, "inconclusive": 0.09, "false_scale": 0.16,
                        "false_kill": None, "reviews": 1.0, "weeks": 8.0, "spend": 1_000.0, "value": 100.0, "error": 1.0,
                        "price": 0.0, "price_error": 0.0, **fields})


@pytest.mark.parametrize("nets, said", [
    ([100, 300, 298, 50], "A pilot of 2 weeks is worth most; from 2 to 3 weeks is nearly as good"),
    ([10, 300, 100], "A pilot of 2 weeks is worth most"), ([-5, -3], "However long it runs, this pilot is not worth more")])
def test_the_title_says_which_length_is_worth_most(nets, said):
    figure = value_by_weeks([an_option(weeks, net) for weeks, net in enumerate(nets, 1)], 2, "EUR", EN)

    assert figure.title.startswith(said) and len(figure.rows) == len(nets)


def test_the_pilot_of_the_page_is_outlined_and_losses_are_red():
    figure = value_by_weeks([an_option(1, -5), an_option(2, 30)], 2, "EUR", EN)

    marker = figure.plot["data"][0]["marker"]
    assert marker["line"]["width"][1] > marker["line"]["width"][0]
    assert marker["color"] == ["var(--stop)", "var(--pilot)"]


def test_one_length_alone_is_no_picture():
    assert value_by_weeks([an_option(1, 5)], 1, "EUR", EN) is None


def test_the_belief_that_moves_it_most_is_the_title_and_ends_are_where_they_lead():
    figure = tornado([a_bar(), a_bar("v", 100, 200)], 300, "EUR", EN)

    assert figure.title == "Lift moves it most"
    assert figure.plot["data"][0]["base"] == [-500, 100] and figure.plot["data"][0]["x"] == [1_400, 100]
    assert figure.rows[0][:4] == ("Lift", "10%", "−500\xa0€", "Decline")


def test_where_everything_is_known_nothing_moves():
    assert tornado([], 1, "EUR", EN) is None


@pytest.mark.parametrize("wording, said", [(EN, "up to 5%, then"), (FR, "jusqu'à 5 %, puis")])
def test_where_the_answer_turns_is_said_from_low_to_high(wording, said):
    hinge = Hinge(symbol="delta", stands=0.2, decision="pilot", turns=(Turn(at=0.05, below="decline", above="pilot"),))

    text = hinges_card([hinge], "EUR", wording).striptags()

    assert said in text and text.index(wording.term("decline")) < text.index(said) < text.rindex(wording.term("pilot"))


def test_an_answer_that_nothing_turns_is_said_to_be_firm():
    assert "No single number" in hinges_card([], "EUR", EN)


def test_a_rule_s_price_below_what_the_simulation_can_tell_is_no_price():
    text = rules_card([a_rule(), a_rule("p_value", price=1_234.0, price_error=10.0), a_rule("pocock", price=5, price_error=9)],
                      "EUR", EN).striptags()

    assert text.count("nothing we can tell") == 2 and "1.2" in text
    assert "16 of 100" in text and "31 of 100" in text


def test_what_explains_most_stands_first():
    shares = [Share(symbol="v", npv=(0.1, 0.2), npv_now=(0.1, 0.2)), Share(symbol="noise", npv=(0.5, 0.7), npv_now=(0, 0))]

    text = shares_card(shares, EN).striptags()

    assert text.index("luck of the measurement") < text.index("Revenue per conversion")
