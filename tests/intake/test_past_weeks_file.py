"""Past weeks as people keep them: headings in either language, totals below, decimals as they come."""
import pytest

from planproof.errors import IntakeError
from planproof.intake.past_weeks_file import read_past_weeks
from tests.intake.files import a_csv, an_xlsx


def problems(path):
    with pytest.raises(IntakeError) as told:
        read_past_weeks(path)
    return str(told.value)


@pytest.mark.parametrize("text", [
    "week,people,conversions,revenue\n2026-W01,1000,12,540.50\n2026-W02,1100,9,410\nTotal,2100,21,950.50\n",
    "Semaine;Personnes;Ventes;CA\n2026-W01;1 000;12;540,50\n2026-W02;1 100;9;410,00\n"])
def test_weeks_are_read_in_either_language_and_totals_are_not_added_in(tmp_path, text):
    weeks = read_past_weeks(a_csv(tmp_path, text))

    assert [(week.week, int(week.people), int(week.conversions), float(week.revenue)) for week in weeks] == [
        ("2026-W01", 1000, 12, 540.5), ("2026-W02", 1100, 9, 410.0)]


def test_a_sheet_of_a_workbook_will_do_and_revenue_may_be_missing(tmp_path):
    path = an_xlsx(tmp_path, Shop=[["Our shop in 2026"], ["week", "visitors", "orders"], ["1", 900, 8], ["2", 950, 7]])

    assert [(int(week.people), week.revenue) for week in read_past_weeks(path)] == [(900, None), (950, None)]


@pytest.mark.parametrize("row, said", [
    ("w1,10,12,", "12 conversions of 10 people"), ("w1,10.5,2,", "not a whole number"), ("w1,-3,0,", "not a whole number"),
    ("w1,,2,", "does not say its people"), ("w1,10,2,-5", "is negative"), ("w1,many,2,", "is not a number")])
def test_a_week_that_cannot_be_is_refused_with_its_place(tmp_path, row, said):
    told = problems(a_csv(tmp_path, f"week,people,conversions,revenue\n{row}\n"))

    assert said in told and "row 2" in told


@pytest.mark.parametrize("text", ["week,clicks\n1,5\n", "week,people,conversions\n"])
def test_a_file_without_people_and_conversions_says_what_to_write(tmp_path, text):
    assert "week, people, conversions" in problems(a_csv(tmp_path, text))
