"""Evidence rows read as small tables."""
import ast
from datetime import date
from decimal import Decimal as D
from pathlib import Path

from planproof.audit import families
from planproof.report.evidence import Evidence
from planproof.report.evidence_words import HEADS
from planproof.report.html import join
from planproof.report.wording import Wording
from tests.report.boards import a_bare_list, an_assessment
from tests.report.test_board import text_of

EN = Evidence(Wording("en"), "EUR", names={"t1": "Tea party"}, teams={"Design"})


def words(*rows, evidence=EN):
    return " ".join(text_of(join(evidence.tables(rows))).split())


def test_money_of_a_line_is_said_to_the_cent_and_hours_of_a_team_as_hours():
    assert "1,310.40 €" in words({"line": "Social", "needed": D("1310.40")})
    assert "4.5 h" in words({"team": "Design", "needed": D("4.5")})
    assert "12 h" in words({"resource": "Design", "over": D("12")}) and "12 €" in words({"resource": "Social", "over": D("12")})


def test_records_are_called_by_their_names_and_fields_by_their_headings():
    assert words({"stop": ["t1"], "value_lost": 0.0}).endswith("Tea party 0 €")
    assert words({"missing": "kpi_baseline"}, {"missing": "owner"}) == "Missing: kpi baseline, owner"


def test_rows_of_different_shape_are_different_tables():
    rows = {"line": "a", "month": "2027-01"}, {"line": "b", "month": "2027-02"}, {"team": "c", "hours": D(1)}

    assert len(EN.tables(rows)) == 2


def test_days_months_chances_and_silence_are_in_words():
    said = words({"week": date(2027, 2, 1), "month": "2027-02", "p_below_hurdle": 0.31, "reaches": None, "hurdle_roi": D("0.2")})

    assert said.endswith("1 February 2027 February 2027 31 of 100 – 20%")


def test_long_evidence_says_how_much_is_left_out():
    assert "and 12 more rows" in words(*({"line": str(n), "needed": D(n)} for n in range(30)))


def test_every_column_that_the_audit_writes_has_its_word():
    seen = {key for assessed in (an_assessment(), a_bare_list()) for audit in assessed.report.tactics
            for finding in audit.findings for row in finding.evidence for key in row}
    sources = [ast.parse(path.read_text("utf-8")) for path in Path(families.__path__[0]).glob("*.py")]
    written = {key.value for source in sources for node in ast.walk(source)
               if isinstance(node, ast.Dict) for key in node.keys if isinstance(key, ast.Constant)}

    assert (seen | written) - set(HEADS) == set()
