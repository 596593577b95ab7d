"""Files that cannot be read: a clear sentence that names the file, never a traceback, never half an import."""

import zipfile

import pytest

from planproof.errors import IntakeError, MappingNeeded, PlanproofError
from planproof.intake import checks, read_workbook, source
from tests.intake.files import a_csv, an_xlsx, ideas, problems_of, the_problem


@pytest.mark.parametrize("name", ["plan.xlsx", "tactics.csv"])
def test_an_empty_file_is_refused(tmp_path, name):
    (tmp_path / name).touch()

    assert the_problem(tmp_path / name) == f"{name}: The file is empty. Fill in a template: planproof template plan.xlsx"


@pytest.mark.parametrize("text", ["\n", "  \n;;\n"])
def test_a_csv_that_holds_nothing_is_refused(tmp_path, text):
    with pytest.raises(PlanproofError):
        read_workbook(a_csv(tmp_path, text))


def test_a_workbook_of_blank_sheets_is_refused(tmp_path):
    assert "The file is empty." in the_problem(an_xlsx(tmp_path, Sheet1=[], Sheet2=[[None, " "]]))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert the_problem(tmp_path / "plan.xlsx").startswith("plan.xlsx: There is no such file.")


def test_a_folder_without_csv_is_refused(tmp_path):
    assert "holds no CSV file" in the_problem(tmp_path)


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"idea,total cost\na,5\n", b"\x00\x01\x02"])
def test_what_is_not_an_xlsx_is_refused(tmp_path, data):
    (tmp_path / "plan.xlsx").write_bytes(data)

    assert the_problem(tmp_path / "plan.xlsx").startswith("plan.xlsx: This is not an XLSX file")


def test_a_zip_of_something_else_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as pack:
        pack.writestr("readme.txt", "hello")

    assert "though it is packed like one" in the_problem(tmp_path / "plan.xlsx")


def test_a_password_is_named_as_such(tmp_path):
    secret = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    (tmp_path / "plan.xlsx").write_bytes(secret)

    assert "protected by a password" in the_problem(tmp_path / "plan.xlsx")
    assert "without a password" in the_problem(tmp_path / "plan.xlsx")


def test_an_old_xls_is_told_from_a_damaged_file(tmp_path):
    (tmp_path / "plan.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    assert "old .xls" in the_problem(tmp_path / "plan.xls")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<broken", b"<a/>"])
def test_a_damaged_xlsx_is_refused_as_such(tmp_path, part, content):
    whole = an_xlsx(tmp_path, name="whole.xlsx", Tactics=ideas(("a", 5)))
    with zipfile.ZipFile(whole) as pack, zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as broken:
        for name in pack.namelist():
            broken.writestr(name, content if name == part else pack.read(name))

    with pytest.raises(IntakeError) as refusal:
        read_workbook(tmp_path / "plan.xlsx")
    assert "plan.xlsx" in str(refusal.value)


def test_a_cut_off_xlsx_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5)))
    path.write_bytes(path.read_bytes()[:-200])

    assert "This file is damaged" in the_problem(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "plan.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("xl/workbook.xml", b"<workbook/>")
        pack.writestr("xl/worksheets/sheet1.xml", bytes(source.MAX_UNPACKED + 1))

    assert path.stat().st_size < 1_000_000
    assert "Unpacked, this file would take" in the_problem(path)


def test_an_entity_bomb_is_refused(tmp_path):
    whole = an_xlsx(tmp_path, name="whole.xlsx", Tactics=ideas(("a", 5)))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    with zipfile.ZipFile(whole) as pack, zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as broken:
        for name in pack.namelist():
            broken.writestr(name, bomb if name.endswith("sheet1.xml") else pack.read(name))

    with pytest.raises(PlanproofError):
        read_workbook(tmp_path / "plan.xlsx")


def test_a_file_above_the_size_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "MAX_BYTES", 100)

    assert "is the limit" in the_problem(an_xlsx(tmp_path, Tactics=ideas(("a", 5))))


def test_more_tactics_than_the_limit_are_refused_at_the_first_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(checks, "MAX_TACTICS", 3)

    assert "row 5: There are 4 tactics; 3 is the limit." in the_problem(a_csv(tmp_path, "idea\na\nb\nc\nd\n"))


def test_a_csv_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "tactics.csv").write_bytes(b"idea\n\x81\x8d\xff\n")

    assert "cannot be read as text" in the_problem(tmp_path / "tactics.csv")


def test_a_file_without_tactics_says_which_sheet_is_missing(tmp_path):
    path = an_xlsx(tmp_path, Objectives=[["id"], ["leads"]])

    assert "There is no sheet of ideas; the file has: Objectives." in the_problem(path)


def test_nothing_is_imported_when_one_cell_cannot_be_read(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(*((f"idea {n}", n) for n in range(50)), ("last", "much")))

    assert len(problems_of(path)) == 1


def test_macros_and_external_links_are_ignored(tmp_path):
    whole = an_xlsx(tmp_path, name="whole.xlsx", Tactics=ideas(("a", 5)))
    with zipfile.ZipFile(whole) as pack, zipfile.ZipFile(tmp_path / "plan.xlsm", "w") as more:
        for name in pack.namelist():
            more.writestr(name, pack.read(name))
        more.writestr("xl/vbaProject.bin", b"\x00macro")
        more.writestr("xl/externalLinks/externalLink1.xml", b"<broken")

    assert read_workbook(tmp_path / "plan.xlsm").tactics[0].name == "a"


def test_ten_thousand_tactics_are_read(tmp_path):
    rows = "".join(f"Idea {number},{number},2027-03-01,40 -> 60 leads by 30 June\n" for number in range(10_000))

    workbook = read_workbook(a_csv(tmp_path, "idea,total cost,start,how we will know\n" + rows))

    assert len(workbook.tactics) == 10_000 and workbook.tactics[-1].total_cost == 9999


def test_headings_in_a_teams_own_words_ask_for_a_mapping(tmp_path):
    with pytest.raises(MappingNeeded, match="--map mapping.json"):
        read_workbook(an_xlsx(tmp_path, Actions=[["Campagne", "Montant HT"], ["a", 5]]))


LONG = ["de 1" * 8000, "by 1 " * 6000, "1" * 32000, "a" + " " * 32000 + "b", "(" * 32000, "-> 1" * 8000]


@pytest.mark.parametrize("cell", LONG, ids=range(len(LONG)))
@pytest.mark.parametrize("heading", ["how we will know", "paid from", "total cost", "hours", "start", "objective"])
def test_a_cell_as_long_as_a_spreadsheet_allows_holds_nothing_up(tmp_path, heading, cell):
    path = a_csv(tmp_path, f'idea,{heading}\na,"{cell}"\n')

    try:
        read_workbook(path)
    except IntakeError as refusal:
        assert f'row 2, "{heading}"' in str(refusal)


def test_ten_thousand_nameless_rows_and_names_of_nobody_hold_nothing_up(tmp_path):
    rows = "".join(f",{3 + number * 7},\nIdea {number},1,Nobody {number}\n" for number in range(5_000))

    assert len(problems_of(a_csv(tmp_path, "idea,total cost,requires\n" + rows))) == 10_000
