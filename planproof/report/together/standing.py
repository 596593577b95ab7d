"""Which lines and teams stand in the way of the best set, what one more unit is worth, what is missing, what is left out."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from planproof.funding.weighable import MISSING
from planproof.model.funding import Binding, Cell, Funding, Overrun
from planproof.model.message import Message, say, say_n
from planproof.report.html import card, fold, table, tag
from planproof.report.together.meaning import meaning
from planproof.report.together.words import ZERO, Words

MOST_SAID, MOST_ROWS = 3, 40
MEANING = say("The best set is looked for again with more of one line or team in one month, everything else as it is. Ideas "
              "start or do not, so that one more unit is often worth nothing alone: then the least amount that changes the "
              "answer is named. Values are those of the simulations; an idea that nobody has estimated counts for nothing.")


def scarce(found: Sequence[Binding], words: Words) -> Markup:
    """What binds, the greatest gain first: in sentences, and all of it in numbers.

    found   empty where no line or team binds
    """
    if not found:
        said = say("No single line or team stands in the way: more of one alone would not make the best set worth more.")
        return card(words.say(say("What stands in the way")), tag("p", words.say(said)), meaning([MEANING], words))
    first, *others = found
    told = [tag("p", words.say(_least(one, words))) for one in others[:MOST_SAID - 1]]
    heads = [words.say(head) for head in (say("Line or team"), say("When"), say("Free for ideas"), say("One more is worth"),
                                          say("Least that changes it"), say("That brings"), say("Comes in"), say("Goes out"))]
    rows = [_row(one, words) for one in found[:MOST_ROWS]]
    numbers = fold(words.say(say("The same in numbers")), table(heads, rows, numeric=(2, 3, 4, 5), wide=(2, 3, 7)))
    return card(words.say(_headline(first, words)), told, numbers, meaning([MEANING], words))


def _headline(one: Binding, words: Words) -> Message:
    if not round(one.worth_of_one):
        return _least(one, words)
    worth = words.cash(one.worth_of_one)
    if one.kind == "hours":
        return say("One more hour of {name} in {month} is worth {worth}", name=one.name, month=words.month(one.month),
                   worth=worth)
    unit = words.cash(Decimal(1))
    return say("{unit} more for {name} in {month} is worth {worth}", unit=unit, name=words.line(one.name),
               month=words.month(one.month), worth=worth)


def _least(one: Binding, words: Words) -> Message:
    """What the least more that changes the answer would bring."""
    facts = dict(extra=words.amount(one.kind, one.extra), name=words.line(one.name), month=words.month(one.month),
                 gain=words.cash(one.gain))
    if not one.starts:
        return say("{extra} more for {name} in {month} would be worth {gain}", **facts)
    return say("{extra} more for {name} in {month} would bring {ideas} into the set: worth {gain}", **facts,
               ideas=words.ideas(one.starts))


def _row(one: Binding, words: Words) -> tuple[str, ...]:
    worth = words.money(one.worth_of_one) if round(one.worth_of_one) else words.say(say("nothing alone"))
    free, extra = (words.amount(one.kind, amount) for amount in (one.free, one.extra))
    starts, stops = (words.ideas(ids) or "–" for ids in (one.starts, one.stops))
    return words.line(one.name), words.month(one.month), free, worth, extra, words.money(one.gain), starts, stops


def shortest(overrun: Overrun | None, funding: Funding, words: Words) -> Markup | None:
    """What is missing at least, where nothing new fits or what is signed for does not."""
    if overrun is None:
        return None
    cells = words.crowded(Cell(*place, amount, ZERO) for *place, amount in overrun.cells)
    fits = bool(set(overrun.tactics) - set(funding.chosen))
    title = say("No new idea fits; the one that lacks least is {ideas}", ideas=words.ideas(_new(overrun, words))) if fits else \
        say("What is signed for or must be served does not fit")
    return card(words.say(title), tag("ul", [tag("li", cell) for cell in cells]))


def _new(overrun: Overrun, words: Words) -> list[str]:
    running = {tactic.id for tactic in words.workbook.tactics if tactic.running}
    return [id for id in overrun.tactics if id not in running]


def left_out(funding: Funding, words: Words) -> Markup | None:
    """The ideas that could not be weighed, with what is missing of each."""
    if not funding.left_out:
        return None
    title = say_n("{count} idea could not be weighed, for something is missing",
                  "{count} ideas could not be weighed, for something is missing", len(funding.left_out))
    rows = [(words.names[id], words.say(MISSING[lack])) for id, lack in funding.left_out[:MOST_ROWS]]
    heads = [words.say(head) for head in (say("Idea"), say("What is missing"))]
    return card(words.say(title), table(heads, rows))


def exactness(funding: Funding, words: Words) -> str:
    """Whether a better set might exist, and by how much at most."""
    if funding.gap > 1e-6:
        share = words.wording.percent(funding.gap)
        return words.say(say("Another set might be worth up to {share} more; none was found.", share=share))
    if not funding.exact:
        return words.say(say("No set is worth more; what single ideas change in it is estimated, for there are too many to try "
                             "each."))
    return words.say(say("No set that fits is worth more: all of them were weighed, or ruled out."))
