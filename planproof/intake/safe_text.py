"""Text that no spreadsheet runs: what begins like a formula is written so that it stays text."""
from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d\s\u00a0\u202f.,]*\d[\d\s\u00a0\u202f.,]*\s*%?")


def is_risky(text: str) -> bool:
    """A spreadsheet might run it: it begins with = + - @, a tab or a return, and is not a plain number."""
    return bool(_RISKY.match(text)) and not _NUMBER.fullmatch(text)


def shielded(text: str) -> str:
    """The text as a CSV cell: risky text behind an apostrophe, which the reader takes off again."""
    return f"'{text}" if is_risky(text) else text
