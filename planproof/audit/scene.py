"""What all tactics of one audit share: books, links, objectives, who draws on what; each worked out once."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from planproof.audit.links import Links
from planproof.audit.thresholds import THRESHOLDS, own_thresholds
from planproof.model.funding import Funding, StopList
from planproof.model.ledger import Ledger
from planproof.model.pilot import Forecast
from planproof.model.plan import Objective
from planproof.model.reserve import TrialReserve, trial_reserve
from planproof.model.row import Row
from planproof.model.tactic import Tactic
from planproof.model.workbook import Workbook

ZERO = Decimal(0)
T = TypeVar("T")


class Draw:
    """What a resource cell (line and month, or team and week) is asked for.

    proposed   the sum that proposed tactics ask, on top of what running ones have
    takers     every live tactic that draws on it
    """

    def __init__(self, proposed: Decimal, takers: tuple[Tactic, ...]):
        self.proposed, self.takers, self._serving = proposed, takers, {}

    def shared(self, objectives: tuple[str, ...], tactic: Tactic) -> bool:
        """Somebody else draws on it for one of the objectives."""
        takers = self.serving(objectives)
        return len(takers) > 1 or any(taker.id != tactic.id for taker in takers)

    def serving(self, objectives: tuple[str, ...]) -> tuple[Tactic, ...]:
        """Those that serve one of the objectives, all where none is named; looked for once."""
        if not objectives:
            return self.takers
        if objectives not in self._serving:
            wanted = set(objectives)
            self._serving[objectives] = tuple(taker for taker in self.takers if not wanted.isdisjoint(taker.objectives))
        return self._serving[objectives]


class Scene:
    """One workbook on one day, with what the other stages found.

    funding   None where nobody computed what fits together
    """

    def __init__(self, workbook: Workbook, as_of: date, *, forecasts: Mapping[str, Forecast], funding: Funding | None):
        self.workbook, self.as_of, self.forecasts, self.funding = workbook, as_of, forecasts, funding
        self.ledger = Ledger(workbook, as_of)

    @cached_property
    def tactics(self) -> dict[str, Tactic]:
        """Every tactic by its id."""
        return {tactic.id: tactic for tactic in self.workbook.tactics}

    @cached_property
    def live(self) -> tuple[Tactic, ...]:
        """Proposed and running tactics, in file order."""
        return tuple(tactic for tactic in self.workbook.tactics if tactic.live)

    @cached_property
    def thresholds(self) -> dict[str, Decimal]:
        """Every threshold: the plan's own, else the rulebook's default."""
        return {name: known.default for name, known in THRESHOLDS.items()} | own_thresholds(self.workbook.plan)

    def once(self, name: str, work: Callable[[Scene], T]) -> T:
        """What a family works out for all tactics, kept under a name."""
        if name not in self.__dict__:
            self.__dict__[name] = work(self)
        return self.__dict__[name]

    # objectives and links
    @cached_property
    def objectives(self) -> dict[str, Objective]:
        """The objectives of the sheet, by id."""
        return {objective.id: objective for objective in self.workbook.objectives}

    @cached_property
    def live_objectives(self) -> frozenset[str]:
        """Ids of the objectives not dropped and not over; where there is no sheet, all that somebody names."""
        if self.objectives:
            return frozenset(id for id, objective in self.objectives.items() if self.is_live(objective))
        named = (name for row in (*self.live, *self.workbook.channels) for name in getattr(row, "objectives", ()) or
                 getattr(row, "good_for", ()))
        return frozenset(named)

    def is_live(self, objective: Objective) -> bool:
        """Not dropped, and its period is not over."""
        return objective.status == "live" and (objective.due is None or objective.due >= self.as_of)

    @cached_property
    def links(self) -> Links:
        """What leads where."""
        return Links(self.workbook, self.live_objectives)

    # money and hours
    @cached_property
    def lines_said(self) -> frozenset[str]:
        """Lines of which the budget gives at least one figure."""
        return frozenset(row.line for row in self.workbook.budget if row.said("amount", "committed", "spent"))

    def unsaid_lines(self, lines: Iterable[str]) -> tuple[str, ...]:
        """Those of the lines of which nobody gave a figure; a line that a budget does not know has nothing, and that is known."""
        return _unsaid(lines, self.lines_said, self.ledger.line_names)

    @cached_property
    def teams_said(self) -> frozenset[str]:
        """Teams of which the hours are said."""
        return frozenset(row.team for row in self.workbook.teams if row.said("hours_per_week", "committed_hours"))

    def unsaid_teams(self, teams: Iterable[str]) -> tuple[str, ...]:
        """Those of the teams of whose hours nobody spoke."""
        return _unsaid(teams, self.teams_said, self.ledger.team_names)

    @cached_property
    def money_drawn(self) -> dict[Hashable, Draw]:
        """What each line and month is asked for."""
        return _draws((tactic, self.ledger.needed_money(tactic)) for tactic in self.live)

    @cached_property
    def hours_drawn(self) -> dict[Hashable, Draw]:
        """What each team and week is asked for."""
        return _draws((tactic, self.ledger.needed_hours(tactic)) for tactic in self.live)

    @cached_property
    def short_money(self) -> dict[Hashable, Decimal]:
        """Lines and months that all live tactics together overdraw, and by how much."""
        return _short(self.money_drawn, lambda cell: self.ledger.free_money(*cell))

    @cached_property
    def short_hours(self) -> dict[Hashable, Decimal]:
        """Teams and weeks that all live tactics together overdraw, and by how many hours."""
        return _short(self.hours_drawn, lambda cell: self.ledger.free_hours.get(cell, ZERO))

    @cached_property
    def objectives_of(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """("line" or "team", its name) -> the objectives that it serves."""
        found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for kind, name, objective in [*(("line", row.line, row.objective) for row in self.workbook.budget),
                                      *(("team", row.team, row.objective) for row in self.workbook.teams)]:
            if objective:
                found[kind, name][objective] = None
        return {key: tuple(names) for key, names in found.items()}

    @cached_property
    def reserve(self) -> TrialReserve | None:
        """The trial reserve, None where the plan keeps none."""
        return trial_reserve(self.ledger)

    # funding and records by tactic
    @cached_property
    def stop_lists(self) -> dict[str, StopList]:
        """The cheapest stop list of a tactic that needs one."""
        return dict(self.funding.stop_lists) if self.funding else {}

    def lacks(self, id: str) -> str | None:
        """What kept the joint funding from weighing the tactic; None where it did, or where nobody computed it."""
        return self._left_out.get(id)

    @cached_property
    def _left_out(self) -> dict[str, str]:
        return dict(self.funding.left_out) if self.funding else {}

    @cached_property
    def estimated(self) -> frozenset[str]:
        """Ids of the tactics with at least one row of estimates."""
        return frozenset(row.tactic for row in self.workbook.estimates)

    def rows_of(self, sheet: str, key: str, value: str | None) -> tuple[Row, ...]:
        """The rows of a sheet whose field `key` holds the value."""
        return self._indexes(sheet, key).get(value, ())

    def _indexes(self, sheet: str, key: str) -> dict[str | None, tuple[Row, ...]]:
        known = self.__dict__.setdefault("_index", {})
        if (sheet, key) not in known:
            known[sheet, key] = _by(getattr(self.workbook, sheet), key)
        return known[sheet, key]


def _unsaid(names: Iterable[str], said: frozenset[str], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for name in set(names) - said if name in known or not known))


def _by(rows: Iterable[Row], key: str) -> dict[str | None, tuple[Row, ...]]:
    found: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, key)].append(row)
    return {value: tuple(of_value) for value, of_value in found.items()}


def _draws(needs: Iterable[tuple[Tactic, dict[Hashable, Decimal]]]) -> dict[Hashable, Draw]:
    asked: dict[Hashable, Decimal] = defaultdict(lambda: ZERO)
    takers: dict[Hashable, list[Tactic]] = defaultdict(list)
    for tactic, cells in needs:
        for cell, amount in cells.items():
            if amount:
                takers[cell].append(tactic)
                asked[cell] += ZERO if tactic.running else amount
    return {cell: Draw(asked[cell], tuple(found)) for cell, found in takers.items()}


def _short(drawn: dict[Hashable, Draw], free) -> dict[Hashable, Decimal]:
    over = {cell: draw.proposed - free(cell) for cell, draw in drawn.items()}
    return {cell: amount for cell, amount in over.items() if amount > 0}
