"""What a pilot may return: the spread of its money, and its cash week by week."""
from __future__ import annotations

from math import ceil

from planproof.model.message import Message, say, say_n
from planproof.model.pilot import Forecast, Spread
from planproof.report.figures.figure import Figure, layout, money_axis
from planproof.report.wording import Wording

CASES = (("p10", say("bad case")), ("p50", say("middle")), ("p90", say("good case")))
CASH = (("p10", say("bad case")), ("mean", say("average")), ("p90", say("good case")))
MOST_ROWS = 12


def npv_spread(forecast: Forecast, wording: Wording) -> Figure | None:
    """How often each outcome of "pilot, then decide" came up, the loss side marked; None without draws."""
    bins = forecast.histogram
    if not bins or forecast.npv.p_loss is None:
        return None
    zero = {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper", "line": {"color": "var(--ink)", "width": 1.5}}
    axis = money_axis([bins[0][0], bins[-1][1]], forecast.currency, wording)
    heads, rows = _answers(forecast, wording)
    return Figure(
        title=wording.say(say("In 100 such pilots, {losses} end with money lost", losses=round(forecast.npv.p_loss * 100))),
        units=wording.say(say("{currency}, pilot and then decide", currency=forecast.currency or say("money"))),
        source=_source(forecast, wording), alt=_spread_in_words(forecast, wording),
        plot={"data": [_bars(forecast, wording)],
              "layout": layout(wording, bargap=0, hovermode="closest", shapes=[zero], yaxis={"visible": False}, xaxis=axis)},
        heads=heads, rows=rows)


def cash_fan(forecast: Forecast, wording: Wording) -> Figure | None:
    """Money made less money spent, week by week, with its bad and good case; None where no week was simulated."""
    if not forecast.cash:
        return None
    finding = wording.say(_cash_finding(forecast))
    low, average, high = (_line(forecast, name, word, wording) for name, word in CASH)
    high |= {"fill": "tonexty", "fillcolor": "var(--pilot-soft)"}
    average["line"] = {"color": "var(--pilot)", "width": 2.5}
    axis = money_axis([*low["y"], *high["y"]], forecast.currency, wording)
    return Figure(
        title=finding, alt=finding, source=_source(forecast, wording),
        units=wording.say(say("{currency} by week from the start of the pilot", currency=forecast.currency or say("money"))),
        plot={"data": [low, high, average],
              "layout": layout(wording, showlegend=True, yaxis=axis, xaxis={"title": {"text": wording.say(say("week"))}})},
        heads=(wording.say(say("Week")), *(wording.say(word) for _, word in CASH)), rows=_weeks(forecast, wording))


def _bars(forecast: Forecast, wording: Wording) -> dict:
    bins = forecast.histogram
    total = sum(count for *_, count in bins) or 1
    hover = [[_span(low, high, forecast, wording), wording.chances(count / total)] for low, high, count in bins]
    return {"type": "bar", "x": [(low + high) / 2 for low, high, _ in bins], "y": [count / total for *_, count in bins],
            "width": [(high - low) * 0.92 for low, high, _ in bins],
            "marker": {"color": ["var(--stop)" if low + high < 0 else "var(--fund)" for low, high, _ in bins]},
            "customdata": hover, "hovertemplate": "%{customdata[0]}: %{customdata[1]}<extra></extra>"}


def _span(low: float, high: float, forecast: Forecast, wording: Wording) -> str:
    return wording.say(say("{low} to {high}", low=_money(low, forecast, wording), high=_money(high, forecast, wording)))


def _cash_finding(forecast: Forecast) -> Message:
    if forecast.payback_week is None:
        return say_n("On average the money does not come back within {count} week",
                     "On average the money does not come back within {count} weeks", forecast.cash[-1].week)
    return say("On average the money is back in week {week}", week=ceil(forecast.payback_week))


def _line(forecast: Forecast, name: str, word: Message, wording: Wording) -> dict:
    values = [getattr(point, name) for point in forecast.cash]
    return {"type": "scatter", "mode": "lines", "x": [point.week for point in forecast.cash], "y": values,
            "name": wording.say(word), "line": {"color": "var(--pilot)", "width": 1, "dash": "dot"},
            "customdata": [_money(value, forecast, wording) for value in values], "hovertemplate": "%{customdata}"}


def _weeks(forecast: Forecast, wording: Wording) -> tuple[tuple[str, ...], ...]:
    step = max(1, len(forecast.cash) // MOST_ROWS)
    return tuple((wording.number(point.week), *(_money(getattr(point, name), forecast, wording) for name, _ in CASH))
                 for point in forecast.cash[::step])


def _answers(forecast: Forecast, wording: Wording) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    heads = (say("Answer"), *(word for _, word in CASES), say("loses money"))
    spreads = ((say("pilot, then decide"), forecast.npv), (say("roll out now"), forecast.npv_now))
    return (tuple(wording.say(head) for head in heads),
            tuple((wording.say(word), *_three(spread, forecast, wording).values(), _losses(spread, wording))
                  for word, spread in spreads))


def _three(spread: Spread, forecast: Forecast, wording: Wording) -> dict[str, str]:
    return {name: _money(getattr(spread, name), forecast, wording) for name, _ in CASES}


def _losses(spread: Spread, wording: Wording) -> str:
    return "–" if spread.p_loss is None else wording.chances(spread.p_loss)


def _spread_in_words(forecast: Forecast, wording: Wording) -> str:
    return wording.say(say("Bad case {p10}, middle {p50}, good case {p90}; {losses} end with money lost.",
                           losses=_losses(forecast.npv, wording), **_three(forecast.npv, forecast, wording)))


def _source(forecast: Forecast, wording: Wording) -> str:
    return wording.say(say("Source: {draws} simulated pilots of the team's estimates, seed {seed}.",
                           draws=forecast.draws, seed=str(forecast.seed)))


def _money(value: float | None, forecast: Forecast, wording: Wording) -> str:
    return "–" if value is None else wording.short_money(value, forecast.currency)
