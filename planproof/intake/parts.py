"""Cells with several parts: lists, shares of budget lines, hours of teams."""
from __future__ import annotations

import re
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.intake.grid import BLANKS, Cell
from planproof.intake.numbers import DecimalSign, read_number, refuse_beyond, written
from planproof.model.message import Percent, say
from planproof.model.tactic import Share, TeamHours

_HOURS = re.compile(r"(?P<number>.*\d)\s*(?:h|hrs?|hours?|heures?)\.?"
                    r"(?:\s*(?:/|per|a|par)\s*(?:w|wk|week|sem\.?|semaine))?", re.IGNORECASE)
_TAIL = re.compile(r"(?P<name>.*\S)\s*[(=]?\s*(?P<share>(?<![\d.,])\d[\d.,]*\s*%)\)?")

_LONGEST = 200


def split(text: str) -> tuple[str, ...]:
    """The parts of a list cell, empty ones left out."""
    return tuple(part for part in (piece.strip(BLANKS) for piece in text.split(";")) if part)


def read_funding(text: str, sign: DecimalSign | None) -> tuple[Share, ...]:
    """`Social: 60%; Events: 40%`, or names alone.

    raises   PlanproofError for a share that is none, or shares above 100 % together
    """
    shares = tuple(_share(part, sign) for part in split(text))
    total = sum((share.share for share in shares if share.share is not None), Decimal(0))
    if total > 1:
        raise PlanproofError(say("The shares in \"{text}\" add to {total}, more than 100 %.", text=text,
                                 total=Percent(total)), fix=say("Write shares that add to 100 %."))
    return shares


def read_hours(text: str, sign: DecimalSign | None) -> Decimal:
    """A number of hours, "6", "6,5 h" or "6 h/week".

    raises   PlanproofError when it is none, or negative
    """
    bare = text.strip(BLANKS)
    found = _HOURS.fullmatch(bare)
    value, how = read_number(found["number"] if found else bare, sign, say("a number of hours"))
    if how.percent or how.currency:
        raise PlanproofError(say("\"{text}\" is not a number of hours.", text=text), fix=say("Write hours per week, such as 6."))
    if value < 0:
        raise PlanproofError(say("\"{text}\" is negative.", text=text), fix=say("Write an amount of 0 or more."))
    refuse_beyond(value, text)
    return value


def read_team_hours(raw: Cell, sign: DecimalSign | None) -> tuple[TeamHours, ...]:
    """`Content: 6; Design: 2`, or a number alone.

    raises   PlanproofError for hours that are no number, or negative
    """
    if not isinstance(raw, str):
        text = f"{raw:f}" if isinstance(raw, Decimal) else str(raw)
        return (TeamHours(hours=read_hours(text, "point")),)
    return tuple(_team(part, sign) for part in split(raw))


def _share(part: str, sign: DecimalSign | None) -> Share:
    name, colon, tail = part.rpartition(":")
    if colon and name.strip() and (written(tail) or not tail.strip()):
        return Share(line=name.strip(BLANKS), share=_fraction(tail, part, sign))
    found = None if colon or len(part) > _LONGEST else _TAIL.fullmatch(part)
    if found:
        return Share(line=found["name"], share=_fraction(found["share"], part, sign))
    if colon and any(mark.isdigit() for mark in tail):
        raise _no_share(part)
    return Share(line=part)


def _fraction(text: str, part: str, sign: DecimalSign | None) -> Decimal | None:
    if not text.strip(BLANKS):
        return None
    value, _ = read_number(text.strip(BLANKS), sign, say("a share"))
    if not 0 <= value <= 1:
        raise _no_share(part)
    return value


def _no_share(part: str) -> PlanproofError:
    return PlanproofError(say("\"{text}\" does not end in a share between 0 and 100 %.", text=part),
                          fix=say("Write the line's name and its share, such as Social: 60%."))


def _team(part: str, sign: DecimalSign | None) -> TeamHours:
    team, _, tail = part.rpartition(":")
    return TeamHours(team=team.strip(BLANKS) or None, hours=read_hours(tail.strip(BLANKS), sign))
