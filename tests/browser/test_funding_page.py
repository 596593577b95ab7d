"""The funding page as a person uses it: tick, see lines and teams fill, ask what stops, sign an answer."""
from __future__ import annotations

import pytest

from planproof.intake import read_workbook
from planproof.line import sample_path
from planproof.store import open_store
from tests.browser.conftest import picture, serving, wait_until
from tests.browser.test_access import findings
from tests.browser.walking import NOTEBOOKS, settle, visit

pytestmark = pytest.mark.browser
CAMPAIGN, CONTEST = "A Facebook campaign for the long weekend", "Customers' photo contest"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The real pages on an empty store."""
    with serving(tmp_path_factory.mktemp("funding"), pages=str(NOTEBOOKS), samples=False) as running:
        yield running


@pytest.fixture
def store(server):
    return open_store(f"sqlite:///{server.log.parent / 'store.db'}")


@pytest.fixture
def retail(store) -> str:
    """A workbook of this test's own."""
    return store.create(read_workbook(sample_path("retail", "en")), author="Lea").workbook


def finding(tab) -> str:
    return tab.locator(".pp-try-finding").inner_text()


def press(tab, name: str) -> None:
    """Go to a box and tick it with the space bar, as someone without a mouse does."""
    before = finding(tab)
    tab.get_by_label(name, exact=True).focus()
    tab.keyboard.press("Space")
    wait_until(lambda: finding(tab) != before)


def test_a_tick_by_keyboard_moves_the_numbers_and_keeps_its_place(page, retail):
    visit(page, "funding", retail)
    assert "fit together" in finding(page)

    press(page, CAMPAIGN)

    assert "do not fit" in finding(page)
    page.get_by_text("Social ads, May 2027").first.wait_for()
    page.locator(".pp-heatcell.pp-over").first.wait_for()
    assert page.evaluate("document.activeElement.dataset.say") == "tick:facebook-one-off"
    wait_until(lambda: "are missing on other lines or months" in page.locator("body").inner_text())
    page.get_by_role("button", name="Social ads", exact=True).click()
    page.get_by_text("Social ads, in EUR").wait_for()
    settle(page)
    assert findings(page) == []
    picture(page, "funding-over")
    page.get_by_role("button", name="Do that").click()
    wait_until(lambda: "fit together" in finding(page))
    assert not page.get_by_label(CAMPAIGN, exact=True).is_checked()


def test_an_answer_is_compared_taken_and_put_on_record(page, retail, store):
    visit(page, "funding", retail)
    page.get_by_label("The idea to start").select_option(CONTEST)
    page.get_by_role("region", name="Answer 3").wait_for()
    assert page.get_by_role("button", name="Take this answer").count() == 3

    page.get_by_role("button", name="Take this answer").last.focus()
    page.keyboard.press("Enter")
    page.get_by_text("2 decisions on record together").wait_for()
    page.get_by_label("Why").fill("It <b>teaches</b> us most.")
    settle(page)
    assert store.decisions(retail) == () and findings(page) == []
    picture(page, "funding-sign")
    page.get_by_role("button", name="Record these decisions").click()

    page.get_by_text("The decisions are on record.").wait_for()
    assert [(kept.tactic, kept.verdict) for kept in store.decisions(retail)] == \
        [("photo-contest", "fund"), ("instagram-posts", "stop")]
    assert page.get_by_text("To start “Customers' photo contest”: It <b>teaches</b> us most.").first.is_visible()
    wait_until(lambda: page.get_by_label(CONTEST, exact=True).is_checked())


def test_on_a_phone_the_finding_stays_in_sight_while_ideas_are_ticked(page, store):
    french = store.create(read_workbook(sample_path("retail", "fr")), author="Lea").workbook
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, "funding", french, lang="fr")

    page.get_by_role("checkbox").nth(12).scroll_into_view_if_needed()

    assert page.locator(".pp-try-finding").evaluate("it => it.getBoundingClientRect().top") >= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert findings(page) == []
    picture(page, "funding-phone")
