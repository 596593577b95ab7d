"""Long work in steps: what it is at, what it found, and how it is stopped."""
import asyncio
from datetime import date

import pytest

from planproof.store import open_store
from tests.widgets.loops import in_a_loop, without_a_loop
from tests.widgets.test_pages import a_simulated_plan, button, is_hidden, shown
from widgets.analysis import ForAnalysts, Hinges
from widgets.controls import steps
from widgets.designed import Designed
from widgets.state import WorkbookState

START = "For analysts: rules and spread"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(steps, "FIRST", 0)
    monkeypatch.setattr(steps, "BETWEEN", 0)


@pytest.fixture
def state(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    state.start(a_simulated_plan())
    state.tactic = "mail"
    return state


def test_where_the_answer_turns_is_worked_out_when_it_is_asked_for(state):
    panel = Hinges(state, Designed(state))
    before = shown(panel)

    without_a_loop(button(panel, "What would have to be true?").click)

    assert "your middle" in shown(panel) and "your middle" not in before


def test_a_change_takes_away_what_was_found_for_other_numbers(state):
    panel = Hinges(state, Designed(state))
    without_a_loop(button(panel, "What would have to be true?").click)

    state.moved = (("delta", 0.3),)

    assert "your middle" not in shown(panel)


def test_an_idea_that_nobody_believes_anything_of_offers_no_work(state):
    state.tactic = "fair"

    assert "pp-hidden" in Hinges(state, Designed(state))._dom_classes


def test_long_work_says_what_it_is_at_and_can_be_stopped(state):
    panel = ForAnalysts(state, Designed(state))

    async def begin_and_stop():
        button(panel, START).click()
        while "1 of 2" not in shown(panel):
            await asyncio.sleep(0)
        said = shown(panel)
        button(panel, "Stop looking").click()
        return said

    said = in_a_loop(begin_and_stop())

    assert "1 of 2: every rule on the same pilots" in said
    assert "Stopped" in shown(panel) and not is_hidden(button(panel, START))


def test_work_that_goes_through_shows_every_part(state):
    panel = ForAnalysts(state, Designed(state))

    async def begin_and_wait():
        button(panel, START).click()
        await panel._steps._task

    in_a_loop(begin_and_wait())

    assert "What each rule would cost" in shown(panel) and "Sobol" in shown(panel)
