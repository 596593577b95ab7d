"""What would have to stop for an idea, and what that loses and frees."""
from __future__ import annotations

from planproof.funding.weighable import MISSING
from planproof.model.funding import StopList
from planproof.model.message import Message, say, say_n
from planproof.report.reply.matter import Matter
from planproof.report.reply.section import Section

MOST = 6          # names


def what_would_stop(matter: Matter) -> Section | None:
    """For an idea that is proposed: what makes room for it, or why nothing has to; for one that should end, what that frees."""
    if matter.verdict == "stop":
        return Section(matter.say(say("What its end frees")), tuple(map(matter.say, _freed(matter))))
    if matter.idea.tactic.status != "proposed":
        return None
    stops = dict(matter.funding.stop_lists).get(matter.idea.tactic.id)
    if stops and not _fits(matter):
        return _stop_list(matter, stops)
    return Section(matter.say(say("What would have to stop")), (matter.say(_nothing(matter)),))


def _fits(matter: Matter) -> bool:
    return matter.idea.tactic.id in (*matter.funding.chosen, *matter.funding.also_fit)


def _stop_list(matter: Matter, stops: StopList) -> Section:
    names = [_named(matter, id) for id in stops.tactics]
    left = len(names) - MOST
    more = [say_n("and {count} more", "and {count} more", left)] if left > 0 else []
    ahead = say("There is not room for everything at once. The least costly way to make room for it would be to do without:")
    return Section(matter.say(say("What would have to stop")), (matter.say(ahead),), (*names[:MOST], *map(matter.say, more)),
                   (matter.say(_price(matter, stops)),))


def _named(matter: Matter, id: str) -> str:
    tactic = matter.assessed.workbook.tactic(id)
    if tactic is not None and tactic.running:
        return matter.say(say("{name} (running)", name=matter.name_of(id)))
    return matter.say(say("{name} (proposed as well)", name=matter.name_of(id)))


def _price(matter: Matter, stops: StopList) -> Message:
    parts = [matter.money(stops.money_freed), *([matter.hours(stops.hours_freed)] if stops.hours_freed else [])]
    freed = matter.wording.listing(parts)
    if round(stops.value_lost) > 0:
        return say("That frees {freed}. On average it gives up about {lost} that they would bring in beyond their cost.",
                   freed=freed, lost=matter.money(stops.value_lost))
    if set(stops.tactics) & set(matter.funding.unvalued):
        return say("That frees {freed}. What it gives up cannot be said yet: not all of them have been estimated.", freed=freed)
    return say("That frees {freed}, and gives up nothing that would bring in more than it costs.", freed=freed)


def _nothing(matter: Matter) -> Message:
    id = matter.idea.tactic.id
    left_out = dict(matter.funding.left_out)
    if id in left_out:
        return say("That cannot be said yet. {why}", why=MISSING[left_out[id]])
    if matter.idea.tactic.fast_lane and _fits(matter):
        return say("Nothing: it would be paid for out of the money kept for trials.")
    if _fits(matter):
        return say("Nothing: it fits beside everything else that we propose to do.")
    if dict(matter.funding.value_with).get(id, 0.0) is None:
        return say("Whatever else stopped, there would not be enough free money, or not enough free hours, for it as it is "
                   "planned.")
    return say("Nothing: there would be room for it. It is not the room that it lacks.")


def _freed(matter: Matter) -> tuple[Message, ...]:
    money, hours = matter.idea.audit.stake
    if money is None:
        return (say("How much that is cannot be said yet: what it still costs has not been written down."),)
    if not hours:
        return (say("{money} that it would still have taken, for what the plan needs more.", money=matter.money(money)),)
    return (say("{money} and {hours} of our teams' time that it would still have taken, for what the plan needs more.",
                money=matter.money(money), hours=matter.hours(hours)),)
