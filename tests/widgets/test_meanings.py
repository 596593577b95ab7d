"""The mapping page: what each of a team's headings may mean, and what a file leaves open."""
from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from ipywidgets import Dropdown
from openpyxl import Workbook as Book

from planproof.intake import Mapping, SheetMapping
from planproof.intake.columns import SHEETS
from planproof.report.meanings import column_choices, years_around
from planproof.report.wording import Wording
from planproof.store import open_store
from tests.widgets.test_pages import bring, button, is_hidden, parts, shown
from widgets.arrival import Arrival
from widgets.meanings import Meanings
from widgets.state import WorkbookState

OWN = [["Campagne", "janv.", "févr.", "Montant HT", "Agence"], ["Salon", 100, 200, 300, "Bleu"], ["Radio", 5, None, 5, None]]


@pytest.fixture
def state(tmp_path):
    return WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", lang="fr", as_of=date(2027, 2, 1))


def a_file(rows: list[list]) -> bytes:
    book, content = Book(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def chosen(widget, heading: str) -> str:
    """What the page shows as the meaning of a heading."""
    fields = {field.description.replace("\xa0", " "): field.label.replace("\xa0", " ") for field in parts(widget, Dropdown)}
    return fields[f"« {heading} » veut dire"]


def test_months_and_their_total_are_shown_as_what_they_are(state):
    arrival = Arrival(state)

    bring(arrival, ("suivi.xlsx", a_file([["Plan 2027"], *OWN])))

    assert [chosen(arrival, heading) for heading in OWN[0]] == [
        "idée", "le montant en janvier", "le montant en février", "coût total", "la garder telle quelle"]
    button(arrival, "Lire de cette façon").click()
    assert [tactic.total_cost for tactic in state.workbook.tactics] == [300, 5]
    assert {tactic.start for tactic in state.workbook.tactics} == {date(2027, 1, 1)}
    assert "janvier 2027" in shown(arrival)


def test_the_year_that_no_one_tells_is_asked_for_here(state):
    arrival = Arrival(state)
    bring(arrival, ("suivi.xlsx", a_file(OWN)))
    assert is_hidden(arrival._questions["year"])

    button(arrival, "Lire de cette façon").click()
    assert not is_hidden(arrival._questions["year"]) and "--year" not in shown(arrival)
    arrival._questions["year"].value = 2028
    button(arrival, "Lire de cette façon").click()

    assert state.workbook.tactics[0].start == date(2028, 1, 1)


def test_the_file_is_given_back_with_the_year_that_was_answered(state):
    from planproof.line import given_back

    arrival = Arrival(state)
    bring(arrival, ("suivi.xlsx", a_file(OWN)))
    button(arrival, "Lire de cette façon").click()
    button(arrival, "Lire de cette façon").click()
    source = state.store.source(state.revision.source)

    name, content = given_back(state.assessment(), (source.name, source.content, source.reading), "fr")

    assert name == "planproof-suivi.xlsx" and content


@pytest.mark.parametrize("lang, month, total", [("en", "the amount of March", "the total of the months"),
                                                ("fr", "le montant en mars", "le total des mois")])
def test_any_column_of_amounts_may_be_said_to_be_a_month_or_their_total(lang, month, total):
    choices = dict(column_choices(SHEETS["tactics"], "", Wording(lang)))

    assert choices[month] == "March" and choices[total] == "total"


def test_a_sheet_without_amounts_by_month_offers_no_months():
    assert "March" not in dict(column_choices(SHEETS["risks"], "", Wording("en"))).values()


def test_every_meaning_of_a_mapping_is_among_the_choices():
    fields = {"a": "name", "b": "2027-03", "c": "March", "d": "total", "e": "month", "f": ""}
    said = Mapping(sheets=(SheetMapping(sheet="A", meaning="tactics", columns=fields),))

    assert Meanings(said, said, Wording("en")).mapping() == said


def test_the_years_to_choose_from_begin_with_this_one():
    assert [year for _, year in years_around(date(2027, 11, 2))] == [2027, 2028, 2026, 2029]


def test_the_board_speaks_of_the_headings_that_came(state):
    from widgets.board import BoardPanel

    rows = [["Plan 2027"], ["Campagne", "Ligne budgétaire", "janv.", "Montant HT"], ["Salon", None, 5, 5]]
    arrival = Arrival(state)
    bring(arrival, ("suivi.xlsx", a_file(rows)))
    button(arrival, "Lire de cette façon").click()

    page = shown(BoardPanel(state)).replace("\xa0", " ").replace("\u202f", " ")

    assert "« Sheet », « Salon », Ligne budgétaire" in page and "Tactiques" not in page
    assert state.names.column("tactics", "total_cost") == "Montant HT"


def test_the_names_are_those_of_the_workbook_that_is_shown(state):
    arrival = Arrival(state)
    bring(arrival, ("suivi.xlsx", a_file([["Plan 2027"], *OWN])))
    button(arrival, "Lire de cette façon").click()
    own = state.revision.workbook

    bring(arrival, ("idées.xlsx", a_file([["Idée", "Coût total"], ["Radio", 5]])))
    assert state.names.column("tactics", "total_cost") == "Coût total"
    state.open(own)

    assert state.names.column("tactics", "total_cost") == "Montant HT"
