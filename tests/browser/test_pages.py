"""The traps of serving notebooks as apps, each sprung in a real browser on a real server."""
from __future__ import annotations

import re
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import opened, picture, serving, wait_until

pytestmark = pytest.mark.browser


def test_the_bare_address_leads_to_the_first_page(page, server):
    page.goto(server.url)

    assert page.url == f"{server.url}/start"


def test_a_link_keeps_what_it_asks_for_from_step_to_step(page):
    opened(page, "/start?lang=fr&workbook=")

    assert page.get_attribute("html", "lang") == "fr"
    assert page.get_by_role("navigation").first.get_by_role("link").get_attribute("href") == "/start?lang=fr"


def test_a_page_speaks_one_language_at_a_time(page):
    opened(page, "/start?lang=fr")

    assert page.get_by_role("heading", level=1).inner_text() == "Idées"


def test_a_browser_that_prefers_french_gets_french(browser, server):
    context = browser.new_context(locale="fr-FR", base_url=server.url)

    tab = opened(context.new_page(), "/start")

    assert tab.get_attribute("html", "lang") == "fr"
    context.close()


def test_markup_in_a_file_stays_text(page):
    opened(page, "/start")

    page.get_by_text('<img src=x onerror="window.pwned=1">').first.wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img").count() == 0


def test_a_chart_is_drawn_with_its_bars(page):
    opened(page, "/start")

    page.locator(".js-plotly-plot .bars .point").first.wait_for()
    assert page.locator(".js-plotly-plot .bars .point").count() == 2
    picture(page, "parts-1440")


def test_a_chart_is_drawn_again_when_the_workbook_changes(page):
    opened(page, "/start")
    page.locator(".js-plotly-plot .bars .point").first.wait_for()

    page.get_by_role("button", name="Add an idea").click()

    wait_until(lambda: page.locator(".js-plotly-plot .bars .point").count() == 3)
    assert page.get_by_text("3 ideas").is_visible()


def test_a_problem_that_can_be_mended_stands_above_the_last_good_result(page):
    opened(page, "/start")

    page.get_by_role("button", name="Ask too much").click()

    page.get_by_role("alert").get_by_text("is not an amount").wait_for()
    assert page.get_by_text("2 ideas").is_visible()
    assert page.evaluate("window.pwned") is None


def test_a_defect_of_ours_shows_an_id_that_the_servers_log_explains(page, server):
    opened(page, "/start")

    page.get_by_role("button", name="Stumble").click()

    shown = page.get_by_role("alert").inner_text()
    id = re.search(r"[0-9a-f]{8}", shown)[0]
    assert "secret detail" not in page.content()
    wait_until(lambda: f"defect {id}" in server.written())
    assert "ZeroDivisionError: secret detail" in server.written()


def test_something_in_the_markup_can_be_clicked(page):
    opened(page, "/start")

    page.get_by_role("button", name="Look closer").click()

    page.get_by_text("Clicked closer").wait_for()


def test_a_cell_that_fails_shows_a_notice_and_none_of_its_insides(page, server):
    opened(page, "/broken")

    assert page.get_by_role("alert").get_by_text("This page could not be opened.").is_visible()
    assert "an inside that nobody should see" not in page.content()
    assert "an inside that nobody should see" in server.written()


def test_sources_are_not_in_the_page(page):
    opened(page, "/table")

    assert "tests.browser.parts" not in page.content()


def test_closing_the_tab_ends_its_kernel(browser, server):
    wait_until(lambda: server.kernels() == 0)
    context = browser.new_context(base_url=server.url)
    tab = opened(context.new_page(), "/table")
    assert server.kernels() == 1

    tab.close(run_before_unload=True)

    wait_until(lambda: server.kernels() == 0)
    context.close()


def test_a_reload_ends_the_old_kernel(page, server):
    opened(page, "/table")

    page.reload()
    page.get_by_role("textbox").first.wait_for()

    wait_until(lambda: server.kernels() == 1)


def test_asking_for_another_template_changes_nothing(page):
    opened(page, "/table?template=nonsense&theme=dark")

    assert page.get_by_role("link", name="planproof").is_visible()


@pytest.mark.parametrize("address", ["/voila/tree", "/voila/api/contents", "/voila/render/1_start.ipynb",
                                     "/voila/files/1_start.ipynb", "/no"])
def test_what_voila_would_also_serve_is_not_there(server, address):
    with pytest.raises(HTTPError) as refused:
        urlopen(server.url + address, timeout=10)

    assert refused.value.code == 404
    assert "There is no such page." in refused.value.read().decode()


def test_the_content_policy_keeps_scripts_at_home(server):
    with urlopen(f"{server.url}/planproof/health", timeout=10) as answer:
        policy = answer.headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy and "object-src 'none'" in policy


def test_a_name_that_is_not_this_machines_is_refused_on_loopback(server):
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(f"{server.url}/planproof/health", headers={"Host": "evil.example"}), timeout=10)

    assert refused.value.code == 403


def test_a_full_house_says_so_politely(page, tmp_path):
    with serving(tmp_path, viewers=0) as full:
        answer = page.request.get(f"{full.url}/table")

        assert (answer.status, answer.headers["retry-after"]) == (503, "60")
        assert "All 0 places are taken." in answer.text()


def test_an_idle_kernel_that_nobody_watches_is_ended(page, tmp_path):
    with serving(tmp_path, idle_seconds=2) as brief:
        page.request.get(f"{brief.url}/table")

        wait_until(lambda: brief.kernels() == 0)


def test_with_a_token_nobody_enters_without_it(browser, tmp_path):
    context = browser.new_context()
    tab = context.new_page()
    with serving(tmp_path, token="open-sesame") as guarded:
        tab.goto(f"{guarded.url}/table?lang=en")
        tab.get_by_label("Token").fill("open-barley")
        tab.get_by_role("button", name="Enter").click()
        tab.get_by_role("alert").get_by_text("That is not the token.").wait_for()
        picture(tab, "login")

        tab.get_by_label("Token").fill("open-sesame")
        tab.get_by_role("button", name="Enter").click()

        tab.get_by_label("Cost, Idea 1").wait_for()
        assert tab.url == f"{guarded.url}/table?lang=en"
    context.close()


def test_a_token_in_the_link_opens_the_door_and_leaves_the_address(browser, tmp_path):
    context = browser.new_context(locale="en-GB")
    tab = context.new_page()
    with serving(tmp_path, token="open-sesame") as guarded:
        tab.goto(f"{guarded.url}/?token=open-sesame&workbook=")

        assert tab.url == f"{guarded.url}/start"
    context.close()


def test_a_server_that_is_gone_is_said_with_what_is_safe(browser, tmp_path):
    context = browser.new_context()
    with serving(tmp_path) as brief:
        tab = opened(context.new_page(), f"{brief.url}/table")
        assert tab.get_by_role("alert").filter(has_text="The connection").count() == 0

    tab.get_by_role("alert").get_by_text("What was saved is safe").wait_for()
    context.close()
