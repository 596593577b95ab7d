"""A registration as plain text for a terminal."""
from __future__ import annotations

from planproof.model.message import say, say_n
from planproof.model.registration import Registration
from planproof.pilot.registration import changes
from planproof.pilot.rule_words import understood
from planproof.report.wording import Wording


def registration_text(registration: Registration, wording: Wording, *, before: Registration | None = None) -> str:
    """What was committed to, when, under which hash, and in how many fields it differs from the one it replaces."""
    lines = [say("{name}: committed to on {day}.", name=registration.pilot.name, day=registration.on),
             *understood(registration.pilot)]
    if before is not None:
        count = len(changes(before, registration))
        lines.append(say_n("{count} field changed since {day}.", "{count} fields changed since {day}.", count, day=before.on))
    lines.append(say("Hash: {hash}", hash=registration.hash))
    return "\n".join(wording.say(line) for line in lines)
