"""The audit as a mail: the finding first, each idea once, what is not yet known apart, under a screen."""
from datetime import date
from pathlib import Path
from textwrap import wrap

import mistune
import pytest

from planproof.intake import read_workbook
from planproof.line import assess
from planproof.report.mail import audit_markdown
from planproof.report.wording import LANGUAGES, Wording
from tests.builders import a_decision, a_plan, a_tactic, a_workbook
from tests.report.boards import DAY, EVIL, a_bare_list, a_team_of_ideas, an_assessment

RETAIL = Path(__file__).parents[2] / "data" / "samples" / "retail.xlsx"


def mail(assessed=None, lang: str = "en") -> str:
    return audit_markdown(assessed or an_assessment(), Wording(lang)).replace("\u202f", " ").replace("\xa0", " ")


def part(text: str, title: str) -> str:
    """What stands under a title."""
    return text.split(f"## {title}\n", 1)[1].split("\n## ")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_idea_stands_in_it_once(lang):
    assessed = assess(read_workbook(RETAIL), date(2026, 11, 23))

    text = mail(assessed, lang)

    bold = [tactic.name for tactic in assessed.workbook.tactics if text.count(f"**{tactic.name}**") == 1]
    named = [name.strip() for line in text.splitlines() if line.startswith(("Goes on", "Se poursuit"))
             for name in line.split(": ", 1)[1].rstrip(".").replace(" :", "").split(", ")]
    assert sorted([*bold, *named]) == sorted(tactic.name for tactic in assessed.workbook.tactics)


def test_a_plan_of_normal_size_is_about_a_screen():
    text = mail(assess(read_workbook(RETAIL), date(2026, 11, 23)))

    assert sum(max(1, len(wrap(line, 110))) for line in text.splitlines()) <= 60


def test_the_finding_comes_first_and_each_line_says_verdict_reason_and_next_step():
    text = mail()

    assert text.startswith("**4 ideas, ") and "Plan 2027, judged on 15 January 2027." in text
    line = next(line for line in part(text, "What to decide").splitlines() if line.startswith("- **Go viral**"))
    assert line.startswith("- **Go viral** · 900 € · **Fix.** ") and "Fairs is 500 € short in March 2027" in line


def test_what_is_not_yet_known_stands_apart_with_its_question():
    text = mail(a_bare_list())

    assert "## What to decide" not in text
    assert part(text, "Not yet known").count("\n- **") == 2 and "?" in part(text, "Not yet known")


def test_a_decision_on_record_is_told():
    text = mail(assess(a_team_of_ideas().but(decisions=(a_decision("sound", by="Anne *B*"),)), DAY))

    assert "Decided: Pilot first, Anne \\*B\\*." in text


def test_a_hostile_name_is_text():
    shown = mistune.create_markdown(escape=False, plugins=["url", "table"])(mail())

    assert "<img" not in shown and "<a " not in shown and "&lt;img" in shown and EVIL[:10] not in shown


def test_of_a_hundred_ideas_the_largest_are_told_and_the_rest_counted():
    ideas = [a_tactic(f"t{n}", name=f"Idea {n}", cost=n + 1, kpi=("likes",)) for n in range(100)]
    many = assess(a_workbook(a_plan(), ideas), DAY)

    text = mail(many)

    assert "Idea 99**" in text and "Idea 3**" not in text and "and 60 more in the full audit" in text


def test_the_same_audit_is_the_same_mail():
    assert mail() == mail() and mail(lang="fr") != mail()
