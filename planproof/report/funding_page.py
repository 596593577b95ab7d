"""The funding page: ticked ideas weighed together, what stops for what, the plan against the budget, what stands in the way."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from planproof.model.funding import Weighed
from planproof.model.ledger import Ledger
from planproof.model.message import say
from planproof.model.timeline import Timeline
from planproof.report.drawn import figure_card
from planproof.report.figures.budget import budget_by_line, budget_by_month
from planproof.report.figures.timeline import timelines
from planproof.report.figures.waterfall import budget_to_free
from planproof.report.html import card, join, tag
from planproof.report.ideas import Assessed
from planproof.report.together.answers import Answer, answers
from planproof.report.together.asks import Asks
from planproof.report.together.cells import months_of, overdrawn, rows_of, shown_cells
from planproof.report.together.choice import Choice
from planproof.report.together.fill import fill
from planproof.report.together.finding import Finding
from planproof.report.together.meaning import meaning
from planproof.report.together.source import source
from planproof.report.together.standing import exactness, left_out, shortest
from planproof.report.together.ticks import Ticks
from planproof.report.together.words import Words
from planproof.report.wording import Wording


class Weighing(NamedTuple):
    """Ideas that somebody ticked, on their way to a page.

    ticked   ids, fixed ones included
    find     part of a name that somebody looks for
    opened   "money:Social" or "hours:Design" where somebody asks where its numbers come from
    """

    assessed: Assessed
    weighed: Weighed
    choice: Choice
    ticked: frozenset[str]
    find: str = ""
    opened: str = ""


class Parts(NamedTuple):
    """The three parts of the weighing: the sentence, the ideas with their boxes, the lines and teams."""

    headline: Markup
    ideas: Markup
    filling: Markup


def weighing_parts(weighing: Weighing, wording: Wording) -> Parts:
    """What the ticks say, the boxes, and lines and teams by month."""
    assessed, weighed = weighing.assessed, weighing.weighed
    words, ledger = Words(assessed.workbook, wording), Ledger(assessed.workbook, assessed.as_of)
    asks, cells = Asks(ledger), shown_cells(ledger, weighed)
    finding = Finding(words, weighed, cells, weighing.ticked, weighing.choice, overdrawn(ledger))
    boxes = Ticks(words, asks, funding=assessed.funding, worth=assessed.outlook.values, choice=weighing.choice)
    tables = {kind: rows_of(ledger, cells, kind) for kind in ("money", "hours")}
    months = months_of(*tables.values())
    kind, _, name = weighing.opened.partition(":")
    drawn = [fill(rows, months, words, kind=kind, opened=weighing.opened) for kind, rows in tables.items()]
    row = tables.get(kind, {}).get(name)
    told = source(name, row, words, asks=asks, ticked=weighing.ticked) if row else None
    return Parts(finding.headline(), boxes.list(weighing.ticked, weighed.over, find=weighing.find),
                 join(finding.details(assessed.funding), _legend(words) if any(drawn) else _nothing(words), drawn, told,
                      meaning(WHERE_FROM, words)))


WHERE_FROM = (
    say("Free: what a budget line has in a month less what is spent and signed for, and what running ideas give back that are "
        "not ticked. One month or line never pays for another."),
    say("Hours: what a team has in a month less what it has promised; a day is a seventh of its week."),
    say("Worth: for a new idea the best of declining, piloting first and rolling out now, for a running one what it still "
        "brings, on average over the simulated cases; less what it costs to stop what is running."),
    say("The best set: of all sets that fit and keep the plan's rules, the one worth most; beside it the ideas that still fit "
        "although nobody has estimated them."))


def _legend(words: Words) -> Markup:
    said = say("A cell fills from below with what the ticked ideas ask of what there is for ideas; its number is what stays "
               "free. ▲ marks what is too much. Choose a line or team to see where its numbers come from.")
    return tag("p", words.say(said), class_="pp-foot")


def _nothing(words: Words) -> Markup:
    said = say("No budget and no team is in the workbook yet, so nothing fills. Write them on the Budget and Teams sheets.")
    return card(None, tag("p", words.say(said)))


def answers_part(assessed: Assessed, found: Sequence[Answer], wording: Wording, *, before: float, ask: bool) -> Markup:
    """The answers to "start this, what stops?" side by side; `before` and `ask` as for `answers`."""
    ledger = Ledger(assessed.workbook, assessed.as_of)
    return answers(found, Words(assessed.workbook, wording), ledger=ledger, before=before, ask=ask)


def books_parts(weighing: Weighing, timelines_of: Iterable[Timeline], wording: Wording) -> list[Markup]:
    """From the budget to what stays free, the plan against the budget by month and by line, when the work is done."""
    assessed = weighing.assessed
    ledger = Ledger(assessed.workbook, assessed.as_of)
    change = Asks(ledger).change(weighing.ticked)
    halves = [draw(ledger, wording, change) for draw in (budget_by_month, budget_by_line)]
    drawn = [figure and figure_card(figure, wording)
             for figure in (budget_to_free(ledger, wording, change), *halves, timelines(tuple(timelines_of), wording))]
    fall, months, lines, work = drawn
    beside = tag("div", months, lines, class_="pp-grid pp-halves") if months or lines else None
    return [part for part in (fall, beside, work) if part]


def standing_parts(assessed: Assessed, wording: Wording) -> list[Markup]:
    """What is missing where nothing new fits, what could not be weighed, and whether a better set might exist."""
    words, funding = Words(assessed.workbook, wording), assessed.funding
    sure = tag("p", exactness(funding, words), class_="pp-sub")
    return [part for part in (shortest(funding.overrun, funding, words), left_out(funding, words), sure) if part]
