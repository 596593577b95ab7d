"""Where the questions of the rulebook come from, family by family."""
from __future__ import annotations

from planproof.model.message import Message, say

SOURCES: dict[str, Message] = {
    "A": say("One of the four signs of a random act, after Pam Moore on random acts of marketing."),
    "B": say("One of fifteen reasons for which random acts fail, after Pam Moore."),
    "C": say("From a practitioner's guide to experimenting safely with social media."),
    "D": say("From Tara Hunt's work on community marketing."),
    "E": say("From an essay on the return on relationship."),
    "F": say("From an essay on when social marketing earns a yes."),
}
OWN = say("A check of your team's own.")
WEIGHTS: dict[str, Message] = {
    "sign": say("As a sign it counts for the grade, and must hold before anything is funded or piloted."),
    "reason": say("As a reason it must not fail before the idea is funded."),
    "pilot": say("It must not fail before the idea is piloted."),
    "advice": say("As advice it stands in the way of nothing."),
}


def source_of(family: str, severity: str) -> tuple[Message, ...]:
    """Where a check comes from, and what hangs on it."""
    return SOURCES.get(family, OWN), WEIGHTS[severity]
