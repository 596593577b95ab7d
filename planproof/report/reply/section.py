"""One part of a reply."""
from __future__ import annotations

from typing import NamedTuple


class Section(NamedTuple):
    """A title, what is said under it, what is listed, and what is said after the list."""

    title: str
    said: tuple[str, ...]
    points: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
