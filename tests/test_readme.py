"""What the README prints is what its commands print."""
import re
from pathlib import Path

from scripts.readme import README, with_output

ROOT = Path(__file__).parents[1]


def test_the_readme_shows_the_real_output_of_its_commands():
    text = README.read_text("utf-8")

    assert with_output(text) == text
    assert "planproof simulate" in text


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
