"""Every sheet and column of the workbook file, in one table: readers, writer, template and mapping all look here."""
from __future__ import annotations

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
           "Word", "fold", "is_example", "is_total", "sheet_named"]

_ALL = (PLAN, OBJECTIVES, BUDGET, TEAMS, CHANNELS, TACTICS, RISKS, STAKEHOLDERS, ESTIMATES, SCENARIOS,
        HISTORY)
SHEETS = {sheet.key: sheet for sheet in _ALL}
KEY, VALUE = ("key", "clé"), ("value", "valeur")
YES = ("yes", "oui", "true", "vrai", "1", "x", "y", "o", "✓", "✔")
NO = ("no", "non", "false", "faux", "0", "n")
DENIED = ("none", "aucun", "aucune", "néant")
_TOTALS = {"total", "totals", "totaux", "sum", "somme", "subtotal", "sub total", "sous total", "grand total", "total general",
           "overall total", "total ht", "total ttc"}
_SHEETS = {fold(name): sheet for sheet in SHEETS.values() for name in sheet.names}


def sheet_named(name: str) -> Sheet | None:
    """The sheet a name means, in English or French, whatever its case and accents; None when unknown."""
    return _SHEETS.get(fold(name))


def is_total(label: str) -> bool:
    """The label of a totals row or column."""
    return len(label) < 40 and fold(label).rstrip(" :.=") in _TOTALS
