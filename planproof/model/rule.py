"""The rule that a team commits to before its pilot starts, and the alarms that stop it."""
from __future__ import annotations

from typing import Literal

from planproof.model.row import Value

RuleName = Literal["expected_value", "probability", "expected_loss", "p_value", "peeking", "pocock", "obrien_fleming",
                   "always_valid", "own_bars"]


class Rule(Value):
    """How a pilot's result becomes an answer.

    name        which of the rules of `planproof.pilot.rules`
    parameters  (name, number) of what the rule leaves to choose, in its own order; what is not named stands at its default
    reviews     review dates as weeks after the pilot's start; the last look, when its weeks are over, is always there
    budget      the most that media and set-up may cost, money; the review at which it is used up is the last
    said        what the team wrote, word for word
    assumed     the team named no rule that is known, so that the default stands in for it
    """

    name: RuleName = "expected_value"
    parameters: tuple[tuple[str, float], ...] = ()
    reviews: tuple[int, ...] = ()
    budget: float | None = None
    said: str = ""
    assumed: bool = True


class Alarm(Value):
    """A figure that stops a pilot at its next review once it is crossed.

    said          what the team wrote, word for word
    least, most   it rings below the one, above the other; both None where a person has to judge
    chance        that it rings before the pilot's end though nothing is wrong with the effect, 0 to 1; None where nobody said
    """

    said: str
    least: float | None = None
    most: float | None = None
    chance: float | None = None
