"""Fixtures that several areas share: the browser and the database server of this machine."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.required import find_tool, without

settings.register_profile("planproof", deadline=None, max_examples=50, derandomize=True)
settings.load_profile("planproof")

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser share their file's server, so they stay in one process where there are several."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The system's Chromium; its tests are skipped aloud without one, and fail where CI is set."""
    return find_tool(BROWSERS) or without("Chromium")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    """A throw-away PostgreSQL server's socket folder; skipped aloud without PostgreSQL, a failure where CI is set."""
    from tests.postgresql import find_binaries, throwaway_server

    with throwaway_server(find_binaries() or without("PostgreSQL")) as server:
        yield server


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator[object]:
    """One running Chromium for every test that needs one: a process bears one Playwright only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(chromium), args=list(FLAGS))
        yield running
        running.close()
