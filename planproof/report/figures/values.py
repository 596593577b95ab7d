"""Decline, pilot or roll out now: three small bars from one zero, drawn as they stand in a table."""
from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from planproof.model.message import say
from planproof.model.pilot import Forecast
from planproof.report.html import tag
from planproof.report.wording import Wording

WIDTH, ROW = 236, 20                      # pixels: the whole picture, one bar's height
LABELS, AMOUNTS = 76, 60                  # pixels: the words at its left, the amounts at its right


def value_bars(forecast: Forecast, wording: Wording, *, scale_of: Iterable[Forecast] = ()) -> Markup:
    """The expected value of the three answers; the one worth most is full and bold, the others pale.

    scale_of   the forecasts drawn beside it: all have one zero and one scale, so that bars compare
    """
    worth = {"decline": forecast.decline, "pilot": forecast.pilot, "now": forecast.now}
    values = [0.0, *worth.values(), *(value for other in scale_of for value in (other.pilot, other.now))]
    low, high = min(values), max(values)
    scale = (WIDTH - LABELS - AMOUNTS) / (high - low or 1.0)
    zero = LABELS - low * scale
    spoken = wording.say(say("decline is worth {decline}, a pilot {pilot}, rolling out now {now}",
                             **{answer: wording.gain(value, forecast.currency) for answer, value in worth.items()}))
    rows = [_row(at, answer, value, zero, scale, answer == forecast.decision, wording, forecast.currency)
            for at, (answer, value) in enumerate(worth.items())]
    return tag("svg", tag("line", x1=round(zero, 1), x2=round(zero, 1), y1=0, y2=3 * ROW, stroke="var(--line)"), rows,
               viewBox=f"0 0 {WIDTH} {3 * ROW}", width=WIDTH, height=3 * ROW, role="img", aria_label=spoken)


def _row(at: int, answer: str, value: float, zero: float, scale: float, chosen: bool, wording: Wording, currency: str) -> Markup:
    length, middle = abs(value) * scale, at * ROW + ROW / 2
    start = zero if value >= 0 else zero - length
    colour = {"decline": "var(--unsaid)", "pilot": "var(--pilot)", "now": "var(--fund)"}[answer] if value >= 0 else "var(--stop)"
    weight = "strong" if chosen else None
    return tag("g", tag("text", wording.say(SHORT[answer]), x=0, y=middle + 4, class_=weight),
               tag("rect", x=round(start, 1), y=middle - 5, width=round(max(length, 1.5), 1), height=10, rx=2, fill=colour,
                   opacity=None if chosen else "0.5"),
               tag("text", wording.gain(value, currency), x=WIDTH, y=middle + 4, text_anchor="end", class_=weight))


SHORT = {"decline": say("decline"), "pilot": say("pilot"), "now": say("roll out")}
