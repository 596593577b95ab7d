"""What a fresh process costs: importing planproof and its stages, and whole commands, beside an empty Python and the libraries.

    .venv/bin/python benchmarks/imports.py
"""
from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 7
# what any audit has to load: numbers, and records that are checked when they are made
FLOOR = "import numpy, pydantic; pydantic.create_model('Record', field=(int, 0))"
STATEMENTS = ("import planproof", "from planproof import read_workbook", "from planproof import simulate",
              "import planproof.audit", "import planproof.funding", "import highspy", "import numpy", FLOOR)
COMMANDS = (("audit", "data/samples/retail.xlsx", "--as-of", "2027-01-01"),
            ("simulate", "data/samples/retail.xlsx", "--tactic", "pinterest-board", "--as-of", "2027-01-01"))
HEAVY = ("numpy", "pandas", "scipy", "highspy", "pydantic", "plotly", "sqlalchemy", "babel")


def seconds(program: str) -> float:
    """Processor seconds of a fresh Python that runs a program, the best of seven."""
    return min(_once(program) for _ in range(ROUNDS))


def _once(program: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def brought_in(program: str) -> str:
    """Which of the heavy libraries a program loads."""
    told = f"{program}\nimport sys\nprint(*(name for name in {HEAVY!r} if name in sys.modules), sep=', ', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", told], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          cwd=ROOT)
    return done.stderr.strip() or "nothing heavy"


def main() -> None:
    """Print the table of benchmarks/README.md."""
    bare, floor = seconds("pass"), seconds(FLOOR)
    programs = {f"`{statement}`": statement for statement in STATEMENTS}
    programs |= {f"`planproof {' '.join(command)}`": f"from planproof.cli import main; main({list(command)!r})"
                 for command in COMMANDS}
    sys.stdout.write(f"an empty Python {bare:.3f} s, numpy and one pydantic record {floor:.3f} s\n\n"
                     "| fresh process | seconds | times the floor | loads |\n|---|---|---|---|\n")
    for shown, program in programs.items():
        spent = seconds(program)
        sys.stdout.write(f"| {shown} | {spent:.3f} | {spent / floor:.1f} | {brought_in(program)} |\n")


if __name__ == "__main__":
    main()
