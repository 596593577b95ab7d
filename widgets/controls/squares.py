"""A table of doors on the page, walked with the arrow keys."""
from __future__ import annotations

from pathlib import Path

from traitlets import Unicode

from widgets.controls.sheet import Sheet


class Squares(Sheet):
    """Shows a table whose squares are buttons: one stop for Tab, arrows, Home and End move, Enter opens, Escape closes.

    chosen   `data-say` of the square that is open; moving the focus then opens the square it comes to
    said     what was opened, to whoever listens
    """

    _esm = Path(__file__).with_name("squares.js")
    chosen = Unicode("").tag(sync=True)
    said = Unicode("").tag(sync=True)
