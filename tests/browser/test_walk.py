"""A newcomer's way through the real pages, from a file of their own to a decision on record."""
from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from planproof.store import open_store
from tests.browser.conftest import picture, serving, wait_until
from tests.browser.walking import FIXTURES, NOTEBOOKS, bring, settle, visit, workbook_in, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The real pages on an empty store."""
    with serving(tmp_path_factory.mktemp("pages"), pages=str(NOTEBOOKS), samples=False) as running:
        yield running


@pytest.fixture
def store(server):
    return open_store(f"sqlite:///{server.log.parent / 'store.db'}")


@pytest.fixture
def brought(page):
    """The English fixture, brought through the first page."""
    visit(page, "start")
    bring(page, FIXTURES / "filled.en.xlsx")
    page.get_by_text("ideas read from filled.en.xlsx").wait_for()
    settle(page)
    return page


def name_of_first(store, tab) -> str:
    return store.load(workbook_in(tab))[0].tactics[0].name


def test_a_page_on_an_empty_store_says_what_to_do_and_where(page):
    visit(page, "audit")

    assert page.get_by_text("Open a workbook first").is_visible()
    assert not page.get_by_role("button", name="Save").is_visible()
    page.get_by_role("link", name="Begin on the first page").click()
    page.get_by_role("button", name="Bring your team's file").wait_for()


@pytest.mark.parametrize("came", [("filled.fr.xlsx",), ("filled_en",), ("filled_fr",)], ids=lambda came: came[0])
def test_what_libreoffice_saved_is_read_through_the_page(page, store, came):
    path = FIXTURES / came[0]
    visit(page, "start")

    bring(page, *(sorted(path.glob("*.csv")) if path.is_dir() else [path]))

    page.get_by_text("ideas read from").wait_for()
    read = store.load(workbook_in(page))[0]
    assert read.tactics
    page.get_by_label(f"Idea, {read.tactics[0].name}", exact=True).wait_for()


def test_from_a_file_to_a_decision(brought, store):
    page, workbook = brought, workbook_in(brought)
    name = name_of_first(store, page)

    write(page, "Your name", "Lea Moreau")
    write(page, f"Idea, {name}", "Spring letter, second try")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("version 2, saved by Lea Moreau").wait_for()
    page.get_by_role("link", name="Next: hold these ideas").click()
    page.get_by_text("Ideas against checks").first.wait_for()
    assert workbook_in(page) == workbook and page.get_by_text("Spring letter, second try").first.is_visible()
    picture(page, "walk-audit")
    page.get_by_role("link", name="Next: see which").click()
    page.get_by_role("button", name="Back to the best set").wait_for()
    page.get_by_role("link", name="Next: try one").click()
    page.get_by_text("What we believe").wait_for()
    page.get_by_role("link", name="Next: decide").click()
    page.get_by_role("button", name="Record the decision").wait_for()
    assert page.get_by_label("Who decides").input_value() == "Lea Moreau"
    page.get_by_label("Why").fill("It <b>teaches</b> us most.")
    page.get_by_role("button", name="Record the decision").click()
    page.get_by_text("The decision is on record.").wait_for()
    page.reload()
    page.get_by_text("Decisions on record").wait_for()

    assert page.get_by_text("It <b>teaches</b> us most.").is_visible()
    assert [decision.by for decision in store.decisions(workbook)] == ["Lea Moreau"]
    assert store.load(workbook)[0].tactics[0].name == "Spring letter, second try"


def test_the_audit_and_a_reply_are_handed_on(brought, tmp_path):
    page, saved = visit(brought, "audit", workbook_in(brought)), {}

    for button in ("Give me my file back, with the audit", "The whole audit as a spreadsheet", "The audit as a mail",
                   "A reply to whoever asked for it"):
        page.get_by_role("button", name=button).click()
        page.get_by_text("is ready").wait_for()
        settle(page)
        with page.expect_download() as download:
            page.locator("a[download]").first.click()
        saved[download.value.suggested_filename] = download.value.path().read_bytes()

    assert [name.rpartition(".")[2] for name in saved] == ["xlsx", "xlsx", "md", "html"]
    assert load_workbook(BytesIO(list(saved.values())[1])).sheetnames[0] == "Summary"
    page.get_by_text("Look at it first").click()
    assert page.locator(".pp-letter").is_visible() and page.get_by_text("What happens next").is_visible()
    picture(page, "walk-reply")


def test_a_decision_without_a_reason_is_refused_and_nothing_is_lost(brought, store):
    visit(brought, "board", workbook_in(brought))

    brought.get_by_role("button", name="Record the decision").click()

    brought.get_by_role("alert").first.wait_for()
    assert store.decisions(workbook_in(brought)) == ()


def test_a_saved_change_is_offered_on_a_page_that_is_open_and_a_stale_save_is_refused_with_what_differs(brought, browser, server):
    workbook = workbook_in(brought)
    name = brought.locator("tbody th input").first.input_value()
    other_visitor = browser.new_context(base_url=server.url)
    other = visit(other_visitor.new_page(), "start", workbook)
    write(other, "Your name", "Max")
    write(other, f"Idea, {name}", "Max's words")
    other.get_by_role("button", name="Save").click()
    other.get_by_text("version 2, saved by Max").wait_for()

    write(brought, f"Idea, {name}", "Lea's words")
    brought.get_by_role("button", name="Save").click()

    refused = brought.get_by_role("alert").first
    refused.wait_for()
    assert "Max's words" in refused.inner_text() and "Lea's words" in refused.inner_text()
    assert brought.get_by_text("Max saved a newer version.").is_visible()
    brought.get_by_role("button", name="Load the newer version").click()
    brought.get_by_label("Idea, Max's words", exact=True).wait_for()
    brought.locator(".pp-statusbar").get_by_role("button", name="Undo").click()
    brought.get_by_label("Idea, Lea's words", exact=True).wait_for()
    picture(brought, "walk-conflict")
    other_visitor.close()


def test_a_block_from_excel_becomes_ideas(brought, store):
    before = len(store.load(workbook_in(brought))[0].tactics)
    brought.get_by_role("button", name="Add a row").click()
    settle(brought)
    brought.evaluate("navigator.clipboard.writeText('Fair in May\\tproposed\\r\\nRadio spots\\tproposed\\r\\n')")

    brought.get_by_label("Idea, new row", exact=True).focus()
    brought.keyboard.press("Control+V")
    brought.get_by_label("Idea, Radio spots", exact=True).wait_for()
    brought.get_by_role("button", name="Save").click()
    brought.get_by_text("version 2").wait_for()

    names = [tactic.name for tactic in store.load(workbook_in(brought))[0].tactics]
    assert names[before:] == ["Fair in May", "Radio spots"]


def test_a_belief_that_changes_changes_the_answer(page, server, store):
    from planproof.intake import read_workbook
    from planproof.line import sample_path

    kept = store.create(read_workbook(sample_path("retail", "en")), author="Lea")
    visit(page, "pilot", kept.workbook)
    page.get_by_text("Roll out now.").wait_for()

    write(page, "Good case, lift", "")
    write(page, "Bad case, lift", "")
    write(page, "Middle, lift", "-0.5")

    page.get_by_text("Decline.").wait_for()
    write(page, "Middle, lift", "many")
    page.get_by_text("-0.5 was kept.").wait_for()
    picture(page, "walk-pilot")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("step", ["start", "audit", "funding", "pilot", "board"])
def test_every_page_draws_in_both_languages(page, store, step, lang):
    from planproof.intake import read_workbook
    from planproof.line import sample_path

    shelf = {listing.name: listing.id for listing in store.workbooks()}
    sample = read_workbook(sample_path("retail", lang))
    workbook = shelf.get(sample.plan.name) or store.create(sample, author="Lea").workbook
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))

    visit(page, step, workbook, lang)

    assert page.get_attribute("html", "lang") == lang and wrong == []
    assert page.get_by_role("alert").filter(has_text="Something went wrong").count() == 0
    if step in ("funding", "pilot", "board"):
        wait_until(lambda: page.locator(".js-plotly-plot :is(.points path, .js-line, .fills path)").count() > 3)
    page.set_viewport_size({"width": 390, "height": 844})
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, f"{step}-390-{lang}")
