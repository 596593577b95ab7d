"""Writing: real numbers and dates, every digit, nothing that a spreadsheet would run, the same bytes twice."""
import csv
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from planproof.errors import PlanproofError
from planproof.intake import read_workbook, write_workbook
from planproof.intake.safe_text import is_risky, shielded
from planproof.intake.written_table import merged
from planproof.model.tactic import Share
from tests.builders import a_channel, a_line, a_plan, a_tactic, a_workbook, an_estimate, an_objective

DANGEROUS = ["=HYPERLINK(\"http://evil\")", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1+1"]


def cell_under(heading, path, sheet="Tactics"):
    """The openpyxl cell of the first row under a heading."""
    table = load_workbook(path)[sheet]
    return next(cell for cell, top in zip(table[2], table[1], strict=False) if top.value == heading)


def csv_cells(path, **options):
    """The first row of a CSV file by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.DictReader(file, **options))


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_begins_like_a_formula_stays_text_in_a_spreadsheet(tmp_path, text):
    path = write_workbook(a_workbook(a_tactic(owner=text.strip())), tmp_path / "plan.xlsx")

    cell = cell_under("owner", path)

    assert cell.data_type == "s" and cell.value == text.strip() and cell.quotePrefix


@pytest.mark.parametrize("text", [text.strip() for text in DANGEROUS])
def test_text_that_begins_like_a_formula_stands_behind_an_apostrophe_in_csv(tmp_path, text):
    folder = write_workbook(a_workbook(a_tactic(owner=text)), tmp_path / "plan")

    assert csv_cells(folder / "tactics.csv")["owner"] == f"'{text}"
    assert read_workbook(folder).tactics[0].owner == text


def test_negative_numbers_are_not_touched(tmp_path):
    workbook = a_workbook(a_plan(hurdle_roi=Decimal("-0.5")), a_tactic(kpi_baseline=Decimal("-12.5")))

    folder = write_workbook(workbook, tmp_path / "plan")

    assert csv_cells(folder / "tactics.csv")["kpi_baseline"] == "-12.5"
    assert not is_risky("-12.5") and not is_risky("+3 %") and shielded("-1 500,00") == "-1 500,00"
    assert read_workbook(folder) == workbook


def test_numbers_and_dates_are_real_cells_and_long_numbers_keep_their_digits(tmp_path):
    tactic = a_tactic(cost=Decimal("12500.50"), asked=Decimal("12345678901234567.89"), start=date(2027, 3, 15))

    path = write_workbook(a_workbook(tactic), tmp_path / "plan.xlsx")

    assert cell_under("total_cost", path).value == 12500.5
    assert cell_under("start", path).value == datetime(2027, 3, 15)
    assert cell_under("asked", path).value == "12345678901234567.89"
    assert read_workbook(path).tactics[0].asked == Decimal("12345678901234567.89")


def test_french_csv_opens_in_a_french_spreadsheet(tmp_path):
    tactic = a_tactic(cost=Decimal("1250.5"), funding=(Share(line="Salons", share=Decimal("0.335")), Share(line="Site")),
                      status="running",
                      hours={"Contenu": "2.5"}, denied=("objectives",))

    folder = write_workbook(a_workbook(tactic), tmp_path / "plan", lang="fr")
    row = csv_cells(folder / "tactiques.csv", delimiter=";")

    assert (folder / "tactiques.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (row["coût_total"], row["financement"], row["heures"]) == ("1250,5", "Salons: 33,5 %; Site", "Contenu: 2,5")
    assert (row["statut"], row["objectifs"], row["début"]) == ("en_cours", "aucun", "2027-03-01")


def test_three_decimals_are_never_taken_for_thousands(tmp_path):
    workbook = a_workbook(a_tactic(kpi_baseline=Decimal("12.125"), rework_probability=Decimal("0.125")))

    for lang in ("en", "fr"):
        assert read_workbook(write_workbook(workbook, tmp_path / f"plan_{lang}", lang=lang)) == workbook


def test_only_sheets_that_are_there_and_columns_that_are_used_are_written(tmp_path):
    path = write_workbook(a_workbook(a_tactic(cost=10), a_line(), an_estimate(p50=Decimal("0.1"))), tmp_path / "plan.xlsx")

    book = load_workbook(path)

    assert book.sheetnames == ["Budget", "Tactics", "Estimates"]
    assert [cell.value for cell in book["Tactics"][1]] == ["id", "name", "start", "end", "total_cost"]
    assert [cell.value for cell in book["Estimates"][2]] == ["idea", "lift", 0.1]


def test_the_teams_own_columns_and_keys_come_along(tmp_path):
    workbook = a_workbook(a_plan(extra=(("our code", "X-1"),)), a_tactic("one", extra=(("Note", "=kept"), ("Prio", "2"))),
                          a_tactic("two", extra=(("Prio", "1"),)))

    for name in ("plan.xlsx", "plan"):
        assert read_workbook(write_workbook(workbook, tmp_path / name)) == workbook


def test_the_order_of_own_columns_agrees_with_every_row():
    assert merged([["B"], ["A", "B"], ["B", "C"]]) == ("A", "B", "C")
    assert merged([["A", "B"], ["B", "A"]]) == ("A", "B")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_workbook_gives_the_same_bytes(tmp_path, lang):
    workbook = a_workbook(a_plan(), an_objective(), a_channel(), a_tactic(cost=10))

    first, second = (write_workbook(workbook, tmp_path / name, lang=lang).read_bytes() for name in ("a.xlsx", "b.xlsx"))

    assert first == second


def test_a_folder_that_holds_other_sheets_is_refused_and_left_as_it_was(tmp_path):
    (tmp_path / "budget.csv").write_text("line,amount\n", encoding="utf-8")

    with pytest.raises(PlanproofError, match="budget.csv"):
        write_workbook(a_workbook(a_tactic()), tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["budget.csv"]


def test_another_ending_is_refused_with_what_to_write_instead(tmp_path):
    with pytest.raises(PlanproofError, match="not as .ods"):
        write_workbook(a_workbook(a_tactic()), tmp_path / "plan.ods")


def test_a_text_too_long_for_a_cell_is_refused_rather_than_lost(tmp_path):
    workbook = a_workbook(a_tactic(description="x" * 40_000))

    with pytest.raises(PlanproofError, match="40000"):
        write_workbook(workbook, tmp_path / "plan.xlsx")

    assert read_workbook(write_workbook(workbook, tmp_path / "plan")) == workbook
