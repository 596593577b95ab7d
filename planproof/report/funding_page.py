"""The funding page: what fits together, what does not and why, what would have to stop."""
from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from planproof.funding.weighable import MISSING
from planproof.model.funding import StopList
from planproof.model.ledger import Ledger
from planproof.model.message import Message, Money, say, say_n
from planproof.model.tactic import Tactic
from planproof.report.chips import chip
from planproof.report.drawn import figure_card
from planproof.report.figures.budget import budget_by_line, budget_by_month
from planproof.report.html import card, table, tag
from planproof.report.ideas import Assessed
from planproof.report.wording import Wording

MOST = 60


def funding_page(assessed: Assessed, wording: Wording) -> list[Markup]:
    """The sections of the funding page, in the order in which they are read."""
    page = _Page(assessed, wording)
    ledger = Ledger(assessed.workbook, assessed.as_of)
    figures = [figure for figure in (budget_by_month(ledger, wording), budget_by_line(ledger, wording)) if figure]
    drawn = tag("div", [figure_card(figure, wording) for figure in figures], class_="pp-grid pp-halves") if figures else None
    return [part for part in (*page.finding(), page.ideas(), page.running(), page.stops(), drawn, page.over()) if part]


class _Page:
    def __init__(self, assessed: Assessed, wording: Wording):
        self.assessed, self.wording, self.funding = assessed, wording, assessed.funding
        self.currency = assessed.workbook.plan.currency or ""
        self.tactics = {tactic.id: tactic for tactic in assessed.workbook.tactics if tactic.live}
        self.worth = assessed.outlook.values

    def finding(self) -> list[Markup]:
        """How many ideas fit together, and what they are worth."""
        proposed = [id for id, tactic in self.tactics.items() if not tactic.running]
        fit = [id for id in (*self.funding.chosen, *self.funding.also_fit) if id in proposed]
        said = say_n("{count} of {ideas} ideas fits in what is free.", "{count} of {ideas} ideas fit together in what is free.",
                     len(fit), ideas=len(proposed))
        worth = say("With what keeps running they are worth {value} on average.", value=self._money(self.funding.value))
        notes = [tag("p", self._say(note), class_="pp-foot") for note in self.funding.notes]
        return [Markup("") + tag("h1", self._say(said)) + tag("p", self._say(worth), class_="pp-sub"), *notes]

    def ideas(self) -> Markup | None:
        """Every proposed idea: in the set or not, and why."""
        rows = [self._row(tactic) for tactic in self.tactics.values() if not tactic.running]
        return self._table(say("The best affordable set"), rows) if rows else None

    def running(self) -> Markup | None:
        """What runs already, and what the set would stop."""
        rows = [self._row(tactic) for tactic in self.tactics.values() if tactic.running]
        return self._table(say("What is running"), rows) if rows else None

    def stops(self) -> Markup | None:
        """For each idea that does not fit beside all the others, the cheapest list of what would stop for it."""
        lists = [(self.tactics[id], stops) for id, stops in self.funding.stop_lists if id in self.tactics and stops.tactics]
        if not lists:
            return None
        heads = self._heads(say("To start"), say("this stops"), say("Value lost"), say("Money freed"), say("Hours freed"))
        rows = [self._stop(tactic, stops) for tactic, stops in lists[:MOST]]
        return card(self._say(say("To start one, what stops?")), table(heads, rows, numeric=(2, 3, 4), wide=(3, 4)),
                    note=self._say(say("the cheapest list of other live ideas")))

    def over(self) -> Markup | None:
        """Where all live tactics together ask more than there is."""
        if not self.funding.over:
            return None
        heads = self._heads(say("Line or team"), say("When"), say("Too much by"))
        rows = [(name, self._when(when), self._too_much(name, amount)) for name, when, amount in self.funding.over[:MOST]]
        return card(self._say(say("If everything started, this would not fit")), table(heads, rows, numeric=(2,)))

    def _table(self, title: Message, rows: list) -> Markup:
        heads = self._heads(say("Idea"), say("In the set"), say("Asks"), say("Worth on average"), say("Why"))
        return card(self._say(title), table(heads, rows[:MOST], numeric=(2, 3), wide=(3, 4)))

    def _row(self, tactic: Tactic) -> tuple:
        chosen = tactic.id in self.funding.chosen
        code, word = ("fund", say("in")) if chosen else ("NA", say("room")) if self._has_room(tactic) else ("unknown", say("out"))
        mark = chip(code, self.wording, self._say(word))
        cost = Ledger(self.assessed.workbook, self.assessed.as_of).life_cost(tactic)
        asks = self._say(say("not said yet")) if cost is None else self.wording.money(cost, self.currency)
        worth = self.wording.gain(self.worth[tactic.id], self.currency) if tactic.id in self.worth else "–"
        return tactic.name, mark, asks, worth, tag("small", self._say(self._why(tactic, chosen)))

    def _has_room(self, tactic: Tactic) -> bool:
        return tactic.id in self.funding.also_fit

    def _why(self, tactic: Tactic, chosen: bool) -> Message:
        left_out = dict(self.funding.left_out)
        if tactic.id in left_out:
            return MISSING[left_out[tactic.id]]
        if chosen or self._has_room(tactic):
            unvalued = tactic.id in self.funding.unvalued
            return say("fits; its value is not estimated yet") if unvalued else say("fits with the others")
        return self._cost_of_holding(tactic)

    def _cost_of_holding(self, tactic: Tactic) -> Message:
        with_it = dict(self.funding.value_with).get(tactic.id)
        if with_it is None:
            return say("does not fit, whatever else stops")
        lost = self.funding.value - with_it
        if round(lost) <= 0:
            return say("adds no value that we know of")
        return say("with it the others are worth {lost} less", lost=self._money(lost))

    def _stop(self, tactic: Tactic, stops: StopList) -> tuple:
        names = ", ".join(self.tactics[id].name for id in stops.tactics if id in self.tactics)
        lost = self.wording.gain(-stops.value_lost, self.currency) if round(stops.value_lost) else self._say(say("nothing known"))
        return (tactic.name, names, lost, self.wording.money(stops.money_freed, self.currency),
                self._say(say("{hours} h", hours=round(stops.hours_freed))))

    def _too_much(self, name: str, amount: Decimal) -> str:
        if name in {row.line for row in self.assessed.workbook.budget}:
            return self.wording.money(amount, self.currency)
        return self._say(say("{hours} h", hours=round(amount)))

    def _when(self, when: str) -> str:
        return self.wording.month(when) if len(when) == 7 else when

    def _money(self, amount: float) -> Money:
        return Money(Decimal(str(round(amount))), self.currency)

    def _heads(self, *heads: Message) -> list[str]:
        return [self._say(head) for head in heads]

    def _say(self, message: Message) -> str:
        return self.wording.say(message)


