"""Two languages side by side, so that the figures of a sample are written once."""
from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Lang = Literal["en", "fr"]
Tongue = Callable[[str, str], str]


def tongue(lang: Lang) -> Tongue:
    """A chooser: called with an English and a French text it returns the one of its language."""
    return (lambda english, french: french) if lang == "fr" else (lambda english, french: english)
