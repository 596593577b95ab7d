"""The straight line of the README, on every sample: from a team's file to a page for the board."""
from datetime import date
from pathlib import Path

import pytest

import planproof as pp

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
AS_OF = date(2026, 11, 23)


def test_the_straight_line_runs_from_a_file_to_a_page(tmp_path):
    workbook = pp.read_workbook(SAMPLES / "retail.xlsx")
    report = pp.audit(workbook, AS_OF)
    answer = pp.fund(workbook, AS_OF)
    pilot = pp.design_pilot(workbook, "pinterest-board")
    forecast = pp.simulate(pilot, draws=100_000, seed=7)
    readout = pp.read_out(pilot, pp.read_results(SAMPLES / "pinterest-board.results.csv"))
    page = pp.publish(workbook, tmp_path / "board.html", as_of=AS_OF)

    assert [tactic.id for tactic in report.tactics] == [tactic.id for tactic in workbook.tactics]
    assert "pinterest-board" in answer.chosen
    assert forecast.decision == "pilot"
    assert report.tactic("pinterest-board").verdict == "pilot"
    assert (readout.answer, readout.next_review) == ("adjust", 12)
    assert "Pinterest" in page.read_text("utf-8")


@pytest.mark.parametrize("name", ["cards", "retail", "b2b", "trouble"])
def test_both_languages_of_a_sample_get_the_same_verdicts(name):
    english, french = (pp.read_workbook(SAMPLES / f"{name}{lang}.xlsx") for lang in ("", ".fr"))

    verdicts = [[tactic.verdict for tactic in pp.audit(workbook, AS_OF).tactics] for workbook in (english, french)]

    assert verdicts[0] == verdicts[1]


def test_the_samples_hold_ideas_of_every_kind():
    workbook = pp.read_workbook(SAMPLES / "retail.xlsx")

    found = {tactic.verdict for tactic in pp.audit(workbook, AS_OF).tactics}

    assert {"fund", "pilot", "fix", "decline", "keep", "stop"} <= found


def test_a_public_name_that_does_not_exist_is_named_in_the_error():
    with pytest.raises(AttributeError, match="no attribute 'audits'"):
        _ = pp.audits
