"""From the budget to what stays free, step by step: spent, signed for, given back, asked."""
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planproof.model.ledger import Ledger
from planproof.model.message import Message, Money, say
from planproof.report.figures.figure import Figure, layout, money_axis
from planproof.report.figures.slots import ZERO, Change
from planproof.report.wording import Wording

LOOKS = {"budget": ("var(--quiet)", ""), "spent": ("var(--unsaid)", ""), "signed": ("var(--brand)", ""),
         "given": ("var(--fund)", "\\"), "asked": ("var(--pilot)", "/"), "missing": ("var(--stop)", "x"),
         "free": ("var(--fund)", "")}
WORDS = {"budget": say("Budget"), "spent": say("Spent"), "signed": say("Signed for"), "given": say("Given back"),
         "asked": say("Asked"), "missing": say("Missing"), "free": say("Stays free")}
SOURCE = say("Source: Budget and Tactics sheets. Asked: the new ideas among the ticked ones. Given back: by running ideas "
             "that are not ticked. Missing: what lines and months lack, for one line or month does not pay for another.")


class Fall(NamedTuple):
    """The steps from the budget of a line, or of all lines, to what stays free: budget - spent - signed + given - asked +
    missing = free. Money, none below 0 where nothing is overdrawn.

    missing   what its months lack; free is what the other months keep
    """

    budget: Decimal = ZERO
    spent: Decimal = ZERO
    signed: Decimal = ZERO
    given: Decimal = ZERO
    asked: Decimal = ZERO
    missing: Decimal = ZERO
    free: Decimal = ZERO

    def plus(self, other: Fall) -> Fall:
        """Both together."""
        return Fall(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def steps(self) -> dict[str, tuple[Decimal, Decimal]]:
        """Step -> from where to where its bar goes; steps of nothing are left out, save the first and the last."""
        signs, level, found = {"spent": -1, "signed": -1, "given": 1, "asked": -1, "missing": 1}, self.budget, {}
        for step, sign in signs.items():
            amount = sign * getattr(self, step)
            if amount:
                found[step] = (level, level + amount)
            level += amount
        return {"budget": (ZERO, self.budget), **found, "free": (ZERO, self.free)}


def falls(ledger: Ledger, change: Change) -> dict[str, Fall]:
    """Each budget line's fall, over all of its months; in file order, then lines that only ideas name."""
    found: dict[str, Fall] = {}
    for place in dict.fromkeys((*ledger.lines, *change.asked)):
        found[place[0]] = found.get(place[0], Fall()).plus(_month(ledger, change, place))
    return found


def _month(ledger: Ledger, change: Change, place: tuple[str, str]) -> Fall:
    books, asked = ledger.lines.get(place), change.asked.get(place, ZERO)
    if books is None:
        return Fall(asked=asked, missing=asked)
    given = change.given.get(place, ZERO)
    left = books.free + given - asked
    return Fall(books.planned, books.spent, books.committed, given, asked, max(-left, ZERO), max(left, ZERO))


def budget_to_free(ledger: Ledger, wording: Wording, change: Change) -> Figure | None:
    """The waterfall of all lines together, each line's in the rows; None without a budget.

    change   what a set of ideas asks and gives back
    """
    by_line = falls(ledger, change)
    if not ledger.lines:
        return None
    return _Waterfall(by_line, ledger.workbook.plan.currency or "", wording).figure()


class _Waterfall:
    def __init__(self, by_line: Mapping[str, Fall], currency: str, wording: Wording):
        self.by_line, self.currency, self.wording = by_line, currency, wording
        self.whole = Fall()
        for fall in by_line.values():
            self.whole = self.whole.plus(fall)

    def figure(self) -> Figure:
        """Its finding, the bars, the lines in numbers."""
        title = self.wording.headline(self._finding())
        units = self._say(say("in {currency}", currency=self.currency)) if self.currency else ""
        return Figure(title=title, units=units, source=self._say(SOURCE), alt=self._in_words(), plot=self._plot(),
                      heads=(self._say(say("Budget line")), *(self._say(WORDS[part]) for part in Fall._fields)),
                      rows=tuple((line, *map(self._money, fall)) for line, fall in
                                 (*self.by_line.items(), (self._say(say("All lines")), self.whole))))

    def _finding(self) -> Message:
        budget, free, missing = (Money(getattr(self.whole, part), self.currency) for part in ("budget", "free", "missing"))
        if self.whole.missing:
            return say("Of {budget} budgeted {free} stay free, but {missing} are missing on other lines or months",
                       budget=budget, free=free, missing=missing)
        return say("Of {budget} budgeted {free} stay free", budget=budget, free=free)

    def _in_words(self) -> str:
        return ", ".join(f"{self._say(WORDS[step])} {self._signed(step)}" for step in self.whole.steps)

    def _plot(self) -> dict:
        steps = self.whole.steps
        colours, patterns = zip(*(LOOKS[step] for step in steps), strict=True)
        bars = {"type": "bar", "x": list(steps), "base": [float(min(ends)) for ends in steps.values()],
                "y": [float(abs(end - start)) for start, end in steps.values()],
                "marker": {"color": list(colours), "pattern": {"shape": list(patterns), "size": 5, "solidity": 0.35}},
                "text": [self._signed(step) for step in steps], "textposition": "outside", "cliponaxis": False,
                "customdata": [self._money(getattr(self.whole, step)) for step in steps],
                "hovertemplate": "%{customdata}<extra></extra>"}
        axis = money_axis([float(end) * 1.08 for ends in steps.values() for end in ends], self.currency, self.wording)
        words = [self._say(WORDS[step]).replace(" ", "<br>") for step in steps]
        return {"data": [bars], "layout": layout(
            self.wording, height=320, yaxis=axis, hovermode="closest", bargap=0.25,
            xaxis={"type": "category", "tickvals": list(steps), "ticktext": words, "tickangle": 0})}

    def _signed(self, step: str) -> str:
        start, end = self.whole.steps[step]
        amount = self.wording.short_money(abs(end - start), self.currency)
        return amount if step in ("budget", "free") else f"{'+' if end > start else '−'}{amount}"

    def _money(self, amount: Decimal) -> str:
        return self.wording.money(amount, self.currency)

    def _say(self, message: Message) -> str:
        return self.wording.say(message)
