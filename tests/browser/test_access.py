"""Everybody can use the pages: axe finds nothing, in light and dark, at a desk and on a phone."""
from __future__ import annotations

import pytest

from tests.browser.conftest import opened, picture

pytestmark = pytest.mark.browser


def findings(tab) -> list[str]:
    """What axe-core objects to, as "rule: element"."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(tab).response["violations"]
    return [f"{violation['id']}: {node['target']} {node['failureSummary']}" for violation in found for node in violation["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_panels_is_clean(page, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, "/start")
    page.locator(".js-plotly-plot .bars .point").first.wait_for()

    assert findings(page) == []
    picture(page, f"parts-{scheme}")


def test_an_editable_table_with_a_refused_cell_is_clean(page):
    opened(page, "/table")
    cost = page.get_by_label("Cost, Idea 3", exact=True)
    cost.fill("abc")
    cost.press("Enter")
    page.locator(".pp-edit-said li").wait_for()

    assert findings(page) == []


def test_on_a_phone_nothing_runs_out_of_the_page(page):
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, "/start")
    page.locator(".js-plotly-plot .bars .point").first.wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "parts-390")


def test_the_keyboard_alone_reaches_the_page_and_its_actions(page):
    opened(page, "/start")
    page.get_by_role("button", name="Add an idea").wait_for()

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "pp-skip"
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Add an idea").focus()
    page.keyboard.press("Enter")

    page.get_by_text("3 ideas").wait_for()
