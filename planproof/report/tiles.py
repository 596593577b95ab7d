"""The few large numbers of the board."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from planproof.audit.report import Portfolio
from planproof.model.ledger import Ledger
from planproof.model.message import Message, Money, say, say_n
from planproof.report.html import tag, tile
from planproof.report.ideas import Assessed, Idea
from planproof.report.wording import Wording

ANSWERS = (("fund", say("to fund")), ("pilot", say("to pilot first")), ("fix", say("to mend")), ("decline", say("to decline")))


def tiles(assessed: Assessed, ideas: Sequence[Idea], ledger: Ledger, wording: Wording) -> Markup:
    """To decide, free, in random ideas, what fits together, and the trial reserve where the plan keeps one."""
    figures = _Figures(assessed.report.portfolio, assessed.workbook.plan.currency or "")
    facts = [_to_decide(ideas), figures.free(ledger), figures.random(), figures.together(wording, assessed.funding.value),
             *figures.reserve()]
    made = [tile(*(wording.say(message) for message in fact)) for fact in facts]
    return tag("section", made, class_="pp-grid pp-tiles", aria_label=wording.say(say("In short")))


Fact = tuple[Message, Message, Message]      # what it is, how much, what to hold it against


def _to_decide(ideas: Sequence[Idea]) -> Fact:
    found = [idea.audit.verdict for idea in ideas if not idea.tactic.running]
    said = tuple(say("{number} {answer}", number=found.count(verdict), answer=word)
                 for verdict, word in ANSWERS if verdict in found)
    return say("To decide now"), say_n("{count} idea", "{count} ideas", len(found)), say("{parts}", parts=said)


class _Figures:
    """The portfolio's figures as facts."""

    def __init__(self, figures: Portfolio, currency: str):
        self.figures, self.currency = figures, currency

    def free(self, ledger: Ledger) -> Fact:
        until = say("Free until {day}", day=ledger.plan_period.end) if ledger.plan_period else say("Free")
        if self.figures.free is None:
            return until, say("not said yet"), say("no budget in the workbook")
        planned = sum(month.planned for month in ledger.lines.values())
        rest = say("of {planned} planned; the rest is spent or signed for", planned=self._money(planned))
        return until, self._money(self.figures.free), rest

    def random(self) -> Fact:
        proposed, running = self.figures.random_proposed, self.figures.random_running
        unknown = self._money(self.figures.unknown_proposed.money + self.figures.unknown_running.money)
        said = say("{proposed} proposed, {running} running; {unknown} more not yet known", unknown=unknown,
                   proposed=len(proposed.tactics), running=len(running.tactics))
        return say("Money in random ideas"), self._money(proposed.money + running.money), said

    def together(self, wording: Wording, value: float) -> Fact:
        fit = say("{fit} of {ideas}", fit=len(self.figures.fit), ideas=self.figures.ideas)
        worth = say("with what runs, worth {value} on average", value=wording.gain(value, self.currency))
        return say("Fit together"), fit, worth

    def reserve(self) -> list[Fact]:
        reserve = self.figures.reserve
        if reserve is None:
            return []
        kept, due = self._money(reserve.money), len(reserve.due)
        said = say("of {kept} kept for trials; {due} to adopt or stop now", kept=kept, due=due) if due else \
            say("of {kept} kept for trials", kept=kept)
        return [(say("Trial reserve left"), self._money(reserve.left), said)]

    def _money(self, amount: Decimal) -> Message:
        return say("{money}", money=Money(amount, self.currency))
