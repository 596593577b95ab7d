"""Results as plain text for a terminal."""
from __future__ import annotations

from planproof.errors import PlanproofError
from planproof.model.message import Message, Percent, say
from planproof.model.pilot import Forecast, Spread
from planproof.pilot.names import input_name
from planproof.report.wording import Wording

WORTH_SAYING = 0.01


def problem_text(problem: PlanproofError, wording: Wording) -> str:
    """Where, what, and what to do instead, on one line."""
    what = " ".join(wording.say(part) for part in (problem.problem, problem.fix) if part is not None)
    return wording.say(say("{where}: {what}", where=problem.where, what=what)) if problem.where else what


def forecast_text(name: str, forecast: Forecast, wording: Wording) -> str:
    """The decision with its reason, the three values, what may come of it, and what nobody said."""
    lines = [say("{name}: {decision}.", name=name, decision=wording.term(forecast.decision)),
             *decision_reason(forecast, wording), "", *_answers(forecast, wording)]
    if forecast.roi_pilot.p50 is not None:
        lines.append(say("The middle pilot returns {times}.", times=wording.times(forecast.roi_pilot.p50)))
    if forecast.decision == "pilot" and (forecast.luck or 0) >= WORTH_SAYING:
        lines.append(say("What it ends up rolling out will look {share} better than it is: luck will have helped it.",
                         share=Percent(forecast.luck)))
    if forecast.assumed:
        lines.append(say("Assumed, because nobody said: {inputs}.", inputs=tuple(map(input_name, forecast.assumed))))
    lines.append(say("{draws} simulated pilots, seed {seed}.", draws=forecast.draws, seed=str(forecast.seed)))
    return "\n".join(wording.say(line) for line in lines)


def decision_reason(forecast: Forecast, wording: Wording) -> tuple[Message, ...]:
    """Why this answer and not the others, in a sentence or two."""
    losing = forecast.npv_now.p_loss
    risk = () if losing is None else (say("Rolling out at once loses money in {cases} cases.", cases=wording.chances(losing)),)
    if forecast.decision == "now":
        return (say("A pilot would teach less than it costs."), *risk)
    if forecast.decision == "pilot":
        return (*risk, say("The pilot costs {cost} and shows which; what it teaches is worth {worth}.",
                           cost=_short(forecast.pilot_cost, forecast, wording), worth=_short(forecast.evsi, forecast, wording)))
    return (*risk, say("On average neither a pilot nor rolling out earns its cost back."))


def _answers(forecast: Forecast, wording: Wording) -> tuple[Message, ...]:
    worth = {answer: wording.gain(getattr(forecast, answer), forecast.currency) for answer in ("decline", "pilot", "now")}
    return (say("Worth on average: decline {decline}, pilot {pilot}, roll out now {now}.", **worth),
            _range(say("Pilot, then decide"), forecast.npv, forecast, wording),
            _range(say("Roll out now"), forecast.npv_now, forecast, wording))


def _range(what: Message, spread: Spread, forecast: Forecast, wording: Wording) -> Message:
    cases = {name: _short(getattr(spread, name), forecast, wording) for name in ("p10", "p50", "p90")}
    return say("{what}: bad case {p10}, middle {p50}, good case {p90}; loses money in {losses} cases.", what=what,
               losses="–" if spread.p_loss is None else wording.chances(spread.p_loss), **cases)


def _short(amount: float | None, forecast: Forecast, wording: Wording) -> str:
    return "–" if amount is None else wording.short_money(amount, forecast.currency)
