"""Controls in a card of their own, under a title and a sentence."""
from __future__ import annotations

from ipywidgets import VBox, Widget

from planproof.model.message import Message
from planproof.report.html import join, tag
from planproof.report.wording import Wording
from widgets.controls.sheet import Sheet


def titled(title: Message, ask: Message, *inside: Widget, wording: Wording) -> VBox:
    """A card: its title, what it asks for, and the controls that take the answer."""
    head = tag("div", tag("h2", wording.say(title)), class_="pp-head")
    return VBox([Sheet(join(head, tag("p", wording.say(ask), class_="pp-sub"))), *inside]).add_class("pp-card")
