"""How one file writes numbers, days and money, told from all of its cells at once, never cell by cell."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planproof.errors import OptionNeeded, PlanproofError
from planproof.intake.cells import Convention, numbers_in
from planproof.intake.column import unit_of
from planproof.intake.columns import NUMERIC
from planproof.intake.dates import day_order, month_order
from planproof.intake.measure import days_in, figures_in
from planproof.intake.numbers import DecimalSign, currency_code, written
from planproof.intake.parts import split
from planproof.intake.records import Entry, Table
from planproof.model.message import Message, Place, say

Placed = tuple[Table, Entry]


class Vote(NamedTuple):
    """One cell's word on how to read numbers or days: one of the two ways, or "either"."""

    place: Place
    text: str
    says: str


def decide(entries: Iterable[Placed], decimal: str | None, dates: str | None) -> tuple[Convention, list[PlanproofError]]:
    """The file's way with numbers and days, and what must be asked where it contradicts itself or leaves it open.

    decimal, dates   the answers, where they were given
    """
    signs, orders = _votes(entries)
    sign, no_sign = (decimal, []) if decimal else _tally(signs, "decimal", ("comma", "point"), _DECIMAL_FIX)
    order, no_order = (dates, []) if dates else _tally(orders, "dates", ("dmy", "mdy"), _DATES_FIX)
    return Convention("each" if no_sign else sign, "each" if no_order else order), no_sign + no_order


def foreign_money(entries: Iterable[Placed], currency: str | None) -> tuple[str | None, list[PlanproofError]]:
    """The file's one currency, and a problem for each amount in another.

    currency   the plan's, None where it says none: then the first one met
    """
    found = [(table, entry, code) for table, entry in entries if (code := _currency_of(entry))]
    one = currency or next((code for _, _, code in found if code != "$"), None)
    return one, [_foreign(table.cell(entry), entry, code, one) for table, entry, code in found if not _same_money(code, one)]


_DECIMAL_FIX = say("Say how decimals are written: --decimal comma or --decimal point.")
_DATES_FIX = say("Say how dates are written: --dates dmy (day first) or --dates mdy (month first).")


def _votes(entries: Iterable[Placed]) -> tuple[list[Vote], list[Vote]]:
    signs: list[Vote] = []
    orders: list[Vote] = []
    for table, entry in entries:
        signs += [Vote(table.cell(entry), text, says) for text in _number_texts(entry) if (says := _sign_of(text))]
        orders += [Vote(table.cell(entry), text, says) for text, says in _day_texts(entry) if says]
    return signs, orders


def _number_texts(entry: Entry) -> tuple[str, ...]:
    if entry.column is None or not isinstance(entry.raw, str):
        return ()
    if entry.column.field == "how_we_will_know":
        return figures_in(entry.raw)
    known = entry.column.kind in NUMERIC | {"funding", "team_hours"}
    return numbers_in(entry.raw, entry.column) if known else ()


def _sign_of(text: str) -> DecimalSign | str | None:
    found = written(text.rstrip(" hH"))
    return found.evidence if found else None


def _day_texts(entry: Entry) -> Iterator[tuple[str, str | None]]:
    if isinstance(entry.month, str):
        yield entry.month, month_order(entry.month)
    if entry.column is None or not isinstance(entry.raw, str):
        return
    if entry.column.kind in ("date", "until"):
        yield entry.raw, day_order(entry.raw)
    elif entry.column.kind == "month":
        yield entry.raw, month_order(entry.raw)
    elif entry.column.kind == "dates":
        yield from ((part, day_order(part)) for part in split(entry.raw))
    elif entry.column.field == "how_we_will_know":
        yield from ((part, day_order(part)) for part in days_in(entry.raw))


def _tally(votes: list[Vote], option: str, ways: tuple[str, str], fix: Message) -> tuple[str | None, list[PlanproofError]]:
    """The way all cells agree on; a question when they do not, or when only open ones are there."""
    first = {way: next((vote for vote in votes if vote.says == way), None) for way in (*ways, "either")}
    if first[ways[0]] and first[ways[1]]:
        one, other = first[ways[0]], first[ways[1]]
        problem = say("\"{one}\" here and \"{other}\" at {place} are not written the same way.",
                      one=one.text, other=other.text, place=str(other.place))
        return None, [OptionNeeded(problem, option=option, choices=ways, where=one.place, fix=fix)]
    told = first[ways[0]] or first[ways[1]]
    if told or not first["either"]:
        return told.says if told else None, []
    problem = say("\"{text}\" can be read in two ways, and nothing else in the file tells which.", text=first["either"].text)
    return None, [OptionNeeded(problem, option=option, choices=ways, where=first["either"].place, fix=fix)]


def _foreign(place: Place, entry: Entry, code: str, currency: str | None) -> PlanproofError:
    problem = say("\"{text}\" is in {other}, the plan in {currency}.", text=str(entry.raw), other=code, currency=currency)
    return PlanproofError(problem, where=place, fix=say("Use one currency in the whole file."))


def _currency_of(entry: Entry) -> str | None:
    if entry.column is None or entry.column.kind not in ("money", "number"):
        return None
    if entry.sign:
        return currency_code(entry.sign)
    found = written(entry.raw) if isinstance(entry.raw, str) else None
    if found and found.currency:
        return found.currency
    unit = unit_of(entry.heading) if entry.column.kind == "money" else ""
    return currency_code(unit) if unit else None


def _same_money(code: str, currency: str | None) -> bool:
    """ "$" may be any dollar; with no other currency in the file it is one by itself."""
    return code == currency or code == "$" and (currency is None or currency.endswith("D"))
