"""The board: one screen for whoever decides, the detail below and behind it."""
from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from planproof.model.ledger import Ledger
from planproof.model.message import Message, say, say_n
from planproof.model.workbook import Workbook
from planproof.report.decisions import Decisions
from planproof.report.drawn import figure_card
from planproof.report.evidence import Evidence
from planproof.report.figures.budget import budget_by_line, budget_by_month
from planproof.report.figures.random_ideas import money_in_random_ideas
from planproof.report.html import card, fold, tag
from planproof.report.ideas import Assessed, Idea, ideas_of
from planproof.report.matrix import matrix
from planproof.report.tiles import tiles
from planproof.report.ways import records_called
from planproof.report.wording import Wording

MOST_IDEAS = 200
OPEN_A_LINE = say("Open a line for its evidence.")


def board(assessed: Assessed, wording: Wording) -> list[Markup]:
    """The sections of the board, in the order in which they are read."""
    ideas, ledger = ideas_of(assessed), Ledger(assessed.workbook, assessed.as_of)
    currency = assessed.workbook.plan.currency or ""
    proposed, running = ([idea for idea in ideas if idea.tactic.running is runs] for runs in (False, True))
    budget = [figure for figure in (budget_by_month(ledger, wording), budget_by_line(ledger, wording)) if figure]
    money = money_in_random_ideas(ideas, currency, wording)
    sections = [
        headline(assessed, wording),
        tiles(assessed, ideas, ledger, wording),
        _decide(proposed, say("What to decide"), say("Nothing is proposed yet."), assessed, wording),
        _decide(running, say("What is running"), None, assessed, wording),
        tag("div", [figure_card(figure, wording) for figure in budget], class_="pp-grid pp-halves") if budget else None,
        figure_card(money, wording) if money else None,
        _all_checks(ideas, assessed, wording),
        _words(wording),
    ]
    return [section for section in sections if section]


def headline(assessed: Assessed, wording: Wording, *, ask: Message = OPEN_A_LINE) -> Markup:
    """The finding for those in a hurry, the day it is of, and what to do to see more."""
    plan = assessed.workbook.plan.name or wording.say(say("The plan"))
    sub = say("{plan}, judged on {day}. {ask}", plan=plan, day=assessed.as_of, ask=ask)
    return Markup("") + tag("h1", wording.headline(assessed.report.headline)) + tag("p", wording.say(sub), class_="pp-sub")


def _decide(ideas: Sequence[Idea], title: Message, empty: Message | None, assessed: Assessed, wording: Wording) -> Markup | None:
    if not ideas:
        return card(wording.say(title), tag("p", wording.say(empty))) if empty else None
    decisions = Decisions(wording, evidence_of(assessed.workbook, wording), titles(assessed))
    left = len(ideas) - MOST_IDEAS
    more = tag("p", wording.say(say_n("and {count} smaller idea in the audit", "and {count} smaller ideas in the audit", left)),
               class_="pp-foot") if left > 0 else None
    return card(wording.say(title), decisions.rows(ideas[:MOST_IDEAS]), more, note=wording.say(say("the largest sum first")))


def evidence_of(workbook: Workbook, wording: Wording) -> Evidence:
    """How evidence reads in this workbook: its currency, its records' names, its teams."""
    teams = {row.team for row in workbook.teams}
    return Evidence(wording, workbook.plan.currency or "", names=records_called(workbook), teams=teams)


def _all_checks(ideas: Sequence[Idea], assessed: Assessed, wording: Wording) -> Markup:
    made, off = matrix(ideas[:MOST_IDEAS], titles(assessed), wording), assessed.report.rules_off
    said = tag("p", wording.say(say("Switched off in this plan: {rules}.", rules=off)), class_="pp-foot") if off else None
    return card(None, fold(wording.say(say("Every idea against every check")), made, said))


def titles(assessed: Assessed) -> dict[str, Message]:
    """Check id -> title of every check that was asked, in the rulebook's order."""
    return {rule.id: rule.title for rule in assessed.report.rules}


GLOSSARY = (
    (say("Random idea"), say("fails two or more of the four signs: funded, in the plan, integrated, measured")),
    (say("Not said yet"), say("nobody answered: neither a pass nor a failure")),
    (say("Vote NO*"), say("stands until every check of the signs and of growth passes; each line lists what is missing")),
    (say("Worth on average"), say("what declining, piloting first or rolling out now would return, over all simulated cases")),
    (say("Bad case, good case"), say("1 case in 10 comes out below the bad case, 1 in 10 above the good one")),
)


def _words(wording: Wording) -> Markup:
    rows = [tag("p", tag("b", wording.say(word)), ": ", wording.say(meaning), ".") for word, meaning in GLOSSARY]
    return card(None, fold(wording.say(say("What the words mean")), rows))
