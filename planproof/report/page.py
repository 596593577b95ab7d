"""One page that needs no server: its look, its charts and its data inside it, nothing asked of the network."""
from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planproof.model.message import say
from planproof.report.assets import SCRIPTS, asset, asset_text
from planproof.report.wording import Wording

HERE = Path(__file__).parent
PLOTLY = SCRIPTS[0]


def page(title: str, sections: Sequence[Markup], wording: Wording, *, who: str, footer: str) -> str:
    """The whole page as HTML.

    who      plan, revision and day, at the top
    footer   the same in full, at the bottom, for the copy that someone prints
    """
    charts = any("data-figure" in section for section in sections)
    scripts = [asset_text(PLOTLY), asset_text("plot.js") + "ppDrawPage();"] if charts else []
    words = {"skip": wording.say(say("Skip to the content"))}
    return _template().render(lang=wording.lang, title=title, sections=sections, who=who, footer=footer, words=words,
                              policy=_policy(scripts), style=Markup(_style()), scripts=[Markup(script) for script in scripts])


def _policy(scripts: Sequence[str]) -> str:
    """Only the page's own scripts run, known by their hashes; nothing is loaded or sent."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts) or "'none'"
    return (f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            "base-uri 'none'; form-action 'none'")


@cache
def _style() -> str:
    font = b64encode(asset("inter.woff2").read_bytes()).decode()
    return asset_text("tokens.css").replace("inter.woff2", f"data:font/woff2;base64,{font}")


@cache
def _template():
    loader = FileSystemLoader(HERE / "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True).get_template("page.html.j2")
