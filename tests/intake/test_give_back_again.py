"""A file that was given back comes again: what planproof added is not read, and gives way to what it adds now."""
import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.table import Table

from planproof.errors import MappingNeeded
from planproof.intake import give_back, propose_mapping, read_file, read_workbook
from planproof.intake.csv_file import decoded
from planproof.line import assess
from planproof.report.additions import additions
from planproof.report.wording import Wording
from tests.intake.files import a_csv, an_xlsx, ideas

FIXTURES = Path(__file__).parents[1] / "fixtures"
DAY = date(2026, 11, 23)
HEADINGS = {lang: tuple(next(iter(additions(assess(read_workbook(FIXTURES / "filled.en.xlsx"), DAY).report,
                                            Wording(lang)).values()))) for lang in ("en", "fr")}


def given(source: Path, lang: str, **options) -> Path:
    """The file given back with the audit in that language, beside the source."""
    workbook = read_workbook(source, **options)
    found = additions(assess(workbook, DAY).report, Wording(lang))
    return give_back(source, source.parent / f"back-{lang}-{source.name}", workbook=workbook, additions=found, **options)


def copied(name: str, folder: Path) -> Path:
    """A fixture, or a folder of them, where it may be written beside."""
    source, place = FIXTURES / name, folder / name
    for file in source.iterdir() if source.is_dir() else [source]:
        target = place / file.name if source.is_dir() else place
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    return place


def ours_in(path: Path) -> list[str]:
    """The headings that planproof added, from left to right."""
    if path.is_dir():
        path = next(path.glob("[iI]d*.csv"))
    if path.suffix == ".csv":
        heads = next(line for line in decoded(path.read_bytes())[0].splitlines() if "planproof" in line)
        return [part for part in re.split("[;,]", heads) if "planproof" in part]
    cells = [cell.value for sheet in load_workbook(path).worksheets for row in sheet.iter_rows() for cell in row]
    return [text for text in cells if str(text).startswith("planproof")]


@pytest.mark.parametrize("name", ["filled.en.xlsx", "filled.fr.xlsx", "filled_en", "filled_fr"])
@pytest.mark.parametrize(("first", "then"), [("en", "en"), ("en", "fr"), ("fr", "en")])
def test_what_was_added_before_gives_way_to_what_is_added_now(tmp_path, name, first, then):
    source = copied(name, tmp_path)
    once = given(source, first)

    twice = given(once, then)

    assert read_workbook(once) == read_workbook(source) == read_workbook(twice)
    assert ours_in(twice) == list(HEADINGS[then])


@pytest.mark.parametrize("name", ["own_words.xlsx", "own_words.csv"])
def test_a_list_in_its_own_words_is_known_again_though_columns_were_added(tmp_path, name):
    source = copied(name, tmp_path)
    mapping = propose_mapping(source)

    once = given(source, "fr", mapping=mapping)
    once.rename(source)

    assert propose_mapping(source).fits(mapping)
    with pytest.raises(MappingNeeded) as needed:
        read_workbook(source)
    assert not any("planproof" in heading for sheet in needed.value.proposal.sheets for heading in sheet.columns)
    assert ours_in(given(source, "en", mapping=mapping)) == list(HEADINGS["en"])


def test_added_columns_do_not_outweigh_the_teams_own(tmp_path):
    source = an_xlsx(tmp_path, Wishes=ideas(("Letter", 100, "Léa"), headings=("idea", "total cost", "owner")))

    once = given(source, "en")

    assert read_file(once).workbook == read_workbook(source) and read_file(once).doubts == ()


def test_of_columns_that_somebody_removed_the_others_are_filled_and_what_is_left_over_is_emptied(tmp_path):
    source = a_csv(tmp_path, "planproof: old,idea,planproof: Verdict,note\nx,Letter,Fix,ours\ny,,,\n")

    back = give_back(source, tmp_path / "back.csv", workbook=read_workbook(source),
                     additions={"letter": {"planproof: verdict": "Fund"}})

    assert back.read_text() == ",idea,planproof: verdict,note\n,Letter,Fund,ours\n,,,\n"


def test_without_anything_to_add_what_was_added_before_stays(tmp_path):
    source = a_csv(tmp_path, "idea,planproof: verdict\nLetter,Fix\n")

    assert give_back(source, tmp_path / "back.csv", workbook=read_workbook(source)).read_text() == source.read_text()


def a_rich_file(folder: Path) -> Path:
    """A list with a formatted table, a filter, a chart, a frozen pane, a note, and all columns to its right hidden."""
    book = Book()
    sheet = book.active
    sheet.title = "Tactics"
    for row in ideas(("Letter", 100, "Léa"), ("Fair", 300, "Max"), headings=("idea", "total cost", "owner")):
        sheet.append(row)
    sheet.add_table(Table(displayName="Ideas", ref="A1:C3"))
    sheet.auto_filter.ref = "A1:C3"
    sheet.freeze_panes = "B2"
    sheet.column_dimensions.group("D", "Z", hidden=True)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "B8")
    book.save(folder / "rich.xlsx")
    return folder / "rich.xlsx"


def test_table_filter_chart_and_frozen_pane_stay_and_the_added_columns_are_seen(tmp_path):
    source = a_rich_file(tmp_path)

    back = given(given(source, "en"), "en")

    sheet = load_workbook(back)["Tactics"]
    assert (sheet.tables["Ideas"].ref, sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:C3", "A1:C3", "B2")
    assert [(sheet.column_dimensions[letter].hidden, sheet.column_dimensions[letter].width) for letter in "DEFGH"] == [
        (False, 30)] * 5
    assert sheet.column_dimensions["I"].hidden and sheet["A2"].value == "Letter"
    with ZipFile(source) as before, ZipFile(back) as after:
        kept = [name for name in before.namelist() if "chart" in name or "table" in name or "drawing" in name]
        assert len(kept) >= 4 and [before.read(name) for name in kept] == [after.read(name) for name in kept]
