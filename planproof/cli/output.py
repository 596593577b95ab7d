"""What the command line prints, on stdout and stderr."""
from __future__ import annotations

import json
import sys

from planproof.errors import PlanproofError


def show(text: str) -> None:
    """Print a result."""
    sys.stdout.write(text + "\n")


def show_json(result: object) -> None:
    """Print a result as JSON, the same bytes for the same result."""
    show(json.dumps(result, ensure_ascii=False, indent=2, allow_nan=False))


def complain(error: PlanproofError, lang: str) -> None:
    """Every problem on a line of its own, on stderr."""
    from planproof.report.plain import problem_text
    from planproof.report.wording import Wording

    wording = Wording(lang)
    for problem in error.problems or (error,):
        sys.stderr.write(f"planproof: {problem_text(problem, wording)}\n")
