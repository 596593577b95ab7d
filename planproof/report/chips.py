"""Verdicts, grades and results as small marks: a sign, a word and a colour, never a colour alone."""
from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from planproof.report.html import tag, unseen
from planproof.report.wording import Wording

LOOKS = {                             # code -> (colour class, sign)
    "fund": ("fund", "✓"), "keep": ("fund", "✓"), "now": ("fund", "✓"), "scale": ("fund", "✓"), "YES": ("fund", "✓"),
    "pilot": ("pilot", "◐"), "retest": ("pilot", "◐"), "continue": ("pilot", "◐"),
    "fix": ("fix", "✎"), "adjust": ("fix", "✎"), "NO": ("fix", "✎"),
    "decline": ("stop", "✕"), "stop": ("stop", "■"),
    "integrated": ("fund", "✓"), "drifting": ("fix", "~"), "random": ("stop", "✕"), "unknown": ("unsaid", "?"),
    "PASS": ("fund", "✓"), "FAIL": ("stop", "✕"), "UNKNOWN": ("unsaid", "?"), "NA": ("unsaid", "–"),
}


def chip(code: str, wording: Wording, text: str | None = None) -> Markup:
    """A verdict, grade, vote or decision with its sign; `text` in place of its word."""
    look, sign = LOOKS[code]
    return tag("span", tag("i", sign, aria_hidden="true"), tag("span", text or wording.term(code)), class_=f"pp-chip pp-{look}")


def result_cell(result: str, title: str, wording: Wording) -> Markup:
    """One check's result as a square; read aloud as "Funded: failed"."""
    look, sign = LOOKS[result]
    spoken = f"{title}: {wording.term(result)}"
    return tag("span", tag("i", sign, aria_hidden="true"), unseen(spoken), class_=f"pp-cell pp-{look}", title=spoken)


def result_cells(results: Iterable[tuple[str, str]], wording: Wording) -> Markup:
    """Several results, each (PASS|FAIL|UNKNOWN|NA, title of its check), as a row of squares."""
    return tag("span", [result_cell(result, title, wording) for result, title in results], class_="pp-cells")
