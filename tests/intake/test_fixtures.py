"""Files that LibreOffice saved from what people typed (scripts/make_fixtures.py) are read as they meant them."""
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planproof.errors import MappingNeeded
from planproof.intake import propose_mapping, read_file, read_workbook
from planproof.model.tactic import Share, TeamHours

FOLDER = Path(__file__).parents[1] / "fixtures"
FILLED = {"en": (FOLDER / "filled.en.xlsx", FOLDER / "filled_en"), "fr": (FOLDER / "filled.fr.xlsx", FOLDER / "filled_fr")}
ALL = [path for both in FILLED.values() for path in both]
OWN_WORDS = [FOLDER / "own_words.xlsx", FOLDER / "own_words.csv"]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_the_template_filled_in_by_hand_is_read_as_it_was_meant(path):
    open_day, letter, stall, bicycle = read_workbook(path).tactics

    assert (open_day.total_cost, open_day.start, open_day.end) == (Decimal("12500"), date(2027, 3, 15), date(2027, 4, 30))
    assert (open_day.kpi_baseline, open_day.kpi_target, open_day.kpi_date) == (Decimal(40), Decimal(60), date(2027, 4, 30))
    assert [part.hours for part in open_day.hours] == [Decimal(6), Decimal("2.5")]
    assert letter.total_cost == Decimal("1250.50")
    assert [part.share for part in letter.funding] == [Decimal("0.6"), Decimal("0.4")]
    assert "how_we_will_know" in letter.denied
    assert stall.status == "running" and stall.start == date(2026, 11, 7)
    assert "objectives" in bicycle.denied and bicycle.funding == ()


@pytest.mark.parametrize("lang", FILLED)
def test_xlsx_and_csv_of_the_same_typing_hold_the_same_workbook(lang):
    xlsx, folder = FILLED[lang]

    assert read_workbook(xlsx) == read_workbook(folder)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_money_by_month_is_read_to_the_cent_and_its_total_left_out(path):
    reading = read_file(path)

    amounts = [row.amount for row in reading.workbook.budget]
    assert len(amounts) == 24 and sum(amounts) == Decimal(1500) * 11 + Decimal("0.5") + Decimal("250.25") * 12
    assert reading.doubts == ()
    assert {row.month for row in reading.workbook.budget} == {f"2027-{month:02d}" for month in range(1, 13)}


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_examples_and_sheets_that_nobody_filled_in_are_silent(path):
    workbook = read_workbook(path)

    assert workbook.sheets == ("plan", "objectives", "budget", "teams", "tactics")
    assert len(workbook.tactics) == 4 and len(workbook.objectives) == 1 and len(workbook.teams) == 2


def test_french_words_and_signs_are_kept():
    workbook = read_workbook(FILLED["fr"][1])

    assert workbook.plan.name == "Atelier vélo 2027"
    assert workbook.tactics[0].hours == (TeamHours(team="Accueil", hours=Decimal(6)), TeamHours(team="Atelier",
        hours=Decimal("2.5")))
    assert workbook.tactics[1].funding[1] == Share(line="Imprimerie", share=Decimal("0.4"))


@pytest.mark.parametrize("path", OWN_WORDS, ids=lambda path: path.name)
def test_a_sheet_in_a_teams_own_words_asks_for_a_mapping_and_its_proposal_reads_it(path):
    with pytest.raises(MappingNeeded):
        read_workbook(path)

    letter, open_day, contest = read_workbook(path, mapping=propose_mapping(path)).tactics

    assert (letter.name, letter.owner, letter.total_cost) == ("Lettre de printemps", "Nadia", Decimal("1600.50"))
    assert (letter.start, letter.end) == (date(2027, 1, 1), date(2027, 2, 28))
    assert (open_day.start, open_day.end) == (date(2027, 3, 1), date(2027, 3, 31))
    assert contest.total_cost == Decimal("450.75") and contest.extra == (("Remarque", "à voir"),)
