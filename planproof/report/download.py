"""A file inside a page, to be saved."""
from __future__ import annotations

from base64 import b64encode

from markupsafe import Markup

from planproof.report.html import tag

KINDS = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv", "html": "text/html",
         "md": "text/markdown", "txt": "text/plain"}


def download(name: str, content: bytes, label: str) -> Markup:
    """A link that saves the bytes under the name; nothing is asked of a server."""
    kind = KINDS.get(name.rpartition(".")[2], "application/zip")
    return tag("a", label, href=f"data:{kind};base64,{b64encode(content).decode()}", download=name, class_="pp-more")
