"""From the budget to what stays free: every cent of it is somewhere."""
from decimal import Decimal as D

from hypothesis import given, settings
from hypothesis import strategies as st

from planproof.model.ledger import Ledger
from planproof.report.figures.budget import budget_by_line, budget_by_month
from planproof.report.figures.slots import Change, by_month
from planproof.report.figures.waterfall import Fall, budget_to_free, falls
from planproof.report.wording import Wording
from tests.builders import a_line, a_plan, a_workbook

EN, FR = Wording("en"), Wording("fr")
MARCH, APRIL = ("Social", "2027-03"), ("Social", "2027-04")
NOTHING = Change({}, {})
amounts = st.integers(0, 2_000).map(D)


def books(*lines):
    two_months = a_line(budget=1_000, spent=100, committed=300), a_line(budget=500, month="2027-04")
    return Ledger(a_workbook(a_plan(), lines or two_months))


def test_a_line_falls_from_its_budget_to_what_stays_free():
    change = Change({MARCH: D(400)}, {MARCH: D(50)})

    assert falls(books(), change) == {"Social": Fall(D(1500), D(100), D(300), D(50), D(400), D(0), D(750))}


def test_one_month_does_not_pay_for_another():
    fall = falls(books(), Change({MARCH: D(700)}, {}))["Social"]

    assert (fall.missing, fall.free) == (100, 500)


def test_what_is_asked_of_a_line_without_budget_is_missing():
    assert falls(books(), Change({("Radio", "2027-03"): D(80)}, {}))["Radio"].missing == 80


@settings(max_examples=50, deadline=None)
@given(*[amounts] * 5)
def test_the_steps_lead_from_the_budget_to_what_stays_free(budget, spent, committed, given_back, asked):
    ledger = books(a_line(budget=budget, spent=spent, committed=committed))

    fall = falls(ledger, Change({MARCH: asked}, {MARCH: given_back}))["Social"]

    assert fall.budget - fall.spent - fall.signed + fall.given - fall.asked + fall.missing == fall.free >= 0
    ends = list(fall.steps.values())
    assert all(before[1] == after[0] for before, after in zip(ends[:-1], ends[1:-1], strict=False))
    assert ends[-1] == (0, fall.free) and (len(ends) < 3 or ends[-2][1] == fall.free)


def test_its_title_is_the_finding_and_the_lines_stand_in_numbers():
    figure = budget_to_free(books(), EN, Change({MARCH: D(700)}, {}))

    assert figure.title.replace("\u202f", " ").replace("\xa0", " ") == \
        "Of 1.5 k€ budgeted 500 € stay free, but 100 € are missing on other lines or months"
    assert [row[0] for row in figure.rows] == ["Social", "All lines"]
    assert figure.plot["data"][0]["x"] == ["budget", "spent", "signed", "asked", "missing", "free"]
    assert "missing" not in budget_to_free(books(), FR, NOTHING).plot["data"][0]["x"]


def test_without_a_budget_there_is_no_waterfall():
    assert budget_to_free(Ledger(a_workbook(a_plan())), EN, NOTHING) is None


def test_the_bars_by_month_and_line_follow_the_ticked_set():
    change = Change({APRIL: D(600)}, {MARCH: D(50)})

    months = by_month(books(), change)

    assert months["2027-03"].committed == 250 and months["2027-04"].over == 100
    assert "April 2027 is the month that does not fit" in budget_by_month(books(), EN, change).title
    assert "ticked" in budget_by_line(books(), EN, change).source and "ticked" not in budget_by_line(books(), EN).source
