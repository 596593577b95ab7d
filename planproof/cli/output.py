"""What the command line prints, on stdout and stderr."""
from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from planproof.errors import PlanproofError
from planproof.model.message import say

if TYPE_CHECKING:
    from planproof.report.wording import Wording


_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def show(text: str) -> None:
    """Print a result."""
    sys.stdout.write(_tame(text) + "\n")


def show_json(result: object) -> None:
    """Print a result as JSON, the same bytes for the same result."""
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def progress(lang: str) -> Callable[[int, int], None] | None:
    """How far a long piece of work has come, on stderr, where somebody watches."""
    from planproof.report.wording import Wording

    wording = Wording(lang)

    def tell(done: int, count: int) -> None:
        said = wording.say(say("{done} of {count} ideas", done=done, count=count)) if done < count else ""
        sys.stderr.write(f"\r\033[K{said}")

    return tell if sys.stderr.isatty() else None


def complain(error: PlanproofError, wording: Wording) -> None:
    """Every problem on a line of its own, on stderr."""
    from planproof.report.plain import problem_text

    for problem in error.problems or (error,):
        sys.stderr.write(_tame(f"planproof: {problem_text(problem, wording)}") + "\n")


def note(doubt: PlanproofError, wording: Wording) -> None:
    """Something that was read all the same, on stderr."""
    from planproof.report.plain import problem_text

    sys.stderr.write(_tame(f"planproof: {wording.say(say('note'))}: {problem_text(doubt, wording)}") + "\n")


def _tame(text: str) -> str:
    """The text without signs that would tell a terminal what to do: a file may hold them."""
    return text.translate(_CONTROLS)
