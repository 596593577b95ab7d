"""What a small trial of an idea would cost, and what it would tell."""
from __future__ import annotations

from planproof.model.message import Message, Percent, say
from planproof.model.pilot import Forecast
from planproof.report.reply.matter import Matter
from planproof.report.reply.section import Section, sentence


def what_a_trial_tells(matter: Matter) -> Section | None:
    """Length, cost, chances and what it teaches; where that cannot be worked out yet, what is needed for it."""
    if matter.verdict in ("keep", "stop", "stopped"):
        return None
    forecast = matter.forecast
    said = _not_yet(matter) if forecast is None else _told(matter, forecast)
    return Section(matter.say(say("What a small trial would cost, and tell")), tuple(map(matter.say, said)))


def _told(matter: Matter, forecast: Forecast) -> tuple[Message, ...]:
    found = (_length(matter, forecast), _end(matter, forecast), _lesson(matter, forecast), _close(forecast))
    return tuple(said for said in found if said)


def _length(matter: Matter, forecast: Forecast) -> Message:
    weeks, watched = (_middle(forecast, symbol) for symbol in ("T", "W"))
    cost = _cost(matter, forecast)
    if not weeks:
        return say("It would cost {cost}.", cost=cost)
    if not watched:
        return say("It would run for {weeks} and cost {cost}.", weeks=matter.wording.weeks(weeks), cost=cost)
    return say("It would run for {weeks}, be watched for {watched} after that, and cost {cost}.",
               weeks=matter.wording.weeks(weeks), watched=matter.wording.weeks(watched), cost=cost)


def _cost(matter: Matter, forecast: Forecast) -> Message:
    money = matter.money(forecast.pilot_cost)
    if _middle(forecast, "e") and _middle(forecast, "w"):
        return say("about {money}, working time included", money=money)
    return say("about {money}", money=money)


def _end(matter: Matter, forecast: Forecast) -> Message:
    if forecast.p_scale < 0.005:
        return say("In hardly any simulated case would it end with rolling the idea out.")
    if forecast.p_scale > 0.995:
        return say("In practically every simulated case it would end with rolling the idea out.")
    return say("In {cases} it would end with rolling the idea out; in all others we would stop there, with no more spent than "
               "the trial itself.", cases=matter.cases(forecast.p_scale))


def _lesson(matter: Matter, forecast: Forecast) -> Message:
    worth = matter.money(forecast.evsi)
    if round(forecast.evsi) <= 0:
        return say("It would hardly teach us anything that changes the decision, so we would not run one first.")
    if forecast.decision != "pilot":
        return say("What it would teach us is worth about {worth} on average, less than the time and the money that it takes, "
                   "so we would not run one first.", worth=worth)
    seen = forecast.smallest_visible_lift
    if seen is None:
        return say("What it would teach us is worth about {worth} on average: the losses that it spares us, and the gains "
                   "that we would otherwise miss.", worth=worth)
    return say("It would be large enough to show a gain of {seen} or more, compared with doing nothing. What it would teach "
               "us is worth about {worth} on average: the losses that it spares us, and the gains that we would otherwise miss.",
               worth=worth, seen=Percent(round(seen, 3)))


def _close(forecast: Forecast) -> Message | None:
    if forecast.clear:
        return None
    return say("It is a close call: the two best answers differ by less than the simulation can tell.")


def _not_yet(matter: Matter) -> tuple[Message, ...]:
    refused = matter.idea.refused
    if refused is not None:
        return (say("That cannot be worked out yet. {why}", why=sentence(matter.say(refused))),)
    return (say("That cannot be said yet, since what it may bring in has not been estimated. Three figures each, a cautious, "
                "a likely and an optimistic one, would do: how many people it reaches, how many of them buy, and what a sale "
                "brings in. May we ask you for yours?"),)


def _middle(forecast: Forecast, symbol: str) -> int | None:
    return next((round(belief.p50) for belief in forecast.beliefs if belief.symbol == symbol), None)
