"""Figures say their finding, mark what does not fit, and hold nothing but the workbook's own numbers."""
import json
from decimal import Decimal as D

import pytest

from planproof.model.ledger import Ledger
from planproof.model.pilot import CashWeek, Forecast, Spread
from planproof.report.drawn import figure_card
from planproof.report.figures.budget import budget_by_line, budget_by_month
from planproof.report.figures.pilot import cash_fan, npv_spread
from planproof.report.figures.slots import Slot, by_line, by_month
from planproof.report.figures.values import value_bars
from planproof.report.wording import Wording
from tests.builders import a_line, a_plan, a_tactic, a_workbook

EN, FR = Wording("en"), Wording("fr")
MONEY = Spread(p10=-9_000, p50=12_000, p90=40_000, mean=14_000, p_loss=0.314)


def a_forecast(**fields):
    given = dict(tactic="idea", currency="EUR", decision="pilot", decline=0, now=-9_000, pilot=18_000, pilot_cost=6_400,
                 npv=MONEY, npv_now=MONEY, roi_pilot=MONEY, roi_life=MONEY, p_scale=0.6, evpi=1, evsi=1, draws=1000, seed=7,
                 cash=(CashWeek(week=0, p10=-5, p50=-4, p90=-3, mean=-4), CashWeek(week=1, p10=-5, p50=1, p90=9, mean=2)),
                 payback_week=1.0, histogram=((-10_000.0, 0.0, 300), (0.0, 10_000.0, 700)))
    return Forecast(**{**given, **fields})


def two_months():
    return a_workbook(a_plan(), a_line("Social", budget=1_000, spent=100, committed=200, month="2027-03"),
                      a_line("Fairs", budget=500, month="2027-04"), a_tactic(cost=900, line="Social"))


def test_a_month_adds_up_what_is_spent_signed_for_and_asked():
    slots = by_month(Ledger(two_months()))

    assert slots["2027-03"] == Slot(D(1000), D(200), D(100), D(900), D(200))
    assert slots["2027-03"].free == 700 and slots["2027-04"].over == 0


def test_money_of_one_line_does_not_pay_for_another():
    lines = a_line("Social", budget=0), a_line("Fairs", budget=9_000)

    slots = by_line(Ledger(a_workbook(a_plan(), lines, a_tactic(cost=10, line="Social"))))

    assert slots["Social"].over == 10 and slots["Fairs"].over == 0


def test_running_tactics_are_signed_for_already_and_not_asked_twice():
    running = a_tactic(cost=900, line="Social", status="running")
    workbook = a_workbook(a_plan(), a_line("Social", budget=1_000, committed=900), running)

    assert by_month(Ledger(workbook))["2027-03"].asked == 0


def test_the_title_of_the_budget_says_which_month_does_not_fit():
    figure = budget_by_month(Ledger(two_months()), EN)

    assert figure.title.replace("\xa0", " ") == "March 2027 is the month that does not fit: 200 € too much"
    assert [note["x"] for note in figure.plot["layout"]["annotations"]] == ["2027-03"]
    assert FR.month("2027-03") in budget_by_month(Ledger(two_months()), FR).title


def test_a_budget_that_fits_says_so():
    workbook = a_workbook(a_plan(), a_line(budget=1_000), a_tactic(cost=1_000, line="Social"))

    assert budget_by_month(Ledger(workbook), EN).title == "Every month can pay what is asked of it"
    assert budget_by_line(Ledger(workbook), EN).title == "Every budget line can pay what is asked of it"


def test_without_a_budget_there_is_no_chart_of_it():
    assert budget_by_month(Ledger(a_workbook(a_tactic())), EN) is None and budget_by_line(Ledger(a_workbook()), EN) is None


def test_many_lines_keep_the_largest_and_add_the_rest_together():
    workbook = a_workbook(a_plan(), [a_line(f"Line {n}", budget=n) for n in range(1, 41)])

    figure = budget_by_line(Ledger(workbook), EN)

    assert len(figure.rows) == 14 and figure.rows[-1][0] == "27 other lines"
    assert sum(figure.plot["data"][-1]["y"]) == sum(range(1, 41))


def test_the_spread_of_money_counts_losses_and_marks_their_side():
    figure = npv_spread(a_forecast(), EN)

    assert figure.title == "In 100 such pilots, 31 end with money lost"
    assert figure.plot["data"][0]["marker"]["color"] == ["var(--stop)", "var(--fund)"]
    assert figure.plot["data"][0]["y"] == [0.3, 0.7]
    assert FR.chances(0.314) in npv_spread(a_forecast(), FR).alt


def test_the_cash_says_when_the_money_is_back():
    assert cash_fan(a_forecast(), EN).title == "On average the money is back in week 1"
    assert cash_fan(a_forecast(payback_week=None), EN).title == "On average the money does not come back within 1 week"
    assert cash_fan(a_forecast(cash=()), EN) is None


@pytest.mark.parametrize(("values", "spoken"), [
    (dict(now=-9_000, pilot=18_000), "decline is worth 0 €, a pilot +18 k€, rolling out now −9 k€"),
    (dict(now=0, pilot=0), "decline is worth 0 €, a pilot 0 €, rolling out now 0 €")])
def test_the_three_answers_are_bars_with_words(values, spoken):
    drawn = value_bars(a_forecast(**values), EN)

    assert spoken in drawn.replace("\u202f", " ").replace("\xa0", " ")
    assert drawn.count("<rect") == 3


def test_a_name_from_a_file_is_text_in_the_plot_and_in_the_page():
    evil = '<a href="https://x.example">"x</a>'
    figure = budget_by_line(Ledger(a_workbook(a_plan(), a_line(evil))), EN)

    assert "<a" not in figure.plot["layout"]["xaxis"]["ticktext"][0]
    assert "<a " not in figure_card(figure, EN)


def test_figures_are_plain_data():
    for figure in (budget_by_month(Ledger(two_months()), FR), npv_spread(a_forecast(), FR), cash_fan(a_forecast(), FR)):
        assert json.loads(json.dumps(figure.plot, allow_nan=False)) == figure.plot
