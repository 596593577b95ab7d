"""Event loops of a test's own: a browser driven by other tests leaves a loop running in this thread."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor


def without_a_loop(do: Callable[[], object]) -> object:
    """What it returns in a thread in which no loop runs."""
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(do).result()


def in_a_loop(work: Coroutine) -> object:
    """What it returns in a loop of its own."""
    return without_a_loop(lambda: asyncio.run(work))
