"""The id of a workbook: its plan's name, in letters that a link can hold."""
from __future__ import annotations

import re
from collections.abc import Container
from itertools import chain, count
from unicodedata import normalize

LONGEST = 40


def slug(name: str | None) -> str:
    """Lower-case letters, digits and hyphens of a name; "workbook" where nothing is left of it."""
    plain = normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or "workbook"


def free_id(name: str | None, taken: Container[str]) -> str:
    """The name's slug, numbered from 2 where others have it already."""
    wanted = slug(name)
    return next(id for id in chain([wanted], (f"{wanted}-{n}" for n in count(2))) if id not in taken)
