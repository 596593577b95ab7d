"""Decimal sign, day order and currency: decided once per file from the evidence in it, never per cell."""

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from planproof.errors import IntakeError, OptionNeeded
from planproof.intake import Mapping, read_workbook
from tests.intake.files import a_csv, an_xlsx, ideas, problems_of, the_problem


def costs(path, **options):
    return [tactic.total_cost for tactic in read_workbook(path, **options).tactics]


def test_one_clear_number_tells_how_all_are_read(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,500"), ("b", "3,5")))

    assert costs(path) == [Decimal("12.5"), Decimal("3.5")]


def test_the_evidence_may_stand_in_another_sheet(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,500")), Teams=[["team", "hours per week"], ["Content", "7.5"]])

    assert costs(path) == [Decimal(12500)]


@pytest.mark.parametrize(
    "cell, heading", [("Social: 60,5%", "funding"), ("Content: 6,5", "hours"), ("from 1,5 to 2,5 leads", "how we will know")]
)
def test_the_evidence_may_stand_inside_a_cell_of_parts(tmp_path, cell, heading):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,500", cell), headings=("idea", "total cost", heading)))

    assert costs(path) == [Decimal("12.5")]


def test_silence_that_matters_is_asked_about(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,500")))

    (problem,) = problems_of(path)

    assert isinstance(problem, OptionNeeded) and (problem.option, problem.choices) == ("decimal", ("comma", "point"))
    assert '"total cost": "12,500" can be read in two ways' in str(problem) and "--decimal comma" in str(problem)
    assert costs(path, decimal="comma") == [Decimal("12.5")] and costs(path, decimal="point") == [Decimal(12500)]


def test_silence_that_does_not_matter_is_not_asked_about(tmp_path):
    assert costs(an_xlsx(tmp_path, Tactics=ideas(("a", "12 500"), ("b", 3.5)))) == [Decimal(12500), Decimal("3.5")]


def test_numbers_that_contradict_each_other_are_refused(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,5"), ("b", "12.5")))

    assert 'row 2, "total cost": "12,5" here and "12.5" at plan.xlsx, sheet "Tactics", row 3' in the_problem(path)


def test_an_answer_does_not_bend_a_number_that_contradicts_it(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12,5"), ("b", "12.5")))

    assert the_problem(path, decimal="comma").endswith('row 3, "total cost": "12.5" is not an amount. Write 12,5 or 12,50.')


def test_the_answer_may_come_with_the_mapping(tmp_path):
    assert costs(an_xlsx(tmp_path, Tactics=ideas(("a", "12,500"))), mapping=Mapping(decimal="comma")) == [Decimal("12.5")]


def starts(path, **options):
    return [tactic.start for tactic in read_workbook(path, **options).tactics]


def days(*texts):
    return ideas(*((f"idea {text}", text) for text in texts), headings=("idea", "start"))


def test_one_clear_day_tells_how_all_are_read(tmp_path):
    assert starts(an_xlsx(tmp_path, Tactics=days("03/04/2027", "31/03/2027"))) == [date(2027, 4, 3), date(2027, 3, 31)]
    assert starts(an_xlsx(tmp_path, Tactics=days("03/04/2027", "03/31/2027"))) == [date(2027, 3, 4), date(2027, 3, 31)]


def test_days_that_can_be_read_in_two_ways_are_asked_about(tmp_path):
    path = an_xlsx(tmp_path, Tactics=days("03/04/2027", "2027-05-01"))

    (problem,) = problems_of(path)

    assert (problem.option, problem.choices) == ("dates", ("dmy", "mdy")) and "--dates dmy" in str(problem)
    assert starts(path, dates="dmy")[0] == date(2027, 4, 3) and starts(path, dates="mdy")[0] == date(2027, 3, 4)


def test_days_that_contradict_each_other_are_refused(tmp_path):
    assert "are not written the same way" in the_problem(an_xlsx(tmp_path, Tactics=days("31/03/2027", "03/31/2027")))


def test_questions_and_other_problems_are_told_together(tmp_path):
    path = an_xlsx(
        tmp_path, Tactics=ideas(("a", "12,500", "03/04/2027"), ("b", "soon", None), headings=("idea", "total cost", "start"))
    )

    assert len(problems_of(path)) == 3


@pytest.mark.parametrize("amounts", [("12 €", "12 $"), ("12 EUR", "12 CHF"), ("£5", "€5")])
def test_two_currencies_are_refused_at_the_second(tmp_path, amounts):
    path = an_xlsx(tmp_path, Tactics=ideas(*((f"idea {amount}", amount) for amount in amounts)))

    assert 'row 3, "total cost"' in the_problem(path) and "Use one currency in the whole file." in the_problem(path)


def test_a_currency_other_than_the_plans_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["key", "value"], ["currency", "EUR"]], Tactics=ideas(("a", "12 £")))

    assert '"12 £" is in GBP, the plan in EUR.' in the_problem(path)


def test_a_currency_may_stand_in_the_format_of_a_number(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["key", "value"], ["currency", "EUR"]], Tactics=ideas(("a", 12)))
    book = load_workbook(path)
    book["Tactics"]["B2"].number_format = "[$£-809]#,##0.00"
    book.save(path)

    assert "is in GBP, the plan in EUR" in the_problem(path)


def test_the_currency_of_the_amounts_is_the_plans_where_it_names_none(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "12 €")))

    assert read_workbook(path).plan.currency == "EUR"


def test_a_dollar_sign_is_any_dollar(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["key", "value"], ["currency", "CAD"]], Tactics=ideas(("a", "$12")))

    assert costs(path) == [Decimal(12)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_is_read_in_any_encoding_and_with_any_delimiter(tmp_path, encoding, sign):
    text = "Idée,Responsable,Coût total\r\nÉté,Zoë,12\r\n".replace(",", sign)

    tactic = read_workbook(a_csv(tmp_path, text, encoding=encoding)).tactics[0]

    assert (tactic.name, tactic.owner, tactic.total_cost) == ("Été", "Zoë", Decimal(12))


def test_a_bare_list_of_ideas_with_commas_in_it_stays_one_column(tmp_path):
    path = a_csv(tmp_path, "Idea\nA live video, with guests\nA contest\n")

    assert [tactic.name for tactic in read_workbook(path).tactics] == ["A live video, with guests", "A contest"]


def test_decimal_commas_in_a_semicolon_csv_are_no_delimiters(tmp_path):
    assert costs(a_csv(tmp_path, "idea;total cost\na;12,5\nb;1 000,75\n")) == [Decimal("12.5"), Decimal("1000.75")]


def test_cells_of_a_csv_may_hold_lines_and_quotes(tmp_path):
    path = a_csv(tmp_path, 'idea,description\n"A ""big"" one","line 1\nline 2"\nB,\n')

    tactics = read_workbook(path).tactics

    assert (tactics[0].name, tactics[0].description) == ('A "big" one', "line 1\nline 2")


def test_a_question_about_one_file_of_a_folder_names_that_file(tmp_path):
    a_csv(tmp_path, 'idea,total cost\na,"12,500"\n')

    with pytest.raises(IntakeError, match='sheet "tactics", row 2, "total cost"'):
        read_workbook(tmp_path)


def test_a_currency_may_stand_in_a_heading(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["currency", "EUR"]], Tactics=ideas(("a", 12), headings=("idea", "total cost (USD)")))

    assert '"12" is in USD, the plan in EUR.' in the_problem(path)
