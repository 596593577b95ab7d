"""What stands in the way and what more of it is worth; how firm the choice is; what is missing: in plain words."""
from decimal import Decimal as D

import pytest

from planproof.model.funding import Binding, Funding, Overrun, Selection
from planproof.report.funding_page import standing_parts
from planproof.report.together.firm import firmness
from planproof.report.together.standing import exactness, left_out, scarce, shortest
from planproof.report.together.words import Words
from tests.builders import a_line, a_plan, a_tactic, a_workbook
from tests.report.together.tries import EN, EVIL, FR, a_crowded_team, a_try, plain

WORDS = Words(a_crowded_team(), EN)


def a_binding(**fields) -> Binding:
    return Binding(**{"kind": "hours", "name": "Design", "month": "2027-03", "free": D(62), "worth_of_one": 140.0, "extra": D(6),
                      "gain": 900.0, "starts": ("fair",), "stops": (), **fields})


def test_one_more_hour_that_is_worth_something_is_the_title():
    shown = plain(scarce([a_binding(), a_binding(kind="money", name="Social", extra=D(50))], WORDS))

    assert shown.startswith("One more hour of Design in March 2027 is worth 140 €")
    assert "50 € more for Social in March 2027 would bring “Fair” into the set: worth 900 €" in shown
    assert "Design March 2027 62 h 140 € 6 h 900 € “Fair” –" in shown


def test_where_one_more_is_worth_nothing_alone_the_least_that_changes_the_answer_is_the_title():
    shown = plain(scarce([a_binding(worth_of_one=0.0)], WORDS))

    assert shown.startswith("6 h more for Design in March 2027 would bring “Fair” into the set: worth 900 €")
    assert "nothing alone" in shown


def test_one_more_euro_is_said_in_the_plans_currency():
    shown = plain(scarce([a_binding(kind="money", name="Social", worth_of_one=20.0, starts=())], WORDS))

    assert shown.startswith("1 € more for Social in March 2027 is worth 20 €")


def test_where_nothing_binds_that_is_said_and_what_it_means():
    shown = plain(scarce([], WORDS))

    assert "No single line or team stands in the way" in shown and "What is this, where from?" in shown


def test_the_least_sure_idea_is_the_title():
    found = Selection(worlds=200, chosen=(("fair", 40), ("radio", 190), ("letter", 10)))

    shown = firmness(found, WORDS, best=("fair", "radio"), valued=("fair", "radio", "letter"))

    assert plain(shown).startswith("Fair is the least sure: in 20 of 100 simulated worlds it is in the best set")
    assert "Letter out 5 of 100" in plain(shown) and "width:95%" in shown and EVIL not in shown


def test_a_choice_that_hardly_changes_is_called_firm():
    found = Selection(worlds=200, chosen=(("fair", 190), ("letter", 2)))

    shown = plain(firmness(found, WORDS, best=("fair",), valued=("fair", "letter")))

    assert shown.startswith("The choice is firm: no idea changes sides in more than 5 of 100 simulated worlds")


def test_without_estimates_there_is_no_choice_to_try():
    assert firmness(Selection(worlds=0, chosen=(("fair", 0),)), WORDS, best=(), valued=()) is None
    assert firmness(Selection(worlds=0, chosen=(("fair", 0),)), WORDS, best=(), valued=("fair",)) is None


def test_where_nothing_new_fits_the_smallest_overrun_is_said():
    workbook = a_workbook(a_plan(), a_line(budget=45), a_tactic("one", name="One", cost=60, line="Social"))

    shown = " ".join(map(plain, standing_parts(a_try(workbook).assessed, EN)))

    assert "No new idea fits; the one that lacks least is “One” Social, March 2027: 15 € too much" in shown


def test_what_is_signed_for_and_does_not_fit_is_said():
    over = Overrun(tactics=("signed",), cells=(("hours", "Design", "2027-03", D(5)),), money=D(0), hours=D(5))

    shown = plain(shortest(over, Funding(chosen=("signed",), value=0), WORDS))

    assert shown == "What is signed for or must be served does not fit Design, March 2027: 5 h too much"


def test_what_could_not_be_weighed_is_named_with_what_is_missing():
    shown = plain(left_out(Funding(chosen=(), value=0, left_out=(("silent", "cost"),)), WORDS))

    assert "1 idea could not be weighed" in shown and "Go viral What it costs is not said yet." in shown
    assert left_out(Funding(chosen=(), value=0), WORDS) is None


@pytest.mark.parametrize(("fields", "said"), [({}, "No set that fits is worth more"), ({"gap": 0.008}, "up to 0.8% more"),
                                              ({"exact": False}, "is estimated")])
def test_how_sure_it_is_that_no_better_set_exists_is_said(fields, said):
    assert said in exactness(Funding(chosen=(), value=0, **fields), WORDS)


def test_all_of_it_is_said_in_french():
    words = Words(a_crowded_team(), FR)

    assert plain(scarce([a_binding()], words)).startswith("Une heure de plus pour Design en mars 2027 vaut 140 €")
