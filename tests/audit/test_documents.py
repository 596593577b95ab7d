"""The documents say what the rulebook does."""
import re
from pathlib import Path

import pytest

from planproof.audit.rulebook import OWN_CHECKS, rulebook
from planproof.audit.thresholds import THRESHOLDS
from scripts.audit_rules import PAGE, page
from tests.audit.asking import result
from tests.builders import a_tactic, a_workbook

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_rules_is_what_the_rulebook_says():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python scripts/audit_rules.py"


def test_every_threshold_a_check_reads_has_a_default_and_a_source():
    for rule in rulebook(""):
        assert all(THRESHOLDS[name].source.text for name in rule.thresholds)


def test_every_check_has_its_texts_in_one_sentence_each():
    for rule in rulebook(""):
        assert rule.question.text.endswith("?") and rule.remedy.text.endswith(".") and rule.find.__doc__


@pytest.fixture
def own_checks(tmp_path, monkeypatch):
    text = (DOCS / "own-check.md").read_text(encoding="utf-8")
    (tmp_path / "weekend.py").write_text(re.search(r"```python\n(.*?)```", text, re.S)[1], encoding="utf-8")
    monkeypatch.setenv(OWN_CHECKS, str(tmp_path))


def test_a_teams_own_check_is_one_file_in_one_place(own_checks):
    assert [rule.id for rule in rulebook()][-1] == "X1"


@pytest.mark.parametrize(("tactic", "expected"), [
    (a_tactic(kind="social", listening_hours=2), "PASS"), (a_tactic(kind="social", listening_hours=1), "FAIL"),
    (a_tactic(kind="social"), "UNKNOWN"), (a_tactic(kind="event", listening_hours=1), "NA"),
])
def test_it_is_asked_like_any_other(own_checks, tactic, expected):
    assert result(a_workbook(tactic), "X1") == expected


def test_two_checks_may_not_have_one_id(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.py").write_text(
            "from planproof.audit.finding import passed\nfrom planproof.audit.rulebook import ADVICE, check\n"
            "from planproof.model.message import say\n"
            '@check("X9", severity=ADVICE, title=say("a"), question=say("b?"), remedy=say("c."))\n'
            "def nine(case):\n    return passed()\n", encoding="utf-8")

    with pytest.raises(ValueError, match="X9"):
        rulebook(str(tmp_path))
