"""What the README and the docs show is what the commands print."""
import re
from pathlib import Path

import pytest

from scripts.readme import PAGES, README, with_output

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_the_real_output_of_its_commands(page):
    text = page.read_text("utf-8")

    assert with_output(text) == text
    assert "<!-- output: planproof " in text


def test_the_straight_line_of_the_readme_runs(tmp_path, monkeypatch):
    code = re.search(r"```python\n(.+?)```", README.read_text("utf-8"), re.DOTALL)[1]
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)

    exec(compile(code, "README.md", "exec"), {})

    assert (tmp_path / "board.html").stat().st_size > 100_000


def test_every_file_the_readme_points_to_is_there():
    links = re.findall(r"\]\((?!http)([^)#]+)", README.read_text("utf-8"))

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
