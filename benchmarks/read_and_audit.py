"""Reading and auditing the retail sample and plans of 100, 1,000 and 10,000 tactics: each stage apart, and all together.

    .venv/bin/python benchmarks/read_and_audit.py

Each size runs in a process of its own, so that its peak memory is its own. Reading is set against bare openpyxl over the same
cells, the audit against writing the same workbook as JSON and checking it again.
"""
from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

RETAIL, DAY = ROOT / "data" / "samples" / "retail.xlsx", date(2027, 1, 1)
SIZES = (22, 100, 1_000, 10_000)
FEW = 5                 # seconds up to which the line is run five times
STAGES = ("read", "forecasts", "funding", "audit")
HEADS = ("tactics", *STAGES, "all", "wall", "first", "openpyxl", "json", "MB")


def measured(file: Path) -> dict[str, float]:
    """Seconds of processor of each stage on one file (the best of a few rounds), of its peers, and the peak in MB."""
    start = time.process_time()
    rounds = [_line(file)]
    first = time.process_time() - start
    rounds += [_line(file) for _ in range(4 if first < FEW else 0)]
    best = {name: min(one[name] for one in rounds) for name in (*STAGES, "wall")}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**best, "all": sum(best[name] for name in STAGES), "first": first, "openpyxl": _spent(lambda: _bare(file)),
            "json": _round_trip(file), "MB": peak}


def _line(file: Path) -> dict[str, float]:
    from planproof.audit import audit
    from planproof.intake import read_workbook
    from planproof.line import forecast_all, fund

    clock, marks = time.perf_counter(), [time.process_time()]
    workbook = read_workbook(file)
    marks.append(time.process_time())
    outlook = forecast_all(workbook, DAY)
    marks.append(time.process_time())
    funding = fund(workbook, DAY, outlook=outlook)
    marks.append(time.process_time())
    audit(workbook, as_of=DAY, forecasts=outlook.forecasts, funding=funding)
    marks.append(time.process_time())
    spent = {name: after - before for name, before, after in zip(STAGES, marks, marks[1:], strict=False)}
    return {**spent, "wall": time.perf_counter() - clock}


def _spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _bare(file: Path) -> None:
    """Every cell of the file, and nothing made of it."""
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            tuple(row)
    book.close()


def _round_trip(file: Path) -> float:
    from planproof.intake import read_workbook
    from planproof.model.workbook import Workbook

    workbook = read_workbook(file)
    return _spent(lambda: Workbook.model_validate_json(workbook.model_dump_json()))


def in_its_own_process(size: int, folder: Path) -> dict[str, float]:
    """`measured` of one size: the retail sample for 22, else a generated plan."""
    from benchmarks.plans import written

    file = RETAIL if size == SIZES[0] else written(size, folder)
    done = subprocess.run([sys.executable, __file__, str(file)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def growth(rows: dict[int, dict[str, float]], stage: str) -> float:
    """The power of the number of tactics with which a stage's cost grows, from the two largest plans; 1 is linear."""
    before, after = list(rows)[-2:]
    return log(rows[after][stage] / rows[before][stage]) / log(after / before)


def main() -> None:
    """Print the table of benchmarks/README.md, or, given a file, its measures as JSON."""
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measured(Path(sys.argv[1]))))
        return
    sys.stdout.write("| " + " | ".join(HEADS) + " |\n" + "|---" * len(HEADS) + "|\n")
    with TemporaryDirectory() as folder:
        rows = {}
        for size in SIZES:
            rows[size] = found = in_its_own_process(size, Path(folder))
            cells = (f"{found[name]:.{0 if name == 'MB' else 2}f}" for name in HEADS[1:])
            sys.stdout.write(f"| {size:,} | {' | '.join(cells)} |\n")
            sys.stdout.flush()
    powers = ", ".join(f"{stage} {growth(rows, stage):.2f}" for stage in (*STAGES, "all"))
    sys.stdout.write(f"growth, 1 is linear: {powers}\n")


if __name__ == "__main__":
    main()
