"""Write the sample workbooks and the results of one pilot, in English and French; a second run gives the same bytes.

    python -m scripts.make_samples [FOLDER]        data/samples unless another folder is named

cards is written into the first layer of the template, as a team would hand it in; the others are full workbooks. The
content stands in scripts/samples/, one module per sample; the little unevenness of retail's budget is seeded there.
"""
from __future__ import annotations

import sys
from pathlib import Path

from planproof.intake.template import fill_template
from planproof.intake.writer import write_workbook
from scripts.samples.b2b import b2b
from scripts.samples.cards import cards
from scripts.samples.results import write_results
from scripts.samples.retail import retail
from scripts.samples.trouble import trouble

FOLDER = Path(__file__).parents[1] / "data" / "samples"
SAMPLES = {"cards": (cards, fill_template), "retail": (retail, write_workbook), "b2b": (b2b, write_workbook),
           "trouble": (trouble, write_workbook)}


def write_samples(folder: Path) -> list[Path]:
    """Every sample in both languages; returns the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    books = [write(content(lang), folder / f"{name}{ending}.xlsx", lang=lang)
             for name, (content, write) in SAMPLES.items() for lang, ending in (("en", ""), ("fr", ".fr"))]
    return [*books, *(write_results(folder, lang) for lang in ("en", "fr"))]


if __name__ == "__main__":
    for path in write_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        sys.stdout.write(f"{path}\n")
