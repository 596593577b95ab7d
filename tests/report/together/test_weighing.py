"""Ticks, the sentence about them, and lines and teams that fill."""
import re

import pytest

from planproof.report.together.choice import choice_of
from tests.builders import a_decision, a_line, a_plan, a_tactic, a_workbook, an_objective
from tests.report.together.tries import APRIL, EN, EVIL, FR, a_crowded_team, a_try, plain, told

BOTH = {"fair", "radio", "letter", "april"}


def cells(filling, look: str) -> list[str]:
    """The numbers in all cells of a look."""
    return re.findall(rf'class="pp-heatcell {look}".*?>(?:▲<span.*?</span>)?([^<]*)</span>', filling)


def boxes(ideas) -> dict[str, bool]:
    """Idea -> its box is ticked."""
    return {id: " checked" in box for box, id in re.findall(r'(<input[^>]*data-say="tick:(\w+)"[^>]*>)', str(ideas))}


def test_the_page_begins_with_the_best_set():
    parts = told(a_crowded_team())

    assert plain(parts.headline) == "These 2 new ideas fit together; 700 € stay free."
    assert boxes(parts.ideas) == {"radio": True, "april": True, "fair": False, "silent": False, "letter": True, "signed": True}


def test_what_does_not_fit_is_said_with_amount_line_month_and_the_fewest_changes():
    parts = told(a_crowded_team(), BOTH)

    assert plain(parts.headline) == "The ticked ideas do not fit: 400 € too much."
    assert "Social, March 2027: 400 € too much" in plain(parts.filling)
    assert "The fewest changes after which it fits: untick" in plain(parts.filling)
    assert 'data-say="nearest"' in parts.filling
    assert cells(parts.filling, "pp-over") == ["400", "400"]


def test_several_months_of_one_line_are_one_sentence():
    lasting = a_crowded_team().tactic("fair").but(end=APRIL["end"], total_cost="3000")

    filling = told(a_crowded_team().with_tactic(lasting), {"fair", "letter"}).filling

    assert "too much, in March 2027 and April 2027" in plain(filling)


def test_who_asks_of_what_is_too_much_is_marked_with_a_sign_and_the_place():
    ideas = told(a_crowded_team(), BOTH).ideas

    assert plain(ideas).count("▲ Social, March 2027") == 3
    assert "▲" not in plain(told(a_crowded_team()).ideas)


def test_a_cell_holds_what_stays_free_and_fills_with_what_is_asked():
    filling = told(a_crowded_team(), {"fair", "letter"}).filling

    assert "Social, March 2027: 1,000 € of 1,300 € asked" in plain_titles(filling)
    assert "--fill:77%" in filling and ">300<" in filling


def plain_titles(markup) -> str:
    return " ".join(re.findall(r'title="([^"]*)"', str(markup))).replace("\xa0", " ").replace("\u202f", " ")


def test_a_team_without_an_hour_left_is_named_with_its_month():
    workbook = a_crowded_team()
    team = workbook.teams[0].but(hours_per_week="10")

    filling = told(workbook.but(teams=(team,)), {"fair"}).filling

    assert "Design has no hour left in March 2027." in plain(filling)
    assert cells(filling, "pp-full") == ["0"]


def test_what_is_overdrawn_before_any_idea_is_said():
    workbook = a_crowded_team()
    more = workbook.but(budget=(*workbook.budget, a_line("Print", budget=100, committed=150, month="2027-03")))

    assert "by 50 € in all: Print." in plain(told(more).filling)
    assert "Before any idea" not in plain(told(workbook).filling)


def test_nothing_new_ticked_says_what_is_free():
    assert plain(told(a_crowded_team(), {"letter"}).headline) == "No new idea is ticked; 1.5 k€ stay free."


def test_a_running_idea_that_is_unticked_gives_back_what_it_still_asks():
    assert plain(told(a_crowded_team(), set()).headline) == "No new idea is ticked; 1.8 k€ stay free."


def test_what_is_signed_for_and_what_cannot_be_weighed_is_fixed_and_says_why():
    ideas = told(a_crowded_team(), set()).ideas

    assert boxes(ideas)["signed"] and not boxes(ideas)["silent"]
    assert str(ideas).count(" disabled") == 2
    assert "Signed for: it stays." in plain(ideas) and "What it costs is not said yet." in plain(ideas)


def test_a_click_on_a_fixed_idea_changes_nothing():
    choice = a_try(a_crowded_team()).choice

    assert choice.settled({"silent", "fair"}) == {"signed", "fair"}


def test_a_running_idea_that_cannot_be_weighed_stays_ticked():
    workbook = a_workbook(a_plan(), a_line(), a_tactic("old", status="running"))

    choice = choice_of(workbook, a_try(workbook).assessed.funding)

    assert choice.held == {"old"} and choice.best == {"old"}


def test_rules_are_said_in_words():
    workbook = a_crowded_team()
    needy = workbook.tactic("fair").but(requires=("april",))

    filling = told(workbook.with_tactic(needy), {"fair"}).filling

    assert "Fair requires April walks, which is not in the set." in plain(filling)
    assert re.search("fits: (untick “Fair”|tick “April walks”)", plain(filling))


def test_a_rule_alone_stands_in_the_headline():
    workbook = a_crowded_team().but(objectives=(an_objective("leads", must_serve=True),))

    parts = told(workbook, set())

    assert plain(parts.headline) == "The ticked ideas do not go together: a rule of the plan stands against it."


def test_what_would_best_be_added_is_offered():
    assert "There is room for more: “Letter”." in plain(told(a_crowded_team(), {"fair"}).filling)
    assert 'data-say="beside"' not in told(a_crowded_team(), {"fair", "letter"}).filling


def test_ideas_are_found_by_part_of_their_names():
    ideas = told(a_crowded_team(), find="WALK").ideas

    assert list(boxes(ideas)) == ["april"] and "1 idea has “WALK” in its name." in plain(ideas)


def test_the_best_set_comes_first_and_then_the_dearest():
    assert list(boxes(told(a_crowded_team()).ideas))[:2][1] == "april"


def test_a_decision_stands_beside_its_idea():
    workbook = a_crowded_team().but(decisions=(a_decision("fair", verdict="fund", by="Léa"),))

    assert "decided: Fund, Léa" in plain(told(workbook).ideas)


def test_where_a_lines_numbers_come_from_is_a_sum():
    filling = told(a_crowded_team(), {"fair", "letter"}, opened="money:Social").filling

    assert 'aria-expanded="true"' in filling
    assert "Budget 2,000 1,500 500 Spent −100 −100 – Signed for −400 −400 – There for ideas 1,800 1,300 500" in plain(filling)
    assert "Fair −700 −700 – Letter −300 −300 – Stays free; ▲ too much 800 300 500" in plain(filling)


def test_where_a_teams_numbers_come_from_is_told_in_hours():
    filling = told(a_crowded_team(), {"fair"}, opened="hours:Design").filling

    assert "Design, in hours" in plain(filling) and "Fair −44 −44 –" in plain(filling)


def test_thousands_are_counted_where_there_are_many():
    filling = told(a_workbook(a_plan(), a_line(budget=20_000, month="2027-03"), a_tactic(cost=18_800, line="Social"))).filling

    assert "in thousands of EUR" in plain(filling) and ">1.2<" in filling


def test_only_months_of_the_budget_and_the_plan_have_columns():
    workbook = a_crowded_team()
    early = workbook.tactic("letter").but(start="2026-11-01")

    heads = told(workbook.with_tactic(early)).filling

    assert "January 2027" not in heads and "March 2027" in heads


def test_without_budget_and_team_nothing_fills_and_that_is_said():
    parts = told(a_workbook(a_tactic("one")))

    assert "nothing fills" in plain(parts.filling) and "what is free is not said yet" in plain(parts.headline)


def test_the_trial_reserve_is_a_row_of_its_own_and_not_counted_as_free():
    workbook = a_crowded_team(trial_reserve=5_000)

    parts = told(workbook, set())

    assert plain(parts.headline).endswith("1.8 k€ stay free.") and "Trial reserve 5,000" in plain(parts.filling)


def test_names_from_a_file_are_text():
    for parts in (told(a_crowded_team(), BOTH, opened="money:Social"), told(a_crowded_team(), BOTH, FR)):
        assert all(EVIL not in part and "<img" not in part for part in parts)


@pytest.mark.parametrize("wording", [EN, FR], ids=["en", "fr"])
def test_two_hundred_ideas_and_fifty_lines_are_drawn_and_what_is_left_out_is_counted(wording):
    lines = [a_line(f"Line {number}", budget=900, month="2027-04") for number in range(50)]
    ideas = [a_tactic(f"t{number}", cost=10, line=f"Line {number % 50}", **APRIL) for number in range(200)]

    parts = told(a_workbook(a_plan(), lines, ideas), None, wording)

    assert str(parts.ideas).count('type="checkbox"') == 200
    assert str(parts.filling).count('data-say="open:money') == 40 and "10" in plain(parts.filling)
