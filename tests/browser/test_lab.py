"""The same notebooks in a real JupyterLab, without any server of ours behind them."""
from __future__ import annotations

import shutil

import pytest

from tests.browser.conftest import PAGES, picture, serving, wait_until

pytestmark = pytest.mark.browser


@pytest.fixture
def lab(browser, tmp_path):
    shutil.copytree(PAGES, tmp_path / "pages")
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    with serving(tmp_path, "serve_lab", token="open-sesame", pages=str(tmp_path / "pages")) as running:
        tab = context.new_page()
        tab.goto(f"{running.url}/lab/tree/1_start.ipynb?token=open-sesame")
        yield tab
        context.close()
        assert [url for url in asked if not url.startswith((running.url, "data:", "blob:"))] == []


def run_all(lab) -> None:
    """Run every cell; JupyterLab drops what it is asked before its kernel has answered, so it is asked until it has run."""
    lab.get_by_text("planproof | Idle").wait_for(timeout=90_000)
    for _ in range(10):
        lab.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
        lab.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
        lab.wait_for_timeout(3000)
        if not lab.get_by_text("[ ]:").is_visible():
            return


def test_a_notebook_shows_its_panels_and_its_charts_in_our_look(lab):
    run_all(lab)

    lab.locator(".js-plotly-plot .bars .point").first.wait_for(timeout=90_000)
    assert lab.locator(".js-plotly-plot .bars .point").count() == 2
    assert lab.get_by_text('<img src=x onerror="window.pwned=1">').first.is_visible()
    assert lab.evaluate("window.pwned") is None
    wait_until(lambda: lab.evaluate("getComputedStyle(document.querySelector('.pp-card')).borderRadius") == "10px")
    assert lab.get_by_text("Would you like to get notified").count() == 0
    picture(lab, "lab")
