"""The whole audit as a spreadsheet: every idea and check once, real numbers and dates, words with colours, nothing that runs."""
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planproof.line import Assessment, assess
from planproof.model.funding import StopList
from planproof.report.spreadsheet import audit_xlsx
from planproof.report.spreadsheet.checks import listed
from planproof.report.wording import LANGUAGES, Wording
from tests.builders import a_decision, a_plan, a_tactic, a_workbook
from tests.report.boards import DAY, EVIL, a_bare_list, a_team_of_ideas, an_assessment

SHEETS = {"en": ["Summary", "Tactics", "Checks", "Funding"], "fr": ["Résumé", "Tactiques", "Contrôles", "Financement"]}


@cache
def written(lang: str = "en") -> bytes:
    return audit_xlsx(an_assessment(), Wording(lang))


def opened(content: bytes | None = None):
    return load_workbook(BytesIO(content or written()))


def of(assessed: Assessment, lang: str = "en"):
    return opened(audit_xlsx(assessed, Wording(lang)))


def rows(sheet) -> list[dict[str, object]]:
    """The rows below the headings, each under its heading."""
    heads = [cell.value for cell in sheet[1]]
    return [dict(zip(heads, values, strict=True)) for values in sheet.iter_rows(min_row=2, values_only=True)]


def facts(sheet) -> dict[str, object]:
    """Of the summary: what stands beside each name."""
    return {name: value for name, value, *_ in sheet.iter_rows(min_row=2, values_only=True) if name}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_has_a_summary_the_ideas_the_checks_and_what_fits_together(lang):
    book = opened(written(lang=lang))

    assert book.sheetnames == SHEETS[lang]
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref.startswith("A1:") and sheet.max_row > 1
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_idea_stands_once_in_the_sheet_of_ideas_and_each_check_that_applies_once(lang):
    _, ideas, checks, funding = opened(written(lang=lang)).worksheets
    report = an_assessment().report

    assert [cell.value for cell in ideas["B"]][1:] == [audit.id for audit in report.tactics]
    assert [cell.value for cell in funding["B"]][1:] == [audit.id for audit in report.tactics if audit.live]
    found = [(row[1].value, row[2].value, row[6].value) for row in checks.iter_rows(min_row=2)]
    assert found == [(audit.id, it.check, it.result) for audit in report.tactics for it in audit.findings if it.result != "NA"]


def test_the_same_audit_is_the_same_bytes():
    assert audit_xlsx(an_assessment(), Wording("fr")) == audit_xlsx(an_assessment(), Wording("fr"))


def test_no_cell_begins_as_a_formula_and_no_text_becomes_a_link():
    evil = a_tactic("=a", name='=HYPERLINK("http://x")', owner="+1", sponsor="@SUM(A1)", line="-2+3", cost=5)
    runs = a_workbook(a_plan(name="=1+1", currency="EUR"), evil, a_tactic("b", name="http://x.example"))
    content = audit_xlsx(assess(runs.but(decisions=(a_decision("=a", by="=2", rationale="-3+4"),)), DAY), Wording("en"))

    cells = [cell for sheet in opened(content) for row in sheet.iter_rows() for cell in row]

    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    assert {cell.value for cell in cells if str(cell.value)[:1] in "=+-@"} >= {'=HYPERLINK("http://x")', "+1", "@SUM(A1)", "-3+4"}
    with ZipFile(BytesIO(content)) as pack:
        assert b"<f>" not in b"".join(pack.read(name) for name in pack.namelist() if "sheet" in name)
        assert b"quotePrefix" in pack.read("xl/styles.xml")


def test_a_result_is_told_by_sign_and_word_and_fill():
    checks = opened()["Checks"]

    marks = {row[6].value: (row[5].value, row[5].fill.fgColor.rgb) for row in checks.iter_rows(min_row=2)}

    assert {code: said for code, (said, _) in marks.items()} == {
        "PASS": "✓ fine", "FAIL": "✕ failed", "UNKNOWN": "? not said yet"}
    assert len({fill for _, fill in marks.values()}) == 3


def test_money_and_days_are_numbers_and_dates():
    idea = next(row for row in rows(opened()["Tactics"]) if row["Id"] == "sound")
    cell = opened()["Tactics"].cell(2, 15)

    assert (idea["Asked"], idea["Start"]) == (2000, datetime(2027, 3, 1))
    assert cell.number_format.startswith("#,##0.00") and "€" in cell.number_format


def test_a_row_tells_verdict_signs_worth_and_what_to_change():
    book = {row["Id"]: row for row in rows(opened()["Tactics"])}
    audit, forecast = an_assessment().report.tactic("random"), an_assessment().outlook.forecasts["sound"]

    marks = [book["random"][head] for head in ("Verdict", "Grade", "Funded")]
    assert marks == ["✎ Fix", "✕ random idea", "✕ failed"]
    assert book["random"]["Changes"] == len(audit.way.changes)
    assert book["random"]["What to change"].startswith("Ideas: paid from, ")
    assert book["sound"]["Rolled out now, loses money in how many of 100 cases"] == round(forecast.npv_now.p_loss * 100)
    assert book["sound"]["Pilot first, worth on average"] == pytest.approx(forecast.pilot, rel=0.01)


def test_a_check_tells_its_evidence_its_stake_and_what_would_mend_it():
    row = next(row for row in rows(opened()["Checks"]) if (row["Id"], row["Check"]) == ("random", "A1"))

    assert row["Evidence"].replace("\xa0", " ") == "Line: Fairs; Month: March 2027; Needs: 900 €; Free: 400 €; Short: 500 €"
    assert (row["Money at stake"], row["What it asks"], row["Severity"]) == (500, "Funded", "sign")
    assert (row["Sheet"], row["Record"], row["Fields"]) == ("Ideas", "Go viral", "paid from")


def test_the_summary_tells_the_figures_and_the_thresholds_with_their_source():
    plan = a_plan(thresholds=(("high_risk", Decimal(9)),), hurdle_roi=Decimal("0.1"), rules_off=("B14",),
                  trial_reserve=Decimal(500))

    summary = of(assess(a_team_of_ideas().but(plan=plan), DAY))["Summary"]
    told = facts(summary)

    assert summary["A1"].value.startswith("4 ideas, ") and told["Judged on"] == datetime(2027, 1, 15)
    assert (told["Ideas proposed"], told["Running"], told["high_risk"], told["hurdle_roi"]) == (4, 1, 9, 0.1)
    assert told["max_pilot_weeks"] == 13 and told["Trial reserve left"] == 500
    sources = {row[0].value: row[3].value for row in summary.iter_rows(min_row=2)}
    assert sources["high_risk"] == "the plan's own; without it 12" and sources["max_pilot_weeks"] == "One quarter."
    assert {row[0].value: row[2].value for row in summary.iter_rows(min_row=2)}["B14"] == "Intake pattern"


def test_what_somebody_decided_stands_beside_the_verdict():
    workbook = a_team_of_ideas().but(decisions=(a_decision("silent", by="Anne"),))

    idea = next(row for row in rows(of(assess(workbook, DAY))["Tactics"]) if row["Id"] == "silent")

    assert (idea["Decided"], idea["By"], idea["On"]) == ("◐ Pilot first", "Anne", datetime(2027, 3, 2))


def test_what_would_stop_is_listed_for_what_does_not_fit():
    assessed = an_assessment()
    stops = StopList(tactics=("running", "silent"), value_lost=0, money_freed=900, hours_freed=Decimal("12.5"))
    funding = assessed.funding.but(chosen=("running",), also_fit=(), unvalued=("silent",), left_out=(("evil", "cost"),),
                                   stop_lists=(("sound", stops),))

    told = {row["Id"]: row for row in rows(of(assessed._replace(funding=funding))["Funding"])}

    assert (told["sound"]["In the best set"], told["running"]["In the best set"], told["evil"]["In the best set"]) == (
        "– not in it", "✓ in it", "? not weighed")
    assert (told["sound"]["What would stop"], told["sound"]["Money freed"], told["sound"]["Hours freed"]) == (
        "Newsletter, Idea of a lunch", 900, 12.5)
    assert told["sound"]["Value lost"] == "not said yet" and told["evil"]["Why"] == "What it costs is not said yet."


def test_of_very_many_ideas_only_what_asks_for_something_is_listed_and_the_rest_is_said():
    many = an_assessment()

    shown = [listed(many), listed(many, most_passes=10), listed(many, most=20, most_passes=10)]

    counts = [finding.result for audit in many.report.tactics for finding in audit.findings]
    asks = counts.count("FAIL") + counts.count("UNKNOWN")
    assert [it.results for it in shown] == [("FAIL", "UNKNOWN", "PASS"), ("FAIL", "UNKNOWN"), ("FAIL", "UNKNOWN")]
    assert [it.left_out for it in shown] == [0, 0, asks - 20]


def test_a_bare_list_and_a_plan_without_ideas_are_files_too():
    for assessed in (a_bare_list(), assess(a_workbook(a_plan()), DAY)):
        assert facts(of(assessed, "fr")["Résumé"])["Idées proposées"] == len(assessed.report.tactics)


def test_texts_that_no_cell_can_hold_are_cut_and_signs_that_no_file_can_hold_left_out():
    long = assess(a_workbook(a_plan(currency="no currency"), a_tactic("long", name="x" * 40_000, owner="a\x00b\ud800c")), DAY)

    book = of(long)

    idea = rows(book["Tactics"])[0]
    assert len(idea["Idea"]) == 32_767 and idea["Idea"].endswith("…") and idea["Owner"] == "abc"
    assert len(rows(book["Checks"])[0]["Idea"]) <= 100


def test_progress_is_told_while_it_is_written():
    audits = an_assessment().report.tactics
    many = tuple(replace(audits[0], id=f"t{number}") for number in range(120))
    tactics = tuple(an_assessment().workbook.tactics[0].but(id=audit.id) for audit in many)
    assessed = an_assessment()._replace(workbook=an_assessment().workbook.but(tactics=tactics),
                                        report=replace(an_assessment().report, tactics=many))
    told = []

    audit_xlsx(assessed, Wording("en"), lambda done, count: told.append((done, count)))

    assert told == [(0, 120), (50, 120), (100, 120), (120, 120)]


def test_a_hostile_name_is_a_text():
    assert EVIL in [row["Idea"] for row in rows(opened()["Tactics"])]
