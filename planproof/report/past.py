"""What past weeks and past ideas tell of a pilot, offered as evidence and not imposed."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.message import Message, Percent, say, say_n
from planproof.model.pilot import Belief
from planproof.model.weeks import PastIdeas
from planproof.report.html import card, table, tag
from planproof.report.input_words import InputWords
from planproof.report.wording import Wording

MOST = 8


def past_ideas_card(past: PastIdeas, sponsor: str | None, wording: Wording) -> Markup | None:
    """How far earlier promises held; None where no closed idea says both what was promised and what came."""
    if not past.ideas:
        return None
    heads = (say("Closed idea"), say("Year"), say("Promised"), say("Actual"), say("Came to"), say("What we learned"))
    rows = [(idea.tactic, str(idea.year or ""), wording.number(idea.promised), wording.number(idea.actual),
             wording.percent(idea.ratio), idea.lesson or "–") for idea in past.ideas[:MOST]]
    said = tag("p", wording.say(_kept(past)), " ", wording.say(_spread(past)) if past.p50 is not None else None, class_="pp-sub")
    same = sum(idea.same_sponsor for idea in past.ideas)
    note = say_n("{sponsor}'s one first", "{sponsor}'s {count} first", same, sponsor=sponsor) if same and sponsor else None
    return card(wording.say(say("What came of earlier ideas")), said,
                table([wording.say(head) for head in heads], rows, numeric=(1, 2, 3, 4), wide=(1, 5)),
                note=wording.say(note) if note else None)


def _kept(past: PastIdeas) -> Message:
    return say_n("{kept} of {count} promise was kept.", "{kept} of {count} promises were kept.", len(past.ideas), kept=past.kept)


def _spread(past: PastIdeas) -> Message:
    return say("The middle one came to {middle} of what was promised; 1 in 10 to less than {low}, 1 in 10 to more than {high}.",
               middle=_times(past.p50), low=_times(past.p10), high=_times(past.p90))


def _times(ratio: float) -> Message:
    return say("{share}", share=Percent(ratio))


def past_weeks_card(beliefs: Sequence[Belief], weeks: int, currency: str, wording: Wording) -> Markup:
    """What the weeks say of each input: bad case, middle, good case."""
    heads = (say("Input"), say("bad case"), say("middle"), say("good case"))
    rows = [(InputWords(one.symbol, currency, wording).name, *_three(one, currency, wording)) for one in beliefs]
    ask = say_n("{count} past week says this of the weeks to come, if they are weeks like these. Nothing is taken over until "
                "you say so.",
                "{count} past weeks say this of the weeks to come, if they are weeks like these. Nothing is taken over until "
                "you say so.", weeks)
    return card(wording.say(say("What past weeks tell")), tag("p", wording.say(ask), class_="pp-sub"),
                table([wording.say(head) for head in heads], rows, numeric=(1, 2, 3)))


def _three(belief: Belief, currency: str, wording: Wording) -> tuple[str, str, str]:
    words = InputWords(belief.symbol, currency, wording)
    if belief.certain:
        return "", words.value(belief.p50), ""
    return words.value(belief.p10), words.value(belief.p50), words.value(belief.p90)
