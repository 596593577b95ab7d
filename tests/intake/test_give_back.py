"""A team gets its own file back: as it was, with what was found beside each tactic and what was changed in its cell."""
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.styles import Font, PatternFill

from planproof.errors import PlanproofError
from planproof.intake import give_back, propose_mapping, read_workbook
from tests.builders import a_tactic

OWN_WORDS = Path(__file__).parents[1] / "fixtures" / "own_words.xlsx"
SAMPLES = Path(__file__).parents[2] / "data" / "samples"
FOUND = {"letter": {"Verdict": "fund", "What is missing": "=nothing"}, "stand": {"Verdict": "stop"}}


def a_team_file(folder):
    """A formatted sheet as a team makes it: a title, its own column, a formula, real dates, a total, another sheet."""
    book = Book()
    sheet = book.active
    sheet.title = "Tactics"
    sheet.append(["Our year"])
    sheet.append([])
    sheet.append(["id", "idea", "total cost", "Our note", "start", "owner"])
    sheet.append(["letter", "A letter", 1200, "Sheet2!A1", datetime(2027, 3, 1), "Ben"])
    sheet.append(["stand", "A stand", "=C4*2", "keep", datetime(2027, 4, 1), None])
    sheet.append(["Total", None, "=SUM(C4:C5)"])
    sheet["B4"].font, sheet["B4"].fill = Font(bold=True), PatternFill("solid", fgColor="FFCC00")
    sheet["E4"].number_format = sheet["E5"].number_format = "dd mmm yyyy"
    sheet.column_dimensions["B"].width = 42
    sheet.freeze_panes = "B4"
    book.create_sheet("Scratch")["A1"] = "=1+1"
    book.save(folder / "plan.xlsx")
    return _with_last_values(folder / "plan.xlsx", {"C5": 2400, "C6": 3600})


def _with_last_values(path, values):
    """The file with its formulas' last values in it, as a spreadsheet program leaves them."""
    with ZipFile(path) as pack:
        parts = {name: pack.read(name) for name in pack.namelist()}
    for cell, value in values.items():
        name = "xl/worksheets/sheet1.xml"
        begin = parts[name].index(f'<c r="{cell}"'.encode())
        end = parts[name].index(b"</c>", begin)
        parts[name] = parts[name][:begin] + parts[name][begin:end].replace(b"<v></v>", b"").replace(b"<v />", b"").replace(
            b"<v/>", b"") + f"<v>{value}</v>".encode() + parts[name][end:]
    with ZipFile(path, "w") as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return path


def given(source, tmp_path, workbook=None, additions=FOUND, **options):
    """The file given back, opened with its formulas."""
    out = give_back(source, tmp_path / "back.xlsx", workbook=workbook or read_workbook(source, **options), additions=additions,
                    **options)
    return out, load_workbook(out)["Tactics"] if "mapping" not in options else load_workbook(out).worksheets[0]


def test_what_was_found_stands_in_new_columns_beside_each_tactic(tmp_path):
    out, sheet = given(a_team_file(tmp_path), tmp_path)

    assert [cell.value for cell in sheet[3]] == ["id", "idea", "total cost", "Our note", "start", "owner", "Verdict",
                                                 "What is missing"]
    assert [cell.value for cell in sheet[4]][6:] == ["fund", "=nothing"] and sheet["G5"].value == "stop"
    assert sheet["H4"].data_type == "s"


def test_rows_columns_formatting_and_formulas_stay_as_they_were(tmp_path):
    _, sheet = given(a_team_file(tmp_path), tmp_path)

    assert sheet["A1"].value == "Our year" and sheet["D4"].value == "Sheet2!A1" and sheet["C5"].value == "=C4*2"
    assert sheet["B4"].font.bold and sheet["B4"].fill.fgColor.rgb.endswith("FFCC00") and sheet["C6"].value == "=SUM(C4:C5)"
    assert sheet.column_dimensions["B"].width == 42 and sheet.freeze_panes == "B4"
    assert sheet.parent["Scratch"]["A1"].value == "=1+1"


def test_last_values_of_formulas_stay_so_that_the_file_can_be_read_again(tmp_path):
    out, _ = given(a_team_file(tmp_path), tmp_path)

    assert read_workbook(out).tactic("stand").total_cost == Decimal(2400)


def test_changes_are_written_into_their_cells_in_the_look_of_the_cell(tmp_path):
    source = a_team_file(tmp_path)
    workbook = read_workbook(source)
    changed = workbook.tactic("stand").but(total_cost=Decimal("2500.5"), start=date(2027, 5, 2), owner="Ana",
                                           kpi_target=Decimal(40))

    out, sheet = given(source, tmp_path, workbook.with_tactic(changed))

    assert (sheet["C5"].value, sheet["E5"].value, sheet["F5"].value) == (2500.5, datetime(2027, 5, 2), "Ana")
    assert sheet["E5"].number_format == "dd mmm yyyy" and sheet["C4"].value == 1200
    assert [sheet["G3"].value, sheet["G5"].value] == ["kpi_target", 40]
    assert read_workbook(out).tactic("stand").but(extra=()) == changed.but(extra=())


def test_a_new_tactic_stands_below_all_rows(tmp_path):
    source = a_team_file(tmp_path)
    workbook = read_workbook(source)
    new = a_tactic("fair", name="=A fair", cost=300, start=date(2027, 6, 1), end=None)

    out, sheet = given(source, tmp_path, workbook.but(tactics=(*workbook.tactics, new)), {"fair": {"Verdict": "fix"}})

    assert [cell.value for cell in sheet[7]][:3] == ["fair", "=A fair", 300] and sheet["B7"].data_type == "s"
    assert sheet["E7"].value == datetime(2027, 6, 1) and sheet["G7"].value == "fix"
    assert read_workbook(out).tactic("fair").but(extra=()) == new


def test_a_file_given_back_twice_has_its_columns_once(tmp_path):
    once, _ = given(a_team_file(tmp_path), tmp_path)

    out = give_back(once, tmp_path / "again.xlsx", workbook=read_workbook(once), additions={"letter": {"verdict": "pilot"}})

    row = [cell.value for cell in load_workbook(out)["Tactics"][4]]
    assert row[6:] == ["pilot", "=nothing"]


def test_a_sheet_in_a_teams_own_words_comes_back_in_its_own_words(tmp_path):
    mapping = propose_mapping(OWN_WORDS)
    workbook = read_workbook(OWN_WORDS, mapping=mapping)
    found = {tactic.id: {"Avis": "à revoir"} for tactic in workbook.tactics}

    out, sheet = given(OWN_WORDS, tmp_path, workbook, found, mapping=mapping)

    assert [cell.value for cell in sheet[3]] == ["Campagne", "Canal", "Resp.", "janv. 2027", "févr. 2027", "mars 2027",
                                                 "Montant HT",
                                                 "Remarque", "Avis"]
    assert [sheet[f"I{row}"].value for row in (4, 5, 6, 7)] == ["à revoir"] * 3 + [None]
    assert sheet["G4"].value == "=SUM(D4:F4)"
    assert [tactic.total_cost for tactic in read_workbook(out,
                                                          mapping=mapping).tactics] == [t.total_cost for t in workbook.tactics]


@pytest.mark.parametrize("name", ["retail", "cards.fr", "trouble"])
def test_a_sample_comes_back_as_the_same_workbook(tmp_path, name):
    source = SAMPLES / f"{name}.xlsx"
    workbook = read_workbook(source)
    changed = workbook.tactics[1].but(total_cost=Decimal("1234.56"), owner="@home", start=date(2027, 2, 3))

    out = give_back(source, tmp_path / "back.xlsx", workbook=workbook.with_tactic(changed),
                    additions={changed.id: {"Avis": "non"}})

    assert read_workbook(out) == workbook.with_tactic(changed.but(extra=(("Avis", "non"),)))


def a_csv_file(folder, text, encoding="utf-8"):
    path = folder / "tactics.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_csv_keeps_its_delimiter_encoding_and_line_ends(tmp_path):
    source = a_csv_file(tmp_path, "Notre année\n\nidée;coût total;Note à nous\nUne lettre;1 250,50;été\nUn stand;;\n", "cp1252")
    workbook = read_workbook(source)
    dearer = workbook.tactics[0].but(total_cost=Decimal("1300.75"))

    out = give_back(source, tmp_path / "back.csv", workbook=workbook.with_tactic(dearer),
                    additions={"un-stand": {"Avis": "à revoir"}})

    assert out.read_bytes().decode("cp1252") == (
        "Notre année\n\nidée;coût total;Note à nous;Avis\nUne lettre;1300,75;été\nUn stand;;;à revoir\n")


def test_a_csv_given_back_runs_nothing(tmp_path):
    source = a_csv_file(tmp_path, "idea,total cost,note\nA letter,-0,=cmd|' /C calc'!A0\nA stand,12,'=kept\n")
    workbook = read_workbook(source)

    out = give_back(source, tmp_path / "back.csv", workbook=workbook, additions={"a-stand": {"verdict": "@SUM(A1)"}})

    assert out.read_text().splitlines()[1:] == ["A letter,-0,'=cmd|' /C calc'!A0", "A stand,12,'=kept,'@SUM(A1)"]
    assert read_workbook(out).tactics[0] == workbook.tactics[0]


def test_a_sign_that_the_old_encoding_lacks_is_not_lost(tmp_path):
    source = a_csv_file(tmp_path, "idée;coût total\nUne lettre;12,5\n", "cp1252")

    out = give_back(source, tmp_path / "back.csv", workbook=read_workbook(source), additions={"une-lettre": {"Avis": "40 → 60"}})

    assert "40 → 60" in out.read_text("utf-8-sig")


def test_a_folder_comes_back_with_every_sheet(tmp_path):
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "tactics.csv").write_text("idea,paid from,total cost\nA letter,Print,12\n")
    (folder / "budget.csv").write_text("line,amount\nPrint,500\n")

    out = give_back(folder, tmp_path / "back", workbook=read_workbook(folder), additions={"a-letter": {"verdict": "fund"}})

    assert (out / "tactics.csv").read_text() == "idea,paid from,total cost,verdict\nA letter,Print,12,fund\n"
    assert (out / "budget.csv").read_text() == "line,amount\nPrint,500\n"


def test_a_file_is_given_back_as_what_it_was(tmp_path):
    source = a_csv_file(tmp_path, "idea,total cost\nA letter,12\n")

    with pytest.raises(PlanproofError, match=".csv"):
        give_back(source, tmp_path / "back.xlsx", workbook=read_workbook(source))
