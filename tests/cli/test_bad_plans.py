"""Plans that cannot work get a clear answer, each in one sentence, and nothing hangs."""
import json
import re

import pytest

from planproof import write_workbook
from planproof.cli import main
from tests.builders import a_line, a_plan, a_tactic, a_team, a_workbook, an_objective
from tests.intake.files import an_xlsx

DAY = "2027-01-15"


def idea(id, cost=100, **fields):
    return a_tactic(id, **{"cost": cost, "line": "Social", "name": f"Idea {id}", **fields})


def audited(workbook, tmp_path, capsys, *options) -> str:
    path = write_workbook(workbook, tmp_path / "plan.xlsx", lang="en")
    return said_of(path, capsys, *options)


def said_of(path, capsys, *options) -> str:
    assert main(["audit", str(path), "--as-of", DAY, "--lang", "en", *options]) == 0
    return capsys.readouterr().out.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("rows", "said"), [
    ([a_line(budget=100), idea("a", 500, locked=True)], "What is locked takes 400 € more than Social has."),
    ([a_line(budget=100), an_objective("leads", statement="More leads", must_serve=True), idea("a", 900, objectives=("leads",))],
     "The objective More leads must be served, and no affordable set serves it."),
    ([a_line(budget=100), idea("a", 500)], "At the least, 400 € is missing for: Idea a."),
    ([a_line(), a_team(hours=7), idea("a", hours=10)], "At the least, 13.29 hours are missing for: Idea a."),
    ([a_line(), idea("a", requires=("b",)), idea("b", requires=("c",)), idea("c", requires=("a",))],
     "Idea a, Idea b, Idea c each wait for the other: they can only start together."),
    ([a_line(), idea("a", excludes=("a",))], "Idea a excludes itself, so it can never start."),
])
def test_a_plan_that_cannot_work_says_why(rows, said, tmp_path, capsys):
    assert said in audited(a_workbook(a_plan(), *rows), tmp_path, capsys).splitlines()


def test_what_is_signed_and_does_not_fit_is_not_said_to_fit(tmp_path, capsys):
    out = audited(a_workbook(a_plan(), a_line(budget=100), idea("a", 500, locked=True)), tmp_path, capsys)

    assert out.splitlines()[0] == "1 idea, 500 € asked, 100 € free; none fits yet."


def test_a_plan_without_a_budget_says_that_what_is_free_is_not_known(tmp_path, capsys):
    told = json.loads(audited(a_workbook(a_plan(), idea("a")), tmp_path, capsys, "--json"))

    assert told["headline"] == "1 idea, 100 € asked, free money not said yet; none fits yet."
    (funded,) = [check for check in told["tactics"][0]["checks"] if check["id"] == "A1"]
    assert funded["result"] == "UNKNOWN" and "Sheet “Money left”, “Social”, amount" in funded["remedy"]


def test_a_line_in_another_currency_is_refused_with_its_cell(tmp_path, capsys):
    path = an_xlsx(tmp_path, Plan=[["key", "value"], ["currency", "EUR"]], Tactics=[["idea", "total cost"], ["a", 12]],
                   Budget=[["line", "month", "amount"], ["Social", "2027-03", "500 $"]])

    status = main(["audit", str(path), "--as-of", DAY, "--lang", "en"])

    said = capsys.readouterr()
    assert (status, said.out) == (2, "") and "sheet “Budget”, row 2, “amount”: \"500 $\" is in $" in said.err


def test_a_thousand_tactics_of_one_name_are_audited_each_by_its_own_id(tmp_path, capsys):
    same = [["Go viral", 10, "Social", "2027-03-01", "2027-03-31"]] * 1_000
    path = an_xlsx(tmp_path, Tactics=[["idea", "total cost", "funding", "start", "end"], *same],
                   Budget=[["line", "month", "amount"], ["Social", "2027-03", 75]])

    said = said_of(path, capsys)

    assert said.startswith("1,000 ideas, 10 k asked, 75 free; these 7 fit together")
    assert len(set(re.findall(r"Go viral \[(.+?)\]", said))) == 1_000
