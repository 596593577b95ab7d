"""Text from a file inside Markdown: it stays text."""
from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*\[\]<|~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_]))")
_LINKS = re.compile(r"(?<=:)/(?=/)|(?<=www)\.|@", re.IGNORECASE)
_STARTS = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+#>]))")


def escaped(text: str) -> str:
    """The text on one line, with every sign that Markdown, or HTML in it, would act on taken as itself; nothing becomes a link.

    text   may begin a paragraph, a list item or a table cell
    """
    line = _MARKS.sub(r"\\\1", " ".join(text.split()))
    line = _LINKS.sub(lambda found: f"\\{found[0]}", line)
    return _STARTS.sub(lambda found: f"{found[0]}\\", line)
