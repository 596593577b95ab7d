"""The short answer of a reply, by verdict."""
from __future__ import annotations

from collections.abc import Callable

from planproof.audit.verdict import loses_even_in_a_good_case
from planproof.model.message import Message, say
from planproof.report.brief import TEXT, brief
from planproof.report.reply.matter import Matter


def short_answer(matter: Matter) -> tuple[str, ...]:
    """Yes, small first, not yet or no, and why; what a person has decided comes first where it is another answer."""
    lead, reason = _ANSWERS[matter.verdict](matter)
    decided, why = _decided(matter)
    if decided is None or matter.idea.decided.verdict == matter.verdict:
        said = (lead, reason, decided, why)
    else:
        said = (decided, why, say("The figures alone would say: {lead}", lead=lead), reason)
    return tuple(matter.say(part) for part in said if part)


Answer = tuple[Message, Message | None]


def _fund(matter: Matter) -> Answer:
    lead = say("Yes: we propose to fund it.")
    return lead, matter.forecast and say(
        "It fits beside everything else that we propose, and over its life it should bring in about {worth} more than it costs.",
        worth=matter.money(matter.forecast.now))


def _pilot(matter: Matter) -> Answer:
    lead = say("Yes, small first: we propose a trial, and to decide on its result.")
    losing = matter.forecast and matter.forecast.npv_now.p_loss
    if losing is None:
        return lead, None
    return lead, say("By today's estimates, rolling it out at once would lose money in {cases}; a trial shows on which side "
                     "we are before the larger sum is spent.", cases=matter.cases(losing))


def _fix(matter: Matter) -> Answer:
    way = matter.idea.audit.way
    if way is None:
        return _out_of_reach(matter)
    if matter.idea.tactic.running:
        return say("It is running, and it should stand on firm ground."), say("Please help us settle what is open below.")
    if way.toward == "fund":
        return say("Not yet."), say("Once the points below are settled, it would be ready to be funded.")
    return say("Not yet."), say("Once the points below are settled, it would be ready for a small trial.")


def _out_of_reach(matter: Matter) -> Answer:
    lead = say("Not for now.")
    if matter.forecast is not None and matter.forecast.best_value <= 0:
        return lead, say("By today's estimates it would cost more than it brings in, tried small or rolled out at once.")
    return lead, say("There is not enough free money, or there are not enough free hours, whatever else would "
                                    "make room.")


def _decline(matter: Matter) -> Answer:
    lead = say("We propose not to start it in this plan.")
    if loses_even_in_a_good_case(matter.forecast):
        return lead, say("By today's estimates it would cost more than it brings in, even in a good case, which only 1 case "
                         "in 10 exceeds.")
    lost = matter.money(_better_elsewhere(matter))
    if matter.forecast is None:
        return lead, say("What it brings in has not been estimated yet, and the room that it needs would cost other activities "
                         "about {lost}.", lost=lost)
    return lead, say("Its money and hours would bring in about {lost} more elsewhere.", lost=lost)


def _keep(matter: Matter) -> Answer:
    lead = say("It is doing well, and we propose to keep it.")
    return lead, matter.forecast and say(
        "From now on it should bring in about {worth} more than it costs.", worth=matter.money(matter.forecast.now))


def _retest(matter: Matter) -> Answer:
    return say("We propose to test it once more on a small scale before it goes on as it is."), None


def _stop(matter: Matter) -> Answer:
    lead = say("We propose to bring it to an end.")
    if loses_even_in_a_good_case(matter.forecast):
        return lead, say("By today's estimates it will from now on cost more than it brings in, even in a good case, which only "
                         "1 case in 10 exceeds.")
    lost = matter.money(_better_elsewhere(matter))
    return lead, say("Its money and hours would bring in about {lost} more elsewhere.", lost=lost)


def _stopped(matter: Matter) -> Answer:
    return say("It has been stopped."), say("It takes no more money or hours.")


def _better_elsewhere(matter: Matter) -> float:
    found = matter.funding
    held, without = (dict(values).get(matter.idea.tactic.id) for values in (found.value_with, found.value_without))
    return 0.0 if held is None or without is None else without - held


def _decided(matter: Matter) -> tuple[Message | None, Message | None]:
    decided = matter.idea.decided
    if decided is None:
        return None, None
    return (say("On {day}, {by} decided: {decision}.", day=decided.on, by=brief(decided.by),
                decision=matter.wording.term(decided.verdict)),
            say("The reason given: “{reason}”", reason=brief(decided.rationale, TEXT)))


_ANSWERS: dict[str, Callable[[Matter], Answer]] = {
    "fund": _fund, "pilot": _pilot, "fix": _fix, "decline": _decline, "keep": _keep, "retest": _retest, "stop": _stop,
    "stopped": _stopped}
