"""Writing the audit of generated plans down: as a spreadsheet, as a mail, and a reply to one idea.

    .venv/bin/python benchmarks/exports.py

Each size runs in a process of its own, so that its peak memory is its own; that of the audit it starts from is given beside it.
"""
from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

SIZES = (100, 1_000, 10_000)
DAY = date(2027, 1, 1)


def _peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _spent(do: Callable[[], object]) -> tuple[float, object]:
    start = time.process_time()
    made = do()
    return time.process_time() - start, made


def _measured(size: int) -> str:
    """One row: seconds of processor for each form, the spreadsheet's size, the peak in MB before and after it."""
    from benchmarks.plans import a_plan_of
    from planproof.line import assess
    from planproof.report.mail import audit_markdown
    from planproof.report.reply import as_html, write_reply
    from planproof.report.spreadsheet import audit_xlsx
    from planproof.report.wording import Wording

    assessed, wording = assess(a_plan_of(size), DAY), Wording("en")
    before = _peak()
    sheet, content = _spent(lambda: audit_xlsx(assessed, wording))
    after = _peak()
    mail, _ = _spent(lambda: audit_markdown(assessed, wording))
    reply, _ = _spent(lambda: as_html(write_reply(assessed, "t1", wording)))
    return (f"| {size:,} | {sheet:.1f} | {len(content) / 1e6:.1f} MB | {mail:.2f} | {reply:.2f} | {before} MB | {after} MB |\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(_measured(int(sys.argv[1])))
    else:
        for each in SIZES:
            subprocess.run([sys.executable, __file__, str(each)], check=True)
