"""Who saves from this page."""
from __future__ import annotations

from pathlib import Path

from anywidget import AnyWidget
from traitlets import Unicode


class Signature(AnyWidget):
    """A name, which the visitor's browser remembers from page to page; `value` is never empty once it has been something."""

    _esm = Path(__file__).with_name("signature.js")
    label = Unicode().tag(sync=True)
    value = Unicode().tag(sync=True)
