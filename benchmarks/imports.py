"""What `import planproof` and the first stage of the line cost a fresh process, beside an empty one.

    .venv/bin/python benchmarks/imports.py
"""
from __future__ import annotations

import resource
import subprocess
import sys

ROUNDS = 3
STATEMENTS = ("pass", "import planproof", "from planproof import read_workbook", "from planproof import simulate",
              "import planproof.audit", "import planproof.funding", "import numpy", "import pydantic", "import openpyxl",
              "import scipy.optimize")
CORE_ALONE = ("numpy", "pandas", "scipy", "pydantic", "openpyxl", "plotly", "sqlalchemy", "babel")


def seconds(statement: str) -> float:
    """Processor seconds of a fresh Python that runs one statement, the best of three."""
    return min(_once(statement) for _ in range(ROUNDS))


def _once(statement: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def brought_in(statement: str) -> list[str]:
    """Which of the heavy libraries a statement loads."""
    told = f"{statement}\nimport sys\nprint(*(name for name in {CORE_ALONE!r} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True).stdout.split()


def main() -> None:
    """Print the table of benchmarks/README.md."""
    bare = seconds(STATEMENTS[0])
    sys.stdout.write(f"| statement | seconds beyond an empty Python ({bare:.3f} s) | loads |\n|---|---|---|\n")
    for statement in STATEMENTS[1:]:
        loads = ", ".join(brought_in(statement)) or "nothing heavy"
        sys.stdout.write(f"| `{statement}` | {seconds(statement) - bare:.3f} | {loads} |\n")


if __name__ == "__main__":
    main()
