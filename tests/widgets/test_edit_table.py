"""What the browser proposes to the editable table, and what it answers."""
from __future__ import annotations

import pytest

from planproof.errors import PlanproofError
from planproof.model.message import say
from planproof.report.wording import Wording
from widgets.controls.edit_table import EditTable
from widgets.controls.grid import Column, Grid, Line

COLUMNS = (Column("name", "Idea"), Column("cost", "Cost", "number"))
LINES = (Line("t1", (("name", "Pinterest"), ("cost", "100"))), Line("t2", (("name", "Fair"),)))


def whole(column: Column, text: str) -> str:
    if column.kind == "number" and text and not text.isdigit():
        raise PlanproofError(say("“{text}” is not an amount.", text=text), fix=say("Write 12500."))
    return text


@pytest.fixture
def told():
    return []


@pytest.fixture
def table(told):
    return EditTable(say("Ideas"), Grid(COLUMNS, LINES), check=whole, changed=told.append, wording=Wording("en"))


def costs(table) -> list[str]:
    return [row["texts"].get("cost", "") for row in table.rows]


def test_an_accepted_edit_is_shown_and_told(table, told):
    table.edit("t2", "cost", "250")

    assert costs(table) == ["100", "250"] and table.undoable
    assert told[-1][1].text("cost") == "250"


def test_a_refused_edit_is_answered_with_the_cell_the_reason_and_what_was_kept(table, told):
    table.edit("t1", "cost", "12,5k")

    assert costs(table)[0] == "100" and told == []
    assert table.refusals == [{"line": "t1", "column": "cost",
                               "text": "Cost, Pinterest: “12,5k” is not an amount. Write 12500. 100 was kept."}]


def test_the_same_refusal_twice_is_answered_twice(table):
    table.edit("t1", "cost", "abc")
    first = table.answer

    table.edit("t1", "cost", "abc")

    assert table.answer != first


def test_a_refusal_goes_with_the_next_accepted_edit(table):
    table.edit("t1", "cost", "abc")

    table.edit("t1", "cost", "1")

    assert table.refusals == []


def test_a_block_wider_than_the_table_says_what_was_left_out(table):
    table.paste("t1", "cost", "5\tx\ty\n6\tx\ty")

    assert costs(table) == ["5", "6"]
    assert [refusal["text"] for refusal in table.refusals] == ["2 columns of the block lie beyond the table and were left out."]


def test_a_block_is_one_step_to_undo(table, told):
    table.paste("t1", "cost", "1\n2\n3")

    table.undo()

    assert costs(table) == ["100", ""] and not table.undoable
    assert told[-1] == LINES


def test_rows_that_changed_elsewhere_replace_those_shown(table):
    table.edit("t1", "cost", "1")

    table.show(LINES[:1])

    assert costs(table) == ["100"] and not table.undoable


def test_a_message_that_no_table_of_ours_sends_changes_nothing(table, told):
    for content in ({}, {"do": "edit"}, {"do": "edit", "line": "t9", "column": "cost", "text": "1"},
                    {"do": "edit", "line": "t1", "column": "secret", "text": "1"},
                    {"do": "edit", "line": ["t1"], "column": "cost", "text": "1"},
                    {"do": "edit", "line": "t1", "column": "cost", "text": 1}, {"do": "drop", "line": "t9"}):
        table._hear(table, content, [])

    assert told == [] and table.grid.lines == LINES


def test_a_table_for_reading_takes_nothing(told):
    table = EditTable(say("Ideas"), Grid(COLUMNS, LINES), check=whole, changed=told.append, wording=Wording("en"), read_only=True)

    table._hear(table, {"do": "drop", "line": "t1"}, [])

    assert table.grid.lines == LINES and told == []


def test_the_words_around_the_table_are_in_the_pages_language():
    table = EditTable(say("Ideas"), Grid(COLUMNS, LINES), check=whole, changed=print, wording=Wording("fr"))

    assert table.words["undo"] == "Annuler" and "{name}" in table.words["drop"]
