"""To start one idea, what stops: the answers side by side, and what accepting one would put on record."""
from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from planproof.model.funding import Start, Weighed
from planproof.model.ledger import Ledger
from planproof.model.message import Message, say, say_n
from planproof.model.workbook import Decision
from planproof.report.html import join, tag
from planproof.report.together.cells import shown_cells, stays_free
from planproof.report.together.meaning import meaning
from planproof.report.together.words import Words

MOST_SHOWN = 8
MEANING = (
    say("Each answer makes room for the idea where it draws on lines and teams: what is worth least stops, and of equal losses "
        "the fewest ideas. No answer stops all that another one stops."),
    say("Value lost: what the ideas that stop would bring on average, and what it costs to stop what is running. Freed: what "
        "they still ask in money and hours. Ideas that nobody has estimated lose nothing that is known."))


class Answer(NamedTuple):
    """One answer, and the set that it leads to, weighed."""

    start: Start
    weighed: Weighed


def answers(found: Sequence[Answer], words: Words, *, ledger: Ledger, before: float, ask: bool = True) -> Markup:
    """Up to three answers side by side, each with a button that takes it.

    before   value of the ticked set as it stands
    ask      whether an answer can be taken
    """
    many = len(found) > 1
    drawn = [_Drawn(place, answer, words, ledger).card(before, ask=ask, many=many) for place, answer in enumerate(found)]
    return join(tag("div", drawn, class_="pp-rooms"), meaning(MEANING, words))


def no_answer(id: str, alone: Weighed, words: Words) -> Markup:
    """Why no stop makes room: what is in its way even with nothing beside it but what is signed for."""
    said = (words.crowded(alone.over) or [*map(words.say, alone.broken)])[:MOST_SHOWN]
    what = words.say(say("No stop makes room for “{name}”.", name=words.names[id]))
    why = words.say(say("Even with nothing beside it but what is signed for, this is in its way:"))
    reasons = (tag("p", why), tag("ul", [tag("li", line) for line in said])) if said else ()
    return tag("div", tag("b", "▲ ", what), *reasons, class_="pp-notice pp-fix", role="status")


def to_record(decisions: Sequence[Decision], words: Words) -> Markup:
    """What would be put on record, one line a decision."""
    lines = [tag("li", tag("b", words.wording.term(one.verdict)), ": ", words.names[one.tactic]) for one in decisions]
    ask = say_n("This puts one decision on record, for good:", "This puts {count} decisions on record together, for good:",
                len(decisions))
    return tag("div", tag("p", words.say(ask)), tag("ul", lines), role="status")


class _Drawn:
    def __init__(self, place: int, answer: Answer, words: Words, ledger: Ledger):
        self.place, (self.start, self.weighed), self.words, self.ledger = place, answer, words, ledger

    def card(self, before: float, *, ask: bool, many: bool) -> Markup:
        """Its title, what stops, the figures, the button."""
        title = say("Answer {number}", number=self.place + 1) if many else say("The answer")
        take = tag("button", self._say(say("Take this answer")), type="button", data_say=f"take:{self.place}") if ask else None
        facts = tag("dl", [(tag("dt", self._say(name)), tag("dd", value)) for name, value in self._facts(before)])
        return tag("section", tag("h3", self._say(title)), self._stops(), facts, self._still_over(), take, class_="pp-room",
                   aria_label=self._say(title))

    def _stops(self) -> Markup:
        groups = ((say("Stops"), self.start.stops), (say("Does not start"), self.start.waits),
                  (say("Starts with it"), self.start.starts[1:]))
        said = [tag("p", tag("span", self._say(word)), tag("b", self.words.wording.listing([self.words.names[id] for id in ids])))
                for word, ids in groups if ids]
        nothing = tag("p", tag("b", self._say(say("Nothing has to stop."))))
        return tag("div", said or nothing, class_="pp-room-stops")

    def _facts(self, before: float) -> list[tuple[Message, str]]:
        start, words = self.start, self.words
        lost = words.money(start.lost) if round(start.lost) else self._say(say("nothing known"))
        freed = [(say("Value lost by what stops"), lost), (say("Money freed"), words.money(start.money_freed)),
                 (say("Hours freed"), words.wording.hours(start.hours_freed))] if start.stops or start.waits else []
        free = stays_free(shown_cells(self.ledger, self.weighed))
        change = start.value - before
        value = f"{words.money(start.value)} ({words.gain(change)})" if round(change) else words.money(start.value)
        return [*freed, (say("The set is then worth"), value), (say("Stays free"), words.money(free))]

    def _still_over(self) -> Markup | None:
        """What was too much before, for another reason, and still is."""
        if self.weighed.fits:
            return tag("p", "✓ ", self._say(say("Everything then fits.")), class_="pp-fund-text")
        places = self.words.several(list(dict.fromkeys(self.words.line(cell.name) for cell in self.weighed.over)))
        said = say("A rule of the plan is still broken.")
        if places:
            said = say("Still too much, for other reasons: {places}.", places=places)
        return tag("p", "▲ ", self._say(said), class_="pp-stop-text")

    def _say(self, message: Message) -> str:
        return self.words.say(message)
