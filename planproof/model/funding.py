"""What is affordable together, and what would have to stop."""
from __future__ import annotations

from decimal import Decimal

from planproof.model.row import Texts, Value


class StopList(Value):
    """A set of live tactics whose stop makes room: what it frees and what it loses."""

    tactics: Texts
    value_lost: float
    money_freed: Decimal
    hours_freed: Decimal


class Funding(Value):
    """The best affordable set of live tactics.

    chosen        ids, in file order, of the tactics that fit together and are worth most
    value         their expected value in money, stop costs taken off
    value_with    id -> best value of a set that holds it, None where no affordable set does
    value_without id -> best value of a set that does not hold it
    left_out      (id, what is missing) of the tactics that could not be weighed: no cost, no funding
    unvalued      ids weighed with value 0, for want of estimates
    over          (line or team, month or Monday, overrun) where all live tactics together do not fit
    stop_lists    id of a proposed tactic -> its cheapest stop list when all live tactics do not fit together, else absent
    """

    chosen: Texts
    value: float
    value_with: tuple[tuple[str, float | None], ...] = ()
    value_without: tuple[tuple[str, float | None], ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    unvalued: Texts = ()
    over: tuple[tuple[str, str, Decimal], ...] = ()
    stop_lists: tuple[tuple[str, StopList], ...] = ()
    gap: float = 0.0
    exact: bool = True
