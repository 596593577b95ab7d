"""Files that cannot be read: a clear sentence that names the file, never a traceback, never half an import."""

import zipfile

import pytest

from planproof.errors import IntakeError, MappingNeeded, PlanproofError
from planproof.intake import checks, read_file, read_workbook, source
from tests.intake.files import a_csv, an_xlsx, ideas, problems_of, the_problem


@pytest.mark.parametrize("name", ["plan.xlsx", "tactics.csv"])
def test_an_empty_file_is_refused(tmp_path, name):
    (tmp_path / name).touch()

    assert the_problem(tmp_path / name) == f"{name}: The file is empty. {source.TEMPLATE}"


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


def test_an_xlsx_under_another_ending_is_read_as_what_it_is(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5))).rename(tmp_path / "tactics.csv")

    assert read_workbook(path).tactics[0].total_cost == 5


def test_text_under_the_ending_of_a_spreadsheet_is_told_to_be_renamed(tmp_path):
    (tmp_path / "plan.xlsx").write_text("idea,total cost\na,5\n")

    assert the_problem(tmp_path / "plan.xlsx").endswith("It holds text: rename it so that it ends in .csv.")


KINDS = {"OpenDocument": ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), "Word": ("word/document.xml", b"<a/>"),
         "PowerPoint": ("ppt/presentation.xml", b"<a/>"), "Numbers": ("Index/Document.iwa", b"x"),
         "XLSB": ("xl/workbook.bin", b"x")}


@pytest.mark.parametrize("kind", KINDS)
def test_another_programs_file_is_called_what_it_is(tmp_path, kind):
    with zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as pack:
        pack.writestr(*KINDS[kind])

    said = the_problem(tmp_path / "plan.xlsx")

    assert kind in said and "save it as XLSX" in said


def test_a_stray_file_in_a_folder_harms_nothing(tmp_path):
    a_csv(tmp_path, "idea,total cost\na,5\n")
    for name, data in (("notes.txt", b"\x81\x8d\xff"), ("photo.jpg", b"\xff\xd8"), ("readme.txt", b"hello"), ("Thumbs.db", b"x")):
        (tmp_path / name).write_bytes(data)

    assert read_workbook(tmp_path).tactics[0].name == "a"


def test_a_folder_with_a_spreadsheet_in_it_is_told_to_give_the_file(tmp_path):
    an_xlsx(tmp_path, Tactics=ideas(("a", 5)))

    assert the_problem(tmp_path).endswith("Give the file itself: plan.xlsx.")


def test_the_line_ends_of_an_old_mac_are_read_and_kept(tmp_path):
    from planproof.intake import give_back

    path = a_csv(tmp_path, "idea,total cost\ra,5\rb,6\r")

    workbook = read_workbook(path)
    back = give_back(path, tmp_path / "back.csv", workbook=workbook, additions={"a": {"verdict": "Fix"}})

    assert [tactic.total_cost for tactic in workbook.tactics] == [5, 6]
    assert back.read_bytes() == b"idea,total cost,verdict\ra,5,Fix\rb,6\r"


def test_a_quotation_that_is_never_closed_is_refused_where_it_begins(tmp_path):
    path = a_csv(tmp_path, 'idea,total cost\na,5\n"b,6\nc,7\n')

    assert the_problem(path).startswith('tactics.csv, row 3: A quotation that begins here is never closed.')


def test_a_quote_within_a_cell_is_a_quote(tmp_path):
    assert read_workbook(a_csv(tmp_path, 'idea,owner\nscreen 5" wide,"Ana" B\n')).tactics[0].name == 'screen 5" wide'


def test_a_stray_nul_does_not_make_a_text_utf_16(tmp_path):
    (tmp_path / "tactics.csv").write_bytes(b"idea,total cost\nA\x00B,5\nC,6\n")

    assert [tactic.name for tactic in read_workbook(tmp_path / "tactics.csv").tactics] == ["AB", "C"]


@pytest.mark.parametrize("cell", ["1e300", "9" * 400, 1e300, "1" + 21 * "0"])
def test_a_number_larger_than_any_plan_is_refused_in_few_words(tmp_path, cell):
    said = the_problem(an_xlsx(tmp_path, Tactics=ideas(("a", cell))))

    assert 'row 2, "total cost"' in said and len(said) < 400


def test_a_text_that_goes_on_and_on_is_quoted_by_its_beginning(tmp_path):
    said = the_problem(a_csv(tmp_path, f"idea,total cost\na,{'much ' * 2000}\n"))

    assert "much much" in said and "…" in said and len(said) < 400


def test_a_file_with_headings_and_no_idea_says_so(tmp_path):
    (doubt,) = read_file(an_xlsx(tmp_path, Tactics=[["idea", "total cost"]])).doubts

    assert str(doubt).startswith('plan.xlsx, sheet "Tactics": There is no idea in this sheet yet.')


def test_rows_that_are_hidden_are_read_and_named(tmp_path):
    from openpyxl import load_workbook

    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), ("c", 7)))
    book = load_workbook(path)
    book["Tactics"].row_dimensions[3].hidden = book["Tactics"].row_dimensions[9].hidden = True
    book.save(path)

    reading = read_file(path)

    assert len(reading.workbook.tactics) == 3
    assert [str(doubt.problem) for doubt in reading.doubts] == ["1 hidden row was read too: 3."]


BARE = [["Live video"], ["Contest"], ["Pinterest board"], ["Contest"]]


@pytest.mark.parametrize("sheet", ["Feuil1", "Tactics"])
def test_a_bare_list_without_a_heading_loses_no_idea(tmp_path, sheet):
    path = an_xlsx(tmp_path, **{sheet: BARE})
    with pytest.raises(MappingNeeded, match="write one above the rows") as question:
        read_workbook(path)

    workbook = read_workbook(path, mapping=question.value.proposal)

    assert [tactic.name for tactic in workbook.tactics] == ["Live video", "Contest", "Pinterest board", "Contest"]
    assert question.value.proposal.of(sheet).columns == {"A": "name"}


def test_a_bare_list_is_given_back_without_a_row_of_headings(tmp_path):
    from openpyxl import load_workbook

    from planproof.intake import give_back, propose_mapping

    path = an_xlsx(tmp_path, Feuil1=BARE)
    mapping = propose_mapping(path)
    workbook = read_workbook(path, mapping=mapping)

    give_back(path, tmp_path / "back.xlsx", workbook=workbook, additions={"contest": {"verdict": "Fix"}}, mapping=mapping)

    rows = list(load_workbook(tmp_path / "back.xlsx")["Feuil1"].iter_rows(values_only=True))
    assert rows == [("Live video", None), ("Contest", "Fix"), ("Pinterest board", None), ("Contest", None)]


def test_a_column_with_a_heading_of_the_teams_own_is_no_bare_list(tmp_path):
    path = an_xlsx(tmp_path, Feuil1=[["Campagnes"], ["Salon"], ["Radio"]])

    with pytest.raises(MappingNeeded) as question:
        read_workbook(path)

    assert [tactic.name for tactic in read_workbook(path, mapping=question.value.proposal).tactics] == ["Salon", "Radio"]
