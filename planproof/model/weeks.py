"""What past weeks and past ideas tell."""
from __future__ import annotations

from decimal import Decimal

from planproof.model.row import Number, Row, Text, Value


class PastWeek(Row):
    """One week of a channel without the idea: people reached, how many of them converted, the revenue of those conversions."""

    week: Text = None
    people: Decimal
    conversions: Decimal
    revenue: Number = None


class PastIdea(Value):
    """A closed idea of the History sheet: what was promised, what came, and the one as a multiple of the other.

    same_sponsor   it was asked for by whoever asks now
    """

    tactic: str
    year: Number
    sponsor: Text
    promised: Decimal
    actual: Decimal
    ratio: float
    same_sponsor: bool
    lesson: Text = None


class PastIdeas(Value):
    """How far earlier promises held.

    kept   how many of them came to what was promised, or more
    p10, p50, p90   of actual by promised; None with fewer than three ideas, which show no spread
    """

    ideas: tuple[PastIdea, ...]
    kept: int
    p10: float | None = None
    p50: float | None = None
    p90: float | None = None
