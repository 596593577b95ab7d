"""The audit board at a real desk, by keyboard alone, and on a phone."""
from __future__ import annotations

from datetime import date

import pytest

from planproof.store import open_store
from tests.browser.conftest import picture, serving
from tests.browser.test_access import findings
from tests.browser.walking import NOTEBOOKS, settle, visit
from tests.report.boards import one_answer_away

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The real pages on a store with one plan."""
    folder = tmp_path_factory.mktemp("pages")
    open_store(f"sqlite:///{folder / 'store.db'}").create(one_answer_away(date.today()), author="Lea")
    with serving(folder, pages=str(NOTEBOOKS), samples=False) as running:
        yield running


def square(tab, check: str, tactic: str):
    """The button of one square."""
    return tab.locator(f'[data-say="cell:{check}:{tactic}"]')


def focused(tab) -> str:
    """What has the focus: where it leads, else its name."""
    return tab.evaluate("document.activeElement.dataset.say ?? document.activeElement.name ?? ''")


def answers(tab):
    """The part that shows what is open."""
    return tab.locator(".pp-beside > .pp-panel").first


def test_a_board_member_filters_opens_mends_and_takes_back_by_keyboard_alone(page):
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    visit(page, "audit")

    page.get_by_label("Status", exact=True).focus()
    page.keyboard.press("p")                                    # "proposed", as a native list takes it
    page.get_by_text("3 of 4 ideas,").wait_for()
    page.get_by_label("Search", exact=True).focus()
    page.keyboard.type("basket")
    page.get_by_text("1 of 4 ideas,").wait_for()
    assert focused(page) == "text" and page.get_by_label("Search", exact=True).input_value() == "basket"

    page.get_by_label("Family of checks", exact=True).focus()
    page.keyboard.press("Tab")
    assert focused(page) == "idea:mail"
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert focused(page) == "cell:A4:mail"
    page.keyboard.press("Enter")
    answers(page).get_by_text("Which number will tell").wait_for()
    settle(page)
    assert focused(page) == "cell:A4:mail" and square(page, "A4", "mail").get_attribute("aria-current") == "true"
    page.keyboard.press("ArrowLeft")
    answers(page).get_by_text("What leads people to it").first.wait_for()
    page.keyboard.press("ArrowRight")
    answers(page).get_by_text("Which number will tell").wait_for()
    assert findings(page) == []

    target = answers(page).get_by_label("That number wanted", exact=True)
    target.focus()
    page.keyboard.type("many")
    page.keyboard.press("Enter")
    answers(page).get_by_role("alert").filter(has_text="is not a number").wait_for()
    assert target.get_attribute("aria-invalid") == "true" and focused(page) == "0.kpi_target"
    picture(page, "audit-refused")
    page.keyboard.press("Control+A")
    page.keyboard.type("60")
    page.keyboard.press("Enter")
    answers(page).get_by_text("Verdict: Fix → Pilot first.").wait_for()
    assert answers(page).get_by_text("Measured: failed → fine.").is_visible()
    assert page.locator(".pp-doors tbody .pp-chip").first.inner_text().endswith("Pilot first")
    assert page.get_by_text("changed since version 1, not saved yet").is_visible()
    settle(page)
    picture(page, "audit-moved")
    assert findings(page) == []

    answers(page).get_by_role("button", name="Undo", exact=True).focus()
    page.keyboard.press("Enter")
    answers(page).get_by_text("Verdict: Pilot first → Fix.").wait_for()
    square(page, "A4", "mail").focus()
    page.keyboard.press("Escape")
    page.get_by_text("Nothing is open").wait_for()
    assert wrong == [] and page.locator("img").count() == 0


def test_on_a_phone_the_board_scrolls_sideways_and_the_answer_comes_into_sight(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    visit(page, "audit", lang="fr")
    frame = page.locator(".pp-squares .pp-scroll")
    assert page.get_by_text("Faites défiler de côté").is_visible()
    assert frame.evaluate("box => box.scrollWidth > box.clientWidth")
    square(page, "F1", "viral").scroll_into_view_if_needed()
    name = page.locator('[data-say="idea:viral"]')
    assert frame.evaluate("box => box.scrollLeft") > 0 and name.bounding_box()["x"] >= 0

    square(page, "A1", "mail").click()

    answers(page).get_by_text("Chaque ligne qui la paie").wait_for()
    settle(page)
    assert answers(page).locator("h2").evaluate("head => head.getBoundingClientRect().top < innerHeight")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert all(size >= 24 for size in page.locator(".pp-cell").evaluate_all(
        "cells => cells.slice(0, 40).map(cell => Math.min(cell.offsetWidth || 24, cell.offsetHeight || 24))"))
    assert findings(page) == []
    picture(page, "audit-390-dark-fr")
