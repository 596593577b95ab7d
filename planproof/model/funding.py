"""What is affordable together, and what would have to stop."""
from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from planproof.model.message import Message
from planproof.model.row import Texts, Value


class StopList(Value):
    """A set of live tactics whose stop makes room: what it frees and what it loses."""

    tactics: Texts
    value_lost: float
    money_freed: Decimal
    hours_freed: Decimal


class Start(Value):
    """One answer to "to start this, what stops?": an affordable set that holds it, beside the best set without it.

    tactics      the whole set, in file order
    starts       the tactic itself, then what starts with it or in the room that is left
    stops        running ones that go on without it, and not in this set; waits proposed ones likewise
    value        what the set is worth, money; lost what the best affordable set of all is worth more, >= 0
    money_freed  what those that stop or wait would still cost, and their hours
    """

    tactic: str
    tactics: Texts
    starts: Texts
    stops: Texts
    waits: Texts
    value: float
    lost: float
    money_freed: Decimal
    hours_freed: Decimal


class Selection(Value):
    """How firm the best affordable set is: in how many simulated worlds it holds each tactic.

    worlds   how many were looked at; 0 where nothing has estimates, or too much hangs together
    chosen   (id, in how many of them it is in the best set) of every tactic that could be weighed, in file order
    """

    worlds: int
    chosen: tuple[tuple[str, int], ...]

    def times(self, id: str) -> int | None:
        """In how many worlds the best set holds a tactic; None where that is not known."""
        return dict(self.chosen).get(id) if self.worlds else None

    def share(self, id: str) -> float | None:
        """The same as a share, 0 to 1."""
        times = self.times(id)
        return None if times is None else times / self.worlds


class Binding(Value):
    """A line or team of which more, in one month, would raise the value of the best set.

    free           money or hours there are for all live tactics together
    worth_of_one   value gained with one more unit of money, or one more hour
    extra          the least more that changes the answer; gain, starts and stops are what it changes
    """

    kind: Literal["money", "hours"]
    name: str
    month: str
    free: Decimal
    worth_of_one: float
    extra: Decimal
    gain: float
    starts: Texts
    stops: Texts


class Overrun(Value):
    """What is missing for something to start that does not fit: the least that any set asks beyond what there is.

    tactics   the set that asks it
    cells     ("money" or "hours", line or team, month, how much is missing)
    """

    tactics: Texts
    cells: tuple[tuple[Literal["money", "hours"], str, str, Decimal], ...]
    money: Decimal
    hours: Decimal


class Funding(Value):
    """The best affordable set of live tactics.

    chosen        ids, in file order, of the tactics that fit together and are worth most
    value         their expected value in money, stop costs taken off
    value_with    id -> best value of a set that holds it, None where no affordable set does
    value_without id -> best value of a set that does not hold it
    left_out      (id, what is missing) of the tactics that could not be weighed: no cost, no funding
    unvalued      ids weighed with value 0, for want of estimates
    also_fit      ids of tactics of unknown value that still fit, all of them together, beside the chosen ones
    over          (line or team, month, overrun) where all live tactics together do not fit: money first, then hours
    overrun       the smallest overrun, where what is signed or must be served does not fit or no proposed tactic does
    unserved      ids of objectives that must be served and are not
    notes         what is odd in the plan itself: a circle of prerequisites, a tactic that excludes itself, a signed one that
                  does not fit
    gap           share of the value by which a better set might exceed it; 0 where there is none
    exact         no value was approximated
    stop_lists    id of a proposed tactic -> its cheapest stop list when all live tactics do not fit together, else absent
    """

    chosen: Texts
    value: float
    value_with: tuple[tuple[str, float | None], ...] = ()
    value_without: tuple[tuple[str, float | None], ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    unvalued: Texts = ()
    also_fit: Texts = ()
    over: tuple[tuple[str, str, Decimal], ...] = ()
    stop_lists: tuple[tuple[str, StopList], ...] = ()
    overrun: Overrun | None = None
    unserved: Texts = ()
    notes: tuple[Message, ...] = ()
    gap: float = 0.0
    exact: bool = True


class Cell(NamedTuple):
    """Money of one line, or hours of one team, in one month: what a set of tactics uses of what there is for all of them.

    month      "2027-03", or "" where no date is known and for the trial reserve, whose name is "trial_reserve"
    capacity   what is free, and what running tactics that may be stopped would give back
    """

    kind: Literal["money", "hours"]
    name: str
    month: str
    used: Decimal
    capacity: Decimal

    @property
    def free(self) -> Decimal:
        """What the set leaves, never below 0."""
        return max(self.capacity - self.used, Decimal(0))

    @property
    def over(self) -> Decimal:
        """What it asks beyond what there is, never below 0."""
        return max(self.used - self.capacity, Decimal(0))


class Weighed(Value):
    """A set of live tactics that somebody ticked: running ones that are not in it would stop.

    tactics      the ticked ids that can be weighed, in file order; left_out the others, with what is missing of each
    fits         it is affordable and keeps every rule, and all that was ticked can be weighed
    value        its expected value in money, less what it costs to stop the running ones that are not in it
    cells        every line and month, every team and month: money first, then by name and month
    over         those of them that it overruns
    broken       the rules that it breaks, each in a sentence
    nearest      ids of the affordable set with the fewest ticks changed, of those the one that is worth most
    best_beside  ids that would best be added; None where it is not affordable
    """

    tactics: Texts
    left_out: tuple[tuple[str, str], ...] = ()
    fits: bool
    value: float
    cells: tuple[Cell, ...] = ()
    over: tuple[Cell, ...] = ()
    broken: tuple[Message, ...] = ()
    nearest: Texts = ()
    best_beside: Texts | None = None
