"""What sheets, columns and inputs are called: in the words of the team's file, else in ours, those of the template first."""
from __future__ import annotations

from collections.abc import Iterable

from planproof.model.estimate import SYMBOLS
from planproof.model.names import Names


def sheet_called(key: str, names: Names, lang: str) -> str:
    """The sheet's name in the file, else in the template."""
    from planproof.intake.columns import SHEETS

    known = SHEETS.get(key)
    ours = key.capitalize() if known is None else (known.easy or (known.en, known.fr))[lang == "fr"]
    return names.sheet(key) or ours


def fields_called(sheet: str, fields: Iterable[str], names: Names, lang: str) -> tuple[str, ...]:
    """The columns' headings in the file, else in the template; each once."""
    return tuple(dict.fromkeys(heading(sheet, names.covering(sheet, field), names, lang) for field in fields))


def heading(sheet: str, field: str, names: Names, lang: str) -> str:
    """One column's heading in the file, else in the template."""
    from planproof.intake.columns import SHEETS

    known = SHEETS.get(sheet)
    column = next((column for column in known.columns if column.field == field), None) if known else None
    ours = column.heading("fr" if lang == "fr" else "en", easy=True) if column else field
    return names.column(sheet, field) or ours.replace("_", " ")


def input_called(symbol: str, lang: str) -> str:
    """The plain name of an input of the pilot model."""
    known = SYMBOLS.get(symbol)
    return symbol if known is None else known.french if lang == "fr" else known.english
