"""The ideas to tick: what each asks, what it is worth, and why it is in the best set or not."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from markupsafe import Markup

from planproof.model.funding import Cell, Funding
from planproof.model.message import Message, say, say_n
from planproof.model.tactic import Tactic
from planproof.model.workbook import Decision
from planproof.report.html import join, tag
from planproof.report.together.asks import Asks
from planproof.report.together.choice import Choice
from planproof.report.together.words import Words


class Ticks:
    """The list of ideas with a box each.

    worth     id -> its expected value in money
    decided   id -> the last decision that somebody took on it
    """

    def __init__(self, words: Words, asks: Asks, *, funding: Funding, worth: Mapping[str, float], choice: Choice):
        self.words, self.asks, self.funding, self.worth, self.choice = words, asks, funding, worth, choice
        self.decided: dict[str, Decision] = {decision.tactic: decision for decision in words.workbook.decisions}
        self.changed = dict(funding.value_with)

    def list(self, ticked: Collection[str], over: Iterable[Cell] = (), *, find: str = "") -> Markup:
        """Two groups, new and running; those of the best set first, then those that ask most.

        over    what the ticked ones overrun: those that ask of it say where
        find    part of a name: the others are left out
        """
        wanted = find.casefold().strip()
        live = [tactic for tactic in self.words.workbook.tactics if tactic.live and wanted in tactic.name.casefold()]
        live.sort(key=lambda tactic: (tactic.id not in self.choice.best, -self.asks.all_of(tactic, "money")))
        crowded = {id: cell for cell in reversed(tuple(over)) for id in self.asks.asking(cell, ticked)}
        groups = ((say("New ideas"), False), (say("Running: untick to stop"), True))
        return join(*(self._group(title, [tactic for tactic in live if tactic.running is runs], ticked, crowded)
                      for title, runs in groups), self._found(len(live), find))

    def _found(self, count: int, find: str) -> Markup | None:
        said = say_n("{count} idea has “{find}” in its name.", "{count} ideas have “{find}” in their names.", count, find=find)
        return tag("p", self._say(said), class_="pp-foot", role="status") if find else None

    def _group(self, title: Message, tactics: list[Tactic], ticked: Collection[str],
               crowded: Mapping[str, Cell]) -> Markup | None:
        if not tactics:
            return None
        rows = [self._row(tactic, tactic.id in ticked, crowded.get(tactic.id)) for tactic in tactics]
        return tag("fieldset", tag("legend", self._say(title)), rows, class_="pp-ticks")

    def _row(self, tactic: Tactic, on: bool, over: Cell | None) -> Markup:
        fixed = tactic.id in self.choice.fixed
        told = f"pp-tick-{self.words.place_of[tactic.id]}"
        box = tag("input", type="checkbox", checked=on, disabled=fixed, data_say=f"tick:{tactic.id}", aria_label=tactic.name,
                  aria_describedby=told)
        crowd = tag("small", tag("i", "▲", class_="pp-stop-text"), " ", self.words.place(over)) if over else None
        lines = [tag("small", self._facts(tactic)), crowd, *(tag("small", line) for line in self._remarks(tactic))]
        name = tag("b", tactic.name, class_="pp-clamp")
        return tag("label", box, tag("span", name, tag("span", lines, id=told)), class_="pp-tick")

    def _facts(self, tactic: Tactic) -> str:
        money, hours = (self.asks.all_of(tactic, kind) for kind in ("money", "hours"))
        asks = [self.words.amount(kind, amount) for kind, amount in (("money", money), ("hours", hours)) if amount]
        worth = self._say(say("worth {worth}", worth=self.words.gain(self.worth[tactic.id]))) if tactic.id in self.worth else \
            self._say(say("value not estimated yet"))
        return " · ".join((*asks, worth))

    def _remarks(self, tactic: Tactic) -> list[str]:
        """Why its tick is fixed, why the best set does without it, what was decided."""
        found: list[Message] = []
        if tactic.id in self.choice.fixed:
            found.append(self.choice.fixed[tactic.id])
        elif tactic.id not in self.choice.best:
            found.append(self._why_not(tactic))
        if decision := self.decided.get(tactic.id):
            found.append(say("decided: {verdict}, {by}", verdict=self.words.wording.term(decision.verdict), by=decision.by))
        return [self._say(remark) for remark in found]

    def _why_not(self, tactic: Tactic) -> Message:
        """Why the best set does without it."""
        with_it = self.changed.get(tactic.id)
        if with_it is None:
            return say("does not fit, whatever else stops")
        lost = self.funding.value - with_it
        if round(lost) <= 0:
            return say("left out: adds no value that we know of")
        return say("left out: with it the others are worth {lost} less", lost=self.words.cash(lost))

    def _say(self, message: Message) -> str:
        return self.words.say(message)
