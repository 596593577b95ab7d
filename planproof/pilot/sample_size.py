"""How many people an arm needs to see a difference between two rates."""
from __future__ import annotations

from math import ceil, sqrt
from statistics import NormalDist

from planproof.errors import DesignError
from planproof.model.message import say

ALPHA, POWER = 0.05, 0.8


def people_per_arm(usual: float, hoped: float, *, alpha: float = ALPHA, power: float = POWER) -> int:
    """People in each of two equal arms, so that a two-sided test of level alpha finds the difference with this power.

    usual, hoped   conversion rates over the pilot's weeks, strictly between 0 and 1, not equal
    returns        people, rounded up
    raises         DesignError when the rates are no rates or do not differ
    source         Fleiss, Levin & Paik 2003, without continuity correction: the test pools the arms
    """
    _refuse_rates(usual, hoped)
    both = (usual + hoped) / 2
    return ceil(_people(2 * both * (1 - both), usual, hoped, alpha=alpha, power=power))


def people_by_the_usual_rate(usual: float, hoped: float, *, alpha: float = ALPHA, power: float = POWER) -> int:
    """The same with the test's spread taken from the usual rate alone, to the nearest person, as Evan Miller's page does."""
    _refuse_rates(usual, hoped)
    return round(_people(2 * usual * (1 - usual), usual, hoped, alpha=alpha, power=power))


def _people(spread: float, usual: float, hoped: float, *, alpha: float, power: float) -> float:
    score = NormalDist().inv_cdf
    seen = score(1 - alpha / 2) * sqrt(spread)
    found = score(power) * sqrt(usual * (1 - usual) + hoped * (1 - hoped))
    return ((seen + found) / (hoped - usual)) ** 2


def _refuse_rates(usual: float, hoped: float) -> None:
    if not (0 < usual < 1 and 0 < hoped < 1) or usual == hoped:
        raise DesignError(say("Between a rate of {usual} and one of {hoped} there is no difference that people could show.",
                              usual=usual, hoped=hoped), fix=say("Write two different rates between 0 and 1."))
