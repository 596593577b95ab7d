"""Both arms side by side: what a person brought in each, the difference and how sure it is."""
from __future__ import annotations

from collections.abc import Sequence
from math import erfc, sqrt
from statistics import NormalDist
from typing import NamedTuple

from planproof.model.readout import Measure, Measured
from planproof.model.results import Arm, ArmRow, Results

LEVEL = 0.90
MEASURES: tuple[Measure, ...] = ("margin", "revenue", "conversions")
SIDES: dict[bool, tuple[Arm, Arm]] = {False: ("reached", "left_out"), True: ("after", "before")}


class Side(NamedTuple):
    """One arm over the weeks so far.

    mean       of the measure per person, all weeks together
    variance   of that mean, people and weeks independent; None where the file does not tell
    given      the file tells how people differ
    """

    mean: float
    variance: float | None
    given: bool


def measures_of(results: Results) -> tuple[Measure, ...]:
    """The measures that every row holds; the first is the one that money is judged by."""
    return tuple(measure for measure in MEASURES if all(getattr(row, measure) is not None for row in results.rows))


def sides(results: Results, measure: Measure, until: int | None = None) -> tuple[Side, Side]:
    """People reached and left out, or after and before, up to a week."""
    first, second = (_side(results.of(arm, until), measure) for arm in SIDES[results.form == "before_after"])
    return first, second


def _side(rows: Sequence[ArmRow], measure: Measure) -> Side:
    """Each week by its own people: an arm that shrinks does not lose what it brought."""
    variances = [_variance(row, measure) for row in rows]
    mean = sum(float(getattr(row, measure)) / row.people for row in rows)
    known = None not in variances
    given = measure == "conversions" or all(getattr(row, f"{measure}_sd") is not None for row in rows)
    return Side(mean, sum(variances) if known else None, given)


def _variance(row: ArmRow, measure: Measure) -> float | None:
    """Variance of a row's mean; without a deviation every conversion is taken to be worth the same."""
    deviation = getattr(row, f"{measure}_sd", None)
    if deviation is not None:
        return float(deviation) ** 2 / row.people
    if row.conversions is None:
        return None
    share = row.conversions / row.people
    each = float(getattr(row, measure)) / row.conversions if row.conversions else 0.0
    return each**2 * share * (1 - share) / row.people


def measured(results: Results, measure: Measure, *, design_effect: float, until: int | None = None) -> Measured:
    """The difference between the arms, with its interval, and the lift.

    design_effect   by how much people of a cluster, and weeks, resemble each other: a factor on the variance
    source          normal intervals; Fieller 1954 for the lift, docs/method.md#read-out
    """
    first, second = sides(results, measure, until)
    difference = first.mean - second.mean
    given = {"measure": measure, "reached": first.mean, "left_out": second.mean, "difference": difference, "level": LEVEL,
             "lift": difference / second.mean if second.mean else None, "deviation_given": first.given and second.given}
    if first.variance is None or second.variance is None:
        return Measured(**given, low=None, high=None, p=None, lift_low=None, lift_high=None)
    variances = first.variance * design_effect, second.variance * design_effect
    error = sqrt(sum(variances))
    half = _score() * error
    low, high = _lifts(first.mean, second.mean, *variances)
    return Measured(**given, low=difference - half, high=difference + half, p=p_value(difference, error),
                    lift_low=low, lift_high=high)


def p_value(difference: float, error: float) -> float | None:
    """Two-sided p-value of a normal difference; None where nothing varies."""
    return erfc(abs(difference) / error / sqrt(2)) if error > 0 else None


def _score() -> float:
    return NormalDist().inv_cdf((1 + LEVEL) / 2)


def _lifts(first: float, second: float, first_variance: float, second_variance: float) -> tuple[float | None, float | None]:
    """Fieller's interval of first / second - 1; none where the arm left out shows too little."""
    square = _score() ** 2
    a, b, c = second**2 - square * second_variance, first * second, first**2 - square * first_variance
    if a <= 0 or second <= 0:
        return None, None
    root = sqrt(max(0.0, b**2 - a * c))
    return (b - root) / a - 1, (b + root) / a - 1
