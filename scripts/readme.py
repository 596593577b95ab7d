"""Puts the real output of its commands into README.md: python -m scripts.readme, with --check to compare only."""
from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

from planproof.cli import main as planproof

README = Path(__file__).parents[1] / "README.md"
SHOWN = re.compile(r"(<!-- output: planproof (?P<command>.+?)(?: \| head -(?P<lines>\d+))? -->\n```\n)"
                   r"(?P<said>.*?)(```\n)", re.DOTALL)


def with_output(text: str) -> str:
    """The text with what each of its commands prints now."""
    return SHOWN.sub(lambda found: found[1] + _output(found["command"], found["lines"]) + found[5], text)


def _output(command: str, lines: str | None) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(README.parent):
        planproof(shlex.split(command))
    kept = out.getvalue().splitlines()[:int(lines) if lines else None]
    return "\n".join(kept).rstrip() + "\n"


def main() -> int:
    """0 when the README says what the commands print."""
    before = README.read_text("utf-8")
    after = with_output(before)
    if "--check" not in sys.argv:
        README.write_text(after, encoding="utf-8")
    return int(before != after and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
