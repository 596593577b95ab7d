"""A sheet in a team's own words: proposed, looked at, saved, read."""

from datetime import date
from decimal import Decimal

import pytest

from planproof.errors import IntakeError, MappingNeeded
from planproof.intake import Mapping, SheetMapping, load_mapping, propose_mapping, read_file, read_workbook, save_mapping
from tests.intake.files import a_csv, an_xlsx, the_problem

OWN = [
    ["Plan média 2027"],
    [],
    ["Campagne", "Canal", "Resp.", "janv. 2027", "févr. 2027", "mars 2027", "Montant HT", "Agence"],
    ["Salon de printemps", "Salons", "Ana", "", "1 000,50 €", 200, "1 200,50 €", "Bleu"],
    ["Tableau Pinterest", "Pinterest", "Ben", 50, "", "", 50, ""],
    ["Total", "", "", 50, 1000.5, 200, 1250.5, ""],
]


def test_a_meaning_is_proposed_for_each_of_their_columns_with_some_values(tmp_path):
    (sheet,) = propose_mapping(an_xlsx(tmp_path, Feuil1=OWN)).sheets

    assert (sheet.sheet, sheet.meaning, sheet.header) == ("Feuil1", "tactics", 3)
    assert sheet.columns == {
        "Campagne": "name",
        "Canal": "channel",
        "Resp.": "owner",
        "janv. 2027": "2027-01",
        "févr. 2027": "2027-02",
        "mars 2027": "2027-03",
        "Montant HT": "total_cost",
        "Agence": "",
    }
    assert sheet.samples["Campagne"] == ("Salon de printemps", "Tableau Pinterest", "Total")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_proposal_that_comes_with_the_refusal_can_be_read_by(tmp_path, kind):
    text = "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in OWN)
    path = (
        an_xlsx(tmp_path, Feuil1=OWN)
        if kind == "xlsx"
        else a_csv(tmp_path, text.replace("1000.5", "1000,5").replace("1250.5", "1250,5"))
    )
    with pytest.raises(MappingNeeded) as refusal:
        read_workbook(path)

    reading = read_file(path, mapping=refusal.value.proposal)
    fair, board = reading.workbook.tactics

    assert (fair.name, fair.channel, fair.owner, fair.total_cost) == ("Salon de printemps", "Salons", "Ana", Decimal("1200.50"))
    assert (fair.start, fair.end, fair.extra) == (date(2027, 2, 1), date(2027, 3, 31), (("Agence", "Bleu"),))
    assert (board.total_cost, board.start, board.end) == (50, date(2027, 1, 1), date(2027, 1, 31))
    assert reading.doubts == () and reading.workbook.plan.currency == "EUR"


def test_months_across_without_a_total_add_up_to_the_cost(tmp_path):
    mapping = Mapping(
        sheets=(SheetMapping(sheet="A", meaning="tactics", header=1, columns={"x": "name", "m1": "2027-01", "m2": "2027-02"}),)
    )

    tactic = read_workbook(an_xlsx(tmp_path, A=[["x", "m1", "m2"], ["a", 5, 6.5]]), mapping=mapping).tactics[0]

    assert tactic.total_cost == Decimal("11.5")


def test_a_total_that_is_not_the_sum_of_its_months_is_a_doubt(tmp_path):
    path = an_xlsx(tmp_path, Actions=[["Campagne", "2027-01", "2027-02", "Montant HT"], ["a", 5, 6, 12]])

    reading = read_file(path, mapping=propose_mapping(path))

    assert reading.workbook.tactics[0].total_cost == 12
    assert 'row 2, "Montant HT": The total says 12, what it adds up is 11.' in str(reading.doubts[0])


def test_months_down_gather_the_rows_of_one_idea(tmp_path):
    rows = [
        ["Campagne", "Mois", "Montant", "Resp."],
        ["a", "2027-01", 5, "Ana"],
        ["b", "2027-01", 1, None],
        ["a", "2027-03", 6, None],
    ]
    path = an_xlsx(tmp_path, Actions=rows)

    a, b = read_workbook(path, mapping=propose_mapping(path)).tactics

    assert (a.name, a.total_cost, a.owner, a.start, a.end) == ("a", 11, "Ana", date(2027, 1, 1), date(2027, 3, 31))
    assert (b.total_cost, b.start, b.end) == (1, date(2027, 1, 1), date(2027, 1, 31))


def test_a_known_sheet_with_unknown_headings_asks_too(tmp_path):
    path = an_xlsx(tmp_path, Tactics=[["idea"], ["a"]], Budget=[["Poste", "Prévu"], ["Social", 5]])

    with pytest.raises(MappingNeeded) as refusal:
        read_workbook(path)
    workbook = read_workbook(path, mapping=refusal.value.proposal)

    assert workbook.budget[0].line == "Social" and workbook.budget[0].amount == 5


def test_the_looks_of_values_propose_a_meaning_where_words_do_not(tmp_path):
    rows = [
        ["Quoi", "A", "B", "C"],
        ["Un stand", date(2027, 1, 1), date(2027, 2, 1), "12,5 €"],
        ["Un film", "2027-03-01", None, "7 €"],
    ]

    (sheet,) = propose_mapping(an_xlsx(tmp_path, Liste=rows)).sheets

    assert sheet.columns == {"Quoi": "name", "A": "start", "B": "end", "C": "total_cost"}


def test_of_several_strange_sheets_the_one_most_like_ideas_is_taken(tmp_path):
    path = an_xlsx(tmp_path, Notes=[["blah"], ["x"]], Actions=[["Campagne", "Montant HT"], ["a", 5]])

    proposal = propose_mapping(path)

    assert [(sheet.sheet, sheet.meaning) for sheet in proposal.sheets] == [("Notes", ""), ("Actions", "tactics")]
    assert read_workbook(path, mapping=proposal).tactics[0].name == "a"


def test_a_mapping_is_saved_and_used_again_for_a_file_of_the_same_headings(tmp_path):
    first, second = an_xlsx(tmp_path, A=OWN), an_xlsx(tmp_path, name="next.xlsx", A=[*OWN[:4], ["Autre", "", "", 1, 2, 3, 6, ""]])
    save_mapping(propose_mapping(first), tmp_path / "mapping.json")

    mapping = load_mapping(tmp_path / "mapping.json")

    assert mapping.fits(propose_mapping(second)) and not mapping.fits(propose_mapping(an_xlsx(tmp_path, A=[["Campagne"], ["a"]])))
    assert [tactic.name for tactic in read_workbook(second, mapping=mapping).tactics] == ["Salon de printemps", "Autre"]
    assert "Ana" not in (tmp_path / "mapping.json").read_text()


@pytest.mark.parametrize(
    "columns, says",
    [
        ({"x": "name", "gone": "owner"}, 'a column "gone" that is not there'),
        ({"x": "name", "y": "nonsense"}, 'knows no "nonsense"'),
        ({"y": "owner"}, 'no column the meaning "name"'),
    ],
)
def test_a_mapping_that_does_not_fit_the_file_is_refused(tmp_path, columns, says):
    mapping = Mapping(sheets=(SheetMapping(sheet="A", meaning="tactics", columns=columns),))

    assert says in the_problem(an_xlsx(tmp_path, A=[["x", "y"], ["a", "b"]]), mapping=mapping)


def test_a_mapping_that_looks_beyond_the_sheet_is_refused(tmp_path):
    mapping = Mapping(sheets=(SheetMapping(sheet="A", meaning="tactics", header=9, columns={"x": "name"}),))

    assert "headings in row 9, which is empty" in the_problem(an_xlsx(tmp_path, A=[["x"], ["a"]]), mapping=mapping)


@pytest.mark.parametrize("text", ["", "{", '{"sheets": 3}', '{"sheets": [{"columns": {}}]}'])
def test_what_is_no_mapping_is_refused(tmp_path, text):
    (tmp_path / "mapping.json").write_text(text)

    with pytest.raises(IntakeError, match="This is not a mapping"):
        load_mapping(tmp_path / "mapping.json")


MIXED = (("Idea", "Requested by", "Channel", "Start", "End", "Budget (€)", "Hours/wk", "Success measure"),
         ("TikTok challenge", "CEO", "TikTok", "2027-04-01", "2027-06-30", 12000, 6, "go viral"))


def test_an_answer_under_a_heading_of_the_team_s_own_is_asked_about_and_not_taken_for_silence(tmp_path):
    path = an_xlsx(tmp_path, **{"Ideas Q2": MIXED})

    with pytest.raises(MappingNeeded) as asked:
        read_workbook(path)

    assert "Requested by, Budget (€), Hours/wk, Success measure" in str(asked.value)
    (idea,) = read_workbook(path, mapping=asked.value.proposal).tactics
    assert (idea.sponsor, idea.total_cost, idea.how_we_will_know) == ("CEO", 12000, "go viral")


def test_a_column_of_the_team_s_own_beside_ours_is_kept_without_a_question(tmp_path):
    path = an_xlsx(tmp_path, Ideas=(("idea", "total cost", "Budget 2026", "Our note"), ("a", 5, 4, "x")))

    assert dict(read_workbook(path).tactics[0].extra) == {"Budget 2026": "4", "Our note": "x"}
