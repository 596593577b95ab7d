"""How firm the best set is: in how many simulated worlds it holds each idea."""
from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from planproof.model.funding import Selection
from planproof.model.message import Message, say
from planproof.report.html import card, table, tag
from planproof.report.together.meaning import meaning
from planproof.report.together.words import Words

MOST = 40
SURE = 0.8                                # in so many of the worlds, or in so few, a choice counts as firm


def firmness(found: Selection, words: Words, *, best: Collection[str], valued: Collection[str]) -> Markup | None:
    """Each idea with estimates and its share of worlds, the least firm first; None where there is none to try.

    best     ids of the best set
    valued   ids of the ideas with estimates
    """
    shares = {id: found.share(id) for id in valued if found.times(id) is not None}
    if not shares:
        return None
    doubt = {id: abs(share - (id in best)) for id, share in shares.items()}
    order = sorted(shares, key=lambda id: (-doubt[id], words.place_of[id]))
    rows = [(words.names[id], words.say(say("in") if id in best else say("out")), _bar(shares[id], words)) for id in order[:MOST]]
    heads = [words.say(head) for head in (say("Idea"), say("In the best set?"), say("So many worlds say in"))]
    return card(words.say(_finding(shares, order, best, words)), table(heads, rows), meaning([_meaning(found.worlds)], words))


def _finding(shares: dict[str, float], order: list[str], best: Collection[str], words: Words) -> Message:
    least = order[0]
    if abs(shares[least] - (least in best)) <= 1 - SURE:
        return say("The choice is firm: no idea changes sides in more than {cases} simulated worlds",
                   cases=words.wording.chances(max(abs(shares[id] - (id in best)) for id in order)))
    return say("{idea} is the least sure: in {cases} simulated worlds it is in the best set", idea=words.names[least],
               cases=words.wording.chances(shares[least]))


def _bar(share: float, words: Words) -> Markup:
    bar = tag("span", style=f"width:{round(share * 100)}%")
    return tag("span", bar, tag("b", words.wording.chances(share)), class_="pp-share")


def _meaning(worlds: int) -> Message:
    return say("{worlds} worlds were drawn from what the team believes, bad case to good case; in each the best affordable set "
               "was looked for again. An idea that nobody has estimated is left as it is.", worlds=worlds)
