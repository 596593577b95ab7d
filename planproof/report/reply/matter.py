"""What a reply is about: one idea, and how its figures are said in a letter."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planproof.errors import PlanproofError
from planproof.model.funding import Funding
from planproof.model.message import Message, say, say_n
from planproof.model.pilot import Forecast
from planproof.report.brief import brief
from planproof.report.ideas import Assessed, Idea, ideas_of
from planproof.report.wording import Wording


@dataclass(frozen=True)
class Matter:
    """One idea with all that was found out about it, in one language."""

    assessed: Assessed
    idea: Idea
    wording: Wording

    @property
    def name(self) -> str:
        """The idea as a sentence says it."""
        return brief(self.idea.tactic.name)

    @property
    def verdict(self) -> str:
        """The audit's verdict; "stopped" for what has been stopped already."""
        return self.idea.audit.verdict if self.idea.tactic.live else "stopped"

    @property
    def forecast(self) -> Forecast | None:
        """The simulation of its pilot, where it has estimates."""
        return self.idea.forecast

    @property
    def funding(self) -> Funding:
        """What fits together."""
        return self.assessed.funding

    def say(self, message: Message) -> str:
        """A sentence in the reader's language."""
        return self.wording.say(message)

    def money(self, amount: Decimal | float) -> str:
        """An amount of the plan's currency; a simulated one without cents."""
        shown = float(round(amount)) if isinstance(amount, float) else amount
        return self.wording.money(shown, self.assessed.workbook.plan.currency or "")

    def hours(self, hours: Decimal) -> str:
        """Whole hours, at least one."""
        return self.say(say_n("{count} hour", "{count} hours", max(1, round(hours))))

    def cases(self, probability: float) -> str:
        """A probability as cases out of a hundred."""
        if probability < 0.005:
            return self.say(say("fewer than 1 of 100 cases"))
        if probability > 0.995:
            return self.say(say("more than 99 of 100 cases"))
        return self.say(say("{cases} of 100 cases", cases=round(probability * 100)))

    def name_of(self, id: str) -> str:
        """Another idea as a sentence says it."""
        tactic = self.assessed.workbook.tactic(id)
        return brief(tactic.name if tactic else id)


def matter(assessed: Assessed, id: str, wording: Wording) -> Matter:
    """What is known about one idea.

    raises   PlanproofError when there is no idea of that id
    """
    tactic, audit = assessed.workbook.tactic(id), assessed.report.tactic(id)
    if tactic is None or audit is None:
        known = tuple(brief(it.id, 60) for it in assessed.workbook.tactics[:30])
        raise PlanproofError(say("There is no tactic {wanted}.", wanted=brief(id)), fix=say("Take one of: {ids}.", ids=known))
    live = next((idea for idea in ideas_of(assessed) if idea.tactic.id == id), None)
    return Matter(assessed, live or Idea(tactic, audit), wording)
