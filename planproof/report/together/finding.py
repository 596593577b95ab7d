"""What is to be said of the ticked ideas: whether they fit, what stays free, what is used up, what is in the way."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from markupsafe import Markup

from planproof.model.funding import Cell, Funding, Weighed
from planproof.model.message import Message, say, say_n
from planproof.report.html import join, tag
from planproof.report.together.cells import stays_free, too_much, used_up
from planproof.report.together.choice import Choice
from planproof.report.together.words import Words

MOST_SHOWN = 8


class Finding(NamedTuple):
    """The ticked ideas as they are told.

    ticked    ids, fixed ones included
    cells     the lines and teams by month that the page shows
    before    those that are overdrawn before any idea
    """

    words: Words
    weighed: Weighed
    cells: Sequence[Cell]
    ticked: Collection[str]
    choice: Choice
    before: Sequence[Cell] = ()

    @property
    def new(self) -> int:
        """How many of the ticked ideas do not run yet."""
        return len(set(self.ticked) - self.choice.running)

    def headline(self) -> Markup:
        """The one sentence, read aloud when it changes."""
        look = "pp-fit" if self.weighed.fits else "pp-unfit"
        return tag("div", tag("h1", self.words.wording.headline(self._headline()), class_=look), role="status")

    def _headline(self) -> Message:
        if not self.weighed.fits:
            return self._unfit()
        free = self.words.cash(stays_free(self.cells))
        if not any(cell.kind == "money" for cell in self.cells):
            return say_n("This new idea fits; what is free is not said yet.",
                         "These {count} new ideas fit together; what is free is not said yet.", self.new)
        if not self.new:
            return say("No new idea is ticked; {free} stay free.", free=free)
        return say_n("This new idea fits; {free} stay free.", "These {count} new ideas fit together; {free} stay free.",
                     self.new, free=free)

    def _unfit(self) -> Message:
        money, hours = (too_much(self.weighed.over, kind) for kind in ("money", "hours"))
        parts = ([self.words.wording.short_money(money, self.words.currency)] if money else []) + \
            ([self.words.wording.hours(hours)] if hours else [])
        if not parts:
            return say("The ticked ideas do not go together: a rule of the plan stands against it.")
        return say("The ticked ideas do not fit: {missing} too much.", missing=self.words.wording.listing(parts))

    def details(self, funding: Funding) -> Markup:
        """What is used up and what the set is worth; where it does not fit, what is in the way and the nearest way out."""
        obstacles = None if self.weighed.fits else self._obstacles()
        notes = [tag("p", "▲ ", self.words.say(note), class_="pp-fix-text") for note in (*self._overdrawn(), *funding.notes)]
        lines = [self._used_up(), *self._worth(funding)]
        return join(obstacles, notes, *(tag("p", line) for line in lines if line), self._more())

    def _overdrawn(self) -> list[Message]:
        """Where more is spent and signed for than budgeted, whatever is ticked."""
        if not self.before:
            return []
        places = self.words.several(list(dict.fromkeys(cell.name for cell in self.before)))
        return [say("Before any idea more is spent and signed for than budgeted, by {amount} in all: {places}.", places=places,
                    amount=self.words.cash(too_much(self.before, "money")))]

    def _used_up(self) -> str | None:
        """"Design has no hour left in March and April"."""
        found = [self._nothing_left(kind, name, months) for (kind, name), months in used_up(self.cells).items()]
        left = len(found) - self.words.named
        more = [self.words.say(say_n("and {count} more is used up", "and {count} more are used up", left))] if left > 0 else []
        return "; ".join((*found[:self.words.named], *more)) + "." if found else None

    def _nothing_left(self, kind: str, name: str, months: list[str]) -> str:
        when = self.words.when(months)
        if not any(months):
            return self.words.say(say("{name} is used up", name=self.words.line(name)))
        if kind == "hours":
            return self.words.say(say("{name} has no hour left in {when}", name=self.words.line(name), when=when))
        return self.words.say(say("{name} has no money left in {when}", name=self.words.line(name), when=when))

    def _worth(self, funding: Funding) -> list[str]:
        """What the set is worth, beside the best one, and how many of its ideas nobody has estimated."""
        value, less = self.weighed.value, funding.value - self.weighed.value
        unvalued = len(set(self.weighed.tactics) & set(funding.unvalued))
        if unvalued == len(self.weighed.tactics):
            return [self.words.say(say("What they may bring nobody has said yet."))] if unvalued else []
        said = [say("Together with what keeps running they are worth {value} on average.", value=self.words.cash(value))]
        if round(less) > 0 and self.weighed.fits:
            said.append(say("That is {less} less than the best set.", less=self.words.cash(less)))
        if unvalued:
            said.append(say_n("{count} of them counts for nothing there: what it may bring nobody has said yet.",
                              "{count} of them count for nothing there: what they may bring nobody has said yet.", unvalued))
        return [" ".join(map(self.words.say, said))]

    def _obstacles(self) -> Markup:
        """What is too much and which rules are broken, and the nearest set that fits."""
        said = [*map(self.words.say, self.weighed.broken), *self.words.crowded(self.weighed.over)]
        left = len(said) - MOST_SHOWN
        more = tag("li", self.words.say(say_n("and {count} more", "and {count} more", left))) if left > 0 else None
        lines = [tag("li", line) for line in said[:MOST_SHOWN]]
        return tag("div", tag("b", "▲ ", self.words.say(say("What is in the way"))), tag("ul", lines, more), self._nearest(),
                   class_="pp-notice pp-stop")

    def _nearest(self) -> Markup:
        """The fewest ticks to change, and the button that changes them."""
        near, ticked = frozenset(self.weighed.nearest) | self.choice.held, frozenset(self.ticked)
        steps = [(say("untick {ideas}", ideas=self._in_order(ticked - near)), ticked - near),
                 (say("tick {ideas}", ideas=self._in_order(near - ticked)), near - ticked)]
        change = self.words.wording.listing([step for step, ids in steps if ids])
        said = say("The fewest changes after which it fits: {change}.", change=change)
        return _offer(self.words.say(said), self.words.say(say("Do that")), "nearest")

    def _more(self) -> Markup | None:
        """What would best be added where there is room."""
        beside = self.weighed.best_beside
        if not beside:
            return None
        said = say("There is room for more: {ideas}.", ideas=self._in_order(beside))
        return _offer(self.words.say(said), self.words.say(say("Tick that too")), "beside")

    def _in_order(self, ids: Collection[str]) -> str:
        return self.words.ideas(sorted(ids, key=self.words.place_of.get))


def _offer(said: str, label: str, does: str) -> Markup:
    """A sentence and the button that does it."""
    return tag("p", said, " ", tag("button", label, type="button", data_say=does))
