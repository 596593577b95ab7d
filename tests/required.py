"""Tools that the tests need and that pip does not bring: without one they are skipped aloud, with CI set they fail."""
from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest


def find_tool(names: Iterable[str], folders: Iterable[Path] = ()) -> Path | None:
    """The first of the programs that is on the PATH or in one of the folders."""
    places = [*(shutil.which(name) for name in names), *(folder / name for folder in folders for name in names)]
    return next((Path(place) for place in places if place and Path(place).exists()), None)


def without(tool: str) -> NoReturn:
    """Skip the test aloud; fail where CI is set, for there every tool has to be."""
    if os.environ.get("CI"):
        pytest.fail(f"{tool} is missing, and CI is set: .ci/run installs it")
    pytest.skip(f"SKIPPED: {tool} is not installed on this machine")
