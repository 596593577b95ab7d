"""A file inside a page, to be saved."""
from __future__ import annotations

from base64 import b64encode

from markupsafe import Markup

from planproof.report.html import tag

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(name: str, content: bytes, label: str) -> Markup:
    """A link that saves the bytes under the name; nothing is asked of a server."""
    kind = XLSX if name.endswith(".xlsx") else "text/csv" if name.endswith(".csv") else "application/zip"
    return tag("a", label, href=f"data:{kind};base64,{b64encode(content).decode()}", download=name, class_="pp-more")
