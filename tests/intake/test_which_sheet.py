"""Which sheet is missing, comes twice or is another than its name says: told by name, with what to do."""
import pytest

from planproof.errors import IntakeError, MappingNeeded
from planproof.intake import Mapping, SheetMapping, propose_mapping, read_workbook
from planproof.report.plain import problem_text
from planproof.report.wording import Wording
from tests.intake.files import a_csv, an_xlsx, ideas, problems_of, the_problem

BUDGET = [["line", "2027-01"], ["Social", 100]]
TEAMS = [["team", "hours_per_week"], ["Content", 10]]


def asked(path, **options) -> MappingNeeded:
    """The question that a file in own words is answered with."""
    with pytest.raises(MappingNeeded) as refusal:
        read_workbook(path, **options)
    return refusal.value


def test_a_file_that_lacks_only_its_ideas_is_told_which_sheet_and_what_to_write_in_it(tmp_path):
    (problem,) = problems_of(an_xlsx(tmp_path, Budget=BUDGET, Teams=TEAMS))

    assert problem_text(problem, Wording("en")) == (
        "plan.xlsx: There is no sheet of ideas; the file has: Budget, Teams. "
        "Add a sheet named Ideas: one idea per row, its name under the heading idea.")
    assert "une feuille nommée Idées : une idée par ligne, son nom sous l'en-tête idée." in problem_text(problem, Wording("fr"))


def test_the_template_without_its_ideas_is_told_the_same_whatever_helper_pages_it_has(tmp_path):
    from openpyxl import load_workbook

    from planproof.intake import write_template

    for lang, gone, says in (("en", "Ideas", "the file has: Money left"), ("fr", "Idées", "the file has: Argent restant")):
        path = write_template(tmp_path / f"{lang}.xlsx", lang=lang, year=2027)
        book = load_workbook(path)
        del book[gone]
        book.save(path)

        assert says in the_problem(path)


def test_a_folder_that_lacks_its_ideas_is_told_so(tmp_path):
    a_csv(tmp_path, "ligne;2027-01\nSocial;5\n", name="Budget.csv")

    assert "There is no sheet of ideas; the file has: Budget." in the_problem(tmp_path)


def test_a_sheet_of_unknown_use_beside_known_ones_may_be_said_to_hold_the_ideas(tmp_path):
    question = asked(an_xlsx(tmp_path, Budget=BUDGET, Divers=[["Quoi", "Qui"], ["Un stand", "Ana"]]))

    assert str(question.problem) == "There is no sheet of ideas; the file has: Budget, Divers."
    assert "--propose mapping.json" in str(question.fix) and question.proposal.of("Divers").meaning == "tactics"


def test_a_sheet_in_own_words_beside_known_ones_is_named(tmp_path):
    question = asked(an_xlsx(tmp_path, Budget=BUDGET, Actions=[["Campagne", "Montant HT"], ["Salon", 5]]))

    assert question.where.sheet == "Actions" and "not ones planproof knows" in str(question.problem)


def test_two_lists_of_ideas_under_other_names_are_both_named(tmp_path):
    question = asked(an_xlsx(tmp_path, **{"2026": ideas(("a", 5)), "2027": ideas(("b", 6))}))

    assert str(question.problem) == "Several sheets look like lists of ideas: 2026, 2027."


def test_a_mapping_without_ideas_says_so_and_does_not_ask_again(tmp_path):
    path = an_xlsx(tmp_path, Actions=[["Campagne"], ["Salon"]])
    mapping = Mapping(sheets=(SheetMapping(sheet="Actions", meaning="", columns={"Campagne": ""}),))

    assert "says of no sheet that it holds ideas" in the_problem(path, mapping=mapping)


def test_a_sheet_called_plan_that_is_a_list_of_ideas_is_read_as_one(tmp_path):
    rows = [["Campagne", "Resp.", "Montant HT"], ["Salon", "Ana", 5]]
    path = an_xlsx(tmp_path, Plan=rows)

    assert propose_mapping(path).sheets[0].meaning == "tactics"
    assert read_workbook(path, mapping=asked(path).proposal).tactics[0].name == "Salon"
    assert read_workbook(an_xlsx(tmp_path, Plan=ideas(("a", 5), headings=("name", "total cost")))).tactics[0].name == "a"


def test_a_plan_with_keys_of_the_teams_own_is_still_a_plan(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["directrice", "Eva"]], Tactics=ideas(("a", 5)))

    assert read_workbook(path).plan.extra == (("directrice", "Eva"),)


def test_a_sheet_that_comes_twice_names_both_and_what_to_do(tmp_path):
    said = the_problem(an_xlsx(tmp_path, Budget=BUDGET, Money_left=BUDGET, Tactics=ideas(("a", 5))))

    assert said == ('plan.xlsx, sheet "Money left": The sheets "Budget" and "Money left" mean the same. '
                    "Put their rows into one sheet, or rename the other.")


@pytest.mark.parametrize("order", [("Tactics", "Ideas"), ("Ideas", "Tactics")])
def test_a_sheet_that_nobody_filled_in_does_not_double_one_that_somebody_did(tmp_path, order):
    rows = {"Tactics": ideas(("a", 5)), "Ideas": [["idea", "owner"], ["Example: a letter", "Ben"]]}

    assert read_workbook(an_xlsx(tmp_path, **{name: rows[name] for name in order})).tactics[0].name == "a"


def test_nothing_is_read_of_a_file_whose_sheets_are_in_doubt(tmp_path):
    with pytest.raises(IntakeError):
        read_workbook(an_xlsx(tmp_path, Ideas=ideas(("a", 5)), Tactics=ideas(("b", 6))))
