"""Numbers and a few words in a team's free text, in English and French."""
from __future__ import annotations

import re
import unicodedata

NUMBER = r"(?P<number>\d+(?:[   '’]\d{3})*(?:[.,]\d+)?)"
PERCENT = re.compile(NUMBER + r"\s*(?:%|percent|per cent|pour cent)")
CHANCE = re.compile(r"[(,;–-]?\s*(?:chance|risk|risque|probability|probabilite)\w*\s*(?:of|de|d'|:|=)?\s*"
                    + NUMBER + r"\s*%\s*\)?")
LONGEST = 2_000                       # characters of a cell that are looked at


def plain_words(text: str) -> str:
    """The text for comparing: no case, no accents, one kind of apostrophe and blank."""
    letters = unicodedata.normalize("NFKD", text[:LONGEST].replace("’", "'").casefold())
    return " ".join("".join(sign for sign in letters if not unicodedata.combining(sign)).split())


def number_of(text: str) -> float:
    """A number as people write it: "1 200", "12,5", "12.5", "1,200" for twelve hundred."""
    bare = re.sub(r"[\s'’]", "", text)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        return float(re.sub("[.,]", "", bare))
    return float(bare.replace(",", "."))


def share_in(text: str) -> float | None:
    """The first percentage of a text as a share; None where there is none."""
    found = PERCENT.search(text)
    return number_of(found["number"]) / 100 if found else None


def found_in(text: str, *patterns: str) -> re.Match[str] | None:
    """The first of some patterns that a text holds."""
    return next((found for pattern in patterns if (found := re.search(pattern, text))), None)
