"""The translations of every area, found beside the package and merged."""
from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "locale"


@cache
def translations(lang: str) -> gettext.NullTranslations:
    """All areas' sentences in one language; English is the text itself, as is whatever nobody has translated."""
    found = gettext.NullTranslations()
    for path in sorted((FOLDER / lang / "LC_MESSAGES").glob("*.mo"), reverse=True):
        with path.open("rb") as file:
            area = gettext.GNUTranslations(file)
        area.add_fallback(found)
        found = area
    return found
