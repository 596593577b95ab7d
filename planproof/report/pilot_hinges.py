"""What would have to be true for another answer, and for analysts the price of each rule and who explains the spread."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.message import say
from planproof.model.operating import Operating
from planproof.model.sensitivity import Hinge, Share
from planproof.pilot.rules.catalogue import KINDS
from planproof.report.chips import chip
from planproof.report.html import card, join, table, tag
from planproof.report.input_words import InputWords
from planproof.report.numbers import rounded
from planproof.report.wording import Wording


def hinges_card(hinges: Sequence[Hinge], currency: str, wording: Wording) -> Markup:
    """For each input the values at which the answer changes, from low to high, and where the middle stands."""
    title = wording.say(say("What would have to be true"))
    if not hinges:
        said = say("No single number, within its range, would change the answer.")
        return card(title, tag("p", wording.say(said)))
    ask = say("If one number were known for certain: what you should then do, from low values to high ones.")
    heads = [wording.say(head) for head in (say("If this were known"), say("you would"), say("your middle"))]
    rows = [(InputWords(hinge.symbol, currency, wording).name, _steps(hinge, currency, wording),
             InputWords(hinge.symbol, currency, wording).value(hinge.stands)) for hinge in hinges]
    return card(title, tag("p", wording.say(ask), class_="pp-sub"), table(heads, rows, numeric=(2,), wide=(2,)))


def _steps(hinge: Hinge, currency: str, wording: Wording) -> Markup:
    words, parts = InputWords(hinge.symbol, currency, wording), [chip(hinge.turns[0].below, wording)]
    for turn in hinge.turns:
        at = words.value(float(rounded(turn.at)))
        parts += [tag("span", wording.say(say("up to {value}, then", value=at))), chip(turn.above, wording)]
    return join(*parts, by=" ")


def rules_card(found: Sequence[Operating], currency: str, wording: Wording) -> Markup:
    """How each rule ends over many pilots, and what it costs beside the best."""
    heads = (say("Rule"), say("rolled out"), say("stopped"), say("no answer"), say("Rolled out a loser"), say("Dropped a winner"),
             say("reviews"), say("spends"), say("costs you"))
    rows = [(wording.say(KINDS[one.rule.name].title),
             *(_chances(share, wording)
               for share in (one.p_scale, one.p_stop, one.inconclusive, one.false_scale, one.false_kill)),
             wording.number(round(one.reviews, 1)), wording.short_money(one.spend, currency), _price(one, currency, wording))
            for one in found]
    ask = say("The same simulated pilots, judged by each rule. What it costs you is what it earns less than the best of them.")
    return card(wording.say(say("What each rule would cost")), tag("p", wording.say(ask), class_="pp-sub"),
                table([wording.say(head) for head in heads], rows, numeric=range(1, len(heads)), wide=(2, 3, 6, 7)))


def _chances(share: float | None, wording: Wording) -> str:
    return "–" if share is None else wording.chances(share)


def _price(one: Operating, currency: str, wording: Wording) -> str:
    if one.price <= 2 * one.price_error:
        return wording.say(say("nothing we can tell"))
    return wording.short_money(one.price, currency)


def shares_card(shares: Sequence[Share], wording: Wording) -> Markup:
    """How much of the spread each input explains, alone and with others (Sobol indices)."""
    heads = (say("Explains of the spread"), say("pilot, then decide: alone"), say("with others"),
             say("roll out now: alone"), say("with others"))
    rows = [(_name(share.symbol, wording), *(wording.percent(max(0.0, part)) for part in (*share.npv, *share.npv_now)))
            for share in sorted(shares, key=lambda share: -share.npv[1])]
    return card(wording.say(say("What the spread comes from (Sobol indices)")),
                table([wording.say(head) for head in heads], rows, numeric=(1, 2, 3, 4), wide=(3, 4)))


def _name(symbol: str, wording: Wording) -> str:
    return wording.say(say("luck of the measurement")) if symbol == "noise" else InputWords(symbol, "", wording).name
