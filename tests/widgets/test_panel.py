"""The four faces of a panel."""
from __future__ import annotations

import logging

import pytest
from ipywidgets import Label
from markupsafe import Markup

from planproof.errors import DesignError, IntakeError, PlanproofError
from planproof.model.message import Place, say
from planproof.report.wording import Wording
from planproof.store import open_store
from tests.builders import a_plan, a_tactic, a_workbook
from widgets.controls.notice import trouble
from widgets.panel import Panel
from widgets.state import WorkbookState
from widgets.status import StatusBar


class Names(Panel):
    """The names of the ideas; none block it, one called "bad" fails it, one called "bug" is our defect."""

    def controls(self):
        return [self.action(say("Refuse"), self.refuse), self.action(say("Stumble"), lambda: [][0])]

    def refuse(self):
        raise PlanproofError(say("{text} is not an amount.", text="<b>12,5k</b>"), where=Place("retail.xlsx", row=7),
                             fix=say("Write 12500."))

    def blocked(self, workbook):
        return None if workbook.tactics else say("There are no ideas yet.")

    def render(self, workbook, wording):
        names = [tactic.name for tactic in workbook.tactics]
        if "bad" in names:
            raise DesignError(say("This idea cannot be simulated."))
        return [Markup("<p>{}</p>").format(names["bug" in names and 99 or 0]), Label("below")]


@pytest.fixture
def state(tmp_path):
    return WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea")


def shown(widget) -> str:
    """Everything a widget and its children say."""
    own = getattr(widget, "markup", "") + str(getattr(widget, "value", ""))
    return own + "".join(map(shown, getattr(widget, "children", ())))


def with_ideas(state, *names: str) -> None:
    workbook = a_workbook(a_plan(), *(a_tactic(name) for name in names))
    state.start(workbook) if state.revision is None else state.apply(lambda _: workbook)


def test_an_empty_panel_says_what_to_do(state):
    panel = Names(state)

    assert panel.face == "empty" and "Open a workbook first" in shown(panel)


def test_a_blocked_panel_says_why(state):
    panel = Names(state)

    with_ideas(state)

    assert panel.face == "blocked" and "There are no ideas yet." in shown(panel)


def test_a_ready_panel_shows_the_workbook_as_it_changes(state):
    panel = Names(state)

    with_ideas(state, "pinterest")
    assert panel.face == "ready" and "<p>pinterest</p>" in shown(panel)
    with_ideas(state, "hyper")

    assert "<p>hyper</p>" in shown(panel) and "pinterest" not in shown(panel)


def test_a_failed_panel_has_a_notice_above_the_last_good_result(state):
    panel = Names(state)
    with_ideas(state, "pinterest")

    with_ideas(state, "bad")

    assert panel.face == "failed"
    assert shown(panel).index("cannot be simulated") < shown(panel).index("<p>pinterest</p>")


def test_a_panel_that_can_be_drawn_again_loses_its_notice(state):
    panel = Names(state)
    with_ideas(state, "pinterest")
    with_ideas(state, "bad")

    with_ideas(state, "hyper")

    assert panel.face == "ready" and "cannot be simulated" not in shown(panel)


def test_a_defect_of_ours_is_logged_under_the_id_that_is_shown(state, caplog):
    panel = Names(state)

    with caplog.at_level(logging.ERROR):
        with_ideas(state, "bug")

    id = caplog.records[0].args[0]
    assert panel.face == "failed" and id in shown(panel) and "IndexError" not in shown(panel)
    assert caplog.records[0].exc_info[0] is IndexError


def test_markup_in_an_idea_is_text(state):
    panel = Names(state)

    with_ideas(state, "<img src=x onerror=alert(1)>")

    assert "<img" not in shown(panel) and "&lt;img" in shown(panel)


def test_an_action_that_is_refused_says_where_what_and_the_next_step(state):
    panel = Names(state)
    with_ideas(state, "pinterest")

    panel.children[1].children[0].click()

    assert "retail.xlsx" in shown(panel) and "&lt;b&gt;12,5k&lt;/b&gt; is not an amount." in shown(panel)
    assert "Write 12500." in shown(panel) and "<p>pinterest</p>" in shown(panel)


def test_the_next_action_takes_the_old_notice_away(state):
    panel = Names(state)
    with_ideas(state, "pinterest")
    panel.children[1].children[0].click()

    panel.attempt(lambda: None)

    assert "not an amount" not in shown(panel)


def test_controls_are_made_once(state):
    panel = Names(state)
    button = panel.children[1].children[0]

    with_ideas(state, "pinterest")

    assert panel.children[1].children[0] is button and not button.disabled


def test_every_problem_of_a_file_is_listed():
    problems = [PlanproofError(say("Problem {number}.", number=number)) for number in range(1, 4)]

    said = trouble(IntakeError(problems), Wording("en"))

    assert "3 things in the file need mending." in said and said.count("<li>") == 3


def test_of_very_many_problems_the_first_fifty_are_listed_and_the_rest_counted():
    said = trouble(IntakeError(PlanproofError(say("Problem.")) for _ in range(130)), Wording("en"))

    assert said.count("<li>") == 50 and "and 80 more" in said


def test_the_status_line_says_what_is_not_saved_and_offers_to(state):
    bar = StatusBar(state)
    with_ideas(state, "pinterest")
    assert "version 1, saved by Lea" in shown(bar)

    with_ideas(state, "hyper")
    assert "changed since version 1, not saved yet" in shown(bar)
    bar.children[1].children[0].click()

    assert "version 2, saved by Lea" in shown(bar)


def test_the_status_line_offers_what_someone_else_saved(state):
    bar = StatusBar(state)
    with_ideas(state, "pinterest")
    other = WorkbookState(state.store, author="Max")
    other.open(state.revision.workbook)
    other.apply(lambda workbook: workbook.but(plan=a_plan(name="Plan B")), note="renamed")

    state.look()
    assert "Max saved a newer version." in shown(bar)
    bar.children[1].children[2].click()

    assert "Plan B" in shown(bar) and "newer version." not in shown(bar)


def test_a_conflict_is_said_with_what_differs_and_nothing_is_lost(state):
    bar = StatusBar(state)
    with_ideas(state, "pinterest")
    other = WorkbookState(state.store, author="Max")
    other.open(state.revision.workbook)
    other.apply(lambda workbook: workbook.but(plan=a_plan(name="Plan B")), note="theirs")
    state.apply(lambda workbook: workbook.but(plan=a_plan(name="Plan C")))

    bar.children[1].children[0].click()

    assert "Plan B" in shown(bar) and "Plan C" in shown(bar) and state.dirty
