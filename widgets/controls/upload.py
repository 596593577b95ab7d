"""A file from the visitor's machine, chosen or dropped; one that is too large is never sent."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from anywidget import AnyWidget
from traitlets import Dict, Int, Unicode

from planproof.model.message import Message, say
from planproof.report.wording import Wording

WORDS = {
    "choose": say("Bring your team's file"), "drop": say("or drop it here: one XLSX, one CSV, or all CSV files of a folder"),
    "busy": say("Reading {file} …", file="{file}"),
}


class File(NamedTuple):
    """A file as it was sent."""

    name: str
    content: bytes


class Upload(AnyWidget):
    """A button that opens the visitor's files, and a place to drop them on.

    cap       bytes that the files may have together
    arrived   called with the files
    refused   called with the name of a file that is larger than the cap; it was not sent
    choose, drop   what the button and the place beside it say
    """

    _esm = Path(__file__).with_name("upload.js")
    words = Dict().tag(sync=True)
    cap = Int().tag(sync=True)
    answer = Unicode().tag(sync=True)

    def __init__(self, *, arrived: Callable[[Sequence[File]], object], refused: Callable[[str], object], cap: int,
                 wording: Wording, choose: Message = WORDS["choose"], drop: Message = WORDS["drop"]):
        words = {**WORDS, "choose": choose, "drop": drop}
        super().__init__(cap=cap, words={name: wording.say(said) for name, said in words.items()})
        self.arrived, self.refused = arrived, refused
        self.on_msg(self._hear)

    def _hear(self, _: object, content: dict, buffers: Sequence[memoryview]) -> None:
        match content:
            case {"refused": str(name)}:
                self.refused(Path(name).name)
            case {"names": [*names]} if names:
                self.arrived([File(Path(str(name)).name, bytes(part)) for name, part in zip(names, buffers, strict=True)])
        self.answer = token_hex(4)
