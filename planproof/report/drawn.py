"""A figure as HTML: its finding, the plot to be drawn, the same numbers as a table one click away."""
from __future__ import annotations

import json

from markupsafe import Markup

from planproof.model.message import say
from planproof.report.figures.figure import Figure
from planproof.report.html import card, fold, table, tag
from planproof.report.wording import Wording


def figure_card(figure: Figure, wording: Wording) -> Markup:
    """A card with the figure; static/plot.js draws it in the page's colours."""
    return card(figure.title, figure_body(figure, wording), note=figure.units)


def figure_body(figure: Figure, wording: Wording) -> Markup:
    """The figure without its title."""
    data, height = json.dumps(figure.plot, ensure_ascii=False), figure.plot["layout"]["height"]
    plot = tag("div", class_="pp-plot", role="img", aria_label=figure.alt, data_figure=data, style=f"min-height:{height}px")
    caption = tag("figcaption", figure.source)
    return tag("figure", plot, caption, _numbers(figure, wording), class_="pp-figure")


def _numbers(figure: Figure, wording: Wording) -> Markup | None:
    if not figure.rows:
        return None
    inside = table(figure.heads, figure.rows, numeric=range(1, len(figure.heads)), caption=figure.title)
    return fold(wording.say(say("The same in numbers")), inside)
