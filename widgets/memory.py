"""What a team said of its own headings, known again in the next file that has them."""
from __future__ import annotations

from planproof.intake import Mapping
from planproof.store import Store


def recalled(store: Store, found: Mapping) -> Mapping | None:
    """The meanings given to a file with the same headings, None where there was none; one sheet is known by any name."""
    known = store.remembered_mapping(_named(found).fingerprint)
    return _named(Mapping.model_validate_json(known), found.sheets[0].sheet) if known else None


def remember(store: Store, said: Mapping, *, author: str) -> None:
    """Keep the meanings for the next such file."""
    store.remember_mapping(_named(said).fingerprint, _named(said).model_dump_json(), author=author)


def _named(mapping: Mapping, name: str = "") -> Mapping:
    """A mapping of one sheet under another name: a CSV's sheet is called after its file, which changes from month to month."""
    only = mapping.sheets
    return mapping.but(sheets=(only[0].but(sheet=name),)) if len(only) == 1 else mapping
