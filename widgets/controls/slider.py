"""A number by hand: a native slider with its name and its value in full."""
from __future__ import annotations

from pathlib import Path

from anywidget import AnyWidget
from traitlets import Float, Unicode


class Slider(AnyWidget):
    """Moves between two numbers by hand, touch or arrow keys; `value` follows while it moves.

    shown   what stands beside the label instead of the bare value, such as "35 %"; kept by whoever knows the words
    """

    _esm = Path(__file__).with_name("slider.js")
    label = Unicode().tag(sync=True)
    shown = Unicode().tag(sync=True)
    value = Float().tag(sync=True)
    low = Float(0).tag(sync=True)
    high = Float(100).tag(sync=True)
    step = Float(1).tag(sync=True)
