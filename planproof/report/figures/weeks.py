"""What a pilot is worth by how long it runs."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.design import Option
from planproof.model.message import Message, say, say_n
from planproof.report.figures.figure import Figure, layout, money_axis
from planproof.report.wording import Wording

NEARLY = 0.95


def value_by_weeks(options: Sequence[Option], shown: int, currency: str, wording: Wording) -> Figure | None:
    """The worth beyond deciding now of each number of weeks on air, the best marked; None with fewer than two lengths.

    options   one for each number of weeks on air, everything else as the page has it
    shown     weeks on air of the pilot on the page
    """
    if len(options) < 2:
        return None
    best = max(options, key=lambda option: option.net)
    title = wording.say(_finding(options, best))
    heads = (say("Weeks on air"), say("The pilot costs"), say("What this pilot teaches"), say("Worth beyond deciding now"))
    rows = tuple((wording.number(option.weeks_on_air), wording.short_money(option.cost, currency),
                  wording.short_money(option.teaches, currency), wording.gain(option.net, currency)) for option in options)
    return Figure(
        title=title, alt=title, units=wording.say(say("{currency} beyond the better of declining and rolling out now",
                                                      currency=currency or say("money"))),
        source=wording.say(say("Source: the team's estimates; everything but the weeks on air stays as it is.")),
        plot={"data": [_bars(options, best, shown, currency, wording)],
              "layout": layout(wording, height=240, hovermode="closest", xaxis=_weeks(options, wording),
                               yaxis=money_axis([option.net for option in options], currency, wording))},
        heads=tuple(map(wording.say, heads)), rows=rows)


def _finding(options: Sequence[Option], best: Option) -> Message:
    if best.net <= 0:
        return say("However long it runs, this pilot is not worth more than deciding now")
    near = [option.weeks_on_air for option in options if option.net >= NEARLY * best.net]
    if min(near) == max(near):
        return say_n("A pilot of {count} week is worth most", "A pilot of {count} weeks is worth most", best.weeks_on_air)
    return say("A pilot of {best} weeks is worth most; from {low} to {high} weeks is nearly as good", best=best.weeks_on_air,
               low=min(near), high=max(near))


def _bars(options: Sequence[Option], best: Option, shown: int, currency: str, wording: Wording) -> dict:
    colours = ["var(--stop)" if option.net < 0 else "var(--pilot)" if option is best else "var(--pilot-soft)"
               for option in options]
    outline = [2 if option.weeks_on_air == shown else 0.5 for option in options]
    hover = [[wording.weeks(option.weeks_on_air), wording.gain(option.net, currency)] for option in options]
    return {"type": "bar", "x": [option.weeks_on_air for option in options], "y": [option.net for option in options],
            "marker": {"color": colours, "line": {"color": "var(--ink)", "width": outline}}, "customdata": hover,
            "hovertemplate": "%{customdata[0]}: %{customdata[1]}<extra></extra>"}


def _weeks(options: Sequence[Option], wording: Wording) -> dict:
    return {"title": {"text": wording.say(say("weeks on air (the outlined bar is the pilot on this page)"))},
            "tickvals": [option.weeks_on_air for option in options]}
