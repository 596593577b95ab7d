"""A tool that is missing is never passed over in silence."""
from __future__ import annotations

from pathlib import Path

import pytest

from tests.required import find_tool, without


def test_on_a_persons_machine_a_missing_tool_is_skipped_aloud(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="Chromium is not installed"):
        without("Chromium")


def test_where_ci_is_set_a_missing_tool_is_a_failure(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="Chromium is missing, and CI is set"):
        without("Chromium")


def test_a_tool_is_found_on_the_path_or_in_its_folder(tmp_path: Path):
    (tmp_path / "initdb").write_text("")

    assert find_tool(["initdb-of-nobody", "sh"]).name == "sh"
    assert find_tool(["initdb-of-nobody"], [tmp_path]) is None
    assert find_tool(["initdb"], [tmp_path]) is not None
