"""Eight weeks of the Pinterest pilot of the outdoor shop, as its team would have counted them; drawn once, with a fixed seed."""
from __future__ import annotations

import csv
from io import StringIO
from math import sqrt
from pathlib import Path
from random import Random

from planproof.intake.csv_writer import DELIMITER
from planproof.intake.results_columns import ALARM, ARMS, RESULTS
from scripts.samples.tongue import Lang, tongue

SEED, WEEKS, PEOPLE, ORDERS = 2027, 8, 15_000, (7, 1)
LAUNCH, WEEKLY_SPEND, GUARDED = 900, 35, (152, 149, 155, 151, 160, 158, 149, 153)
FIELDS = ("arm", "week", "people", "conversions", "revenue", "revenue_sd", "spend")


def write_results(folder: Path, lang: Lang) -> Path:
    """The file in one language."""
    random, t, out = Random(SEED), tongue(lang), StringIO(newline="")
    sheet = csv.writer(out, delimiter=DELIMITER[lang], lineterminator="\r\n")
    colon = " : " if lang == "fr" else ": "
    alarms = (t("e-mail orders stay above 145 a week", "commandes par e-mail au-dessus de 145 par semaine"),
              t("guides still appear every week", "un guide paraît toujours chaque semaine"))
    headings = [RESULTS.column(field).heading(lang) for field in FIELDS]
    sheet.writerow([*headings, *(f"{ALARM[lang == 'fr']}{colon}{said}" for said in alarms)])
    for week in range(1, WEEKS + 1):
        for arm, orders in zip(ARMS[:2], ORDERS, strict=True):
            sheet.writerow([_cell(value, lang) for value in _row(random, week, orders, t(arm.en, arm.fr), t("no", "non"))])
    path = folder / f"pinterest-board.results{'.fr' if lang == 'fr' else ''}.csv"
    path.write_bytes(out.getvalue().encode("utf-8-sig"))
    return path


def _row(random: Random, week: int, orders: int, arm: str, quiet: str) -> list[object]:
    """One arm's week: orders come or do not, each worth a basket; money and alarms stand beside the people reached."""
    baskets = [round(random.triangular(35, 240, 70), 2) for _ in range(sum(random.random() < orders / 1000 for _ in range(1000)))]
    mean = sum(baskets) / PEOPLE
    deviation = sqrt((sum(basket**2 for basket in baskets) - PEOPLE * mean**2) / (PEOPLE - 1))
    counted = [arm, week, PEOPLE, len(baskets), round(sum(baskets), 2), round(deviation, 3)]
    if orders != ORDERS[0]:
        return [*counted, "", "", ""]
    return [*counted, WEEKLY_SPEND + (LAUNCH if week == 1 else 0), GUARDED[week - 1], quiet]


def _cell(value: object, lang: str) -> str:
    return str(value).replace(".", ",") if lang == "fr" and isinstance(value, float) else str(value)
