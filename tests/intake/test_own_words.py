"""Lists as teams keep them, none of them ours: each is proposed as what it is, and its proposal reads it."""
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from planproof.intake import Mapping, SheetMapping, propose_mapping, read_file, read_workbook
from tests.intake.files import a_csv, an_xlsx, ideas


class Expected(NamedTuple):
    """What a list means: its headings' meanings, and (name, cost, first day, last day) of each idea."""

    rows: list[list]
    columns: dict[str, str]
    ideas: list[tuple]


JAN, FEB, MAR = ((date(2027, month, 1), date(2027, month, days)) for month, days in ((1, 31), (2, 28), (3, 31)))
LISTS = {
    "French months without a year below a title that names it, the total last": Expected(
        [["Plan média 2027"], ["Mise à jour : 12/11/2026"], [],
         ["Campagne", "Resp.", "janv.", "févr.", "mars", "Montant HT"],
         ["Salon", "Ana", 100, 200, None, 300],
         ["Pinterest", "Ben", None, 50, 50, 100],
         ["Total", None, 100, 250, 50, 400]],
        {"Campagne": "name", "Resp.": "owner", "janv.": "January", "févr.": "February", "mars": "March",
         "Montant HT": "total_cost"},
        [("Salon", 300, JAN[0], FEB[1]), ("Pinterest", 100, FEB[0], MAR[1])]),
    "the total first, its currency in the heading, English months of two digits": Expected(
        [["Action", "Total (€)", "Jan 27", "Feb 27", "Mar 27"],
         ["Spring fair", 300, 100, 200, None],
         ["Pinterest", "100", None, 50, "50"]],
        {"Action": "name", "Total (€)": "total_cost", "Jan 27": "2027-01", "Feb 27": "2027-02", "Mar 27": "2027-03"},
        [("Spring fair", 300, JAN[0], FEB[1]), ("Pinterest", 100, FEB[0], MAR[1])]),
    "groups of rows with a subtotal each": Expected(
        [["Marketing calendar"],
         ["Activity", "Lead", "2027-01", "2027-02", "2027-03", "Budget EUR"],
         ["Social"],
         ["Instagram stories", "Ana", 100, 200, 0, 300],
         ["Pinterest", "Ben", 0, 50, 50, 100],
         ["Subtotal social", None, 100, 250, 50, 400],
         ["Events"],
         ["Fair", "Ana", 1000, 0, 20, 1020],
         ["Total events", None, 1000, 0, 20, 1020],
         ["Grand total", None, 1100, 250, 70, 1420]],
        {"Activity": "name", "Lead": "owner", "2027-01": "2027-01", "2027-02": "2027-02", "2027-03": "2027-03",
         "Budget EUR": "total_cost"},
        [("Instagram stories", 300, JAN[0], FEB[1]), ("Pinterest", 100, FEB[0], MAR[1]), ("Fair", 1020, JAN[0], MAR[1])]),
    "Excel dates as headings and a remark": Expected(
        [["Opération", date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1), "Coût total HT", "Agence"],
         ["Salon", 100, 200, None, 300, "Bleu"],
         ["Pinterest", None, 50, 50, 100, None]],
        {"Opération": "name", "2027-01-01": "2027-01", "2027-02-01": "2027-02", "2027-03-01": "2027-03",
         "Coût total HT": "total_cost", "Agence": ""},
        [("Salon", 300, JAN[0], FEB[1]), ("Pinterest", 100, FEB[0], MAR[1])]),
    "the year above the months, in a heading of two rows": Expected(
        [["Initiative", "Who", 2027, None, None, "Annual"],
         [None, None, "Jan", "Feb", "Mar", None],
         ["Spring fair", "Ana", 100, 200, None, 300],
         ["Pinterest", "Ben", None, 50, 50, 100]],
        {"Initiative": "name", "Who": "owner", "Jan": "January", "Feb": "February", "Mar": "March", "Annual": "total_cost"},
        [("Spring fair", 300, JAN[0], FEB[1]), ("Pinterest", 100, FEB[0], MAR[1])]),
    "a year that begins in September": Expected(
        [["Exercice 2026-2027"],
         ["Projet", "Sept", "Oct", "Nov", "Déc", "Jan", "Fév", "Enveloppe"],
         ["Salon", 1, 2, 3, 4, 5, 6, 21], ["Radio", 1, 0, 0, 0, 0, 0, 1]],
        {"Projet": "name", "Sept": "September", "Oct": "October", "Nov": "November", "Déc": "December", "Jan": "January",
         "Fév": "February", "Enveloppe": "total_cost"},
        [("Salon", 21, date(2026, 9, 1), FEB[1]), ("Radio", 1, date(2026, 9, 1), date(2026, 9, 30))]),
    "two totals, of which the months make one": Expected(
        [["Campagne", "Budget TTC", "Budget HT", "01/2027", "02/2027"], ["Salon", 3.6, 3, 1, 2], ["Radio", 1.2, 1, 1, 0]],
        {"Campagne": "name", "Budget TTC": "", "Budget HT": "total_cost", "01/2027": "2027-01", "02/2027": "2027-02"},
        [("Salon", 3, JAN[0], FEB[1]), ("Radio", 1, JAN[0], JAN[1])]),
    "planned and real side by side": Expected(
        [["Campagne", "janv. 2027 prévu", "janv. 2027 réel", "févr. 2027 prévu", "févr. 2027 réel", "Total prévu"],
         ["Salon", 1, 7, 2, 0, 3], ["Radio", 1, 0, 0, 0, 1]],
        {"Campagne": "name", "janv. 2027 prévu": "2027-01", "janv. 2027 réel": "", "févr. 2027 prévu": "2027-02",
         "févr. 2027 réel": "", "Total prévu": "total_cost"},
        [("Salon", 3, JAN[0], FEB[1]), ("Radio", 1, JAN[0], JAN[1])]),
    "pounds in every heading": Expected(
        [["Campaign", "Channel", "Jan-27 (£)", "Feb-27 (£)", "Total spend (£)"],
         ["Spring fair", "Events", 100, 200, 300], ["Radio", "Radio", 10, 20, 30]],
        {"Campaign": "name", "Channel": "channel", "Jan-27 (£)": "2027-01", "Feb-27 (£)": "2027-02",
         "Total spend (£)": "total_cost"},
        [("Spring fair", 300, JAN[0], FEB[1]), ("Radio", 30, JAN[0], FEB[1])]),
    "months without any total": Expected(
        [["Idée", "Janvier 2027", "Février 2027"], ["Salon", "1 000,50 €", "2,25"], ["Radio", None, 5]],
        {"Idée": "name", "Janvier 2027": "2027-01", "Février 2027": "2027-02"},
        [("Salon", Decimal("1002.75"), JAN[0], FEB[1]), ("Radio", 5, FEB[0], FEB[1])]),
    "months down": Expected(
        [["Période", "Opération", "Dépense TTC", "Porteur"],
         ["janv. 2027", "Salon", "100,50", "Ana"], ["févr. 2027", "Salon", "200", "Ana"], ["févr. 2027", "Radio", "5", "Ben"]],
        {"Période": "month", "Opération": "name", "Dépense TTC": "total_cost", "Porteur": "owner"},
        [("Salon", Decimal("300.50"), JAN[0], FEB[1]), ("Radio", 5, FEB[0], FEB[1])]),
    "two headings that could be the name, and words that are not what their heading sounds like": Expected(
        [["Levier", "Campagne", "Budget", "État", "Coût", "Dates"],
         ["Social", "Stories", "Digital", "à valider", "1 200 €", "printemps"],
         ["Social", "Film", "Digital", "validé", "50 €", "?"]],
        {"Levier": "channel", "Campagne": "name", "Budget": "funding", "État": "", "Coût": "total_cost", "Dates": ""},
        [("Stories", 1200, None, None), ("Film", 50, None, None)]),
    "only a lever, which is then the name": Expected(
        [["Levier", "Montant"], ["Stories", 5], ["Film", 6]], {"Levier": "name", "Montant": "total_cost"},
        [("Stories", 5, None, None), ("Film", 6, None, None)]),
    "quarters, which are no months, and their total": Expected(
        [["Idea", "Q1", "Q2", "Q3", "Q4", "Year"], ["Fair", 100, 0, 20, 0, 120], ["Radio", 1, 1, 1, 2, 5]],
        {"Idea": "name", "Q1": "", "Q2": "", "Q3": "", "Q4": "", "Year": "total_cost"},
        [("Fair", 120, None, None), ("Radio", 5, None, None)]),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_nobody_here_made_is_proposed_as_what_it_is(tmp_path, name):
    expected = LISTS[name]

    (sheet,) = propose_mapping(an_xlsx(tmp_path, Feuil1=expected.rows)).sheets

    assert (sheet.meaning, sheet.columns) == ("tactics", expected.columns)


@pytest.mark.parametrize("name", LISTS)
def test_its_proposal_reads_it_and_adds_nothing_twice(tmp_path, name):
    expected = LISTS[name]
    path = an_xlsx(tmp_path, Feuil1=expected.rows)

    reading = read_file(path, mapping=propose_mapping(path))

    told = [(tactic.name, tactic.total_cost, tactic.start, tactic.end) for tactic in reading.workbook.tactics]
    assert told == expected.ideas
    assert not [doubt for doubt in reading.doubts if "The total says" in str(doubt)]


def test_a_month_goes_on_from_the_one_beside_it(tmp_path):
    rows = [["Campagne", "déc. 26", "janv.", "fév.", "Total TTC"], ["Salon", 1, 2, 3, 6]]
    path = an_xlsx(tmp_path, Feuil1=rows)

    (tactic,) = read_workbook(path, mapping=propose_mapping(path)).tactics

    assert (tactic.start, tactic.end) == (date(2026, 12, 1), date(2027, 2, 28))


def test_the_year_that_a_title_tells_is_said_so_that_it_can_be_contradicted(tmp_path):
    path = an_xlsx(tmp_path, Feuil1=[["Plan 2027"], ["Campagne", "janv.", "fév."], ["Salon", 1, 2]])

    (doubt,) = read_file(path, mapping=propose_mapping(path)).doubts

    assert 'row 2, "janv.": "janv." was read as 2027-01' in str(doubt)


def test_titles_that_name_two_years_tell_none(tmp_path):
    path = an_xlsx(tmp_path, Feuil1=[["Plan 2027"], ["Version of 2026"], ["Campagne", "janv.", "fév."], ["Salon", 1, 2]])
    proposal = propose_mapping(path)

    assert read_workbook(path, mapping=proposal, year=2027).tactics[0].start == date(2027, 1, 1)
    assert read_workbook(path, mapping=proposal.but(year=2026)).tactics[0].start == date(2026, 1, 1)


def test_a_mapping_of_this_year_reads_next_years_file(tmp_path):
    rows = [["Campagne", "janv.", "fév.", "Total"], ["Salon", 1, 2, 3]]
    mapping = propose_mapping(an_xlsx(tmp_path, Feuil1=[["Plan 2027"], *rows]))
    later = an_xlsx(tmp_path, name="later.xlsx", Feuil1=[["Plan 2028"], *rows])

    assert mapping.fits(propose_mapping(later))
    assert read_workbook(later, mapping=mapping).tactics[0].start == date(2028, 1, 1)


def test_an_old_total_is_still_the_total_and_a_doubt(tmp_path):
    rows = [[f"Idea {number}", number, 2 * number, 3 * number] for number in range(1, 8)]
    path = an_xlsx(tmp_path, Feuil1=[["Action", "2027-01", "2027-02", "Somme prévue"], *rows, ["Last", 1, 1, 9]])

    reading = read_file(path, mapping=propose_mapping(path))

    assert reading.workbook.tactics[-1].total_cost == 9
    assert ['row 9, "Somme prévue": The total says 9, what it adds up is 2.' in str(doubt) for doubt in reading.doubts] == [True]


def test_a_column_that_is_no_sum_stays_the_teams_own(tmp_path):
    path = an_xlsx(tmp_path, Feuil1=[["Action", "2027-01", "2027-02", "Visites"], ["a", 5, 6, 900], ["b", 1, 2, 40]])

    assert propose_mapping(path).sheets[0].columns["Visites"] == ""


def test_the_months_of_a_list_in_our_words_are_reconciled_with_its_total_cost(tmp_path):
    rows = [["idea", "total cost", "2027-01", "2027-02"], ["a", 11, 5, 6], ["b", 7, 7, None], ["c", 4, 2, 2], ["d", 3, 1, 1]]

    reading = read_file(an_xlsx(tmp_path, Tactics=rows))

    assert [tactic.total_cost for tactic in reading.workbook.tactics] == [11, 7, 4, 3]
    assert (reading.workbook.tactics[1].start, reading.workbook.tactics[1].end) == JAN
    assert ["row 5" in str(doubt) for doubt in reading.doubts] == [True]


def test_months_that_do_not_make_the_total_cost_are_something_else_and_kept(tmp_path):
    rows = [["idea", "total cost", "2027-01", "2027-02"], ["a", 11, 700, 900], ["b", 7, 80, None]]

    reading = read_file(an_xlsx(tmp_path, Tactics=rows))

    assert reading.workbook.tactics[0].extra == (("2027-01", "700"), ("2027-02", "900")) and reading.doubts == ()


def test_an_idea_named_total_something_that_is_no_sum_is_read_and_doubted(tmp_path):
    reading = read_file(an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), ("Total rebrand", 12))))

    assert [tactic.name for tactic in reading.workbook.tactics] == ["a", "b", "Total rebrand"]
    assert '"Total rebrand" was read as a row of its own' in str(reading.doubts[0])


def test_a_name_that_stands_alone_among_rows_of_amounts_is_an_idea_and_doubted(tmp_path):
    reading = read_file(an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), ("Social", None), ("c", 7), ("d", 8))))

    assert len(reading.workbook.tactics) == 5
    assert [str(doubt.problem) for doubt in reading.doubts] == ['"Social" stands alone in its row and was read as an idea.']


@pytest.mark.parametrize("value", ["2027-02", "February"])
def test_a_month_may_be_said_in_a_mapping_where_the_heading_does_not(tmp_path, value):
    columns = {"x": "name", "M2": value, "sum": "total_cost"}
    mapping = Mapping(sheets=(SheetMapping(sheet="A", meaning="tactics", columns=columns),), year=2027)

    (tactic,) = read_workbook(an_xlsx(tmp_path, A=[["x", "M2", "sum"], ["a", 5, 5]]), mapping=mapping).tactics

    assert (tactic.total_cost, tactic.start, tactic.end) == (5, *FEB)


def test_a_list_of_their_own_as_csv_is_proposed_like_its_xlsx(tmp_path):
    text = "Plan 2027;;;\nCampagne;janv.;févr.;Montant HT\nSalon;1 000,50;2,25;1 002,75\n"
    path = a_csv(tmp_path, text, name="Suivi.csv", encoding="cp1252")

    (tactic,) = read_workbook(path, mapping=propose_mapping(path)).tactics

    assert (tactic.total_cost, tactic.start, tactic.end) == (Decimal("1002.75"), JAN[0], FEB[1])
