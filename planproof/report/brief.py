"""Texts from a file, short enough to stand in a sentence."""
from __future__ import annotations

NAME, TEXT = 100, 300          # characters


def brief(text: str, most: int = NAME) -> str:
    """The text on one line, cut at a word, with an ellipsis, where it is longer than `most` characters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most - 1]
    whole = cut.rsplit(" ", 1)[0]
    return (whole if len(whole) > most // 2 else cut).rstrip(" ,;:.") + "…"
