"""The file in which a team writes down what its pilot showed: a row for each arm and week, a column for each alarm."""
from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from planproof.intake.columns import Lang
from planproof.intake.csv_writer import DELIMITER
from planproof.intake.results_columns import ALARM, ARMS, RESULTS
from planproof.intake.safe_text import shielded

FILLED = ("arm", "week", "people", "conversions", "revenue", "revenue_sd", "spend", "conversions_before")


def write_results_template(path: str | Path, *, weeks: int, alarms: Sequence[str] = (), lang: Lang = "en") -> Path:
    """Write an empty results file, replaced if it is there.

    weeks    on air and watched after: one row for each and each arm
    alarms   in the team's words, a column each
    """
    out, place = StringIO(newline=""), 1 if lang == "fr" else 0
    sheet = csv.writer(out, delimiter=DELIMITER[lang], lineterminator="\r\n")
    headings = [RESULTS.column(field).heading(lang) for field in FILLED]
    colon = " : " if lang == "fr" else ": "
    sheet.writerow([shielded(text) for text in (*headings, *(f"{ALARM[place]}{colon}{said}" for said in alarms))])
    empty = [""] * (len(FILLED) - 2 + len(alarms))
    for week in range(1, weeks + 1):
        for arm in ARMS[:2]:
            sheet.writerow([arm.fr if lang == "fr" else arm.en, week, *empty])
    path = Path(path)
    path.write_bytes(out.getvalue().encode("utf-8-sig"))
    return path
