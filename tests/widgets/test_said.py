"""A belief is drawn and said back on the page."""
from datetime import date

import pytest
from ipywidgets import Dropdown

from planproof.store import open_store
from tests.builders import an_estimate
from tests.widgets.test_pages import a_simulated_plan, parts, shown
from widgets.designed import Designed
from widgets.said import Said
from widgets.state import WorkbookState


@pytest.fixture
def state(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    state.start(a_simulated_plan())
    state.tactic = "mail"
    return state


def with_a_group(workbook):
    rows = [row for row in workbook.estimates if row.input != "v"]
    return workbook.but(estimates=(*rows, an_estimate("mail", "v", "60", "70", "80", member="Ana"),
                                   an_estimate("mail", "v", "90", "100", "120", member="Ben")))


def test_the_first_doubt_is_said_back(state):
    assert "So you think: lift is below 10% in 1 case of 10" in shown(Said(state, Designed(state))).replace("\xa0", " ")


def test_what_members_differ_on_comes_first_each_with_their_own(state):
    state.apply(with_a_group)

    said = shown(Said(state, Designed(state)))

    assert "The ranges of Ana and Ben do not meet" in said and "together" in said


def test_another_input_is_shown_when_it_is_chosen(state):
    state.apply(with_a_group)
    panel = Said(state, Designed(state))

    parts(panel, Dropdown)[0].value = "delta"

    assert "lift is below" in shown(panel)


def test_an_idea_without_doubt_has_nothing_to_draw(state):
    state.tactic = "fair"

    assert shown(Said(state, Designed(state))) == ""
