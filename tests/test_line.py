"""How the stages are joined."""
from datetime import date
from pathlib import Path

import pytest

import planproof as pp
from planproof.line import Outlook, assess, given_back, sample_names, sample_path, weigh

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
AS_OF = date(2026, 11, 23)


@pytest.fixture(scope="module")
def retail():
    return assess(pp.read_workbook(SAMPLES / "retail.xlsx"), AS_OF)


def an_outlook(retail, **changes) -> Outlook:
    return Outlook({"pinterest-board": retail.outlook.forecasts["pinterest-board"].but(**changes)}, {})


def test_a_value_within_the_simulations_own_error_weighs_nothing(retail):
    noise = an_outlook(retail, now=-100.0, pilot=14.0, error=8.0)

    assert noise.values == {"pinterest-board": 0.0}


def test_a_value_beyond_that_error_weighs_what_it_is_worth(retail):
    clear = an_outlook(retail, now=-100.0, pilot=14.0, error=2.0)

    assert clear.values == {"pinterest-board": 14.0}


def test_estimates_that_cannot_be_simulated_leave_the_other_ideas_their_audit():
    workbook = pp.read_workbook(SAMPLES / "retail.xlsx")
    kept = tuple(row for row in workbook.estimates if (row.tactic, row.input) != ("pinterest-board", "v"))
    channels = tuple(channel.but(revenue_per_conversion=None) for channel in workbook.channels)
    silent = workbook.but(estimates=kept, channels=channels)

    found = assess(silent, AS_OF)

    assert "pinterest-board" in found.outlook.refused
    assert len(found.report.tactics) == len(workbook.tactics)


def test_the_best_affordable_set_ticked_is_worth_what_the_funding_says(retail):
    found = weigh(retail, retail.funding.chosen)

    assert found.fits and found.value == pytest.approx(retail.funding.value)


def test_a_workbook_without_a_file_is_given_back_in_our_own_format(retail, tmp_path):
    name, content = given_back(retail, None, "en")

    back = tmp_path / name
    back.write_bytes(content)
    assert [tactic.id for tactic in pp.read_workbook(back).tactics] == [tactic.id for tactic in retail.workbook.tactics]


def test_every_sample_is_there_in_both_languages():
    assert all(sample_path(name, lang).is_file() for name in sample_names() for lang in ("en", "fr"))
