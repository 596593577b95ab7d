"""The one sentence of a read-out: the answer, what was shown, and what it is worth."""
from __future__ import annotations

from collections.abc import Sequence

from planproof.model.message import Message, Money, Percent, say
from planproof.model.readout import Judgement, Measured
from planproof.readout.answer import Answered

ANSWERS = {"stop": say("Stop"), "adjust": say("Adjust"), "continue": say("Continue"), "scale": say("Roll out")}
MEASURES = {"conversions": say("conversions"), "revenue": say("revenue"), "margin": say("margin")}


def sentence(found: Answered, measured: Sequence[Measured], judged: Judgement | None, *, currency: str,
             weekly: float | None = None) -> Message:
    """The answer with what was shown and what rolling out is expected to be worth; or with the reason that alone decides.

    weekly   people reached by week on air, where a new channel's conversions are better counted than compared
    """
    answer = ANSWERS[found.answer]
    if found.bare:
        return say("{answer}. {reason}", answer=answer, reason=found.reasons[0])
    shown = _counted(measured[-1], weekly) or _shown(measured[-1], beside_before=judged is None)
    if judged is None:
        return say("{answer}: {shown}, and nobody can tell how much of that is the pilot's doing.", answer=answer, shown=shown)
    if judged.worth > 0:
        return say("{answer}: {shown}; rolling out is expected to be worth {worth}.", answer=answer, shown=shown,
                   worth=Money(judged.worth, currency))
    return say("{answer}: {shown}; rolling out is expected to lose {loss}.", answer=answer, shown=shown,
               loss=Money(-judged.worth, currency))


def _counted(plain: Measured, weekly: float | None) -> Message | None:
    """Extra conversions a week of a channel that sold nothing before: a lift on next to nothing says nothing."""
    if weekly is None or plain.measure != "conversions" or plain.low is None:
        return None
    extra, low, high = (value * weekly for value in (plain.difference, plain.low, plain.high))
    return say("{extra} extra conversions a week among the people reached (from {low} to {high}, 9 times of 10)", extra=extra,
               low=low, high=high)


def _shown(plain: Measured, *, beside_before: bool) -> Message:
    """How much more was sold, in the plainest measure there is."""
    what = MEASURES[plain.measure]
    if plain.lift is None:
        return say("{what} cannot be compared, since the other side shows none", what=what)
    size, more = Percent(abs(plain.lift)), plain.lift >= 0
    if beside_before:
        return (say("{size} more {what} per person than before", size=size, what=what) if more
                else say("{size} less {what} per person than before", size=size, what=what))
    if plain.lift_low is None or plain.lift_high is None:
        return (say("{size} more {what} per person than in the group left out", size=size, what=what) if more
                else say("{size} less {what} per person than in the group left out", size=size, what=what))
    ends = {"low": Percent(plain.lift_low), "high": Percent(plain.lift_high)}
    return (say("{size} more {what} per person than in the group left out (from {low} to {high}, 9 times of 10)", size=size,
                what=what, **ends) if more
            else say("{size} less {what} per person than in the group left out (from {low} to {high}, 9 times of 10)", size=size,
                     what=what, **ends))
