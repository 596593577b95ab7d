"""The audit page without a browser: what opens, what an answer moves, what is refused, and the way back."""
from __future__ import annotations

from datetime import date

import pytest

from planproof.store import open_store
from tests.builders import a_line, a_plan, a_tactic, a_workbook, an_objective
from tests.report.boards import DAY, EVIL, a_team_of_ideas, one_answer_away
from tests.widgets.auditing import an_audit_page, click, forms, said, send, squares, values
from widgets.state import WHY, WorkbookState

ALL_BUT_THE_NUMBER = {"cost": 500, "line": "Social", "objectives": ("leads",)}


@pytest.fixture
def state(tmp_path):
    return WorkbookState(open_store(f"sqlite:///{tmp_path / 'store.db'}"), author="Lea", as_of=DAY)


@pytest.fixture
def page(state):
    state.start(a_team_of_ideas())
    return an_audit_page(state)


def a_small_plan(**fields):
    return a_workbook(a_plan(), a_line(), an_objective(), a_tactic("mail", name="Letter", **{**ALL_BUT_THE_NUMBER, **fields}))


def open_square(page, check: str, tactic: str) -> None:
    click(page.board, f"cell:{check}:{tactic}")


@pytest.mark.parametrize("workbook", [None, a_workbook(a_plan())])
def test_without_an_idea_the_finding_says_what_to_do_and_the_rest_is_silent(state, workbook):
    if workbook:
        state.start(workbook)

    page = an_audit_page(state)

    assert [part.face for part in page.all] == ["empty"] * 4
    assert "<h2>" in said(page.finding) and said(page.board, page.closeup, page.questions) == ""


def test_every_idea_and_every_check_has_its_square(page, state):
    report = state.assessment().report

    for tactic in report.tactics:
        for rule in report.rules:
            assert f'data-say="cell:{rule.id}:{tactic.id}"' in said(page.board)


def test_what_a_file_says_is_never_part_of_the_page(page, state):
    for check in ("A1", "B01", WHY):
        state.tactic, state.check = "evil", check

        assert "<img" not in said(*page.all) and "&lt;img" in said(page.closeup)


def test_a_square_opens_with_its_question_its_numbers_and_its_remedy(page, state):
    open_square(page, "A1", "sound")

    report = state.assessment().report
    seen = said(page.closeup)
    assert state.wording.say(report.rule("A1").question) in seen and "Close" in seen
    assert squares(page.board).chosen == "cell:A1:sound" and "Funded" in squares(page.board).said


def test_the_next_and_the_previous_check_open_and_the_ends_hold(page, state):
    open_square(page, "A1", "sound")

    click(page.closeup, "previous:")
    assert state.check == "A1"
    click(page.closeup, "next:")
    assert state.check == "A2" and squares(page.board).chosen == "cell:A2:sound"


def test_closing_leaves_nothing_open(page, state):
    open_square(page, "A1", "sound")

    click(page.closeup, "close:")

    assert state.check == "" and squares(page.board).chosen == "" and "Nothing is open" in said(page.closeup)


def test_an_ideas_name_opens_why_it_has_its_verdict(page, state):
    click(page.board, "idea:random")

    way = state.assessment().report.tactic("random").way
    assert state.check == WHY and "random idea" in said(page.closeup)
    assert all(f'data-say="cell:{check}:random"' in said(page.closeup) for check in way.findings)


def test_a_link_to_an_idea_opens_it(state):
    state.start(a_team_of_ideas())
    state.tactic = "random"

    page = an_audit_page(state)

    assert "Go viral" in said(page.closeup) and squares(page.board).chosen == "idea:random"


def test_an_answer_moves_the_check_and_is_told_and_taken_back(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "A4", "mail")

    send(forms(page.closeup)[0], how_we_will_know="40 -> 60 leads by 30 March 2027")

    assert state.dirty and state.workbook.tactic("mail").kpi_target == 60
    assert state.assessment().report.tactic("mail").finding("A4").result == "PASS"
    assert "Measured: not said yet → fine." in said(page.closeup) and "The verdict stays Fix." in said(page.closeup)
    click(page.closeup, "undo:")
    assert state.workbook == a_small_plan() and "Measured: fine → not said yet." in said(page.closeup)


def test_an_answer_can_be_saved_where_it_was_given(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "B01", "mail")

    send(forms(page.closeup)[0], owner="Ann")
    click(page.closeup, "save:")

    assert not state.dirty and state.revision.number == 2 and "Saved as version 2." in said(page.closeup)


def test_a_text_that_cannot_be_read_is_told_at_its_input_and_changes_nothing(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "A1", "mail")
    before = state.workbook

    send(forms(page.closeup)[0], total_cost="much", funding="Radio")

    assert set(forms(page.closeup)[0].refusals) == {"0.total_cost", "0.funding"}
    assert state.workbook is before and not state.dirty and page.closeup.face == "ready"


def test_texts_that_contradict_each_other_are_told_and_change_nothing(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "A1", "mail")

    send(forms(page.closeup)[0], start="2027-05-01", end="2027-04-01", total_cost="700")

    assert "before it starts" in forms(page.closeup)[0].refusals[""]
    assert state.workbook == a_small_plan()


def test_saying_the_same_again_is_no_change(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "A1", "mail")

    send(forms(page.closeup)[0])

    assert "Nothing was changed" in said(page.closeup) and not state.past


def test_what_an_answer_moved_is_forgotten_when_another_square_opens(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "B01", "mail")
    send(forms(page.closeup)[0], owner="Ann")

    open_square(page, "A1", "mail")

    assert "Applied." not in said(page.closeup)


def test_a_page_for_reading_only_asks_for_nothing(state):
    state.start(a_small_plan())
    state.read_only = True
    page = an_audit_page(state)

    open_square(page, "A1", "mail")

    assert "What we found" in said(page.closeup) and forms(page.closeup)[0].groups == []


def test_one_estimate_at_a_time_is_asked_and_another_can_be_chosen(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "B04", "mail")
    form = forms(page.closeup)[0]
    assert values(form)["input"] == "p0" and "lift" in form.groups[0]["fields"][0]["note"]

    form._hear(form, {"changed": "0.input", "text": "delta"}, None)
    send(form, p10="0", p50="0.1", p90="0.2")

    assert [(row.input, row.p50) for row in state.workbook.estimates] == [("delta", row.p50) for row in state.workbook.estimates]
    assert len(state.workbook.estimates) == 1 and values(forms(page.closeup)[0])["input"] == "p0"


def test_a_risk_is_a_row_of_its_own_and_an_empty_one_is_not_added(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    open_square(page, "B11", "mail")

    send(forms(page.closeup)[0])
    assert state.workbook.risks == () and "Nothing was changed" in said(page.closeup)
    send(forms(page.closeup)[0], kind="rain", likelihood="2", impact="3")

    assert [risk.kind for risk in state.workbook.risks] == ["rain"] and "Risk: not said yet → fine." in said(page.closeup)


def test_what_only_the_file_can_say_is_told(state):
    state.start(a_workbook(a_plan(), a_tactic("mail", channel="forum")))
    page = an_audit_page(state)

    open_square(page, "C2", "mail")

    assert "in your file" in said(page.closeup)


def test_a_filter_leaves_what_matches_and_says_how_many(page, state):
    form = forms(page.board)[0]

    form._hear(form, {"changed": "status", "text": "running"}, None)
    assert "1 of 5 ideas" in said(page.board) and 'data-say="idea:sound"' not in said(page.board)
    form._hear(form, {"changed": "status", "text": ""}, None)
    form._hear(form, {"changed": "text", "text": "NEWSLETTER"}, None)
    assert 'data-say="idea:running"' in said(page.board)
    form._hear(form, {"changed": "text", "text": "no such words"}, None)
    assert "No idea matches" in said(page.board)


def test_two_hundred_ideas_come_in_pages(state):
    state.start(a_workbook(a_plan(), [a_tactic(f"t{number}", name=f"Idea {number}", cost=number) for number in range(1, 201)]))
    page = an_audit_page(state)
    assert "Ideas 1 to 40 of 200" in said(page.board) and 'data-say="idea:t200"' in said(page.board)

    click(page.board, "page:1")

    assert "Ideas 41 to 80 of 200" in said(page.board) and 'data-say="idea:t160"' in said(page.board)
    assert "idea:t200" not in said(page.board)


def test_answering_moves_on_to_the_next_question_until_only_estimates_are_missing(state):
    news = a_tactic("news", channel="Newsletter", objectives=("leads",))
    state.start(a_small_plan().but(tactics=(*a_small_plan().tactics, news)))
    page, asked = an_audit_page(state), []
    state.tactic = "mail"
    answers = {"fed_by": "Newsletter", "how_we_will_know": "40 -> 60 leads by 30 March 2027",
               "exit_criteria": "nobody answers", "guardrails": "unsubscribed", "feeds": "news"}

    for _ in answers:
        if "input" not in (inputs := values(forms(page.questions)[1])):
            asked += inputs
            send(forms(page.questions)[1], **{name: answers[name] for name in inputs})

    assert len(asked) == len(set(asked)) > 1
    assert state.assessment().report.tactic("mail").grade == "integrated"
    assert "It is the last answer before the verdict can move" in said(page.questions)


def test_the_questions_say_how_many_are_answered_and_another_can_be_asked_first(state):
    state.start(a_small_plan())
    page = an_audit_page(state)
    before = said(page.questions)
    assert "answered" in before and "Next best question" in before

    click(page.questions, "ask:1")

    assert said(page.questions) != before and 'data-say="ask:0"' in said(page.questions)


def test_an_idea_whose_verdict_stands_is_asked_nothing(page, state):
    state.tactic = "sound"
    verdict = state.assessment().report.tactic("sound").verdict

    assert (page.questions.face == "blocked") == (verdict != "fix")


def test_another_idea_can_be_chosen_to_be_asked(page, state):
    chooser = forms(page.questions)[0]
    options = chooser.groups[0]["fields"][0]["options"]

    chooser._hear(chooser, {"changed": "idea", "text": options[-1][0]}, None)

    assert state.tactic == options[-1][0]


def test_a_failure_is_told_once_and_the_rest_stays(page, state, monkeypatch):
    open_square(page, "A1", "sound")
    before = said(page.closeup)
    monkeypatch.setattr("widgets.state.assess", lambda *_: 1 / 0)

    state.apply(lambda workbook: workbook.but(plan=a_plan(name="Another")))

    assert page.finding.face == "failed" and said(page.closeup) == before
    assert said(*page.all).count("Something went wrong") == 1


def test_a_decision_stands_beside_the_verdict(state):
    from tests.builders import a_decision

    state.start(a_team_of_ideas())
    state.store.decide(state.revision.workbook, a_decision("random", by=EVIL, on=date(2027, 1, 14)))
    state.reload()

    page = an_audit_page(state)
    click(page.board, "idea:random")

    assert "decided: Pilot first" in said(page.board) and "Both stay on record" in said(page.closeup)
    assert "<img" not in said(*page.all)


def test_one_answer_moves_the_verdict_and_the_last_question_is_asked_no_more(state):
    state.start(one_answer_away(DAY))
    page = an_audit_page(state)
    state.tactic = "mail"
    assert "It is the last answer" in said(page.questions)

    send(forms(page.questions)[1], kpi_target="60")

    assert "Measured: failed → fine." in said(page.questions) and "Verdict: Fix → Pilot first." in said(page.questions)
    assert page.questions.face == "blocked" and state.assessment().report.tactic("mail").verdict == "pilot"
