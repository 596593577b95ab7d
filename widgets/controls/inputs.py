"""Labelled inputs and the button: native, named for everybody, with their label in full above them."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ipywidgets import Button, Checkbox, DatePicker, Dropdown, Text, Textarea

from planproof.model.message import Message
from planproof.report.wording import Wording
from widgets.controls.slider import Slider


def action(label: Message, do: Callable[[], object], *, wording: Wording, first: bool = False) -> Button:
    """A button that cannot be pressed again while it works; `first` marks the one that most will want."""
    button = Button(description=wording.say(label)).add_class("pp-action")

    def press(_: Button) -> None:
        button.disabled = True
        try:
            do()
        finally:
            button.disabled = False

    button.on_click(press)
    return button.add_class("pp-first") if first else button


def text_field(label: Message, value: str = "", *, wording: Wording, example: str = "", wide: bool = False) -> Text:
    """One line of text; its value changes when the field is left, or on Enter."""
    field = Text(value=value, description=wording.say(label), placeholder=example, continuous_update=False)
    return _field(field, wide=wide)


def text_area(label: Message, value: str = "", *, wording: Wording, example: str = "") -> Textarea:
    """Several lines of text."""
    field = Textarea(value=value, description=wording.say(label), placeholder=example, continuous_update=False)
    return _field(field, wide=True)


def choice(label: Message, options: Sequence[tuple[str, object]], value: object = None, *, wording: Wording,
           wide: bool = False) -> Dropdown:
    """One of several (what is shown, value); the first unless a value is given."""
    field = Dropdown(options=list(options), description=wording.say(label))
    if value is not None:
        field.value = value
    return _field(field, wide=wide)


def day_field(label: Message, value: date | None = None, *, wording: Wording) -> DatePicker:
    """A date, or none."""
    return _field(DatePicker(value=value, description=wording.say(label)))


def tick(label: Message, value: bool = False, *, wording: Wording) -> Checkbox:
    """A yes or no."""
    return Checkbox(value=value, description=wording.say(label), indent=False).add_class("pp-check")


def slide(label: Message, value: float, span: tuple[float, float], *, wording: Wording, step: float = 1) -> Slider:
    """A number between two others, by hand or arrow keys; its value follows while it moves."""
    low, high = span
    return Slider(label=wording.say(label), value=value, low=low, high=high, step=step)


def _field(field, *, wide: bool = False):
    field.style.description_width = "initial"
    field.add_class("pp-field")
    return field.add_class("pp-wide") if wide else field
