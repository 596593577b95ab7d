"""The review dates and alarms that a team wrote, as far as they can be understood."""
from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from math import floor

from planproof.model.rule import Alarm
from planproof.pilot.rule_said import ABOVE, BELOW
from planproof.pilot.words_said import CHANCE, NUMBER, found_in, number_of, plain_words

TROUBLE = r"^(?:if|when|ring\w*|alert\w*|si|lorsque|quand|des que|alerte)\b"
INSIDE_BELOW = rf"(?:{BELOW}|at most|no more than|au plus|inferieur\w* a)"
INSIDE_ABOVE = rf"(?:{ABOVE}|no less than|superieur\w* a)"
EVERY = ((r"(?:every|toutes les) (?P<number>\d{1,3}) (?:weeks|semaines)", None),
         ("every (?:other|two) weeks?|fortnightly|toutes les deux semaines", 2),
         ("weekly|every week|each week|chaque semaine|hebdomadaire", 1), ("monthly|every month|chaque mois|mensuel", 4))


def review_weeks_said(parts: Iterable[str], start: date | None, weeks: float) -> tuple[int, ...]:
    """Weeks after the start in which a team wants to look: dates, "week 4", "every 2 weeks", "monthly".

    start   the first day; without it a date says nothing
    weeks   of the whole pilot; what lies outside is left out
    """
    found = {week for part in parts for week in _weeks_of(part, start, weeks)}
    return tuple(sorted(week for week in found if 0 < week <= weeks))


def _weeks_of(part: str, start: date | None, weeks: float) -> list[int]:
    try:
        day = date.fromisoformat(part.strip())
    except ValueError:
        return _weeks_in_words(plain_words(part), weeks)
    return [floor((day - start).days / 7 + 0.5)] if start else []


def _weeks_in_words(text: str, weeks: float) -> list[int]:
    named = re.fullmatch(r"(?:after )?(?:week|semaine|w|s|apres)\s*(\d{1,3})(?: (?:weeks|semaines))?", text)
    if named:
        return [int(named[1])]
    for pattern, step in EVERY:
        if found := found_in(text, pattern):
            step = step or max(1, int(found["number"]))
            return list(range(step, int(weeks) + 1, step))
    return []


def alarm_said(text: str) -> Alarm:
    """An alarm in a team's words: "unsubscribes under 0.4 %", "if returns rise above 30 a week (chance 10 %)"."""
    plain = plain_words(text)
    chance = CHANCE.search(plain)
    bare = CHANCE.sub(" ", plain).strip()
    low, high = (found_in(bare, rf"{words}\s*{NUMBER}\s*(?P<percent>%)?") for words in (INSIDE_BELOW, INSIDE_ABOVE))
    most, least = (_limit(found) for found in (low, high))
    if found_in(bare, TROUBLE):
        most, least = least, most
    return Alarm(said=text, least=least, most=most, chance=number_of(chance["number"]) / 100 if chance else None)


def _limit(found: re.Match[str] | None) -> float | None:
    return None if found is None else number_of(found["number"]) / (100 if found["percent"] else 1)
