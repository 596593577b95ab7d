"""The funding page without a browser: ticks that count, answers that are taken and signed, pictures that follow."""
from __future__ import annotations

from datetime import date

import pytest

from planproof.store import open_store
from tests.builders import a_plan, a_tactic, a_workbook
from tests.report.together.tries import a_crowded_team, plain
from tests.widgets.loops import without_a_loop
from tests.widgets.test_pages import a_simulated_plan, button, is_hidden, shown
from widgets.funding import Books, FundingPanel, funding_parts
from widgets.standing import Standing
from widgets.start_one import StartOne
from widgets.state import WorkbookState


@pytest.fixture
def state(tmp_path):
    made = WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=date(2027, 2, 1))
    made.start(a_crowded_team())
    return made


@pytest.fixture
def panel(state):
    return FundingPanel(state)


def headline(panel) -> str:
    from markupsafe import Markup

    return plain(Markup(panel._headline.markup))


def take(start: StartOne, place: int = 0) -> None:
    start._clicked(f"take:{place}")


def on_record(state) -> list[tuple[str, str, str]]:
    return [(kept.tactic, kept.verdict, kept.rationale) for kept in state.store.decisions(state.revision.workbook)]


def test_the_page_begins_with_the_best_set_and_a_tick_counts_at_once(panel, state):
    assert headline(panel) == "These 2 new ideas fit together; 700 € stay free."

    panel._clicked("tick:fair:on")

    assert headline(panel) == "The ticked ideas do not fit: 400 € too much."
    panel._clicked("tick:radio:off")
    assert headline(panel) == "These 2 new ideas fit together; 700 € stay free."
    assert "fair" in state.ticked and "radio" not in state.ticked


def test_a_tick_said_twice_counts_once(panel, state):
    panel._clicked("tick:fair:on")
    before = state.ticked

    panel._clicked("tick:fair:on")

    assert state.ticked == before


def test_buttons_lead_back_to_the_best_set_to_what_runs_and_to_the_nearest_that_fits(panel):
    button(panel, "Only what is running").click()
    assert headline(panel).startswith("No new idea is ticked")
    button(panel, "Back to the best set").click()
    assert headline(panel).startswith("These 2 new ideas fit")
    panel._clicked("tick:fair:on")
    panel._clicked("nearest")
    assert headline(panel).startswith("These 2 new ideas fit")


def test_a_click_on_what_is_not_there_becomes_no_tick(panel, state):
    panel._clicked("tick:nobody:on")

    assert headline(panel).startswith("These 2 new ideas fit") and panel.face == "ready"


def test_the_numbers_behind_a_line_open_and_close(panel):
    panel._clicked("open:money:Social")
    assert "There for ideas" in panel._filling.markup and 'aria-expanded="true"' in panel._filling.markup

    panel._clicked("open:money:Social")

    assert 'aria-expanded="true"' not in panel._filling.markup


def test_ideas_are_found_as_soon_as_something_is_typed(panel):
    panel._find.value = "walks"

    assert panel._ideas.markup.count('type="checkbox"') == 1


def test_few_ideas_need_no_search(panel, state):
    assert is_hidden(panel._find)

    state.apply(lambda workbook: workbook.but(tactics=tuple(a_tactic(f"t{number}") for number in range(20))))

    assert not is_hidden(panel._find)


def test_another_workbook_begins_with_its_own_best_set(panel, state):
    panel._clicked("tick:fair:on")

    state.start(a_workbook(a_plan(), a_tactic("fair")))

    assert state.ticked is None


def test_ticks_outlive_a_change_of_the_workbook(panel, state):
    panel._clicked("tick:fair:on")

    state.apply(lambda workbook: workbook.but(tactics=workbook.tactics[:-1]))

    assert "fair" in state.ticked and headline(panel).startswith("The ticked ideas do not fit")


def test_an_answer_is_taken_signed_and_put_on_record_together(state):
    start = StartOne(state)
    assert is_hidden(start._form) and start._idea.value == "fair"

    take(start)
    assert not is_hidden(start._form) and "2 decisions on record together" in shown(start._form)
    assert on_record(state) == []
    start._why.value = "It teaches us most."
    button(start, "Record these decisions").click()

    assert on_record(state) == [("fair", "fund", "To start “Fair”: It teaches us most."),
                                ("radio", "decline", "To start “Fair”: It teaches us most.")]
    assert "The decisions are on record." in shown(start) and "Decisions on record" in shown(start)
    assert is_hidden(start._form) and set(state.ticked) == {"fair", "letter", "april", "signed"}


def test_how_it_starts_is_the_persons_to_say(state):
    start = StartOne(state)
    take(start)

    start._how.value = "pilot"
    start._why.value = "First a trial."
    button(start, "Record these decisions").click()

    assert [verdict for _, verdict, _ in on_record(state)] == ["pilot", "decline"]


@pytest.mark.parametrize("field", ["_why", "_by"])
def test_an_answer_without_a_name_or_a_reason_is_refused_whole(state, field):
    start = StartOne(state)
    take(start)
    start._why.value = "It teaches us most."

    getattr(start, field).value = "  "
    button(start, "Record these decisions").click()

    assert 'role="alert"' in shown(start) and "our side" not in shown(start)
    assert on_record(state) == [] and not is_hidden(start._form)


def test_cancel_takes_nothing(state):
    start = StartOne(state)
    take(start)

    button(start, "Cancel").click()

    assert is_hidden(start._form) and on_record(state) == []


def test_other_ticks_put_a_taken_answer_away(state):
    start, panel = StartOne(state), FundingPanel(state)
    take(start)

    panel._clicked("tick:radio:off")

    assert is_hidden(start._form) and "Nothing has to stop." in shown(start)


def test_another_idea_has_its_own_answers(state):
    start = StartOne(state)

    start._idea.value = "april"

    assert "Nothing has to stop." in shown(start)


def test_an_idea_that_nothing_makes_room_for_says_why(state):
    large = state.workbook.tactic("fair").but(total_cost="5000")
    start = StartOne(state)

    state.apply(lambda workbook: workbook.with_tactic(large))

    assert start._idea.value == "fair" and "No stop makes room for" in shown(start)


def test_where_no_idea_is_proposed_there_is_nothing_to_start(state):
    state.start(a_workbook(a_plan(), a_tactic("old", status="running")))

    assert "what stops" not in shown(StartOne(state))


def test_a_page_for_reading_ticks_but_signs_nothing(state):
    reader = WorkbookState(state.store, read_only=True, as_of=state.as_of)
    reader.open(state.revision.workbook)
    panel, start = FundingPanel(reader), StartOne(reader)

    panel._clicked("tick:fair:on")

    assert headline(panel).startswith("The ticked ideas do not fit") and "Take this answer" not in shown(start)


def test_the_pictures_follow_the_ticks(state):
    books = Books(state)
    before = shown(books)

    state.ticked = ("letter", "fair", "radio")

    assert shown(books) != before and "are missing on other lines or months" in shown(books)
    assert "can be done by its stated end" in shown(books)


def test_without_a_workbook_only_the_first_part_speaks(tmp_path):
    parts = funding_parts(WorkbookState(open_store(f"sqlite:///{tmp_path / 'empty.db'}")))

    assert [part.face for part in parts] == ["empty", "ready", "ready", "ready"] and "<h2>" not in shown(parts[2])


def test_where_every_idea_was_stopped_the_page_says_so(state):
    state.start(a_workbook(a_plan(), a_tactic("old", status="stopped")))

    parts = funding_parts(state)

    assert [part.face for part in parts] == ["blocked", "ready", "ready", "ready"] and "was stopped" in shown(parts[0])
    assert all("<h2>" not in shown(part) for part in parts)


def test_a_store_that_is_gone_leaves_the_last_answers_below_a_notice(state, tmp_path):
    start = StartOne(state)

    (tmp_path / "store.db").unlink()
    start.draw()

    assert start.face == "failed" and 'role="alert"' in shown(start) and "Take this answer" in shown(start)


def test_what_stands_in_the_way_and_how_firm_the_choice_is_come_by_themselves(state):
    state.start(a_simulated_plan())

    standing = without_a_loop(lambda: Standing(state))

    assert "What stands in the way" in shown(standing) and "simulated worlds" in shown(standing)
    assert is_hidden(standing._begin) and is_hidden(standing._steps)


def test_for_a_large_plan_somebody_has_to_ask(state, monkeypatch):
    monkeypatch.setattr("widgets.standing.SOON", 0)
    state.start(a_simulated_plan())
    standing = Standing(state)
    assert not is_hidden(standing._begin) and "What stands in the way" not in shown(standing)

    without_a_loop(standing._begin.click)

    assert "What stands in the way" in shown(standing) and is_hidden(standing._begin)


def test_what_was_found_of_another_workbook_goes(state):
    state.start(a_simulated_plan())
    standing = without_a_loop(lambda: Standing(state))
    assert "simulated worlds" in shown(standing)

    without_a_loop(lambda: state.start(a_crowded_team()))

    assert "simulated worlds" not in shown(standing)
