"""The audit's few large numbers, each with what it is and where it comes from one click away."""
from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from planproof.audit.report import Portfolio, Share
from planproof.audit.rulebook import rulebook
from planproof.model.message import Message, Money, say, say_n
from planproof.report.closeup import WHAT
from planproof.report.html import fold, join, tag, tile
from planproof.report.ideas import Assessed, short
from planproof.report.wording import Wording

RANDOM = say("A random idea fails two or more of the four signs: funded, in the plan, integrated, measured. The sum is all "
             "that these ideas cost from first day to last, as the sheet of ideas says.")
UNKNOWN = say("No sign fails here, but at least one has no answer yet. Not counted as random: nobody knows. Each answer "
              "moves an idea out of this figure.")
RESERVE = say("Money that the plan keeps for good ideas nobody planned. An idea marked for the fast lane is paid from it, if it "
              "has an owner, an end, a cost that fits and one measure. It is the plan's trial_reserve, less what runs on the "
              "fast lane.")
CHECKS = say("The rulebook's questions: four signs of a random act, fifteen reasons to fail, what makes a pilot safe, community, "
             "relationship, growth. A plan switches one off under rules_off in its sheet Plan.")


def in_short(assessed: Assessed, wording: Wording) -> Markup:
    """Money in random ideas, the not yet known apart, the trial reserve, and which checks were asked."""
    facts = _Facts(assessed, wording)
    made = [facts.random(), facts.unknown(), facts.reserve(), facts.checks()]
    return tag("section", made, class_="pp-grid pp-tiles pp-figures", aria_label=wording.say(say("In short")))


class _Facts:
    def __init__(self, assessed: Assessed, wording: Wording):
        self.report, self.plan, self.wording = assessed.report, assessed.workbook.plan, wording
        self.figures: Portfolio = assessed.report.portfolio

    def random(self) -> Markup:
        """The money of ideas that fail two signs or more."""
        figures = self.figures
        proposed, running = figures.random_proposed, figures.random_running
        loss = figures.expected_loss
        lost = [say("As they are, those simulated would lose {loss}.", loss=self._money(loss))] if loss else []
        return self._tile(say("Money in random ideas"), self._sum(proposed, running), self._counted(proposed, running),
                          RANDOM, *lost)

    def unknown(self) -> Markup:
        """The money of ideas of which too little is said, apart."""
        proposed, running = self.figures.unknown_proposed, self.figures.unknown_running
        return self._tile(say("Not yet known, apart"), self._sum(proposed, running), self._counted(proposed, running),
                          UNKNOWN)

    def reserve(self) -> Markup:
        """What the trial reserve has left."""
        kept = self.figures.reserve
        if kept is None:
            return self._tile(say("Trial reserve"), say("none"), [say("the plan keeps no money for trials")], RESERVE)
        said = [say("of {kept} kept, {used} used, {asked} asked for", kept=self._money(kept.money), used=self._money(kept.used),
                    asked=self._money(kept.asked))]
        if kept.hours is not None:
            said.append(say("{used} of {kept} hours used", used=kept.hours_used, kept=kept.hours))
        names = tuple(short(self.report.tactic(id).name) for id in kept.due)
        said += [say("adopt into the plan, or stop: {names}", names=names)] if names else []
        return self._tile(say("Trial reserve left"), say("{money}", money=self._money(kept.left)), said, RESERVE)

    def checks(self) -> Markup:
        """How many checks were asked, and which the plan switched off."""
        asked, off = len(self.report.rules), self.report.rules_off
        known = {rule.id: rule for rule in rulebook()}
        named = [f"{id} {self.wording.say(known[id].title)}" for id in off if id in known]
        none = say("none is switched off in this plan")
        said = [say("switched off in this plan: {rules}", rules=tuple(named)) if named else none]
        said += [say("silence counts as a no in this plan")] if self.plan.empty_means_no else []
        return self._tile(say("Checks asked"), say("{asked} of {all}", asked=asked, all=asked + len(off)), said,
                          CHECKS)

    def _tile(self, label: Message, value: Message, details: list[Message], *meaning: Message) -> Markup:
        lines = [tag("div", self.wording.say(part)) for part in details]
        why = fold(self.wording.say(WHAT), [tag("p", self.wording.say(part)) for part in meaning])
        return tile(self.wording.say(label), self.wording.say(value), join(lines, why))

    def _sum(self, *shares: Share) -> Message:
        return say("{money}", money=self._money(sum(share.money for share in shares)))

    def _counted(self, proposed: Share, running: Share) -> list[Message]:
        return list(self._count(proposed, running))

    def _count(self, proposed: Share, running: Share) -> Iterator[Message]:
        yield say("proposed: {proposed}, running: {running}", proposed=len(proposed.tactics), running=len(running.tactics))
        if hours := proposed.hours + running.hours:
            yield say("{hours} hours of the teams", hours=round(hours))
        if unpriced := proposed.unpriced + running.unpriced:
            yield say_n("{count} of them says no cost", "{count} of them say no cost", unpriced)

    def _money(self, amount: object) -> Money:
        return Money(amount, self.report.currency)
