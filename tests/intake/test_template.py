"""The template: twelve columns, notes, drop-downs, an example that is no idea, sums that work before anything is installed."""
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planproof.errors import IntakeError, PlanproofError
from planproof.intake import read_workbook, write_template
from planproof.intake.columns import IDEAS, SHEETS
from planproof.intake.template import fill_template
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook

FIXTURES = Path(__file__).parents[1] / "fixtures"
FIRST_SHEET = {"en": "Ideas", "fr": "Idées"}


def opened(tmp_path, lang="en", **options):
    return load_workbook(write_template(tmp_path / "plan.xlsx", lang=lang, year=2027, **options))


def shown(sheet):
    """Headings of the columns that are not folded away."""
    hidden = {index for group in sheet.column_dimensions.values() if group.hidden for index in range(group.min, group.max + 1)}
    return [cell.value for cell in sheet[1] if cell.column not in hidden]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_first_layer_is_twelve_columns(tmp_path, lang):
    sheet = opened(tmp_path, lang)[FIRST_SHEET[lang]]

    assert shown(sheet) == [SHEETS["tactics"].column(field).heading(lang, easy=True) for field in IDEAS]


def test_details_wait_in_hidden_sheets_until_they_are_switched_on(tmp_path):
    folded, full = opened(tmp_path), opened(tmp_path, full=True)

    assert [sheet.title for sheet in folded if sheet.sheet_state == "visible"] == [
        "Ideas", "Money left", "Hours", "Objectives", "Plan", "At a glance"]
    assert {sheet.title for sheet in full if sheet.sheet_state == "visible"} >= {"Channels", "Risks", "Estimates", "History"}
    assert len(shown(full["Ideas"])) == len(SHEETS["tactics"].columns)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_heading_has_a_note(tmp_path, lang):
    book = opened(tmp_path, lang, full=True)

    for sheet in book.worksheets[:5] + book.worksheets[6:-1]:
        assert all(cell.comment and cell.comment.text for cell in sheet[1]), sheet.title


def test_the_notes_of_a_french_template_are_french(tmp_path):
    notes = [cell.comment.text for cell in opened(tmp_path, "fr")["Idées"][1]]

    assert "L'idée en quelques mots." in notes and "The idea in a few words." not in notes


def test_status_objective_channel_and_line_have_drop_downs(tmp_path):
    sheet = opened(tmp_path)["Ideas"]

    offered = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered["B2"] == '"proposed,running,stopped"'
    assert "Objectives" in offered["E2"] and "Channels" in offered["F2"] and "Money left" in offered["J2"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_example_row_left_in_is_never_an_idea(tmp_path, lang):
    path = write_template(tmp_path / "plan.xlsx", lang=lang, year=2027, full=True)
    book = load_workbook(path)
    book[FIRST_SHEET[lang]]["A3"] = "An idea of our own"
    book.save(path)

    workbook = read_workbook(path)

    assert [tactic.name for tactic in workbook.tactics] == ["An idea of our own"]
    assert workbook.sheets == ("plan", "tactics") and workbook.plan.start == date(2027, 1, 1)


def test_an_untouched_template_says_that_it_holds_no_idea(tmp_path):
    path = write_template(tmp_path / "plan.xlsx", year=2027)

    try:
        ideas = read_workbook(path).tactics
    except IntakeError:
        ideas = ()

    assert ideas == ()


def test_a_filled_template_shows_shortfalls_before_any_spreadsheet_works_them_out(tmp_path):
    workbook = a_workbook(a_plan(), a_line("Print", budget=500), a_line("Online", budget=900), a_team("Office", hours=5),
                          a_tactic("letter", cost=800, line={"Print": "0.75", "Online": "0.25"}, hours={"Office": 6}))

    book = load_workbook(fill_template(workbook, tmp_path / "plan.xlsx"), data_only=True)

    rows = [[cell.value for cell in row[:4]] for row in book["At a glance"].iter_rows()]
    assert ["Print", 500, 600, 100] in rows and ["Online", 900, 200, 0] in rows and ["Office", 5, 6, 1] in rows


def test_a_template_filled_from_a_workbook_reads_as_its_first_layer(tmp_path):
    workbook = a_workbook(a_plan(), a_line("Print", budget=500, committed=None, spent=None),
                          a_team("Office", hours=5, committed=None),
                          a_tactic("letter", cost=800, line="Print", hours={"Office": 6}, owner="Ben", denied=("objectives",)))

    again = read_workbook(fill_template(workbook, tmp_path / "plan.xlsx"))

    assert again == workbook


def test_a_template_is_only_written_as_xlsx(tmp_path):
    with pytest.raises(PlanproofError, match="XLSX"):
        write_template(tmp_path / "plan.csv")


def test_months_across_follow_the_year_of_the_plan(tmp_path):
    headings = [cell.value for cell in opened(tmp_path, "fr")["Argent restant"][1]]

    assert headings[1:4] == ["janv. 2027", "févr. 2027", "mars 2027"]
    assert Decimal(500) == opened(tmp_path)["Money left"]["B2"].value


def test_a_template_for_money_without_months_is_refused(tmp_path):
    workbook = a_workbook(a_line("Print", budget=500, month=None), a_tactic("letter"))

    with pytest.raises(PlanproofError, match="Print has money without month"):
        fill_template(workbook, tmp_path / "plan.xlsx")


@pytest.mark.parametrize(("lang", "page"), [("en", "At a glance"), ("fr", "En bref")])
def test_a_spreadsheet_works_the_sums_out_from_what_was_typed(lang, page):
    rows = [[cell.value for cell in row[:4]] for row in load_workbook(FIXTURES / f"filled.{lang}.xlsx",
                                                                      data_only=True)[page].iter_rows()]

    assert ["Communication", 16500.5, 13250.3, 0] in rows
    assert [row[1] for row in rows[5:11]] == [4, 21750.5, 19503.5, 2247, 0, 1]
    assert [row[1:] for row in rows if row[0] in ("Reception", "Accueil")] == [[12, 9.5, 0]]
    assert not [row for row in rows if row[0] == "Total"]
