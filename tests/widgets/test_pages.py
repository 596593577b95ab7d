"""The panels of the five pages, from plain workbooks, without a browser."""
from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planproof.store import open_store
from tests.builders import a_line, a_plan, a_tactic, a_workbook, an_estimate
from widgets.arrival import Arrival
from widgets.audit import AuditPanel
from widgets.beliefs import Beliefs
from widgets.board import BoardPanel, Decide
from widgets.controls.edit_table import EditTable
from widgets.controls.upload import File, Upload
from widgets.export import Export
from widgets.funding import FundingPanel
from widgets.ideas import Ideas
from widgets.onward import Onward
from widgets.pilot import Chooser, PilotDetail, PilotPanel
from widgets.shelf import Shelf
from widgets.state import WorkbookState
from widgets.status import StatusBar

FIXTURES = Path(__file__).parents[1] / "fixtures"
SCRIPTED = "<img src=x onerror=alert(1)>"
EMAIL = (("N", 10_000), ("h", "0.2"), ("p0", "0.01"), ("v", 80), ("g", "0.4"), ("c_m", "0.01"), ("U", 10_000), ("H", 52),
         ("e", 2), ("w", 30), ("lam", "0.1"))


@pytest.fixture
def state(tmp_path):
    return WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))


def a_simulated_plan(*, lift: tuple[str, str, str] = ("0.1", "0.2", "0.3")):
    spring = {"start": date(2027, 3, 1), "end": date(2027, 3, 31)}
    letter = a_tactic("mail", name="Letter", cost=100, line="Social", **spring)
    return a_workbook(a_plan(), a_line(), letter, a_tactic("fair", name=SCRIPTED),
                      an_estimate("mail", "delta", *lift), *(an_estimate("mail", input, p50=value) for input, value in EMAIL))


def shown(widget) -> str:
    """Everything a widget and its children say."""
    own = getattr(widget, "markup", "") + str(getattr(widget, "value", "")) + str(getattr(widget, "description", ""))
    return own + "".join(map(shown, getattr(widget, "children", ())))


def parts(widget, kind) -> list:
    """Every part of a kind in it, in order."""
    inside = [part for child in getattr(widget, "children", ()) for part in parts(child, kind)]
    return [widget, *inside] if isinstance(widget, kind) else inside


def button(widget, label: str):
    from ipywidgets import Button

    return next(found for found in parts(widget, Button) if found.description == label)


def is_hidden(widget) -> bool:
    return "pp-hidden" in widget._dom_classes


def bring(arrival: Arrival, *files: tuple[str, bytes]) -> None:
    parts(arrival, Upload)[0].arrived([File(*file) for file in files])


@pytest.mark.parametrize("panel", [AuditPanel, FundingPanel, BoardPanel, Decide, Chooser, Ideas])
def test_without_a_workbook_a_panel_says_what_to_do(state, panel):
    made = panel(state)

    assert made.face == "empty" and "<h2>" in shown(made)


@pytest.mark.parametrize("panel", [AuditPanel, FundingPanel, BoardPanel, Decide, Chooser])
def test_without_an_idea_there_is_nothing_to_look_at(state, panel):
    state.start(a_workbook(a_plan()))

    assert panel(state).face == "empty"


@pytest.mark.parametrize("panel", [FundingPanel, BoardPanel])
def test_a_page_shows_the_ideas_as_text(state, panel):
    state.start(a_simulated_plan())

    made = panel(state)

    assert made.face == "ready" and "Letter" in shown(made)
    assert SCRIPTED not in shown(made) and "&lt;img" in shown(made)


@pytest.mark.parametrize("panel", [AuditPanel, FundingPanel, BoardPanel, PilotPanel])
def test_a_page_follows_what_is_changed(state, panel):
    state.start(a_simulated_plan())
    state.tactic = "mail"
    made = panel(state)
    before = shown(made)

    state.apply(lambda workbook: a_simulated_plan(lift=("-0.9", "-0.8", "-0.7")))

    assert made.face == "ready" and shown(made) != before


def test_the_status_bar_is_quiet_without_a_workbook(state):
    bar = StatusBar(state)

    assert bar.face == "ready" and is_hidden(button(bar, "Save")) and is_hidden(button(bar, "Undo"))


def test_what_is_saved_is_signed_with_the_name_in_the_status_bar(state):
    from widgets.controls.signature import Signature

    state.start(a_simulated_plan())
    bar = StatusBar(state)

    parts(bar, Signature)[0].value = "Max"
    state.apply(lambda workbook: workbook.but(plan=a_plan(name="Plan B")))
    button(bar, "Save").click()

    assert "version 2, saved by Max" in shown(bar) and state.store.head(state.revision.workbook).author == "Max"


def test_a_file_is_read_and_kept(state):
    arrival = Arrival(state)

    bring(arrival, ("filled.en.xlsx", (FIXTURES / "filled.en.xlsx").read_bytes()))

    assert "read from filled.en.xlsx" in shown(arrival) and state.workbook.tactics
    assert state.store.source(state.revision.source).name == "filled.en.xlsx"


def test_the_csv_files_of_a_folder_come_together_and_are_given_back_together(state):
    arrival = Arrival(state)
    files = [(path.name, path.read_bytes()) for path in sorted((FIXTURES / "filled_fr").glob("*.csv"))]

    bring(arrival, *files)
    export = Export(state)
    button(export, "Give me my file back, with the audit").click()

    assert state.workbook.plan.name and "read from" in shown(arrival)
    assert "application/zip" in shown(export)


def test_files_that_do_not_belong_together_are_refused(state):
    arrival = Arrival(state)

    bring(arrival, ("a.xlsx", b"PK"), ("b.csv", b"id\n"))

    assert "do not belong together" in shown(arrival) and state.workbook is None


def test_a_file_that_was_too_large_to_send_is_told(state):
    arrival = Arrival(state)

    parts(arrival, Upload)[0].refused("film.xlsx")

    assert "film.xlsx is larger than" in shown(arrival)


def test_every_problem_of_a_file_is_told_and_nothing_is_kept(state):
    arrival = Arrival(state)

    bring(arrival, ("plan.csv", b"id,name,total_cost\na,Letter,12k5x\nb,Fair,many\n"))

    assert "2 things in the file need mending" in shown(arrival) and "many" in shown(arrival)
    assert state.workbook is None and state.store.workbooks() == ()


def test_an_open_question_is_asked_and_its_answer_read(state):
    arrival = Arrival(state)
    bring(arrival, ("plan.csv", b"id,name,start,end\na,Letter,03/02/2027,05/02/2027\n"))
    assert not is_hidden(arrival._questions["dates"]) and is_hidden(arrival._questions["decimal"])

    arrival._questions["dates"].value = "mdy"
    button(arrival, "Read it this way").click()

    assert state.workbook.tactic("a").start == date(2027, 3, 2)
    assert is_hidden(arrival._questions["dates"])


def test_a_mapping_is_offered_again_for_the_same_headings(state):
    content = (FIXTURES / "own_words.csv").read_bytes()
    arrival = Arrival(state)
    bring(arrival, ("own_words.csv", content))
    assert state.workbook is None and "Campagne" in shown(arrival) and "Lettre de printemps" in shown(arrival)
    button(arrival, "Read it this way").click()
    assert len(state.workbook.tactics) == 3

    bring(arrival, ("next month.csv", content))

    assert "a file with the same headings" in shown(arrival)


def test_a_template_is_made_when_it_is_asked_for(state):
    arrival = Arrival(state)

    button(arrival, "Give me a template to fill in").click()

    assert 'download="planproof-template.xlsx"' in shown(arrival)


def test_the_shelf_opens_samples_and_workbooks_and_nothing_else(state):
    shelf = Shelf(state)

    shelf.clicked("sample:cards")
    first = state.revision.workbook
    shelf.clicked("empty:")
    assert state.workbook.tactics == ()
    shelf.clicked(f"open:{first}")
    assert state.revision.workbook == first and "open now" in shown(shelf)
    shelf._clicked("sample:../../etc/passwd")

    assert state.revision.workbook == first and 'role="alert"' in shown(shelf)


def test_an_idea_that_is_renamed_in_the_table_is_renamed_in_the_workbook(state):
    state.start(a_simulated_plan())
    ideas = Ideas(state)

    ideas._table.edit("mail", "name", "Spring letter")

    assert state.workbook.tactic("mail").name == "Spring letter" and state.dirty


def test_an_undo_elsewhere_is_seen_in_the_table(state):
    state.start(a_simulated_plan())
    ideas = Ideas(state)
    ideas._table.edit("mail", "name", "Spring letter")

    state.undo()

    assert dict(ideas._table.grid.lines[0].texts)["name"] == "Letter"


def test_too_many_ideas_are_not_edited_here(state):
    state.start(a_workbook(a_plan(), *(a_tactic(f"t{number}") for number in range(301))))

    ideas = Ideas(state)

    assert ideas.face == "blocked" and "too many" in shown(ideas)


def test_the_chooser_begins_with_an_idea_that_has_estimates(state):
    state.start(a_simulated_plan())

    Chooser(state)

    assert state.tactic == "mail"


def test_an_idea_nobody_believes_anything_of_blocks_the_simulation(state):
    state.start(a_simulated_plan())
    state.tactic = "fair"

    assert PilotPanel(state).face == "blocked"


def test_a_pilot_that_cannot_be_computed_keeps_the_last_good_result_below_the_notice(state):
    state.start(a_simulated_plan())
    state.tactic = "mail"
    pilot = PilotPanel(state)

    state.apply(lambda workbook: workbook.but(estimates=workbook.estimates[:2]))

    assert pilot.face == "failed" and "cannot be simulated without" in shown(pilot) and "simulated cases" in shown(pilot)


def test_what_the_team_said_comes_first_and_the_rest_stands_pale(state):
    state.start(a_simulated_plan())
    state.tactic = "mail"

    table = Beliefs(state)._table

    assert [row["id"] for row in table.rows[:4]] == ["N", "h", "p0", "delta"]
    assert "r1" not in [row["id"] for row in table.rows]
    assert table.hints["T"]["source"] == "from the workbook" and table.hints["DE"]["source"] == "assumed"


def test_a_belief_that_is_typed_counts(state):
    state.start(a_simulated_plan())
    state.tactic = "mail"
    table = Beliefs(state)._table

    table.edit("DE", "p50", "2")
    table.edit("delta", "p10", "0.5")

    said = {row.input: row for row in state.workbook.estimates}
    assert said["DE"].p50 == 2 and "DE" not in table.hints
    assert said["delta"].p10 == Decimal("0.1")


def test_shares_are_typed_and_shown_as_percentages_in_the_pages_language(state):
    state.start(a_simulated_plan())
    state.tactic, state.lang = "mail", "fr"
    table = Beliefs(state)._table
    assert {"p10": "10 %", "p50": "20 %", "p90": "30 %"}.items() <= table.rows[3]["texts"].items()

    table.edit("p0", "p50", "1,5 %")
    table.edit("lam", "p50", "12,5 %")

    said = {row.input: row.p50 for row in state.workbook.estimates}
    assert (said["p0"], said["lam"]) == (Decimal("0.015"), Decimal("0.125"))
    assert [hint["p50"] for symbol, hint in table.hints.items() if symbol == "x"] == ["0\u202f%"]


def test_a_share_stands_as_it_was_typed_where_inputs_are_listed(state):
    state.start(a_simulated_plan(lift=("0.015", "0.0225", "0.03")))
    state.tactic = "mail"

    page = shown(PilotDetail(state))

    assert "2.25%" in page and ">0.0225<" not in page


def test_an_amount_may_be_typed_as_the_language_writes_it(state):
    state.start(a_simulated_plan())
    state.lang = "fr"
    table = Ideas(state)._table

    table.edit("mail", "total_cost", "1 250,50 €")

    assert state.workbook.tactic("mail").total_cost == Decimal("1250.50")


def test_a_decision_is_kept_with_its_name_and_reason_and_seen_elsewhere(state):
    state.start(a_simulated_plan())
    other = WorkbookState(state.store, author="Max", as_of=state.as_of)
    other.open(state.revision.workbook)
    seen, decide = Decide(other), Decide(state)

    decide._why.value = "It teaches us most."
    button(decide, "Record the decision").click()
    other.look()

    assert "It teaches us most." in shown(decide) and "It teaches us most." in shown(seen)
    assert [record.by for record in state.store.decisions(state.revision.workbook)] == ["Lea"]


def test_a_decision_without_a_reason_is_refused(state):
    state.start(a_simulated_plan())
    decide = Decide(state)

    button(decide, "Record the decision").click()

    assert 'role="alert"' in shown(decide) and "our side" not in shown(decide)
    assert state.store.decisions(state.revision.workbook) == ()


def test_the_way_on_keeps_what_is_open(state, monkeypatch):
    monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5")
    state.start(a_simulated_plan())

    state.tactic = "mail"

    assert f'href="/funding?workbook={state.revision.workbook}&amp;tactic=mail&amp;lang=en"' in shown(Onward(state, "audit"))
    assert "href" not in shown(Onward(state, "board"))


def test_a_page_for_reading_asks_for_nothing(state):
    state.start(a_simulated_plan())
    reader = WorkbookState(state.store, read_only=True, as_of=state.as_of)
    reader.open(state.revision.workbook)

    assert is_hidden(Arrival(reader)) and "data-say=\"sample" not in shown(Shelf(reader))
    assert "Record the decision" not in shown(Decide(reader)) and "Your name" not in shown(StatusBar(reader))


def test_the_table_shows_the_ideas_of_the_workbook_that_was_opened_last(state):
    state.start(a_workbook(a_plan(), a_tactic("old", name="Old idea", objectives=("o1",))))
    ideas = Ideas(state)

    state.start(a_workbook(a_plan(), a_tactic("new", name="New idea")))

    (table,) = parts(ideas, EditTable)
    assert [row["texts"]["name"] for row in table.rows] == ["New idea"]
    assert ideas.face == "ready"
    assert "is not in the sheet" not in shown(ideas)


def test_a_row_that_was_added_stays_one_idea_however_often_it_is_edited(state):
    state.start(a_workbook(a_plan()))
    (table,) = parts(Ideas(state), EditTable)

    table.add()
    table.edit("new-1", "name", "Pinterest board")
    table.edit("new-1", "owner", "Lea")
    table.edit("new-1", "total_cost", "1200")

    (idea,) = state.workbook.tactics
    assert (idea.id, idea.owner, idea.total_cost) == ("pinterest-board", "Lea", 1200)


def test_a_decision_stands_beside_its_idea_on_the_board(state):
    state.start(a_simulated_plan())
    board, decide = BoardPanel(state), Decide(state)

    decide._why.value = "Because the trial pays for itself."
    button(decide, "Record the decision").click()

    assert "decided: " in shown(board)


def test_undo_brings_back_what_was_typed_before_a_newer_version_was_loaded(state):
    state.start(a_workbook(a_plan(), a_tactic("fair", name="Fair")))
    (table,) = parts(Ideas(state), EditTable)
    table.edit("fair", "name", "Lea's words")

    state.reload()
    loaded = table.rows[0]["texts"]["name"]
    state.undo()

    assert (loaded, table.rows[0]["texts"]["name"]) == ("Fair", "Lea's words")
