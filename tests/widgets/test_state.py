"""The page's one mutable object: changes, undo, saving, and what someone else saves meanwhile."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planproof.errors import ConflictError, PlanproofError, StoreError
from planproof.model.message import say
from planproof.store import open_store
from tests.builders import a_line, a_plan, a_tactic, a_workbook
from tests.widgets.loops import without_a_loop
from widgets.state import WorkbookState

WORKBOOK = a_workbook(a_plan(), a_line(), a_tactic("pinterest", cost=100))


@pytest.fixture
def store(tmp_path):
    return open_store(f"sqlite:///{tmp_path / 'store.db'}")


@pytest.fixture
def state(store):
    state = WorkbookState(store, author="Lea", as_of=date(2027, 2, 1))
    state.start(WORKBOOK, note="first")
    return state


def costing(cost: int):
    return lambda workbook: workbook.with_tactic(workbook.tactic("pinterest").but(total_cost=Decimal(cost)))


def cost(state) -> int:
    return int(state.workbook.tactic("pinterest").total_cost)


def test_a_change_is_not_saved_until_it_is_asked_for(state, store):
    state.apply(costing(200))

    assert state.dirty and cost(state) == 200
    assert store.load(state.revision.workbook)[0] == WORKBOOK


def test_a_change_with_a_note_is_saved_at_once(state, store):
    state.apply(costing(200), note="dearer")

    head = store.head(state.revision.workbook)
    assert not state.dirty and head == state.revision and head.note == "dearer"


def test_a_step_that_fails_changes_nothing(state):
    def refuse(workbook):
        raise PlanproofError(say("No."))

    with pytest.raises(PlanproofError):
        state.apply(refuse)

    assert state.workbook == WORKBOOK and not state.dirty and state.past == ()


def test_a_step_that_changes_nothing_is_no_change(state):
    state.apply(lambda workbook: workbook)

    assert not state.dirty and state.past == ()


def test_undo_goes_back_step_by_step(state):
    state.apply(costing(200))
    state.apply(costing(300))

    state.undo()
    assert cost(state) == 200
    state.undo()
    state.undo()
    assert cost(state) == 100


def test_saving_nothing_makes_no_revision(state, store):
    state.save()

    assert len(store.history(state.revision.workbook)) == 1


def test_a_newer_revision_by_someone_else_is_noticed_and_loaded(state, store):
    other = WorkbookState(store, author="Max")
    other.open(state.revision.workbook)
    other.apply(costing(500), note="cheaper print")

    state.look()
    assert state.newer.author == "Max"
    state.reload()

    assert cost(state) == 500 and state.newer is None


def test_saving_over_someone_elses_revision_is_refused_and_the_change_stays(state, store):
    other = WorkbookState(store, author="Max")
    other.open(state.revision.workbook)
    other.apply(costing(500), note="theirs")

    with pytest.raises(ConflictError) as refused:
        state.apply(costing(200), note="mine")

    assert any("200" in field and "500" in field for field in map(str, refused.value.fields))
    assert cost(state) == 200 and state.dirty and state.newer.author == "Max"


def test_what_was_not_saved_comes_back_with_undo_after_loading_the_newer(state, store):
    other = WorkbookState(store, author="Max")
    other.open(state.revision.workbook)
    other.apply(costing(500), note="theirs")
    state.apply(costing(200))

    state.reload()
    state.undo()

    assert cost(state) == 200 and state.dirty


def test_a_reading_page_changes_and_saves_nothing(store, state):
    reader = WorkbookState(store, read_only=True)
    reader.open(state.revision.workbook)

    for change in (lambda: reader.apply(costing(1)), reader.save, reader.undo, lambda: reader.start(WORKBOOK)):
        with pytest.raises(StoreError, match="for reading only"):
            change()
    assert len(store.workbooks()) == 1


def test_a_workbook_that_is_not_there_is_said(store):
    with pytest.raises(StoreError, match="no workbook nowhere"):
        WorkbookState(store).open("nowhere")


def test_the_line_is_worked_out_once_for_each_workbook(state):
    first = state.assessment()

    assert state.assessment() is first
    state.apply(costing(200))
    assert state.assessment() is not first and state.assessment().workbook is state.workbook


def test_without_a_loop_there_is_no_watch(state):
    assert without_a_loop(state.watch) is None
