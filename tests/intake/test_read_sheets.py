"""Sheets as people lay them out: titles, blanks, totals, merges, months across and down."""

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from planproof.errors import OptionNeeded
from planproof.intake import read_file, read_workbook
from planproof.model.plan import BudgetRow
from tests.intake.files import a_csv, an_xlsx, ideas, problems_of, the_problem


def names(path, **options):
    return [tactic.name for tactic in read_workbook(path, **options).tactics]


def test_a_bare_list_of_ideas_is_enough(tmp_path):
    workbook = read_workbook(an_xlsx(tmp_path, Ideas=[["Idea"], ["Live video"], ["Contest"]]))

    assert [tactic.id for tactic in workbook.tactics] == ["live-video", "contest"]
    assert workbook.sheets == ("tactics",) and workbook.tactics[0].status == "proposed"


def test_titles_and_blank_rows_stand_above_and_between_without_harm(tmp_path):
    sheet = [["Our ideas for 2027"], [], ["status: draft"], ["Idea", "Owner"], [], ["a", "Ana"], [None, None], ["b", "Ben"]]

    assert names(an_xlsx(tmp_path, Tactics=sheet)) == ["a", "b"]


def test_columns_may_stand_in_any_order_with_gaps_between(tmp_path):
    sheet = [["COÛT-TOTAL", None, "Responsable", "  Idée "], [5, None, "Ana", " a\u00a0"]]

    tactic = read_workbook(an_xlsx(tmp_path, tactiques=sheet)).tactics[0]

    assert (tactic.name, tactic.owner, tactic.total_cost) == ("a", "Ana", 5)


def test_columns_of_the_teams_own_are_kept_untouched(tmp_path):
    sheet = [["idea", "Agency", "idea score"], ["a", " Blue ", 3.5]]

    assert read_workbook(an_xlsx(tmp_path, Tactics=sheet)).tactics[0].extra == (("Agency", "Blue"), ("idea score", "3.5"))


@pytest.mark.parametrize("label", ["Total", "TOTAL :", "Totaux", "Somme", "Grand total", "Sous-total"])
def test_a_totals_row_is_never_added_in(tmp_path, label):
    reading = read_file(an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), (label, 11))))

    assert [tactic.name for tactic in reading.workbook.tactics] == ["a", "b"] and reading.doubts == ()


def test_a_total_that_is_not_the_sum_is_a_doubt_with_its_place(tmp_path):
    (doubt,) = read_file(an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), ("Total", 12)))).doubts

    assert str(doubt).startswith('plan.xlsx, sheet "Tactics", row 4, "total cost": The total says 12, what it adds up is 11.')


def test_subtotals_count_from_the_last_one_and_the_grand_total_counts_all(tmp_path):
    rows = [("a", 5), ("b", 6), ("Subtotal", 11), ("c", 4), ("Subtotal", 4), ("Total", 15)]

    reading = read_file(an_xlsx(tmp_path, Tactics=ideas(*rows)))

    assert len(reading.workbook.tactics) == 3 and reading.doubts == ()


def test_sums_below_a_table_need_no_label(tmp_path):
    assert names(an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", 6), (None, 11)))) == ["a", "b"]


def test_an_idea_called_total_something_stays_an_idea(tmp_path):
    assert names(an_xlsx(tmp_path, Tactics=ideas(("Total rebrand", 5), ("b", 6)))) == ["Total rebrand", "b"]


def test_a_row_without_a_name_but_with_content_is_a_problem(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5), (None, 7)))

    assert the_problem(path).startswith('plan.xlsx, sheet "Tactics", row 3: This row says something, but not what it is about')


def test_the_example_row_of_the_template_is_not_read(tmp_path):
    assert names(an_xlsx(tmp_path, Tactics=ideas(("Example: a stand", 5), ("Exemple : un stand", 5), ("a", 1)))) == ["a"]


def test_a_cell_merged_over_rows_counts_for_each_of_them(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "Ana"), ("b", None), ("c", "Cy"), headings=("idea", "owner")))
    book = load_workbook(path)
    book["Tactics"].merge_cells("B2:B3")
    book.save(path)

    assert [tactic.owner for tactic in read_workbook(path).tactics] == ["Ana", "Ana", "Cy"]


def test_a_title_merged_over_columns_is_no_heading(tmp_path):
    path = an_xlsx(tmp_path, Tactics=[["Tactics of 2027", None], ["idea", "owner"], ["a", "Ana"]])
    book = load_workbook(path)
    book["Tactics"].merge_cells("A1:B1")
    book.save(path)

    assert names(path) == ["a"]


def test_one_amount_merged_over_rows_is_a_problem_as_it_would_count_twice(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5), ("b", None)))
    book = load_workbook(path)
    book["Tactics"].merge_cells("B2:B3")
    book.save(path)

    assert '"5" is one amount in a cell merged over several rows. Undo the merge' in the_problem(path)


def test_formulas_are_read_as_their_last_value(tmp_path):
    import xlsxwriter

    book = xlsxwriter.Workbook(tmp_path / "plan.xlsx")
    sheet = book.add_worksheet("Tactics")
    sheet.write_row(0, 0, ["idea", "total cost"])
    sheet.write_string(1, 0, "a")
    sheet.write_formula(1, 1, "=3*0.1", None, 0.1 * 3)
    book.close()

    assert read_workbook(tmp_path / "plan.xlsx").tactics[0].total_cost == Decimal("0.3")


def test_hidden_empty_sheets_of_the_template_are_absent(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "Leads"), headings=("idea", "objective")), Objectives=[["id", "statement"]])
    book = load_workbook(path)
    book["Objectives"].sheet_state = "hidden"
    book.save(path)

    workbook = read_workbook(path)

    assert workbook.sheets == ("tactics",) and workbook.tactics[0].objectives == ("Leads",)


def test_sheets_planproof_does_not_know_are_left_alone(tmp_path):
    assert names(an_xlsx(tmp_path, Tactics=ideas(("a", 5)), Notes=[["idea"], ["not one"]])) == ["a"]


def test_a_sheet_under_any_name_is_tactics_when_its_headings_are(tmp_path):
    assert names(an_xlsx(tmp_path, Feuil1=ideas(("a", 5)), Feuil2=[["x"], ["y"]])) == ["a"]


@pytest.mark.parametrize("other", ["Tactiques", "Ideas", "TACTICS "])
def test_a_sheet_that_comes_twice_is_refused(tmp_path, other):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5)), **{other: ideas(("b", 6))})

    assert "mean the same" in the_problem(path)


def test_a_heading_that_comes_twice_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Tactics=[["idea", "name", "coût total", "total_cost"], ["a", "b", 1, 2]])

    assert [str(problem.where) for problem in problems_of(path)] == [
        'plan.xlsx, sheet "Tactics", row 1, "name"',
        'plan.xlsx, sheet "Tactics", row 1, "total_cost"',
    ]


PLAN = [
    ["Clé", "Valeur"],
    ["Nom", "Plan 2027"],
    ["devise", "€"],
    ["début", date(2027, 1, 1)],
    ["fin", "31 décembre 2027"],
    ["seuil_roi", "20 %"],
    ["taux actualisation", "8 %"],
    ["semaines_pilote_max", 10],
    ["max_diversion", 0.2],
    ["règles désactivées", "B14; D5"],
    ["vide veut dire non", "oui"],
    ["directrice", "Eva"],
    ["réserve_essais", "aucune"],
]


@pytest.mark.parametrize("rows", [PLAN, PLAN[1:], [["Notre plan"], [], *PLAN]])
def test_the_plan_is_keys_and_values(tmp_path, rows):
    plan = read_workbook(an_xlsx(tmp_path, Plan=rows, Tactics=ideas(("a", 5)))).plan

    assert (plan.name, plan.currency, plan.start, plan.end) == ("Plan 2027", "EUR", date(2027, 1, 1), date(2027, 12, 31))
    assert (plan.hurdle_roi, plan.discount_rate) == (Decimal("0.2"), Decimal("0.08"))
    assert plan.thresholds == (("max_pilot_weeks", Decimal(10)), ("max_diversion", Decimal("0.2")))
    assert plan.rules_off == ("B14", "D5") and plan.empty_means_no
    assert plan.extra == (("directrice", "Eva"),) and plan.denied == ("trial_reserve",)


def test_a_key_of_the_plan_that_comes_twice_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Plan=[["key", "value"], ["currency", "EUR"], ["devise", "USD"]], Tactics=ideas(("a", 5)))

    assert 'row 3, "devise": The key "devise" comes twice.' in the_problem(path)


EXPECTED = (
    BudgetRow(line="Social", month="2027-01", amount=Decimal(100)),
    BudgetRow(line="Social", month="2027-02", amount=Decimal(200)),
    BudgetRow(line="Events", month="2027-02", amount=Decimal(50)),
)


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["line", "month", "amount"],
            ["Social", "2027-01", 100],
            ["Social", "févr. 2027", 200],
            ["Events", date(2027, 2, 1), 50],
        ],
        [["Line", "2027-01", "2027-02"], ["Social", 100, 200], ["Events", None, 50]],
        [
            ["Ligne", "janv.-27", "févr.-27", "Total"],
            ["Social", 100, 200, 300],
            ["Events", None, 50, 50],
            ["Total", 100, 250, 350],
        ],
        [["Budget by line"], [], ["line", date(2027, 1, 1), date(2027, 2, 1)], ["Social", 100, 200], ["Events", None, 50]],
        [["line", "01/01/2027", "01/02/2027"], ["Social", 100, 200], ["Events", None, 50]],
        [["line", "Jan", "Feb"], ["Social", 100, 200], ["Events", None, 50]],
    ],
)
def test_the_budget_has_its_months_across_or_down(tmp_path, rows):
    plan = [["key", "value"], ["start", date(2027, 1, 1)], ["end", date(2027, 12, 31)]]

    reading = read_file(an_xlsx(tmp_path, Plan=plan, Budget=rows, Tactics=ideas(("a", 5))))

    assert reading.workbook.budget == EXPECTED and reading.doubts == ()


def test_the_budget_may_have_its_lines_across_and_its_months_down(tmp_path):
    rows = [
        ["Month", "Social", "Events", "Total"],
        ["2027-01", 100, None, 100],
        ["2027-02", 200, 50, 250],
        ["Total", 300, 50, 350],
    ]

    budget = read_workbook(an_xlsx(tmp_path, Budget=rows, Tactics=ideas(("a", 5)))).budget

    assert set(budget) == set(EXPECTED)


def test_the_year_of_the_first_month_is_asked_for_once_when_nothing_tells_it(tmp_path):
    path = an_xlsx(tmp_path, Budget=[["line", "Nov", "Dec", "Jan"], ["Social", 100, 200, 5]], Tactics=ideas(("a", 5)))

    (question,) = problems_of(path)

    assert isinstance(question, OptionNeeded) and question.option == "year"
    assert str(question).startswith('plan.xlsx, sheet "Budget", row 1, "Nov": "Nov" does not say its year')
    assert [row.month for row in read_workbook(path, year=2026).budget] == ["2026-11", "2026-12", "2027-01"]


def test_the_answered_year_does_not_move_months_that_name_theirs(tmp_path):
    path = an_xlsx(tmp_path, Budget=[["line", "2027-01", "Feb"], ["Social", 100, 200]], Tactics=ideas(("a", 5)))

    assert [row.month for row in read_workbook(path, year=2031).budget] == ["2027-01", "2027-02"]


def test_a_month_that_comes_twice_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Budget=[["line", "2027-01", "janv. 2027"], ["Social", 100, 200]], Tactics=ideas(("a", 5)))

    assert "The month 2027-01 comes twice." in the_problem(path)


def test_what_is_signed_beside_months_across_holds_for_the_whole_plan(tmp_path):
    rows = [["line", "2027-01", "2027-02", "committed", "owner"], ["Social", 100, 200, 30, "Ana"]]

    budget = read_workbook(an_xlsx(tmp_path, Budget=rows, Tactics=ideas(("a", 5)))).budget

    assert [(row.month, row.amount, row.committed, row.owner) for row in budget] == [
        ("2027-01", 100, None, "Ana"),
        ("2027-02", 200, None, "Ana"),
        (None, None, 30, "Ana"),
    ]


def test_the_months_of_a_line_that_do_not_add_up_to_its_total_are_a_doubt(tmp_path):
    rows = [["line", "2027-01", "2027-02", "Total"], ["Social", 100, 200, 310]]

    (doubt,) = read_file(an_xlsx(tmp_path, Budget=rows, Tactics=ideas(("a", 5)))).doubts

    assert 'sheet "Budget", row 2, "Total": The total says 310, what it adds up is 300.' in str(doubt)


def test_hours_of_a_team_may_differ_by_month(tmp_path):
    rows = [["team", "2027-01", "2027-02"], ["Content", 10, 20]]

    teams = read_workbook(an_xlsx(tmp_path, Teams=rows, Tactics=ideas(("a", 5)))).teams

    assert [(row.hours_per_week, row.from_date, row.to_date) for row in teams] == [
        (10, date(2027, 1, 1), date(2027, 1, 31)),
        (20, date(2027, 2, 1), date(2027, 2, 28)),
    ]


def test_ideas_with_months_across_cost_their_sum_from_first_to_last_month_with_money(tmp_path):
    rows = [["idea", "2027-01", "2027-02", "2027-03", "2027-04"], ["a", None, 100, 200.5, 0]]

    tactic = read_workbook(an_xlsx(tmp_path, Tactics=rows)).tactics[0]

    assert (tactic.total_cost, tactic.start, tactic.end) == (Decimal("300.5"), date(2027, 2, 1), date(2027, 3, 31))


def test_a_folder_holds_one_csv_for_each_sheet_in_either_language(tmp_path):
    a_csv(tmp_path, "idée;payé sur\na;Social\n", name="tactiques.csv")
    a_csv(tmp_path, "ligne;2027-01\nSocial;12,5\n", name="Budget.CSV")
    a_csv(tmp_path, "anything\n", name="notes.csv")

    workbook = read_workbook(tmp_path)

    assert workbook.sheets == ("budget", "tactics") and workbook.budget[0].amount == Decimal("12.5")


def test_a_single_csv_is_the_ideas_whatever_its_name(tmp_path):
    assert names(a_csv(tmp_path, "idea\na\n", name="export-2027.csv")) == ["a"]


def test_a_stray_cell_at_the_end_of_the_world_does_no_harm(tmp_path):
    book = Book()
    book.active.title = "Tactics"
    book.active.append(["idea"])
    book.active.append(["a"])
    book.active["XFD1048576"] = " "
    book.save(tmp_path / "plan.xlsx")

    assert names(tmp_path / "plan.xlsx") == ["a"]


def test_a_formula_that_fails_is_a_problem_in_a_row_and_none_in_a_total(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "#REF!"), ("#NOM?", 5), ("Total", "#NAME?")))

    assert [str(problem.problem) for problem in problems_of(path)] == [
        'The formula in this cell fails: "#REF!".',
        'The formula in this cell fails: "#NOM?".',
    ]


def test_a_formula_that_no_spreadsheet_has_worked_out_is_a_problem_and_no_empty_cell(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(('=HYPERLINK("http://x")', None), ("b", "=1+1"), ("Total", "=SUM(B2:B3)")))

    assert [str(problem) for problem in problems_of(path)] == [
        f'plan.xlsx, sheet "Tactics", row {row}, "{heading}": The formula in this cell has no result yet. '
        "Open the file in a spreadsheet and save it, or write the result itself."
        for row, heading in ((2, "idea"), (3, "total cost"))
    ]


@pytest.mark.parametrize("heading", ["total cost (k€)", "coût total (K EUR)", "total cost (in thousands)", "Total cost [M$]"])
def test_amounts_in_thousands_are_refused_at_their_heading(tmp_path, heading):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 12.5), headings=("idea", heading)))

    assert f'row 1, "{heading}": The heading' in the_problem(path) and "12500 for 12.5 k" in the_problem(path)


def test_a_column_that_was_probably_meant_is_kept_and_doubted(tmp_path):
    reading = read_file(an_xlsx(tmp_path, Tactics=ideas(("a", "social", "x"), headings=("idea", "Category", "Agency"))))

    assert reading.workbook.tactics[0].extra == (("Category", "social"), ("Agency", "x"))
    assert [str(doubt.problem) for doubt in reading.doubts] == ['The column "Category" was kept but not read; is it "kind"?']


def test_none_under_a_month_is_nothing_in_that_month(tmp_path):
    path = an_xlsx(tmp_path, Budget=[["line", "2027-01", "2027-02"], ["Social", 100, "aucun"]], Tactics=ideas(("a", 5)))

    assert [row.month for row in read_workbook(path).budget] == ["2027-01"]
