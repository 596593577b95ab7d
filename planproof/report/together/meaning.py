"""What a part of the page means and where its numbers come from, one click away."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.report.html import fold, tag
from planproof.report.together.words import Words


def meaning(told: Sequence[Message], words: Words) -> Markup:
    """The sentences under a fold."""
    return fold(words.say(say("What is this, where from?")), [tag("p", words.say(one), class_="pp-foot") for one in told])
