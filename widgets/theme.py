"""The look, given to the page where no server of ours has done so already."""
from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

from ipywidgets import HTML, VBox, Widget

from planproof.report.assets import STYLES, asset_text


def ground(*parts: Widget) -> VBox:
    """What a notebook shows: its parts one below the other, in our look."""
    return VBox([*_styled(), *parts]).add_class("pp")


def as_app() -> bool:
    """Whether the page is served as an app, with the look and the scripts in its head."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila")


@cache
def read_static(names: Sequence[str]) -> tuple[str, ...]:
    """The text of each of these files of the look."""
    return tuple(asset_text(name) for name in names)


def _styled() -> list[Widget]:
    return [] if as_app() else [HTML(f"<style>{''.join(read_static(STYLES))}</style>")]
