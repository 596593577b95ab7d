"""Takes the pictures in docs/screenshots: python -m scripts.screenshots (needs Chromium)."""
from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

OUT = Path(__file__).parents[1] / "docs" / "screenshots"
PAGES = {"start": "", "audit": "", "funding": "", "pilot": "&tactic=pinterest-board", "board": ""}
WIDTHS = (1440, 390)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")


def main() -> None:
    """Serve the samples and photograph every page, in both languages, wide and narrow."""
    OUT.mkdir(parents=True, exist_ok=True)
    for lang in ("en", "fr"):
        with TemporaryDirectory() as folder:
            port = _free_port()
            server = _serve(port, lang, Path(folder))
            try:
                _photograph(f"http://localhost:{port}", lang)
            finally:
                server.terminate()
                server.wait(20)


def _photograph(url: str, lang: str) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=which("chromium") or which("google-chrome"), args=list(FLAGS))
        for page, more in PAGES.items():
            for width in WIDTHS:
                _take(browser, f"{url}/{page}?lang={lang}{more}", OUT / f"{page}-{width}.{lang}.png", width)
        browser.close()


def _take(browser: Browser, address: str, path: Path, width: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.goto(address)
    tab.wait_for_selector("#rendered_cells:not([hidden]) .pp-panel", timeout=90_000)
    tab.wait_for_function("[...document.querySelectorAll('.pp-plot')].every(p => !p.offsetWidth || p.querySelector('svg'))")
    tab.wait_for_timeout(500)
    tab.screenshot(path=path, clip={"x": 0, "y": 0, "width": width, "height": min(1400, _height(tab))}, full_page=True)
    tab.close()


def _height(tab) -> int:
    return tab.evaluate("document.documentElement.scrollHeight")


def _serve(port: int, lang: str, folder: Path) -> subprocess.Popen:
    command = [sys.executable, "-m", "planproof", "app", "--port", str(port), "--lang", lang, "--store", f"sqlite:///{folder}/store.db"]
    server = subprocess.Popen(command, env={**os.environ, "PLANPROOF_AUTHOR": "Léa"})
    for _ in range(300):
        try:
            urlopen(f"http://localhost:{port}/planproof/health", timeout=2).close()
            return server
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("the server did not start")


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    main()
