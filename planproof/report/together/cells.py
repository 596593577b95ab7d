"""The lines and teams by month that a page shows: those of the budget and the plan, and whatever is overrun."""
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planproof.funding.needs import RESERVE
from planproof.model.funding import Cell, Weighed
from planproof.model.ledger import Ledger
from planproof.report.together.words import ZERO, total

Rows = dict[str, dict[str, Cell]]             # line or team -> month -> its cell


def shown_cells(ledger: Ledger, weighed: Weighed) -> tuple[Cell, ...]:
    """The cells of months that the budget or the plan names; others, in which running ideas began or end, only when overrun."""
    months = {month for month, _ in ledger.plan_period.months()} if ledger.plan_period else None
    known = ledger.lines.keys()
    return tuple(cell for cell in weighed.cells if cell in weighed.over or cell.name == RESERVE.name
                 or ((cell.name, cell.month) in known if cell.kind == "money" else months is None or cell.month in months))


def rows_of(ledger: Ledger, cells: Iterable[Cell], kind: str) -> Rows:
    """The cells of one kind by line or team, in the order of the file; those that no row names come last."""
    order = {name: place for place, name in enumerate(ledger.line_names if kind == "money" else ledger.team_names)}
    rows: Rows = {}
    for cell in cells:
        if cell.kind == kind:
            rows.setdefault(cell.name, {})[cell.month] = cell
    return dict(sorted(rows.items(), key=lambda row: order.get(row[0], len(order))))


def months_of(*tables: Rows) -> tuple[str, ...]:
    """Every month of the tables in the order of time; "" stands for no month in particular and has no column."""
    return tuple(sorted({month for rows in tables for row in rows.values() for month in row if month}))


def stays_free(cells: Iterable[Cell], kind: str = "money") -> Decimal:
    """What stays free in all cells of a kind; the trial reserve is kept apart."""
    return total(cell.free for cell in cells if cell.kind == kind and cell.name != RESERVE.name)


def too_much(cells: Iterable[Cell], kind: str) -> Decimal:
    """By how much all cells of a kind are overrun."""
    return total(cell.over for cell in cells if cell.kind == kind)


def overdrawn(ledger: Ledger) -> tuple[Cell, ...]:
    """Lines and months in which more is spent and signed for than budgeted, before any idea; used is what that is too much."""
    return tuple(Cell("money", line, month, -book.free, ZERO) for (line, month), book in ledger.lines.items() if book.free < 0)


def used_up(cells: Iterable[Cell]) -> dict[tuple[str, str], list[str]]:
    """(kind, line or team) -> the months in which the set takes the last of it, without overrunning it."""
    found: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        if cell.used and not cell.over and cell.free < 1:
            found.setdefault((cell.kind, cell.name), []).append(cell.month)
    return found
