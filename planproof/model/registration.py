"""What a team commits to before its pilot starts, frozen and dated."""
from __future__ import annotations

from datetime import date

from planproof.model.pilot import Pilot
from planproof.model.row import Value

Document = dict[str, object]


class TurningPoint(Value):
    """What would change our minds at one review.

    week                             of the review
    stop_below, scale_above          contrast, margin per exposed person and week on air; None where no contrast does it
    stop_conversions, scale_conversions   the same as extra conversions a week among the people reached
    stop_lift, scale_lift            the same as the lift on the usual rate that the arms will show; None in funnel mode
    """

    week: int
    stop_below: float | None
    scale_above: float | None
    stop_conversions: float | None
    scale_conversions: float | None
    stop_lift: float | None
    scale_lift: float | None


class Registration(Value):
    """A pilot as it was committed to: metric, arms, weeks, reviews, rule, alarms and beliefs are the pilot's own.

    on               the day
    seed             of the simulation behind the turning points and the values
    worth            expected value of decline, pilot and rolling out now, money, as the team decided to pilot
    turning_points   what would change our minds, per review
    replaces         hash of the registration that this one takes the place of
    hash             SHA-256 of everything else as canonical JSON
    """

    pilot: Pilot
    on: date
    seed: int
    worth: tuple[float, float, float]
    turning_points: tuple[TurningPoint, ...]
    replaces: str | None = None
    hash: str = ""

    @property
    def arms(self) -> tuple[float, float]:
        """People to be reached and people to be left out."""
        people, left_out = self.pilot.belief("N").p50, self.pilot.belief("h").p50
        return people * (1 - left_out), people * left_out

    def document(self) -> Document:
        """Everything but the hash, in JSON's own types."""
        return self.model_dump(mode="json", exclude={"hash"})
