"""What a team believes of one input, as a picture and said back in words."""
from __future__ import annotations

from planproof.model.message import Message, say
from planproof.model.pilot import Shape
from planproof.pilot.names import NAMES
from planproof.report.figures.figure import Figure, as_text, layout
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording

MUCH = 0.5          # of the variance: the members differ from each other more than each doubts


def belief_shape(shape: Shape, currency: str, wording: Wording) -> Figure:
    """How many of 100 cases fall where; each member of a group as a line, the whole as bars."""
    said = InputWords(shape.symbol, currency, wording)
    heads = (say("Who"), say("bad case"), say("middle"), say("good case"))
    rows = [*((one.name, one.p10, one.p50, one.p90) for one in shape.members),
            (wording.say(say("together") if shape.members else say("the team")), shape.p10, shape.p50, shape.p90)]
    return Figure(
        title=wording.say(echo(shape, currency, wording)[0]), units=wording.say(NAMES[shape.symbol]),
        alt=" ".join(wording.say(part) for part in echo(shape, currency, wording)),
        source=wording.say(say("Source: the team's own three numbers; the curve returns them exactly.")),
        plot={"data": [_bars(shape, said), *(_line(shape, one, said) for one in shape.members)],
              "layout": layout(wording, bargap=0.05, height=170, hovermode="closest", showlegend=bool(shape.members),
                               yaxis={"visible": False}, xaxis=_axis(shape, said))},
        heads=tuple(wording.say(head) for head in heads),
        rows=tuple((name, *(said.value(number) for number in numbers)) for name, *numbers in rows))


def echo(shape: Shape, currency: str, wording: Wording) -> tuple[Message, ...]:
    """What three numbers mean, said back so that whoever gave them can object; then where a group does not agree."""
    said = InputWords(shape.symbol, currency, wording)
    name, p10, p50, p90 = NAMES[shape.symbol], *(said.value(number) for number in (shape.p10, shape.p50, shape.p90))
    if shape.p10 == shape.p90:
        return (say("So you are certain: {name} is {value}.", name=name, value=p50),)
    loses = () if shape.below_zero is None else (
        say("In {cases} cases it would do harm.", cases=wording.chances(shape.below_zero)),)
    return (say("So you think: {name} is below {p10} in 1 case of 10, above {p90} in 1 of 10, as often below {p50} as above.",
                name=name, p10=p10, p50=p50, p90=p90), *loses, *_disagreement(shape))


def _disagreement(shape: Shape) -> tuple[Message, ...]:
    apart = tuple(say("The ranges of {one} and {other} do not meet: talk before you pool.", one=one, other=other)
                  for one, other in shape.apart[:3])
    if apart or shape.between is None or shape.between < MUCH:
        return apart
    return (say("You differ from each other more than each of you doubts."),)


def _bars(shape: Shape, said: InputWords) -> dict:
    edges = shape.edges
    middles = [(low + high) / 2 for low, high in zip(edges, edges[1:], strict=False)]
    ends = zip(edges, edges[1:], strict=False)
    hover = [[said.wording.say(say("{low} to {high}", low=said.value(low), high=said.value(high))), said.wording.chances(share)]
             for (low, high), share in zip(ends, shape.shares, strict=True)]
    tails = ["var(--brand)" if shape.p10 <= middle <= shape.p90 else "var(--unsaid)" for middle in middles]
    return {"type": "bar", "x": middles, "y": list(shape.shares), "marker": {"color": tails}, "customdata": hover,
            "name": said.wording.say(say("together")), "hovertemplate": "%{customdata[0]}: %{customdata[1]}<extra></extra>"}


def _line(shape: Shape, member, said: InputWords) -> dict:
    middles = [(low + high) / 2 for low, high in zip(shape.edges, shape.edges[1:], strict=False)]
    return {"type": "scatter", "mode": "lines", "x": middles, "y": list(member.shares), "name": as_text(member.name),
            "line": {"width": 1.5}, "hoverinfo": "name"}


def _axis(shape: Shape, said: InputWords) -> dict:
    ticks = list(dict.fromkeys((shape.p10, shape.p50, shape.p90)))
    return {"tickvals": ticks, "ticktext": [said.value(tick) for tick in ticks]}
