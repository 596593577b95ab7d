"""The files of the look: ours, and plotly.js as the installed plotly carries it."""
from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

STATIC = Path(__file__).parent / "static"
STYLES, SCRIPTS = ("tokens.css", "widgets.css", "audit.css"), ("plotly.min.js", "plot.js")


@cache
def folders() -> tuple[Path, ...]:
    """Where the files are, plotly found without importing it."""
    return STATIC, *(Path(place) / "package_data" for place in find_spec("plotly").submodule_search_locations)


def asset(name: str) -> Path:
    """The file of that name; FileNotFoundError if there is none."""
    found = next((folder / name for folder in folders() if (folder / name).is_file()), None)
    if found is None:
        raise FileNotFoundError(name)
    return found


@cache
def asset_text(name: str) -> str:
    """What is written in the file."""
    return asset(name).read_text("utf-8")
