"""Puts the real output of commands into README.md and docs/: python -m scripts.readme, with --check to compare only."""
from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

from planproof.cli import main as planproof

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = (README, ROOT / "docs" / "exports.md")
SHOWN = re.compile(r"(<!-- output: planproof (?P<command>.+?)(?: \| head -(?P<lines>\d+))? -->\n```\n)"
                   r"(?P<said>.*?)(```\n)", re.DOTALL)


def with_output(text: str) -> str:
    """The text with what each of its commands prints now."""
    return SHOWN.sub(lambda found: found[1] + _output(found["command"], found["lines"]) + found[5], text)


def _output(command: str, lines: str | None) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(ROOT):
        planproof(shlex.split(command))
    kept = out.getvalue().splitlines()[:int(lines) if lines else None]
    return "\n".join(kept).rstrip() + "\n"


def main() -> int:
    """0 when the pages say what the commands print."""
    before = {page: page.read_text("utf-8") for page in PAGES}
    after = {page: with_output(text) for page, text in before.items()}
    if "--check" in sys.argv:
        return int(before != after)
    for page, text in after.items():
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
