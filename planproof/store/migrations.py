"""Documents of older planproofs, read forward one version at a time; each step is pure and stays for good."""
from __future__ import annotations

from collections.abc import Callable

Document = dict[str, object]
SCHEMA = 1


def forward(document: Document, version: int) -> Document:
    """The document as today's version writes it.

    version   the version that wrote it, 0 <= version <= SCHEMA
    """
    for older in range(version, SCHEMA):
        document = _STEPS[older](document)
    return document


def _ideas_become_tactics(document: Document) -> Document:
    """0: the prototypes' list of ideas, each with one cost and the name of one budget line."""
    plan = {field: value for field, value in (("name", document.get("title")), ("currency", document.get("currency"))) if value}
    return {"plan": plan, "tactics": [_tactic(idea) for idea in document.get("ideas", ())], "sheets": ["plan", "tactics"]}


def _tactic(idea: Document) -> Document:
    kept = {new: idea[old] for old, new in _RENAMED.items() if idea.get(old) is not None}
    return kept | ({"funding": [{"line": idea["paid_from"]}]} if idea.get("paid_from") else {})


_RENAMED = {"id": "id", "idea": "name", "status": "status", "who_asks": "sponsor", "owner": "owner", "start": "start",
            "end": "end", "cost": "total_cost", "how_we_will_know": "how_we_will_know"}
_STEPS: dict[int, Callable[[Document], Document]] = {0: _ideas_become_tactics}
