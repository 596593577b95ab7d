"""Past weeks and closed ideas on the pilot's page."""
from datetime import date
from decimal import Decimal

import pytest

from planproof.store import open_store
from tests.builders import some_history
from tests.widgets.test_pages import a_simulated_plan, button, is_hidden, parts, shown
from widgets.controls.upload import File, Upload
from widgets.designed import Designed
from widgets.past import Past
from widgets.state import WorkbookState

WEEKS = "week,people,conversions,revenue\n" + "".join(f"{n},1000,{10 + n % 4},{800 + 10 * n}\n" for n in range(1, 13))


@pytest.fixture
def state(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    state.start(a_simulated_plan())
    state.tactic = "mail"
    return state


def bring(panel, text, name="weeks.csv"):
    parts(panel, Upload)[0].arrived([File(name, text.encode())])


def test_past_weeks_are_shown_first_and_taken_over_when_asked(state):
    panel = Past(state, Designed(state))

    bring(panel, WEEKS)

    assert "12 past weeks say this" in shown(panel) and not state.dirty
    button(panel, "Use these numbers").click()
    rows = {row.input: row for row in state.workbook.estimates}
    assert rows["p0"].source == "weeks.csv" and rows["p0"].p10 < rows["p0"].p50 < rows["p0"].p90 and "sigma" in rows
    assert "12 past weeks" not in shown(panel) and is_hidden(button(panel, "Use these numbers"))


def test_what_was_taken_over_goes_with_undo(state):
    panel = Past(state, Designed(state))
    bring(panel, WEEKS)
    button(panel, "Use these numbers").click()

    state.undo()

    assert state.workbook == a_simulated_plan()


@pytest.mark.parametrize("text, said", [("week,clicks\n1,2\n", "week, people, conversions"),
                                        ("week,people,conversions\n1,10,2\n2,10,3\n", "too few")])
def test_a_file_that_tells_nothing_says_so_and_changes_nothing(state, text, said):
    panel = Past(state, Designed(state))

    bring(panel, text)

    assert said in shown(panel) and not state.dirty and is_hidden(button(panel, "Use these numbers"))


def test_closed_ideas_show_how_far_promises_held(state):
    rows = tuple(some_history("Ann", tactic=f"old {n}", promised=Decimal(100), actual=Decimal(20 * n), year=Decimal(2020 + n))
                 for n in range(1, 7))
    state.apply(lambda workbook: workbook.but(history=rows))

    said = shown(Past(state, Designed(state)))

    assert "2 of 6 promises were kept" in said and "The middle one came to 70% of what was promised" in said


def test_what_a_file_said_of_one_idea_does_not_stay_with_another(state):
    panel = Past(state, Designed(state))
    bring(panel, WEEKS)

    state.tactic = "fair"

    assert "12 past weeks" not in shown(panel)
