"""Two forecasts of one idea side by side: what a scenario changes."""
from __future__ import annotations

from markupsafe import Markup

from planproof.model.message import Message, say
from planproof.model.pilot import Forecast
from planproof.report.chips import chip
from planproof.report.html import card, table, tag
from planproof.report.wording import Wording


def comparison(one: tuple[str, Forecast], other: tuple[str, Forecast], wording: Wording) -> Markup:
    """A card that says what changes, then the figures of both.

    one, other   what each is called, and its forecast; the first is what the page shows
    """
    (here, shown), (there, beside) = one, other
    heads = [wording.say(say("What")), here, there]
    finding = _finding(there, shown, beside, wording)
    return card(wording.say(say("Side by side")), tag("p", wording.say(finding), class_="pp-sub", role="status"),
                table(heads, [(wording.say(what), *cells) for what, *cells in _rows(shown, beside, wording)], numeric=(1, 2)))


def _finding(there: str, shown: Forecast, beside: Forecast, wording: Wording) -> Message:
    more = shown.best_value - beside.best_value
    if shown.decision != beside.decision:
        return say("The answer changes: here it is “{here}”, in “{name}” it is “{there}”.", name=there,
                   here=wording.term(shown.decision), there=wording.term(beside.decision))
    if abs(more) <= 2 * (shown.error + beside.error):
        return say("The answer is the same, and so is its worth as far as the simulation can tell.")
    amount = wording.short_money(abs(more), shown.currency)
    if more > 0:
        return say("The answer is the same; here it is worth {amount} more.", amount=amount)
    return say("The answer is the same; here it is worth {amount} less.", amount=amount)


def _rows(shown: Forecast, beside: Forecast, wording: Wording) -> list[tuple]:
    both = (shown, beside)
    return [(say("Answer"), *(chip(forecast.decision, wording) for forecast in both)),
            *((name, *(wording.gain(getattr(forecast, field), forecast.currency) for forecast in both)) for name, field in WORTH),
            *((name, *(wording.short_money(getattr(forecast, field), forecast.currency) for forecast in both))
              for name, field in AMOUNTS),
            (say("Pilot, then decide: loses money"), *(_chances(forecast.npv.p_loss, wording) for forecast in both)),
            (say("Roll out now: loses money"), *(_chances(forecast.npv_now.p_loss, wording) for forecast in both))]


WORTH = ((say("A pilot is worth"), "pilot"), (say("Rolling out now is worth"), "now"))
AMOUNTS = ((say("The pilot costs"), "pilot_cost"), (say("What this pilot teaches"), "evsi"))


def _chances(value: float | None, wording: Wording) -> str:
    return "–" if value is None else wording.chances(value)
