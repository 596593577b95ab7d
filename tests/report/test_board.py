"""The board says what to decide, why, and how to mend it, in both languages, and nothing that the team did not say."""
import re
from html import unescape

import pytest

from planproof.report.board import board
from planproof.report.html import join
from planproof.report.publish import publish_page
from planproof.report.wording import Wording
from tests.report.boards import EVIL, a_bare_list, an_assessment


def text_of(markup):
    return unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\xa0", " ").replace("\u202f", " ")


@pytest.fixture(scope="module", params=["en", "fr"])
def seen(request):
    return str(join(board(an_assessment(), Wording(request.param))))


def test_the_board_opens_with_the_audits_headline():
    seen = text_of(join(board(an_assessment(), Wording("en"))))

    assert Wording("en").headline(an_assessment().report.headline).replace("\xa0", " ").replace("\u202f", " ") in seen[:300]


def test_every_live_idea_has_its_line(seen):
    for tactic in an_assessment().workbook.tactics:
        assert f'id="idea-{tactic.id}"' in seen


def test_every_check_that_does_not_hold_shows_its_remedy():
    wording, seen = Wording("en"), text_of(join(board(an_assessment(), Wording("en"))))

    for audit in an_assessment().report.tactics:
        for finding in audit.findings:
            if not finding.holds and finding.remedy:
                assert wording.say(finding.remedy).replace("\xa0", " ").replace("\u202f", " ") in seen


def test_a_name_from_the_file_never_becomes_part_of_the_page(seen):
    assert "<img" not in seen and seen.count("&lt;img") >= 3
    assert EVIL in text_of(seen)


def test_ideas_without_budget_or_estimates_are_not_said_yet_and_no_number_is_invented():
    seen = text_of(join(board(a_bare_list(), Wording("en"))))

    assert "not said yet" in seen and "no estimates yet" in seen and "no budget in the workbook" in seen
    assert "€" not in seen and "nan" not in seen.lower().split() and "None" not in seen


def test_an_idea_with_estimates_shows_what_each_answer_is_worth_and_its_charts(seen):
    sound = seen[seen.index('id="idea-sound"'):].split("</details>")[0]

    assert an_assessment().outlook.forecasts["sound"]
    assert sound.count("<rect") == 3 and seen.count("data-figure") >= 4


def test_the_same_values_give_the_same_page():
    assert publish_page(an_assessment(), lang="fr", revision="r") == publish_page(an_assessment(), lang="fr", revision="r")


def test_the_page_carries_plan_revision_and_day():
    page = publish_page(an_assessment(), revision="revision 41")

    assert page.count("Plan 2027 · revision 41 · 15 January 2027") == 2
    assert "<title>Plan 2027: the board</title>" in page


def test_a_check_that_was_switched_off_is_named():
    assessed = an_assessment()._replace(report=_without_f1(an_assessment().report))

    assert "Switched off in this plan: F1." in text_of(join(board(assessed, Wording("en"))))


def _without_f1(report):
    from dataclasses import replace

    return replace(report, rules_off=("F1",))
