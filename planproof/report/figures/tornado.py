"""Which belief moves the worth of a pilot most."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.message import say
from planproof.model.sensitivity import Bar
from planproof.report.figures.figure import Figure, as_text, layout, money_axis
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording

MOST = 10


def tornado(bars: Sequence[Bar], net: float, currency: str, wording: Wording) -> Figure | None:
    """The worth of the pilot beyond deciding now, with one input at a time known to be its bad and its good case.

    net   the same with everything as doubtful as it is
    """
    shown = bars[:MOST]
    if not shown:
        return None
    words = [InputWords(bar.symbol, currency, wording) for bar in shown]
    title = wording.say(say("{name} moves it most", name=words[0].name))
    heads = (say("If it were known"), say("bad case"), say("worth of a pilot then"), say("answer then"), say("good case"),
             say("worth of a pilot then"), say("answer then"))
    axis = money_axis([net, *(end for bar in shown for end in (bar.net_low, bar.net_high))], currency, wording)
    stands = {"type": "line", "x0": net, "x1": net, "y0": 0, "y1": 1, "yref": "paper", "line": {"color": "var(--ink)"}}
    return Figure(
        title=title, alt=title, units=wording.say(say("{currency} beyond the better of declining and rolling out now",
                                                      currency=currency or say("money"))),
        source=wording.say(say(
            "Source: the team's estimates, each set to its bad and good case while the others stay in doubt.")),
        plot={"data": [_ends(shown, words, net, wording, currency)],
              "layout": layout(wording, height=60 + 30 * len(shown), hovermode="closest", bargap=0.3, shapes=[stands],
                               xaxis={**axis, "showgrid": True}, yaxis={"autorange": "reversed"})},
        heads=tuple(map(wording.say, heads)), rows=tuple(_row(bar, known, currency, wording)
                                                         for bar, known in zip(shown, words, strict=True)))


def _ends(bars: Sequence[Bar], words: Sequence[InputWords], net: float, wording: Wording, currency: str) -> dict:
    """One bar from end to end for each input."""
    low = [min(bar.net_low, bar.net_high) for bar in bars]
    hover = [f"{known.value(bar.low)}: {wording.gain(bar.net_low, currency)}<br>{known.value(bar.high)}: "
             f"{wording.gain(bar.net_high, currency)}" for bar, known in zip(bars, words, strict=True)]
    return {"type": "bar", "orientation": "h", "y": [as_text(known.name) for known in words], "base": low,
            "x": [bar.swing for bar in bars], "marker": {"color": "var(--pilot)"}, "customdata": hover,
            "hovertemplate": "%{customdata}<extra></extra>"}


def _row(bar: Bar, known: InputWords, currency: str, wording: Wording) -> tuple[str, ...]:
    ends = ((bar.low, bar.net_low, bar.decision_low), (bar.high, bar.net_high, bar.decision_high))
    return (known.name, *(cell for value, net, decision in ends
                          for cell in (known.value(value), wording.gain(net, currency), wording.term(decision))))
