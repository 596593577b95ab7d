"""A workbook as the text that the store keeps: JSON with what was said, each number to its last digit."""
from __future__ import annotations

import json

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from planproof.errors import StoreError
from planproof.model.message import say
from planproof.model.workbook import Workbook
from planproof.store.migrations import SCHEMA, forward


def to_text(workbook: Workbook) -> str:
    """The workbook without its decisions, which have a table of their own; what nobody said is left out.

    raises   StoreError if a text holds half a character (a lone surrogate)
    """
    try:
        return workbook.model_dump_json(exclude={"decisions"}, exclude_defaults=True)
    except PydanticSerializationError as error:
        raise StoreError(say("A text of the workbook holds half a character, which no file can keep."),
                         fix=say("Type that text again, then save.")) from error


def from_text(text: str, version: int, *, revision: str) -> Workbook:
    """The workbook of a stored document, read forward where an older planproof wrote it.

    version    the schema version that it was written with
    revision   its id, for the message
    raises     StoreError if a newer planproof wrote it, or it is damaged
    """
    if version > SCHEMA:
        raise StoreError(say("A newer planproof saved {revision}; this one cannot read it.", revision=revision),
                         fix=say("Update planproof, then open the workbook again."))
    try:
        if version < SCHEMA:
            text = json.dumps(forward(json.loads(text), version))
        return Workbook.model_validate_json(text)
    except (ValidationError, json.JSONDecodeError) as error:
        raise StoreError(say("What the store keeps of {revision} is damaged.", revision=revision),
                         fix=say("Open an earlier version of the workbook, or put back a copy of the store.")) from error
