"""What every figure is: a finding in words, a plot as plain data, and the same numbers as text."""
from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from math import ceil, floor, log10

from planproof.report.wording import Wording

SEPARATORS = {"en": ".,", "fr": ",\u202f"}


@dataclass(frozen=True)
class Figure:
    """A chart to draw; colours are tokens such as "var(--pilot)", which the page fills in for light, dark and paper.

    title    the finding, a sentence
    units    what is counted, in what
    source   where the numbers come from
    alt      the picture in words, for those who do not see it
    plot     {"data", "layout"} for plotly.js
    heads, rows   the same numbers as a table
    """

    title: str
    units: str
    source: str
    alt: str
    plot: dict = field(hash=False)
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def layout(wording: Wording, **more: object) -> dict:
    """The quiet ground of every chart: no frame, the page's type and colours, numbers by locale."""
    axis = {"gridcolor": "var(--line)", "zerolinecolor": "var(--quiet)", "linecolor": "var(--line)", "tickcolor": "var(--line)",
            "fixedrange": True, "automargin": True}
    return {
        "font": {"family": "var(--font)", "size": 12, "color": "var(--quiet)"}, "separators": SEPARATORS[wording.lang],
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "height": 280, "autosize": True, "showlegend": False, "dragmode": False, "hovermode": "x unified", "bargap": 0.35,
        "hoverlabel": {"bgcolor": "var(--card)", "bordercolor": "var(--line)", "font": {"color": "var(--ink)"}},
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
        **more, "xaxis": {**axis, "showgrid": False, **more.get("xaxis", {})}, "yaxis": {**axis, **more.get("yaxis", {})},
    }


def money_axis(values: list[float], currency: str, wording: Wording) -> dict:
    """Round steps over the values and 0, labelled as short money."""
    low, high = min([0.0, *values]), max([0.0, *values])
    step = _round_step((high - low or 1.0) / 4)
    ticks = [step * number for number in range(floor(low / step), ceil(high / step) + 1)]
    return {"tickvals": ticks, "ticktext": [wording.short_money(tick, currency) for tick in ticks]}


def as_text(text: str) -> str:
    """A name from a file for inside a plot, where plotly reads some tags."""
    return escape(text if len(text) <= 40 else text[:39] + "…", quote=False)


def _round_step(rough: float) -> float:
    power = 10 ** floor(log10(rough))
    return next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough * 0.999)
