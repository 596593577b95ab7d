"""A read-out for machines: JSON's own types, numbers to six digits after the point."""
from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from planproof.model.message import Message
from planproof.model.readout import Readout

Word = Callable[[Message], str]


def as_json(readout: Readout, word: Word = str) -> dict[str, object]:
    """The read-out in JSON's own types.

    word   puts a message into words; plain English unless given
    """
    fields = {name: getattr(readout, name) for name in Readout.model_fields}
    return {name: _plain(value, word) for name, value in fields.items()}


def _plain(value: object, word: Word) -> object:
    if isinstance(value, Message):
        return word(value)
    if isinstance(value, bool | int | str | None):
        return value
    if isinstance(value, float | Decimal):
        return round(float(value), 6) + 0.0
    if isinstance(value, tuple):
        return [_plain(part, word) for part in value]
    return {name: _plain(getattr(value, name), word) for name in type(value).model_fields}
