"""A real server with our settings on a free port, and a real browser that tells which addresses it asked."""
from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PAGES = Path(__file__).parent / "pages"
SERVE = "import sys, json, planproof.serving as serving; getattr(serving, sys.argv[1])(**json.loads(sys.argv[2]))"


class Server:
    """A running server: its address, what it wrote, how many kernels live."""

    def __init__(self, port: int, log: Path):
        self.url, self.log = f"http://localhost:{port}", log

    def kernels(self) -> int:
        """Kernels alive now."""
        with urlopen(f"{self.url}/planproof/health", timeout=10) as answer:
            return json.load(answer)["kernels"]

    def written(self) -> str:
        """The server's log."""
        return self.log.read_text("utf-8")


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(claim: Callable[[], object], seconds: float = 60) -> object:
    """What the claim says once it holds; the test fails where it never does."""
    end = time.monotonic() + seconds
    while not (held := claim()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)
    return held


def answers(url: str) -> bool:
    """Something is listening."""
    try:
        urlopen(f"{url}/planproof/health", timeout=2).close()
    except URLError as error:
        return hasattr(error, "code")
    return True


@contextmanager
def serving(folder: Path, serve: str = "serve_apps", **settings: object) -> Iterator[Server]:
    """A server of its own, ended when the test is."""
    port, log = free_port(), folder / "server.log"
    options = {"port": port, "store": f"sqlite:///{folder / 'store.db'}", "pages": str(PAGES), **settings}
    with log.open("w") as out:
        process = subprocess.Popen([sys.executable, "-c", SERVE, serve, json.dumps(options)], stdout=out, stderr=out, cwd=folder,
                                   env={**os.environ, "PLANPROOF_STORE": ""})
    server = Server(port, log)
    try:
        wait_until(lambda: answers(server.url) or process.poll() is not None)
        assert process.poll() is None, server.written()
        yield server
    finally:
        process.terminate()
        process.wait(60)


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    """The server that most browser tests share."""
    with serving(tmp_path_factory.mktemp("apps")) as running:
        yield running


@pytest.fixture
def page(browser, server) -> Iterator[object]:
    """A new visitor's tab; after the test it must not have asked anything of another server."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", base_url=server.url)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.url)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    tab = context.new_page()
    yield tab
    context.close()
    assert [url for url in asked if not url.startswith((server.url, "data:", "blob:", "about:"))] == []


def opened(tab, address: str):
    """The tab once the page at the address has drawn its widgets."""
    tab.goto(address)
    tab.locator("#rendered_cells :is(.pp-card, .pp-edit-frame, .pp-notice)").first.wait_for(timeout=60_000)
    return tab


def picture(tab, name: str) -> Path:
    """A screenshot for someone to look at, in the folder PLANPROOF_PICTURES names, else in a temporary one."""
    folder = Path(os.environ.get("PLANPROOF_PICTURES") or tempfile.gettempdir()) / "planproof-pictures"
    folder.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=folder / f"{name}.png", full_page=True)
    return folder / f"{name}.png"
