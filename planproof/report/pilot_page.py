"""The pilot page: the decision with its reason, what each answer is worth, what may come of it, what was assumed."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.design import Option
from planproof.model.estimate import SYMBOLS
from planproof.model.message import Message, Percent, say
from planproof.model.pilot import Belief, Forecast, Pilot, Spread
from planproof.model.sensitivity import Bar
from planproof.report.chips import LOOKS
from planproof.report.drawn import figure_body, figure_card
from planproof.report.figures.pilot import cash_fan, npv_spread
from planproof.report.figures.tornado import tornado
from planproof.report.figures.values import value_bars
from planproof.report.figures.weeks import value_by_weeks
from planproof.report.html import card, fold, table, tag
from planproof.report.input_words import InputWords
from planproof.report.plain import decision_reason
from planproof.report.wording import Wording

ANSWERS = {"decline": say("Decline."), "pilot": say("Pilot first."), "now": say("Roll out now.")}


def pilot_answer(pilot: Pilot, forecast: Forecast, wording: Wording) -> list[Markup]:
    """The decision with its reason, and what each answer is worth."""
    page = _Page(pilot, forecast, wording)
    return [page.decision(), page.worth()]


def pilot_detail(pilot: Pilot, forecast: Forecast, wording: Wording, *, weeks: Sequence[Option] = (),
                 bars: Sequence[Bar] = ()) -> list[Markup]:
    """What may come of it, what was assumed, and behind a fold what analysts look for.

    weeks   what the pilot would be worth if it ran longer or shorter
    bars    what it would be worth if one input were known
    """
    page = _Page(pilot, forecast, wording)
    by_weeks = value_by_weeks(weeks, round(pilot.belief("T").p50), forecast.currency, wording)
    figures = [figure_card(figure, wording) for draw in (npv_spread, cash_fan) if (figure := draw(forecast, wording))]
    sections = (figure_card(by_weeks, wording) if by_weeks else None, tag("div", figures, class_="pp-grid pp-halves"),
                page.returns(), page.assumed(), page.for_analysts(bars))
    return [section for section in sections if section]


class _Page:
    def __init__(self, pilot: Pilot, forecast: Forecast, wording: Wording):
        self.pilot, self.forecast, self.wording = pilot, forecast, wording

    def decision(self) -> Markup:
        """The answer and why, in a sentence or two."""
        look, sign = LOOKS["fund" if self.forecast.decision == "now" else self.forecast.decision]
        weeks = self.pilot.belief("T")
        answer = ANSWERS[self.forecast.decision]
        if weeks and self.forecast.decision == "pilot":
            answer = say("Pilot first, {weeks}.", weeks=self.wording.weeks(round(weeks.p50)))
        text = self._say(answer)
        close = () if self.forecast.clear else (
            say("Too close to call: the two best answers differ by less than the simulation can tell."),)
        reasons = " ".join(self._say(reason) for reason in (*close, *decision_reason(self.forecast, self.wording)))
        return tag("section", tag("b", sign, " ", text), tag("span", reasons), class_=f"pp-verdict pp-{look}", role="status")

    def worth(self) -> Markup:
        """The three answers side by side."""
        bars = value_bars(self.forecast, self.wording)
        cost = say("The pilot itself is expected to cost {cost}.",
                   cost=self.wording.short_money(self.forecast.pilot_cost, self.forecast.currency))
        return card(self._say(say("What each answer is worth on average")), tag("div", bars, class_="pp-worth"),
                    tag("p", self._say(cost), class_="pp-foot"),
                    note=self._say(say("over {draws} simulated cases", draws=self.forecast.draws)))

    def returns(self) -> Markup:
        """Returns and money, bad case to good case."""
        rows = [self._ratio(say("Return of the pilot"), self.forecast.roi_pilot),
                self._ratio(say("Return if rolled out, whole life"), self.forecast.roi_life),
                self._money_row(say("Pilot, then decide"), self.forecast.npv),
                self._money_row(say("Roll out now"), self.forecast.npv_now)]
        heads = [self._say(head) for head in (say("What"), say("bad case"), say("middle"), say("good case"), say("loses money"))]
        return card(self._say(say("What may come of it")), table(heads, rows, numeric=(1, 2, 3, 4)),
                    note=self._say(say("1 case in 10 lies below the bad case, 1 in 10 above the good one")))

    def assumed(self) -> Markup | None:
        """What nobody said, and what was taken instead."""
        missing = [belief for belief in self.pilot.beliefs if belief.origin == "assumed"]
        if not missing:
            return None
        items = [tag("li", self._name(belief), ": ", tag("b", self._number(belief, belief.p50))) for belief in missing]
        ask = say("Nobody said these; each stands at what changes least. Say them below and the answer may move.")
        return card(self._say(say("Assumed")), tag("p", self._say(ask), class_="pp-sub"), tag("ul", items, class_="pp-columns"))

    def for_analysts(self, bars: Sequence[Bar]) -> Markup:
        """The worth of knowing, wrong decisions, what can be seen, what moves it most, and every input."""
        f, money = self.forecast, lambda amount: self.wording.short_money(amount, self.forecast.currency)
        facts = [(say("The most that knowing could be worth (EVPI)"), money(f.evpi)),
                 (say("What this pilot teaches (EVSI)"), money(f.evsi)),
                 (say("That, minus its cost and delay (ENBS)"), money(f.net_value)),
                 (say("Ends in rolling out"), self.wording.chances(f.p_scale)),
                 (say("Rolled out a loser"), self._chances(f.false_scale)),
                 (say("Dropped a winner"), self._chances(f.false_kill)),
                 (say("What is rolled out looks better than it is by"), self._percent(f.luck)),
                 (say("Smallest lift we could see"), self._percent(f.smallest_visible_lift)),
                 (say("Lift at which rolling out breaks even"), self._percent(f.break_even_lift)),
                 (say("Standard error of the pilot's value"), money(f.error))]
        heads = [self._say(head) for head in (say("Input"), say("Symbol"), say("bad case"), say("middle"), say("good case"),
                                              say("From"))]
        inputs = [(self._name(b), b.symbol, *self._three(b), self._origin(b)) for b in self.pilot.beliefs]
        figures = table([self._say(say("Figure")), self._say(say("Value"))],
                        [(self._say(name), value) for name, value in facts], numeric=(1,))
        moves = tornado(bars, f.net_value, f.currency, self.wording)
        drawn = (tag("h3", moves.title), tag("small", moves.units), figure_body(moves, self.wording)) if moves else ()
        return card(None, fold(self._say(say("For analysts")), figures, *drawn,
                               table(heads, inputs, numeric=(2, 3, 4), wide=(1, 5))))

    def _ratio(self, name: Message, spread: Spread) -> tuple:
        cells = [self._percent(value) for value in (spread.p10, spread.p50, spread.p90)]
        return (self._say(name), *cells, self._chances(spread.p_loss))

    def _money_row(self, name: Message, spread: Spread) -> tuple:
        cells = [self.wording.short_money(value, self.forecast.currency) for value in (spread.p10, spread.p50, spread.p90)]
        return (self._say(name), *cells, self._chances(spread.p_loss))

    def _three(self, belief: Belief) -> tuple[str, str, str]:
        if belief.certain:
            return "", self._number(belief, belief.p50), ""
        return self._number(belief, belief.p10), self._number(belief, belief.p50), self._number(belief, belief.p90)

    def _number(self, belief: Belief, number: float) -> str:
        return InputWords(belief.symbol, self.pilot.currency, self.wording).fact(number, typed=belief.origin == "estimate")

    def _origin(self, belief: Belief) -> str:
        words = {"estimate": say("estimate"), "workbook": say("workbook"), "assumed": say("assumed")}
        return " · ".join(part for part in (self._say(words[belief.origin]), belief.source) if part)

    def _name(self, belief: Belief) -> str:
        known = SYMBOLS.get(belief.symbol)
        return belief.symbol if known is None else known.french if self.wording.lang == "fr" else known.english

    def _percent(self, value: float | None) -> str:
        return "–" if value is None else self._say(say("{share}", share=Percent(round(value, 3))))

    def _chances(self, value: float | None) -> str:
        return "–" if value is None else self.wording.chances(value)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)
