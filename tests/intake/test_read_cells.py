"""Cells as they come from people, each in the type the model wants."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from planproof.intake import read_workbook
from planproof.model.tactic import Share, TeamHours
from tests.intake.files import a_cell, a_csv, an_xlsx, ideas, the_problem


@pytest.mark.parametrize(
    "value, number",
    [
        (0.1, "0.1"),
        (0.1 + 0.2, "0.3"),
        (12500.55, "12500.55"),
        (0.1234567890123456, "0.1234567890123456"),
        ("12 500,00 €", "12500"),
        (1e15, "1000000000000000"),
    ],
)
def test_every_amount_typed_survives_to_the_last_digit(tmp_path, value, number):
    assert a_cell(tmp_path, "total_cost", value).total_cost == Decimal(number)


@pytest.mark.parametrize("value", ["35 %", "35%", 0.35, "0,35", "35,0\u00a0%"])
def test_a_share_is_read_per_cent_or_as_a_fraction(tmp_path, value):
    assert a_cell(tmp_path, "rework_probability", value).rework_probability == Decimal("0.35")


@pytest.mark.parametrize("value", [35, "35", "135 %", -0.1])
def test_a_share_beyond_a_hundred_per_cent_is_refused(tmp_path, value):
    path = an_xlsx(tmp_path, Tactics=ideas(("An idea", value), headings=("idea", "rework_probability")))

    assert "is not a share between 0 and 100 %. Write 35 % or 0.35" in the_problem(path)


@pytest.mark.parametrize("value", ["yes", "YES", "oui", "true", 1, "x", "X", True, "1"])
def test_yes_has_many_forms(tmp_path, value):
    assert a_cell(tmp_path, "locked", value).locked is True


@pytest.mark.parametrize("value", ["no", "non", False, 0])
def test_so_has_no(tmp_path, value):
    assert a_cell(tmp_path, "locked", value).locked is False


@pytest.mark.parametrize("word", ["none", "None", "aucun", "Aucune", "néant", "NEANT "])
def test_none_is_said_and_empty(tmp_path, word):
    tactic = a_cell(tmp_path, "owner", word)

    assert tactic.owner is None and tactic.denied == ("owner",) and tactic.said("owner")


def test_none_may_be_said_of_a_number_a_list_and_a_yes(tmp_path):
    path = an_xlsx(
        tmp_path, Tactics=ideas(("An idea", "aucun", "none", "none"), headings=("idea", "total cost", "stops", "locked"))
    )

    tactic = read_workbook(path).tactics[0]

    assert tactic.denied == ("locked", "stops", "total_cost")
    assert tactic.total_cost is None and tactic.stops == () and tactic.locked is None


def test_an_empty_cell_and_a_lone_dash_say_nothing(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("An idea", "\u00a0 ", "-"), headings=("idea", "owner", "total cost")))

    tactic = read_workbook(path).tactics[0]

    assert not tactic.said("owner", "total_cost")


@pytest.mark.parametrize(
    "text, shares",
    [
        ("Social: 60%; Events: 40%", [("Social", "0.6"), ("Events", "0.4")]),
        ("Social : 60 % ; Events : 40 %", [("Social", "0.6"), ("Events", "0.4")]),
        ("Social", [("Social", None)]),
        ("EMEA: Social: 60,5 %", [("EMEA: Social", "0.605")]),
        ("EMEA: Social", [("EMEA: Social", None)]),
        ("Social 60 %; Events 40%", [("Social", "0.6"), ("Events", "0.4")]),
        ("Social: 0,6", [("Social", "0.6")]),
        ("Social; Events", [("Social", None), ("Events", None)]),
        ("Marque 2027", [("Marque 2027", None)]),
    ],
)
def test_funding_names_lines_with_or_without_shares(tmp_path, text, shares):
    funding = a_cell(tmp_path, "paid from", text).funding

    assert funding == tuple(Share(line=line, share=share and Decimal(share)) for line, share in shares)


@pytest.mark.parametrize(
    "text, says",
    [
        ("Social: 60%; Events: 50%", "add to 110 %"),
        ("Social: 6000", "does not end in a share"),
        ("Social: 60", "does not end in a share"),
        ("Social: -10%", "does not end in a share"),
    ],
)
def test_shares_that_cannot_be_are_refused(tmp_path, text, says):
    path = an_xlsx(tmp_path, Tactics=ideas(("An idea", text), headings=("idea", "funding")))

    assert says in the_problem(path)


def test_shares_below_a_hundred_per_cent_are_left_to_the_audit(tmp_path):
    assert a_cell(tmp_path, "funding", "Social: 60%").funding == (Share(line="Social", share=Decimal("0.6")),)


@pytest.mark.parametrize(
    "value, hours",
    [
        ("Content: 6; Design: 2", [("Content", "6"), ("Design", "2")]),
        (6.5, [(None, "6.5")]),
        ("6,5 h", [(None, "6.5")]),
        ("Contenu : 6 h/semaine", [("Contenu", "6")]),
        ("6 hours per week", [(None, "6")]),
    ],
)
def test_hours_are_a_number_or_by_team(tmp_path, value, hours):
    read = a_cell(tmp_path, "hours per week", value).hours

    assert read == tuple(TeamHours(team=team, hours=Decimal(number)) for team, number in hours)


@pytest.mark.parametrize("heading", ["hours", "launch_hours", "listening_hours", "total_cost"])
def test_less_than_nothing_is_refused(tmp_path, heading):
    path = an_xlsx(tmp_path, Tactics=ideas(("An idea", -3), headings=("idea", heading)))

    assert the_problem(path) == f'plan.xlsx, sheet "Tactics", row 2, "{heading}": "-3" is negative. Write an amount of 0 or more.'


def test_lists_leave_empty_parts_out_and_parts_keep_their_places(tmp_path):
    path = an_xlsx(
        tmp_path, Tactics=ideas(("An idea", "a ;b;; c", "forum; ; 30 %"), headings=("idea", "assets", "preuve_audience"))
    )

    tactic = read_workbook(path).tactics[0]

    assert tactic.assets == ("a", "b", "c")
    assert tactic.audience_evidence == ("forum", "", "30 %")


def test_reviews_are_days_and_protection_is_yes_or_a_day(tmp_path):
    path = an_xlsx(
        tmp_path,
        Tactics=ideas(
            ("An idea", "31/03/2027; 15 avril 2027; at the end", "30/06/2027"), headings=("idea", "reviews", "sanctuarisé")
        ),
    )

    tactic = read_workbook(path).tactics[0]

    assert tactic.reviews == ("2027-03-31", "2027-04-15", "at the end")
    assert tactic.ring_fenced == "2027-06-30"
    assert a_cell(tmp_path, "ring_fenced", "oui").ring_fenced == "yes"


@pytest.mark.parametrize(
    "heading, word, field, code",
    [
        ("statut", "en cours", "status", "running"),
        ("status", "Arrêtée", "status", "stopped"),
        ("kind", "réseaux sociaux", "kind", "social"),
        ("genre", "Événement", "kind", "event"),
        ("kind", "E-Mail", "kind", "e-mail"),
    ],
)
def test_words_of_a_choice_are_known_in_both_languages(tmp_path, heading, word, field, code):
    assert getattr(a_cell(tmp_path, heading, word), field) == code


def test_a_word_that_no_choice_knows_is_refused_with_the_nearest(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("An idea", "runing"), headings=("idea", "status")))

    assert 'Did you mean "running"?' in the_problem(path)


def test_numbers_in_text_cells_become_the_text_a_person_sees(tmp_path):
    path = an_xlsx(
        tmp_path, Tactics=ideas((2027, 3.0, date(2027, 3, 1), True), headings=("idea", "owner", "sponsor", "audience"))
    )

    tactic = read_workbook(path).tactics[0]

    assert (tactic.name, tactic.owner, tactic.sponsor, tactic.audience) == ("2027", "3", "2027-03-01", "yes")


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", '=HYPERLINK("http://x")', "+1", "-1", "@x", "🎉🎉", "x" * 5000])
def test_a_name_is_plain_text_whatever_it_holds(tmp_path, name):
    path = an_xlsx(tmp_path, Tactics=[["idea"], ["x"]])
    from openpyxl import load_workbook

    book = load_workbook(path)
    book["Tactics"]["A2"].value = name
    book["Tactics"]["A2"].data_type = "s"
    book.save(path)

    assert read_workbook(path).tactics[0].name == name


def test_the_apostrophe_that_guards_a_csv_cell_is_taken_off(tmp_path):
    path = a_csv(tmp_path, "idea,total cost\n'=1+1,5\n''@x,6\n'tis,7\n")

    assert [tactic.name for tactic in read_workbook(path).tactics] == ["=1+1", "'@x", "'tis"]


def test_the_shorthand_of_thousands_is_refused_with_the_number_in_full(tmp_path):
    path = an_xlsx(tmp_path, name="retail.xlsx", Tactics=ideas(("An idea", "12,5k"), headings=("idea", "Total cost")))

    assert the_problem(path) == (
        'retail.xlsx, sheet "Tactics", row 2, "Total cost": "12,5k" is not an amount. Write 12500 or 12 500,00.'
    )


@pytest.mark.parametrize("hours, said", [(30, "30:00:00"), (1.5, "1:30:00")])
def test_a_duration_is_a_text_and_no_amount(tmp_path, hours, said):
    path = an_xlsx(tmp_path, Tactics=[["idea", "total cost"], ["a", timedelta(hours=hours)]])

    assert f'"{said}"' in the_problem(path)
