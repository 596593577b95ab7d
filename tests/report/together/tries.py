"""One small team's list on the way to the funding page: what is ticked decides what is told."""
from datetime import date

from markupsafe import Markup

from planproof.line import assess, weigh
from planproof.model.ledger import Ledger
from planproof.model.workbook import Workbook
from planproof.report.funding_page import Parts, Weighing, weighing_parts
from planproof.report.together.choice import choice_of
from planproof.report.wording import Wording
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook

DAY = date(2027, 2, 1)
EN, FR = Wording("en"), Wording("fr")
APRIL = {"start": date(2027, 4, 1), "end": date(2027, 4, 30)}
EVIL = '<img src=x onerror=alert(1)>"'


def a_crowded_team(**fields) -> Workbook:
    """March has 1,000 free and forty hours a week; two ideas ask 700 each, one runs, one is signed for, one says no cost."""
    return a_workbook(
        a_plan(start=date(2027, 3, 1), end=date(2027, 4, 30), **fields),
        a_line(budget=1_500, spent=100, committed=400, month="2027-03"), a_line(budget=500, month="2027-04"),
        a_team("Design", hours=14),
        a_tactic("fair", name="Fair", cost=700, line="Social", hours={"Design": 10}),
        a_tactic("radio", name=EVIL, cost=700, line="Social"),
        a_tactic("letter", name="Letter", cost=300, line="Social", status="running"),
        a_tactic("signed", name="Catalogue", cost=100, line="Social", status="running", locked=True),
        a_tactic("april", name="April walks", cost=100, line="Social", **APRIL),
        a_tactic("silent", name="Go viral"))


def a_try(workbook: Workbook, ticked: set[str] | None = None, **more) -> Weighing:
    """Some ideas ticked, the best set unless told."""
    assessed = assess(workbook, DAY)
    choice = choice_of(workbook, assessed.funding)
    ids = choice.settled(ticked)
    return Weighing(assessed, weigh(assessed, ids), choice, ids, **more)


def told(workbook: Workbook, ticked: set[str] | None = None, wording: Wording = EN, **more) -> Parts:
    """The page's three parts."""
    return weighing_parts(a_try(workbook, ticked, **more), wording)


def ledger_of(workbook: Workbook) -> Ledger:
    """Its books on the day."""
    return Ledger(workbook, DAY)


def plain(markup) -> str:
    """What a reader sees, spaces as typed."""
    return " ".join(Markup(str(markup).replace("<", " <")).striptags().replace("\xa0", " ").replace("\u202f", " ").split())
