"""Family D: community (Tara Hunt on "Pinko" marketing); only for social and community."""
from __future__ import annotations

import re
from functools import partial

from planproof.audit.case import Case
from planproof.audit.finding import Change, Finding, failed, passed, unknown
from planproof.audit.rulebook import ADVICE
from planproof.audit.rulebook import check as any_check
from planproof.model.message import say

check = partial(any_check, severity=ADVICE, only_for=("social", "community"))


@check("D1", needs=("why_not_buying",), fields=("why_not_buying",),
       title=say("Starts from why people do not buy"),
       question=say("Why do people not buy today, and how do you know?"),
       remedy=say("write why people do not buy, and where you have it from."))
def why_not(case: Case) -> Finding:
    """It starts from a reason why people do not buy, with a source."""
    return case.lacking("why_not_buying")


@check("D2", needs=("niches",), fields=("niches",),
       title=say("Seeds more than one niche"),
       question=say("In which small communities does it start?"),
       remedy=say("name at least two niche communities; few members are no objection."))
def niches(case: Case) -> Finding:
    """More than one niche community is seeded; low adoption alone is no objection."""
    named = [niche for niche in case.tactic.niches if niche]
    return passed([{"niche": niche} for niche in named]) if len(named) > 1 else failed([{"niche": niche} for niche in named])


@check("D3", needs=("advocates",), fields=("advocates",),
       title=say("Evangelists are looked after"),
       question=say("Do those who speak for you have tools, are they thanked, heard and involved?"),
       remedy=say("say which tools they have, how they are thanked, heard and involved, in this order."))
def advocates(case: Case) -> Finding:
    """Evangelists have tools, are thanked, heard and involved."""
    return passed() if case.parts("advocates", 4) else failed([{"missing": "advocates"}])


@check("D4", needs=("gives_back",), fields=("gives_back",),
       title=say("Gives something back"),
       question=say("What does it give that asks nothing in return?"),
       remedy=say("say what it gives that asks nothing."))
def gives_back(case: Case) -> Finding:
    """It gives back something that asks nothing."""
    return case.lacking("gives_back")


@check("D5", needs=("review_cadence",), fields=("review_cadence",),
       title=say("Looks and decides"),
       question=say("How often do you look, and which decision do you take each time?"),
       remedy=say("say how often you look, and decide each time: stop, examine, adjust, drop, or more energy."))
def cadence(case: Case) -> Finding:
    """There is a review cadence with a decision each time."""
    return case.lacking("review_cadence")


@check("D6", needs=("message", "community_words"), fields=("message", "community_words"),
       title=say("The brand's message in the community's words"),
       question=say("What does it say, how would the community say it, and is that what the brand says?"),
       remedy=say("write what it says and how the community says it."))
def message(case: Case) -> Finding:
    """The message is the brand's and the community's own words are known; the row shows the gap between them."""
    brand = case.scene.workbook.plan.brand_message
    row = {"brand_message": brand, "message": case.tactic.message, "community_words": case.tactic.community_words}
    if lacks := case.missing("message", "community_words"):
        return failed([row], changes=case.change(*lacks))
    if brand is None:
        return unknown([row], changes=(Change("plan", "", "brand_message"),), remedy=say("write the brand's message."))
    return passed([row])


@check("D7", needs=("improvements",), fields=("improvements",),
       title=say("Small improvements, dated"),
       question=say("Which small improvements that the community asked for come when?"),
       remedy=say("list them, each with its date."))
def improvements(case: Case) -> Finding:
    """Small improvements that the community asked for are on a dated list."""
    bare = [one for one in case.tactic.improvements if one and not re.search(r"\d", one)]
    if bare or not case.filled("improvements"):
        return failed([{"improvement": one} for one in bare])
    return passed([{"improvement": one} for one in case.tactic.improvements if one])


@check("D8", fields=("contacts_per_week",), thresholds=("max_contacts_per_week",),
       title=say("Waters, does not flood"),
       question=say("How often a week does it, with all else, reach the same person?"),
       remedy=say("say how often a week it reaches the same person."))
def waters(case: Case) -> Finding:
    """Contacts per person and week over all live tactics of the audience stay within the limit."""
    own, most = case.crowd.contacts_of(case.tactic), case.threshold("max_contacts_per_week")
    if own is None:
        return failed() if "contacts_per_week" in case.tactic.denied else unknown()
    busiest, week = case.crowd.busiest(case.tactic)
    row = {"contacts_per_week": own, "with_others": max(busiest, own), "week": week, "most": most}
    if max(busiest, own) <= most:
        return passed([row])
    return failed([row], remedy=say("contact each person less: {most} times a week, all tactics together.", most=most))


@check("D9", needs=("community_voice",), fields=("community_voice",),
       title=say("Somebody speaks for the community"),
       question=say("Who speaks for the community when it is decided?"),
       remedy=say("name who speaks for the community."))
def voice(case: Case) -> Finding:
    """Someone named speaks for the community when it is decided."""
    return case.lacking("community_voice")


@check("D10", needs=("own_use",), fields=("own_use",),
       title=say("The team uses its own product"),
       question=say("How does the team use its own product?"),
       remedy=say("say how the team uses its own product."))
def own_use(case: Case) -> Finding:
    """The team uses its own product."""
    return case.lacking("own_use")
