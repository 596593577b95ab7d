"""The reply as a page in a real browser: one sheet of A4, fits a phone, stops no screen reader."""
import re
from datetime import date

import pytest

from planproof.line import assess
from planproof.report.reply import as_html, write_reply
from planproof.report.wording import Wording
from tests.builders import a_decision, a_line, a_plan, a_tactic, a_workbook

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["en", "fr"])
def reply(request, tmp_path_factory):
    """The longest that can come: nothing was said, every name goes on and on, and much would have to stop."""
    others = [a_tactic(f"t{number}", name=f"other {number} " * 40, cost=900, line="Social") for number in range(12)]
    asked = a_tactic("long", name="an idea that goes on and on " * 20, sponsor="Somebody " * 40, cost=9_500, line="Social")
    decided = a_decision("long", by="Somebody else " * 20, rationale="for many reasons " * 60)
    workbook = a_workbook(a_plan(name="plan " * 100), a_line(), asked, *others, decisions=(decided,))
    assessed = assess(workbook, date(2027, 1, 15))
    path = tmp_path_factory.mktemp("reply") / f"reply-{request.param}.html"
    path.write_text(as_html(write_reply(assessed, "long", Wording(request.param), signed="Léa")), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser, reply):
    page = browser.new_page(viewport={"width": 390, "height": 800}, offline=True)
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(reply.as_uri())
    yield page
    page.close()


def test_it_prints_on_one_sheet_of_a4(opened, tmp_path):
    opened.emulate_media(color_scheme="dark")

    opened.pdf(path=tmp_path / "reply.pdf", prefer_css_page_size=True, print_background=True)

    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "reply.pdf").read_bytes())) == 1


def test_it_fits_a_phone_and_asks_nothing_of_the_network(opened, reply):
    assert opened.evaluate("document.documentElement.scrollWidth") == 390
    assert [url for url in opened.asked if not url.startswith("data:")] == [reply.as_uri()]


def test_nothing_in_it_stops_a_screen_reader(opened):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(opened, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})

    assert [(it["id"], it["nodes"][0]["html"][:120]) for it in found.response["violations"]] == []
