"""Every sheet and column of the workbook file, in one table: readers, writer, template and mapping all look here."""
from __future__ import annotations

from planproof.intake.bare_words import bare_words
from planproof.intake.column import NUMERIC, SUMMED, Column, Lang, Sheet, Word, fold, is_example
from planproof.intake.plan_columns import (
    BUDGET,
    CHANNELS,
    ESTIMATES,
    HISTORY,
    OBJECTIVES,
    PLAN,
    RISKS,
    SCENARIOS,
    STAKEHOLDERS,
    TEAMS,
    THRESHOLDS,
)
from planproof.intake.tactic_columns import IDEAS, TACTICS

__all__ = ["DENIED", "IDEAS", "KEY", "NO", "NUMERIC", "SHEETS", "SUMMED", "THRESHOLDS", "VALUE", "YES", "Column", "Lang", "Sheet",
           "Word", "fold", "heads_total", "is_example", "is_part_total", "is_total", "may_be_total", "sheet_named"]

_ALL = (PLAN, OBJECTIVES, BUDGET, TEAMS, CHANNELS, TACTICS, RISKS, STAKEHOLDERS, ESTIMATES, SCENARIOS,
        HISTORY)
SHEETS = {sheet.key: sheet for sheet in _ALL}
KEY, VALUE = ("key", "clé"), ("value", "valeur")
YES = ("yes", "oui", "true", "vrai", "1", "x", "y", "o", "✓", "✔")
NO = ("no", "non", "false", "faux", "0", "n")
DENIED = ("none", "aucun", "aucune", "néant")
_TOTALS = {"total", "totals", "totaux", "sum", "somme", "subtotal", "sub total", "sous total", "grand total", "total general",
           "overall total"}
_SUMS = {*_TOTALS, "cumul", "cumule", "annual", "annuel", "total annuel", "annual total", "full year", "total year",
         "total annee"}
_PARTIAL = (("subtotal",), ("sub", "total"), ("sous", "total"))
_SHEETS = {fold(name): sheet for sheet in SHEETS.values() for name in sheet.names}


def sheet_named(name: str) -> Sheet | None:
    """The sheet a name means, in English or French, whatever its case and accents; None when unknown."""
    return _SHEETS.get(fold(name))


def is_total(label: str) -> bool:
    """The label of a totals row."""
    return len(label) < 40 and " ".join(bare_words(label)) in _TOTALS


def heads_total(heading: str) -> bool:
    """The heading of a column of totals, "Annual" too, which may well be the name of a row."""
    return len(heading) < 40 and " ".join(bare_words(heading)) in _SUMS


def is_part_total(label: str) -> bool:
    """The label of a group's total: "Subtotal events", "Sous-total réseaux"."""
    words = bare_words(label) if len(label) < 80 else ()
    return any(words[:len(start)] == start for start in _PARTIAL)


def may_be_total(label: str) -> bool:
    """A label that speaks of a total of something, "Total events": an idea may be called so too."""
    words = bare_words(label) if len(label) < 80 and "total" in label.casefold() else ()
    return len(words) > 1 and "total" in (words[0], words[-1])
