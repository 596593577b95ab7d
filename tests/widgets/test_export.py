"""What can be handed on from the audit page: made when it is asked for, gone when the workbook changes."""
from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from io import BytesIO

import pytest
from ipywidgets import Dropdown
from openpyxl import load_workbook

from planproof.store import open_store
from tests.builders import a_plan, a_tactic, a_workbook
from tests.widgets.test_pages import button, is_hidden, parts, shown
from widgets.export import Export
from widgets.state import WorkbookState

EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture
def state(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    ideas = a_tactic("mail", name="Letter", sponsor="Marc"), a_tactic("evil", name=EVIL)
    state.start(a_workbook(a_plan(name="Plan 2027"), *ideas))
    return state


def files(panel) -> dict[str, bytes]:
    """The files that can be saved: name -> bytes."""
    found = re.findall(r'href="data:[\w./+-]+;base64,([^"]+)" download="([^"]+)"', shown(panel))
    return {name: b64decode(content) for content, name in found}


def test_the_whole_audit_is_a_spreadsheet_named_after_the_plan(state):
    panel = Export(state)

    button(panel, "The whole audit as a spreadsheet").click()

    (name, content), = files(panel).items()
    assert name == "plan-2027-audit.xlsx" and load_workbook(BytesIO(content))["Tactics"]["A2"].value == "Letter"


def test_the_mail_can_be_looked_at_before_it_is_saved(state):
    panel = Export(state)

    button(panel, "The audit as a mail").click()

    assert files(panel)["plan-2027-audit.md"].decode().startswith("**2 ideas") and "pp-preview" in shown(panel)
    assert EVIL not in shown(panel)


def test_a_reply_is_about_the_idea_that_is_chosen_and_signed_by_whoever_works_here(state):
    panel = Export(state)
    parts(panel, Dropdown)[0].value = "mail"

    button(panel, "A reply to whoever asked for it").click()

    made = files(panel)
    assert set(made) == {"mail-reply.html", "mail-reply.md", "mail-reply.txt"}
    text = made["mail-reply.txt"].decode()
    assert "Dear Marc," in text and "\n\nLea\n\n" in text and made["mail-reply.html"].startswith(b"<!doctype html>")


def test_the_idea_of_the_link_is_chosen_and_new_ideas_can_be(state):
    state.tactic = "evil"
    panel = Export(state)
    choice, = parts(panel, Dropdown)
    assert choice.value == "evil"

    state.apply(lambda workbook: workbook.but(tactics=(*workbook.tactics, a_tactic("new", name="New idea"))))

    assert choice.value == "evil" and ("New idea", "new") in choice.options


def test_a_file_made_before_the_last_change_is_taken_away(state):
    panel = Export(state)
    button(panel, "The audit as a mail").click()

    state.apply(lambda workbook: workbook.but(plan=a_plan(name="Plan B")))

    assert files(panel) == {}


def test_how_far_it_has_come_is_shown_while_it_is_made(state, monkeypatch):
    panel, seen = Export(state), []
    monkeypatch.setattr(panel._link, "show", lambda markup: seen.append(str(markup)))

    button(panel, "The whole audit as a spreadsheet").click()

    assert "Making the file" in seen[0] and "0 of 2 ideas are written" in seen[1] and "Download" in seen[-1]


def test_what_cannot_be_made_is_told_and_nothing_hangs(state):
    from planproof.errors import PlanproofError
    from planproof.model.message import say

    panel = Export(state)

    def refuse(*_):
        raise PlanproofError(say("This text does not fit a cell."))

    panel.attempt(lambda: panel._show(refuse))

    assert "does not fit a cell" in shown(panel) and "Making the file" not in shown(panel)


def test_without_an_idea_there_is_nothing_to_hand_on(tmp_path):
    state = WorkbookState(open_store(f"sqlite:///{tmp_path / 'empty.db'}"), author="Lea", as_of=date(2027, 2, 1))
    panel = Export(state)
    assert is_hidden(panel)

    state.start(a_workbook(a_plan(), a_tactic("mail")))

    assert not is_hidden(panel) and parts(panel, Dropdown)[0].value == "mail"
