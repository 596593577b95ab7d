"""The published page in a real browser: charts drawn, nothing asked of the network, fits a phone and a sheet of paper."""
import re

import pytest

from planproof.report.publish import publish_page
from tests.report.boards import an_assessment

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["en", "fr"])
def published(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("published") / f"board-{request.param}.html"
    path.write_text(publish_page(an_assessment(), lang=request.param), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser, published):
    page = browser.new_page(viewport={"width": 1440, "height": 900}, offline=True)
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
    page.goto(published.as_uri())
    page.locator(".js-plotly-plot .bars path").first.wait_for()
    yield page
    page.close()


def test_charts_are_drawn_with_bars_and_nothing_is_asked_of_the_network(opened, published):
    assert opened.locator(".js-plotly-plot .bars path").count() > 3
    assert [url for url in opened.asked if not url.startswith("data:")] == [published.as_uri()]
    assert opened.complaints == []


def test_a_line_opens_on_its_evidence_and_the_charts_of_its_forecast(opened):
    idea = opened.locator("#idea-sound")

    idea.locator("summary").first.press("Enter")
    idea.locator(".scatterlayer .js-line").first.wait_for(timeout=5000)

    assert idea.locator(".js-plotly-plot .bars path").count() > 10 and opened.complaints == []


def test_no_page_is_wider_than_a_phone(opened):
    opened.set_viewport_size({"width": 390, "height": 800})
    opened.wait_for_timeout(500)

    assert opened.evaluate("document.documentElement.scrollWidth") == 390


def test_the_dark_page_draws_its_charts_in_dark_colours(opened):
    light = opened.locator(".js-plotly-plot .ytick text").first.evaluate("it => getComputedStyle(it).fill")

    opened.emulate_media(color_scheme="dark")
    opened.wait_for_timeout(300)

    assert opened.locator(".js-plotly-plot .ytick text").first.evaluate("it => getComputedStyle(it).fill") != light


def test_nothing_on_the_page_stops_a_screen_reader(opened):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(opened, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})

    assert [(it["id"], it["nodes"][0]["html"][:120]) for it in found.response["violations"]] == []


def test_the_page_prints_on_a4(opened):
    opened.emulate_media(color_scheme="dark")

    printed = opened.pdf(prefer_css_page_size=True, print_background=True)

    sizes = {(round(float(width)), round(float(height))) for width, height in
             re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)}
    assert sizes == {(595, 842)}
