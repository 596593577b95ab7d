"""The inputs of a pilot as a team meets them: what matters most first, and what stands where nobody has said anything."""
from __future__ import annotations

from planproof.model.estimate import INPUTS
from planproof.model.message import say
from planproof.model.pilot import Pilot
from planproof.model.workbook import Workbook
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording

LIFT, FUNNEL = ("delta", "p0"), ("r1", "r2", "r3", "r4", "inc")
ORIGINS = {"workbook": say("from the workbook"), "assumed": say("assumed")}


def by_weight(workbook: Workbook, tactic: str, pilot: Pilot | None) -> tuple[str, ...]:
    """The symbols of the inputs: those the team estimated, the effect, what nobody knows yet, the workbook's, the assumed.

    pilot   as it stands, which leaves out the inputs of the other mode; None where it cannot be designed yet
    """
    said = {row.input for row in workbook.estimates if row.tactic == tactic}
    origins = {belief.symbol: belief.origin for belief in pilot.beliefs} if pilot else {}
    other = (FUNNEL if pilot.mode == "lift" else LIFT) if pilot else ()
    symbols = [known.symbol for known in INPUTS if known.symbol in said or known.symbol not in other]
    places = {"workbook": 3, "assumed": 4}
    return tuple(sorted(symbols, key=lambda symbol: 0 if symbol in said else 1 if symbol in (*LIFT, *FUNNEL)
                        else places.get(origins.get(symbol), 2)))


def belief_hints(pilot: Pilot, wording: Wording) -> dict[str, dict[str, str]]:
    """Symbol -> the middle that is taken and where it is from, for the inputs that the team did not estimate."""
    return {belief.symbol: {"p50": InputWords(belief.symbol, pilot.currency, wording).fact(belief.p50, typed=False),
                            "source": wording.say(ORIGINS[belief.origin])}
            for belief in pilot.beliefs if belief.origin in ORIGINS}
