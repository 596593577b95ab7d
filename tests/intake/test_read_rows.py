"""Rows that point to each other, and what must hold before they become a workbook."""

from datetime import date
from decimal import Decimal

import pytest

from planproof.intake import read_file, read_workbook
from planproof.model.estimate import INPUTS
from tests.intake.files import an_xlsx, ideas, problems_of, the_problem


def test_ids_are_given_where_they_are_missing_and_typed_ones_come_first(tmp_path):
    rows = ideas((None, "Live vidéo"), (None, "Live vidéo"), ("live-video-2", "x"), (None, "🎉"), headings=("id", "name"))

    assert [tactic.id for tactic in read_workbook(an_xlsx(tmp_path, Tactics=rows)).tactics] == [
        "live-video",
        "live-video-3",
        "live-video-2",
        "tactic",
    ]


def test_a_thousand_ideas_of_one_name_get_a_thousand_ids(tmp_path):
    tactics = read_workbook(an_xlsx(tmp_path, Tactics=[["idea"], *[["Same"]] * 1000])).tactics

    assert len({tactic.id for tactic in tactics}) == 1000


def test_an_id_that_comes_twice_is_refused(tmp_path):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", "A"), ("a", "B"), headings=("id", "name")))

    assert the_problem(path).startswith('plan.xlsx, sheet "Tactics", row 3, "id": The id "a" comes twice.')


def a_plan_of(tmp_path, headings, *cells, **sheets):
    return an_xlsx(tmp_path, Tactics=ideas(("An idea", *cells), headings=("idea", *headings)), **sheets)


OBJECTIVES = [["id", "statement"], ["leads", "More leads in spring"], ["name", "A better name"]]


@pytest.mark.parametrize("text", ["leads", "LEADS", "More leads in spring", " more  leads in Spring ; "])
def test_an_objective_may_be_named_by_id_or_statement(tmp_path, text):
    tactic = read_workbook(a_plan_of(tmp_path, ["objective"], text, Objectives=OBJECTIVES)).tactics[0]

    assert tactic.objectives == ("leads",)


def test_an_objective_that_its_sheet_lacks_is_a_problem_with_the_nearest(tmp_path):
    path = a_plan_of(tmp_path, ["objectif"], "leeds", Objectives=OBJECTIVES)

    assert the_problem(path) == (
        'plan.xlsx, sheet "Tactics", row 2, "objectif": "leeds" is not in the sheet Objectives. Did you mean "leads"?'
    )


def test_a_name_in_a_sheet_that_is_absent_stays_plain_text(tmp_path):
    path = a_plan_of(tmp_path, ["objective", "channel", "paid from", "hours"], "Leads", "Fairs", "Social: 60%", "Content: 6")

    tactic = read_workbook(path).tactics[0]

    assert (tactic.objectives, tactic.channel, tactic.funding[0].line, tactic.hours[0].team) == (
        ("Leads",),
        "Fairs",
        "Social",
        "Content",
    )


def test_channels_lines_and_teams_are_traced_to_their_rows(tmp_path):
    path = a_plan_of(
        tmp_path,
        ["channel", "paid from", "hours"],
        "newsletter",
        "SOCIAL média : 60%",
        "contenu : 6",
        Channels=[["id", "name"], ["mail", "Newsletter"]],
        Budget=[["line", "amount"], ["Social Media", 5]],
        Teams=[["team"], ["Contenu"]],
    )

    tactic = read_workbook(path).tactics[0]

    assert (tactic.channel, tactic.funding[0].line, tactic.hours[0].team) == ("mail", "Social Media", "Contenu")


@pytest.mark.parametrize(
    "heading, cell, sheet, rows",
    [
        ("channel", "x", "Channels", [["id"], ["mail"]]),
        ("paid from", "x: 50%", "Budget", [["line"], ["Social"]]),
        ("hours", "x: 5", "Teams", [["team"], ["Content"]]),
        ("objective", "x; leads", "Objectives", OBJECTIVES),
    ],
)
def test_each_kind_of_name_must_be_in_its_sheet_when_it_is_there(tmp_path, heading, cell, sheet, rows):
    path = a_plan_of(tmp_path, [heading], cell, **{sheet: rows})

    assert f'"x" is not in the sheet {sheet}' in the_problem(path)


@pytest.mark.parametrize("heading", ["feeds", "fed_by", "requires", "excludes", "stops"])
def test_a_tactic_that_points_to_nothing_is_refused(tmp_path, heading):
    assert '"ghost" is not in the sheet Tactics' in the_problem(a_plan_of(tmp_path, [heading], "ghost"))


def test_a_tactic_may_point_to_others_by_id_or_name_and_to_channels(tmp_path):
    rows = ideas(("blog", "The blog", None), ("ad", "Ads", "the BLOG; newsletter"), headings=("id", "name", "feeds"))

    tactics = read_workbook(an_xlsx(tmp_path, Tactics=rows, Channels=[["id", "name"], ["mail", "Newsletter"]])).tactics

    assert tactics[1].feeds == ("blog", "mail")


def test_a_name_that_two_tactics_bear_is_no_reference(tmp_path):
    rows = ideas(("Same", None), ("Same", None), ("b", "Same"), headings=("name", "requires"))

    assert '"Same" is the name of 2 rows. Write the id of the one you mean: same, same-2.' in the_problem(
        an_xlsx(tmp_path, Tactics=rows)
    )


def test_risks_and_estimates_of_a_tactic_nobody_knows_are_refused(tmp_path):
    path = an_xlsx(
        tmp_path,
        Tactics=ideas(("a", 5)),
        Risks=[["tactic", "likelihood"], ["ghost", 3]],
        Estimates=[["tactic", "input", "p50"], ["ghost", "p0", 0.1]],
    )

    assert [str(problem.where) for problem in problems_of(path)] == [
        'plan.xlsx, sheet "Risks", row 2, "tactic"',
        'plan.xlsx, sheet "Estimates", row 2, "tactic"',
    ]


@pytest.mark.parametrize("sheet, headings", [("Tactics", ("start", "end")), ("Tactiques", ("début", "fin"))])
def test_an_end_before_its_start_is_refused_at_the_end(tmp_path, sheet, headings):
    path = an_xlsx(tmp_path, **{sheet: ideas(("a", date(2027, 3, 2), date(2027, 3, 1)), headings=("name", *headings))})

    assert f'row 2, "{headings[1]}": It ends on 2027-03-01, before it starts on 2027-03-02.' in the_problem(path)


def test_plan_objectives_and_teams_have_their_dates_checked_too(tmp_path):
    path = an_xlsx(
        tmp_path,
        Plan=[["start", "2027-02-01"], ["end", "2027-01-01"]],
        Tactics=ideas(("a", 5)),
        Objectives=[["id", "start", "due"], ["x", "2027-02-01", "2027-01-01"]],
        Teams=[["team", "from", "to"], ["x", "2027-02-01", "2027-01-01"]],
    )

    assert [problem.where.sheet for problem in problems_of(path)] == ["Plan", "Objectives", "Teams"]


def estimates(tmp_path, *rows, headings=("tactic", "input", "p10", "p50", "p90")):
    return an_xlsx(tmp_path, Tactics=ideas(("a", 5)), Estimates=[list(headings), *map(list, rows)])


@pytest.mark.parametrize("known", INPUTS, ids=lambda known: known.symbol)
def test_an_input_is_known_by_symbol_and_by_plain_name_in_both_languages(tmp_path, known):
    path = estimates(tmp_path, ("a", known.symbol, None, 1, None))
    assert read_workbook(path).estimates[0].input == known.symbol

    for name in (known.english.upper(), known.french.replace("'", "’")):
        assert read_workbook(estimates(tmp_path, ("a", name, None, 1, None))).estimates[0].input == known.symbol


def test_the_case_of_a_symbol_matters(tmp_path):
    path = estimates(tmp_path, ("a", "W", None, 1, None), ("a", "w", None, 30, None), ("a", "P0", None, 0.1, None))

    assert 'row 4, "input": "P0" is not an input of the pilot model. Did you mean p0' in the_problem(path)


@pytest.mark.parametrize(
    "quantiles, says",
    [
        ((3, 2, 4), "they must rise"),
        ((1, 5, 4), "they must rise"),
        ((2, 2, 4), "they must rise"),
        ((1, None, 4), "Only some of"),
        ((1, 2, None), "Only some of"),
        ((None, 1, 2), "Only some of"),
    ],
)
def test_quantiles_out_of_order_or_half_filled_are_refused(tmp_path, quantiles, says):
    assert says in the_problem(estimates(tmp_path, ("a", "v", *quantiles)))


@pytest.mark.parametrize("quantiles", [(1, 2, 3), (2, 2, 2), (None, 2, None), ("10 %", "15 %", "20 %")])
def test_rising_equal_and_single_numbers_are_estimates(tmp_path, quantiles):
    assert len(read_workbook(estimates(tmp_path, ("a", "v", *quantiles))).estimates) == 1


@pytest.mark.parametrize("symbol, value", [("p0", 1.5), ("p0", -0.1), ("delta", -2), ("q", 0.5), ("v", -1)])
def test_a_number_that_the_input_cannot_take_is_refused(tmp_path, symbol, value):
    assert f"({symbol})" in the_problem(estimates(tmp_path, ("a", symbol, None, value, None)))


def test_an_input_said_twice_is_refused_unless_two_people_said_it(tmp_path):
    assert "comes twice" in the_problem(estimates(tmp_path, ("a", "v", None, 1, None), ("a", "v", None, 2, None)))

    headings = ("tactic", "input", "p50", "member")
    assert len(read_workbook(estimates(tmp_path, ("a", "v", 1, "Ana"), ("a", "v", 2, "Ben"), headings=headings)).estimates) == 2


def scenarios(folder, *rows):
    return an_xlsx(folder, Tactics=ideas(("a", 5)), Scenarios=[["scenario", "tactic", "input", "p50"], *rows])


def test_an_input_may_come_once_in_each_scenario(tmp_path):
    workbook = read_workbook(scenarios(tmp_path, ("rain", "a", "v", 1), ("sun", "a", "v", 2)))

    assert [(row.scenario, row.p50) for row in workbook.scenarios] == [("rain", 1), ("sun", 2)]
    assert workbook.estimates == ()


@pytest.mark.parametrize("rows, said", [
    ([("rain", "a", "v", 1), ("rain", "a", "v", 2)], "comes twice"), ([(None, "a", "v", 1)], "does not say its scenario"),
    ([("rain", "b", "v", 1)], "is not in the sheet"), ([("rain", "a", "p0", 2)], "(p0)"),
])
def test_a_scenario_s_rows_are_checked_as_estimates_are(tmp_path, rows, said):
    assert said in the_problem(scenarios(tmp_path, *rows))


@pytest.mark.parametrize("value", [0, 6, "high"])
def test_likelihood_and_impact_go_from_one_to_five(tmp_path, value):
    path = an_xlsx(tmp_path, Tactics=ideas(("a", 5)), Risques=[["tactique", "probabilité", "impact"], ["a", 3, value]])

    assert 'sheet "Risques", row 2, "impact"' in the_problem(path)


def test_every_problem_of_a_file_is_told_at_once_in_file_order(tmp_path):
    path = an_xlsx(
        tmp_path,
        Tactics=ideas(("a", "x", "soon"), (None, 5, None), ("b", -1, None), headings=("idea", "total cost", "start")),
        Teams=[["team", "hours_per_week"], ["Content", "many"]],
    )

    problems = problems_of(path)

    assert [(problem.where.sheet, problem.where.row) for problem in problems] == [
        ("Tactics", 2),
        ("Tactics", 2),
        ("Tactics", 3),
        ("Tactics", 4),
        ("Teams", 2),
    ]
    assert all(problem.fix for problem in problems)


def test_how_we_will_know_fills_in_the_measure_and_is_said_back(tmp_path):
    path = a_plan_of(tmp_path, ["start", "how we will know"], date(2027, 3, 1), "40 -> 60 leads by 30 June")

    reading = read_file(path)
    tactic = reading.workbook.tactics[0]

    assert (tactic.kpi, tactic.kpi_baseline, tactic.kpi_target, tactic.kpi_date) == (("leads",), 40, 60, date(2027, 6, 30))
    assert tactic.how_we_will_know == "40 -> 60 leads by 30 June"
    assert [(id, str(echo)) for id, echo in reading.echoes] == [("an-idea", "Understood: leads, from 40 to 60 by 2027-06-30.")]


def test_how_we_will_know_never_overwrites_what_was_said(tmp_path):
    path = a_plan_of(
        tmp_path, ["kpi", "kpi_target", "kpi_baseline", "comment_saurons_nous"], "sales", 70, "none", "de 40 à 60 leads"
    )

    tactic = read_workbook(path).tactics[0]

    assert (tactic.kpi, tactic.kpi_target, tactic.kpi_baseline) == (("sales",), Decimal(70), None)


def test_how_we_will_know_in_other_words_stays_text(tmp_path):
    tactic = read_workbook(a_plan_of(tmp_path, ["how we will know"], "We will feel it")).tactics[0]

    assert tactic.kpi == () and tactic.how_we_will_know == "We will feel it"


def test_the_place_of_each_tactic_in_the_file_is_known(tmp_path):
    path = an_xlsx(tmp_path, Tactics=[["Title"], ["idea"], ["a"], [], ["b"]])

    assert read_file(path).rows == {"a": ("Tactics", 3), "b": ("Tactics", 5)}
