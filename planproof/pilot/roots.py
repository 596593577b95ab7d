"""Where a function of one number crosses 0, to a millionth of the distance that it is sought in."""
from __future__ import annotations

from collections.abc import Callable

FINE, MOST_STEPS = 1e-6, 60
Function = Callable[[float], float]


def crossing(function: Function, ends: tuple[float, float], values: tuple[float, float]) -> float:
    """Where a function crosses 0 between two places at which its sign differs.

    ends, values   low and high, and the function there
    source         false position, Illinois variant (Dowell & Jarratt 1971)
    """
    (low, high), (here, there) = ends, values
    fine = FINE * abs(high - low)
    for _ in range(MOST_STEPS):
        middle = high - there * (high - low) / (there - here)
        step, found = abs(middle - high), function(middle)
        if (found > 0) == (there > 0):
            here /= 2
        else:
            low, here = high, there
        high, there = middle, found
        if min(step, abs(high - low)) < fine or here == there:
            break
    return high


def settled(function: Function, guess: float, *, slope: float, ends: tuple[float, float]) -> float:
    """Where a function crosses 0 near a guess, never beyond the ends; at an end where it does not cross between them.

    slope    of the function, roughly
    source   secant method
    """
    low, high = ends
    fine, here = FINE * (high - low), function(guess)
    for _ in range(MOST_STEPS):
        moved = min(max(guess - here / slope, low), high) if slope else guess
        if abs(moved - guess) < fine:
            return moved
        there = function(moved)
        slope, guess, here = (there - here) / (moved - guess), moved, there
    return guess
