"""Labelled native inputs; what is typed counts when Python has taken it, and a refused text is told at its input."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from secrets import token_hex

from anywidget import AnyWidget
from traitlets import Dict, List, Unicode

from planproof.model.message import Message, say
from planproof.report.fields import Field
from planproof.report.wording import Wording

Group = tuple[str, Sequence[Field]]        # a title, "" for none, and its inputs


def _nothing(*_: object) -> None:
    """What a form does that nobody listens to."""


class Form(AnyWidget):
    """Inputs in groups under their titles.

    groups     what is asked, with what stands there now
    label      what the inputs are for, to whoever listens
    button     the word on the button that sends them; without one every input counts as soon as it is changed
    refusals   name of an input -> why its text was refused; under "" what belongs to none alone
    sent       called with name -> text of every input when the button is pressed, or Enter in an input
    changed    called with name and text of an input that counts at once
    """

    _esm = Path(__file__).with_name("form.js")
    groups = List().tag(sync=True)
    label = Unicode().tag(sync=True)
    button = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    busy = Unicode().tag(sync=True)
    refusals = Dict().tag(sync=True)
    answer = Unicode().tag(sync=True)

    def __init__(self, label: Message, *, wording: Wording, button: Message | None = None, hint: Message | None = None,
                 sent: Callable[[Mapping[str, str]], object] = _nothing, changed: Callable[[str, str], object] = _nothing):
        super().__init__(label=wording.say(label), button=wording.say(button) if button else "",
                         hint=wording.say(hint) if hint else "", busy=wording.say(say("Working it out …")))
        self.sent, self.changed = sent, changed
        self.on_msg(self._hear)

    def ask(self, groups: Sequence[Group]) -> None:
        """Show these inputs; refusals of what was asked before are gone."""
        with self.hold_sync():
            self.groups = [{"title": title, "fields": [_told(field) for field in fields]} for title, fields in groups]
            self.refuse({})

    def refuse(self, refusals: Mapping[str, str]) -> None:
        """Say at each input why its text was refused; what was typed stays there."""
        self.refusals, self.answer = dict(refusals), token_hex(4)

    def _hear(self, _: object, content: dict, __: object) -> None:
        match content:
            case {"sent": dict(texts)}:
                try:
                    self.sent({str(name): str(text) for name, text in texts.items()})
                finally:
                    self.answer = token_hex(4)
            case {"changed": str(name), "text": str(text)}:
                self.changed(name, text)


def _told(field: Field) -> dict[str, object]:
    return {**field._asdict(), "options": list(field.options), "suggest": list(field.suggest)}
