"""Why an estimate or a pilot cannot be computed as stated."""
from __future__ import annotations

from decimal import Decimal
from math import isfinite

from planproof.errors import DesignError
from planproof.model.estimate import SYMBOLS
from planproof.model.message import Message, Percent, Place, SheetName, say
from planproof.model.pilot import Belief, Pilot
from planproof.pilot.names import input_name

MOST_BELOW = 0.01
SHEET = Place(sheet=SheetName("estimates"))
LOWEST = {"positive": 0, "lift": -1, "factor": 1, "share": 0}


def refusal(problem: Message, fix: Message | None = None) -> DesignError:
    """A problem in the Estimates sheet, with the next step."""
    return DesignError(problem, where=SHEET, fix=fix)


def refuse_numbers(symbol: str, p10: float, p50: float, p90: float) -> None:
    """Refuse three numbers that do not rise strictly (unless all are equal) or leave the input's range."""
    name, numbers = input_name(symbol), (p10, p50, p90)
    if not all(map(isfinite, numbers)):
        raise refusal(say("{input}: only finite numbers can be simulated.", input=name))
    if len(set(numbers)) == 2:
        raise refusal(say("{input}: two of bad case {p10}, middle {p50} and good case {p90} are equal.",
                          input=name, **_three(numbers)),
                      say("Write three numbers that rise, or a single number in the middle column."))
    if sorted(numbers) != list(numbers):
        raise refusal(say("{input}: bad case {p10}, middle {p50} and good case {p90} do not rise.",
                          input=name, **_three(numbers)),
                      say("Write the lowest of the three as the bad case and the highest as the good case."))
    _refuse_range(symbol, numbers)


def _three(numbers: tuple[float, ...]) -> dict[str, Decimal]:
    return dict(zip(("p10", "p50", "p90"), map(as_said, numbers), strict=True))


def as_said(number: float) -> Decimal:
    """The number with all the digits that a person typed."""
    return Decimal(f"{number:.15g}")


def _refuse_range(symbol: str, numbers: tuple[float, ...]) -> None:
    scale, name, low = SYMBOLS[symbol].scale, input_name(symbol), LOWEST[SYMBOLS[symbol].scale]
    if scale == "share" and (min(numbers) < 0 or max(numbers) > 1):
        raise refusal(say("{input}: {values} does not lie between 0 and 1.", input=name, values=_once(numbers)),
                      say("Write a share as 35 % or 0.35."))
    if scale == "share" and len(set(numbers)) > 1 and (min(numbers) == 0 or max(numbers) == 1):
        raise refusal(say("{input}: a bad or good case of exactly 0 or 1 leaves no doubt beyond it.", input=name),
                      say("Write a number a little inside, such as 0.001 or 0.999, or a single number in the middle column."))
    if min(numbers) < low:
        lowest = as_said(min(numbers))
        raise refusal(say("{input}: {value} lies below {low}, which cannot be.", input=name, value=lowest, low=low))
    if symbol == "lam" and max(numbers) >= 1:
        raise refusal(say("{input}: at 1 an effect would last forever.", input=name),
                      say("Write a number below 1; a half-life of L weeks is 2^(-1/L)."))


def _once(numbers: tuple[float, ...]) -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(map(as_said, numbers)))


def refuse_mass(symbol: str, mass: float) -> None:
    """Refuse a distribution that puts more than 1 % of an input that cannot be negative below 0."""
    if SYMBOLS[symbol].scale == "positive" and mass > MOST_BELOW:
        raise refusal(say("{input}: the three numbers put {mass} of the cases below 0, which cannot be; "
                          "at most {most} is cut off.",
                          input=input_name(symbol), mass=Percent(mass), most=Percent(MOST_BELOW)),
                      say("Raise the bad case, or bring the good case nearer to the middle."))


def refuse_design(pilot: Pilot) -> None:
    """Refuse a pilot that cannot be run, or that ends after the shortest horizon believed in."""
    for symbol, least in (("N", None), ("h", None), ("T", 1), ("W", 0)):
        _refuse_doubt(pilot.belief(symbol))
        _refuse_broken_weeks(pilot.belief(symbol), least)
    _refuse_broken_weeks(pilot.belief("H"), 1)
    _refuse_arms(pilot.belief("N").p50, pilot.belief("h").p50)
    weeks, horizon = pilot.belief("T").p50 + pilot.belief("W").p50, pilot.belief("H").p10
    if weeks >= horizon:
        raise refusal(say("The pilot takes {weeks} weeks, on air and watched after, and the horizon is {horizon} weeks: "
                          "nothing is left to decide about.", weeks=int(weeks), horizon=int(horizon)),
                      say("Shorten the pilot, start it earlier, or give H (horizon in weeks) an estimate."))


def _refuse_doubt(belief: Belief) -> None:
    if not belief.certain:
        raise refusal(say("{input}: it is decided, not believed, so it is a single number.", input=input_name(belief.symbol)),
                      say("Write one number in the middle column and leave the two others empty."))


def _refuse_broken_weeks(belief: Belief, least: int | None) -> None:
    weeks = belief.p50
    if least is not None and belief.certain and (weeks < least or weeks != int(weeks)):
        raise refusal(say("{input}: {value} is not a number of whole weeks, {least} or more.",
                          input=input_name(belief.symbol), value=as_said(weeks), least=least))


def _refuse_arms(people: float, left_out: float) -> None:
    if not 0 < left_out < 1:
        raise refusal(say("{input}: without some people left out and some reached, no effect can be seen.",
                          input=input_name("h")),
                      say("Write a share above 0 and below 1; 0.5 sees most."))
    if people <= 0:
        raise refusal(say("{input}: a pilot needs people.", input=input_name("N")))
