"""Sliders and scenarios on the pilot's page: what moves, what is kept, what is held against what."""
from datetime import date

import pytest
from ipywidgets import Dropdown, Text

from planproof.store import open_store
from tests.widgets.test_pages import a_simulated_plan, button, parts, shown
from widgets.controls.slider import Slider
from widgets.designed import Designed
from widgets.pilot import PilotPanel
from widgets.scenarios import Scenarios
from widgets.state import WorkbookState
from widgets.whatif import WhatIf


@pytest.fixture
def state(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    state.start(a_simulated_plan())
    state.tactic = "mail"
    return state


def slider(panel, label):
    return next(found for found in parts(panel, Slider) if found.label == label)


def field(panel, label):
    return next(found for found in parts(panel, Dropdown) + parts(panel, Text) if found.description == label)


def belief(state, symbol):
    return Designed(state).shown().belief(symbol).p50


def test_the_page_follows_a_slider_and_nothing_is_saved(state):
    designed = Designed(state)
    page, knobs = PilotPanel(state, designed), WhatIf(state, designed)
    before = shown(page)

    slider(knobs, "Lift").value = 0.3

    assert belief(state, "delta") == pytest.approx(0.3) and shown(page) != before
    assert slider(knobs, "Lift").shown == "30%" and not state.dirty


def test_back_to_your_numbers_puts_every_slider_where_it_was(state):
    knobs = WhatIf(state, Designed(state))
    slider(knobs, "Lift").value = 0.3

    button(knobs, "Back to your numbers").click()

    assert state.moved == () and slider(knobs, "Lift").value == pytest.approx(0.2)


def test_another_idea_begins_with_its_own_numbers(state):
    WhatIf(state, Designed(state))
    state.scenario, state.moved = "rain", (("delta", 0.3),)

    state.tactic = "fair"

    assert (state.moved, state.scenario) == ((), "")


def test_an_idea_that_cannot_be_simulated_has_nothing_to_turn(state):
    state.tactic = "fair"

    assert parts(WhatIf(state, Designed(state)), Slider) == []


def test_what_was_turned_is_kept_as_a_scenario_and_looked_at(state):
    designed = Designed(state)
    knobs, scenarios = WhatIf(state, designed), Scenarios(state, designed)
    slider(knobs, "Lift").value = 0.3
    field(scenarios, "Name of the scenario").value = "sun"

    button(scenarios, "Save as a scenario").click()

    assert state.scenario == "sun" and state.dirty and state.moved == ()
    assert belief(state, "delta") == pytest.approx(0.3)
    assert field(scenarios, "Look at").value == "sun"


def test_a_scenario_without_a_name_is_refused_in_words(state):
    designed = Designed(state)
    slider(WhatIf(state, designed), "Lift").value = 0.3
    scenarios = Scenarios(state, designed)

    button(scenarios, "Save as a scenario").click()

    assert "needs a name" in shown(scenarios) and not state.dirty


def test_two_scenarios_stand_side_by_side(state):
    designed = Designed(state)
    knobs, scenarios = WhatIf(state, designed), Scenarios(state, designed)
    slider(knobs, "Lift").value = 0.3

    field(scenarios, "Hold it against").value = ""

    assert "Side by side" in shown(scenarios) and "your own numbers, with your changes" in shown(scenarios)
    assert "more" in shown(scenarios)


def test_a_removed_scenario_leaves_the_team_s_own_numbers_and_comes_back_with_undo(state):
    designed = Designed(state)
    knobs, scenarios = WhatIf(state, designed), Scenarios(state, designed)
    slider(knobs, "Lift").value = 0.3
    field(scenarios, "Name of the scenario").value = "sun"
    button(scenarios, "Save as a scenario").click()

    button(scenarios, "Remove this scenario").click()

    assert state.scenario == "" and state.workbook.scenarios == ()
    state.undo()
    assert state.workbook.scenario_names("mail") == ("sun",)
